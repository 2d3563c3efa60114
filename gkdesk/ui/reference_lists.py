"""Three lists in which a figure is chosen: its table, its row, its column."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QListWidget, QWidget

from gkdesk.form import Edition
from gkdesk.prose.facts import Facts
from gkdesk.prose.references import in_braces, render
from gkdesk.prose.references.meaning import ABOUT
from gkdesk.ui import references_wording

# In letters of the font: the least width of each list.
_WIDTHS = (7, 15, 12)
# The least height of the lists, in lines.
_LINES = 5
_LEVELS = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """A figure: the words of the three lists that lead to it, its full name, and all its words."""

    path: tuple[str, str, str]
    name: str
    words: frozenset[str]

    def is_meant_by(self, words: Iterable[str]) -> bool:
        """Tell whether each word is a part of one of the figure's."""
        return all(any(word in own for own in self.words) for word in words)


def entries_of(edition: Edition) -> Iterator[Entry]:
    """Yield all figures that can be named, table by table, and what is said of the report."""
    for quantity in edition.names.quantities.values():
        row, _, column = quantity.label.partition(" · ")
        table = edition.section(quantity.section).name
        words = quantity.words | {table, row, column}
        yield Entry((table, row, column), quantity.name, words)
    for name in ABOUT:
        about = references_wording.PICK_ABOUT
        yield Entry((about, name, ""), name, frozenset((name, about)))


class ReferenceLists(QWidget):
    """Lists of tables, rows and columns; ``chosen`` tells that another figure is lit."""

    chosen = Signal()

    def __init__(self, facts: Facts, parent: QWidget) -> None:
        """Offer every figure of the report."""
        super().__init__(parent)
        self._facts = facts
        self._all = tuple(entries_of(facts.edition))
        self._offered: Sequence[Entry] = self._all
        self._current: Entry | None = None
        self.lists = tuple(QListWidget(self) for _ in range(_LEVELS))
        names = (
            references_wording.PICK_TABLE,
            references_wording.PICK_ROW,
            references_wording.PICK_COLUMN,
        )
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        height = _LINES * self.fontMetrics().lineSpacing()
        for level, (one, name) in enumerate(zip(self.lists, names, strict=True)):
            label = QLabel(name, self)
            label.setBuddy(one)
            one.setAccessibleName(name)
            one.setMinimumSize(_WIDTHS[level] * self.fontMetrics().horizontalAdvance("字"), height)
            one.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            one.currentRowChanged.connect(partial(self._on_row_changed, level))
            layout.addWidget(label, 0, level)
            layout.addWidget(one, 1, level)
            layout.setColumnStretch(level, _WIDTHS[level])

    @property
    def current(self) -> Entry | None:
        """The figure that is lit, None where none is offered."""
        return self._current

    def offer(self, words: Sequence[str], best: str) -> None:
        """Offer the figures that all words are about, and light the one named ``best``."""
        self._offered = [entry for entry in self._all if entry.is_meant_by(words)]
        self._light(next((e for e in self._offered if e.name == best), None))

    def light(self, name: str) -> None:
        """Light a figure by its name, if it is offered."""
        self._light(next((e for e in self._offered if e.name == name), self._current))

    def step(self, by: int) -> None:
        """Light the next figure that is offered, or with -1 the one before."""
        if self._current in self._offered:
            at = self._offered.index(self._current) + by
            self._light(self._offered[max(0, min(at, len(self._offered) - 1))])

    def _light(self, entry: Entry | None) -> None:
        self._current = entry or next(iter(self._offered), None)
        for level in range(_LEVELS):
            self._fill(level)
        self.chosen.emit()

    def _on_row_changed(self, level: int, row: int) -> None:
        if row < 0 or self._current is None:
            return
        chosen = str(self.lists[level].item(row).data(Qt.ItemDataRole.UserRole))
        before = self._current.path
        head = (*before[:level], chosen)
        found = [e for e in self._offered if e.path[: level + 1] == head]
        # The same row or column in another table, where it has one.
        same = [e for e in found if e.path[level + 1 :] == before[level + 1 :]]
        tail = [e for e in found if e.path[-1] == before[-1]]
        self._current = next(iter(same or tail or found), None)
        for below in range(level + 1, _LEVELS):
            self._fill(below)
        self.chosen.emit()

    def _fill(self, level: int) -> None:
        """Show what there is to choose at one level, and light what is chosen."""
        shown = self.lists[level]
        with QSignalBlocker(shown):
            shown.clear()
            if self._current is None:
                return
            path = self._current.path
            beside = [e for e in self._offered if e.path[:level] == path[:level]]
            words = list(dict.fromkeys(entry.path[level] for entry in beside))
            is_last = level == _LEVELS - 1
            shown.addItems([self._line(e) for e in beside] if is_last else words)
            for row, word in enumerate(words):
                shown.item(row).setData(Qt.ItemDataRole.UserRole, word)
            shown.setCurrentRow(words.index(path[level]))

    def _line(self, entry: Entry) -> str:
        value = render(in_braces(entry.name), self._facts).text
        label = entry.path[-1]
        return references_wording.PICK_LINE.format(label=label, value=value) if label else value
