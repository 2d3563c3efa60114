"""How a figure is to be shown: of which year, in which form, of what whole."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from gkdesk.prose.facts import Facts
from gkdesk.prose.references.choosing import Choice
from gkdesk.prose.references.filters import FILTERS
from gkdesk.report import Number
from gkdesk.ui import references_wording

_MOST_DECIMALS = 4
# The least width of the list of wholes, in letters.
_LETTERS = 8


class ReferenceForm(QWidget):
    """Last year or this one, the form, the whole and the decimals; ``changed`` tells of others."""

    changed = Signal()

    def __init__(self, facts: Facts, parent: QWidget) -> None:
        """Begin with a figure as it is."""
        super().__init__(parent)
        self._facts = facts
        self._name = ""
        self._offered_for = ""
        self.last_year = QCheckBox(references_wording.PICK_LAST_YEAR, self)
        self.form, self.whole, self.decimals = (QComboBox(self) for _ in range(3))
        self.form.addItem(references_wording.PICK_FORM_PLAIN, "")
        for name, made_by in FILTERS.items():
            self.form.addItem(name, name)
            self.form.setItemData(self.form.count() - 1, made_by.summary, 3)
        self.decimals.addItem(references_wording.PICK_DECIMALS_USUAL, None)
        for count in range(_MOST_DECIMALS + 1):
            self.decimals.addItem(str(count), count)
        self._labels: dict[QComboBox, QLabel] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.last_year)
        for name, box in (
            (references_wording.PICK_FORM, self.form),
            (references_wording.PICK_WHOLE, self.whole),
            (references_wording.PICK_DECIMALS, self.decimals),
        ):
            label = self._labels[box] = QLabel(name, self)
            label.setBuddy(box)
            box.setAccessibleName(name)
            layout.addWidget(label)
            layout.addWidget(box, 1 if box is self.whole else 0)
            box.currentIndexChanged.connect(self._on_changed)
        self.whole.setMinimumContentsLength(_LETTERS)
        adjust = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self.whole.setSizeAdjustPolicy(adjust)
        layout.addStretch()
        self.last_year.toggled.connect(self._on_changed)
        self._show_what_counts()

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        choice = Choice(self._name, self.last_year.isChecked(), str(self.form.currentData()))
        decimals: int | None = self.decimals.currentData()
        return replace(choice, whole=str(self.whole.currentData() or ""), decimals=decimals)

    def show_figure(self, name: str) -> None:
        """Be about another figure."""
        self._name = name
        self._show_what_counts()

    def show_choice(self, choice: Choice) -> None:
        """Show a choice that was made before."""
        self._name = choice.name
        with QSignalBlocker(self.form), QSignalBlocker(self.decimals):
            self.form.setCurrentIndex(self.form.findData(choice.form))
            self.decimals.setCurrentIndex(self.decimals.findData(choice.decimals))
        self.last_year.setChecked(choice.is_last_years)
        self._show_what_counts()
        self.whole.setCurrentIndex(max(0, self.whole.findData(choice.whole)))

    def _on_changed(self) -> None:
        self._show_what_counts()
        self.changed.emit()

    def _show_what_counts(self) -> None:
        """Offer what the form asks for, and the figures that the present one may be a part of."""
        choice = self.choice
        self.last_year.setEnabled(choice.can_be_last_years)
        for box, is_asked in (
            (self.whole, choice.takes_whole),
            (self.decimals, choice.takes_decimals),
        ):
            box.setVisible(is_asked)
            self._labels[box].setVisible(is_asked)
        if choice.takes_whole and self._offered_for != self._name:
            self._offer_wholes()

    def _offer_wholes(self) -> None:
        """Offer the figures of the same row and column, the largest first."""
        self._offered_for = self._name
        quantities = self._facts.edition.names.quantities
        own = next((one for one in quantities.values() if one.name == self._name), None)
        with QSignalBlocker(self.whole):
            self.whole.clear()
            if own is None:
                return
            row, _, column = own.id.removeprefix(f"{own.section}.").partition(".")
            beside = [
                one
                for one in quantities.values()
                if one.section == own.section
                and one is not own
                and bool({row, column} & set(one.id.split(".")[-2:]))
            ]
            beside.sort(key=lambda one: -self._value(one.cells))
            for one in beside:
                self.whole.addItem(" ".join(one.reference[1:]), one.name)

    def _value(self, cells: tuple[str, ...]) -> Number:
        found = [self._facts.figures[cell] for cell in cells]
        return sum(one for one in found if isinstance(one, Number))
