"""The picker of a figure that a sentence speaks of."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gkdesk.prose.facts import Facts
from gkdesk.prose.references import in_braces, render, suggestions
from gkdesk.prose.references.choosing import choice_of
from gkdesk.ui import references_wording, wording
from gkdesk.ui.one_line import OneLine
from gkdesk.ui.reference_form import ReferenceForm
from gkdesk.ui.reference_lists import ReferenceLists

_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
# In letters and lines of the font, and its share of a small screen.
_WIDTH, _HEIGHT, _ROOM = 48, 26, 0.92


class ReferenceDialog(QDialog):
    """Asks for a figure; ``given`` carries what is to be typed for it, with its braces."""

    given = Signal(str)

    def __init__(self, facts: Facts, parent: QWidget, expression: str = "") -> None:
        """Begin with what an expression says, where there is one to be changed."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._facts = facts
        is_change = bool(expression)
        title, act = (
            (references_wording.PICK_CHANGE_TITLE, references_wording.PICK_CHANGE)
            if is_change
            else (references_wording.PICK_TITLE, references_wording.PICK_INSERT)
        )
        self.setWindowTitle(title)
        self.words = QLineEdit(self)
        self.lists = ReferenceLists(facts, self)
        self.form = ReferenceForm(facts, self)
        self.written = QLineEdit(self)
        self.shows = OneLine(self)
        self.give = QPushButton(act, self)
        self._lay_out()
        self.words.textChanged.connect(self._look_up)
        self.words.installEventFilter(self)
        self.lists.chosen.connect(self._write)
        self.form.changed.connect(self._write)
        self.written.textChanged.connect(self._show_value)
        self.give.clicked.connect(self.accept)
        self._begin(expression)

    def accept(self) -> None:
        """Give what is written, where it can be shown."""
        if self.give.isEnabled():
            self.given.emit(in_braces(self.written.text().strip()))
            super().accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go through the figures with the arrows while words are typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self.lists.step(step)
                return True
        return super().eventFilter(watched, event)

    def _begin(self, expression: str) -> None:
        choice = choice_of(expression, self._facts.edition)
        self._look_up()
        if choice is not None:
            with QSignalBlocker(self.form), QSignalBlocker(self.lists):
                self.lists.light(choice.name)
                self.form.show_choice(choice)
            self._write()
        if expression:
            self.written.setText(expression)
        self.words.setFocus()

    def _look_up(self) -> None:
        """Offer the figures that the words are about, the likeliest of them lit."""
        words = self.words.text().split()
        found = suggestions(".".join(words), self._facts, most=1) if words else []
        best = choice_of(found[0].text.strip("{} "), self._facts.edition) if found else None
        self.lists.offer(words, best.name if best else "")

    def _write(self) -> None:
        """Write the expression of what is chosen."""
        entry = self.lists.current
        self.form.show_figure(entry.name if entry else "")
        self.written.setText(self.form.choice.expression if entry else "")

    def _show_value(self) -> None:
        expression = self.written.text().strip()
        rendered = render(in_braces(expression), self._facts)
        is_shown = bool(rendered.pieces)
        self.give.setEnabled(is_shown)
        if is_shown:
            self.shows.show_text(references_wording.PICK_SHOWS.format(value=rendered.text))
        elif not expression:
            self.shows.show_text(references_wording.PICK_NONE)
        else:
            reason = next((slip.words["reason"] for slip in rendered.slips), "")
            self.shows.show_text(references_wording.PICK_REFUSED.format(reason=reason))

    def _lay_out(self) -> None:
        above, below, foot = QGridLayout(), QGridLayout(), QHBoxLayout()
        for row, (name, field, grid) in enumerate(
            (
                (references_wording.PICK_WORDS, self.words, above),
                (references_wording.PICK_EXPRESSION, self.written, below),
            )
        ):
            label = QLabel(name, self)
            label.setBuddy(field)
            field.setAccessibleName(name)
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
        first = next(iter(self._facts.edition.names.quantities.values()))
        hint = references_wording.PICK_WORDS_HINT.format(example=" ".join(first.reference[1:]))
        self.words.setPlaceholderText(hint)
        cancel = QPushButton(wording.CANCEL, self)
        cancel.clicked.connect(self.reject)
        foot.addWidget(self.shows, 1)
        foot.addWidget(self.give)
        foot.addWidget(cancel)
        self.give.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addLayout(above)
        layout.addWidget(self.lists, 1)
        layout.addWidget(self.form)
        layout.addLayout(below)
        layout.addLayout(foot)
        letter = self.fontMetrics().horizontalAdvance("字")
        wanted = self.fontMetrics().lineSpacing() * _HEIGHT
        room = self.screen().availableSize() * _ROOM
        self.resize(min(_WIDTH * letter, room.width()), min(wanted, room.height()))
