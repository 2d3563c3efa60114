"""What differs, one edit a row: the place, what it held, what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gkdesk.project.change_log import place_name
from gkdesk.report.difference import difference
from gkdesk.ui import saving_wording, wording
from gkdesk.ui.tips import tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gkdesk.form import Edition
    from gkdesk.report import Edit

# How much of a text stands on either side of what differs, and at most of that itself.
_AROUND, _LONGEST = 8, 60
# Of a column of figures or texts, in letters.
_WIDEST = 24


class EditsTable(QTreeWidget):
    """A list that is read and gone through by keys."""

    def __init__(self, heads: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        """Head the columns; the list is empty."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHeaderLabels(list(heads))
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(False)
        self.setWordWrap(True)
        self.setAlternatingRowColors(True)
        header = self.header()
        header.setMaximumSectionSize(_WIDEST * self.fontMetrics().horizontalAdvance("字"))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)

    def show_edits(self, edits: Sequence[Edit], edition: Edition) -> None:
        """List some edits, one said where there is none."""
        self.clear()
        for edit in edits:
            self.addTopLevelItem(row_of(edit, edition))
        if not edits:
            self.addTopLevelItem(QTreeWidgetItem([saving_wording.SAME]))
            self.setFirstColumnSpanned(0, self.rootIndex(), True)
        self.light_first()

    def light_first(self) -> None:
        """Light the first row, for the keys to begin there."""
        self.setCurrentIndex(self.model().index(0, 0))


def row_of(edit: Edit, edition: Edition) -> QTreeWidgetItem:
    """Return an edit as a row; a tip has the whole of long texts."""
    before, after = shown_pair(edit)
    item = QTreeWidgetItem([named(edit, edition), before, after])
    for column, text in ((0, item.text(0)), (1, edit.before), (2, edit.after)):
        item.setToolTip(column, tip(text or ""))
        item.setTextAlignment(column, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    return item


def named(edit: Edit, edition: Edition) -> str:
    """Return the place of an edit in the words of the form."""
    if edit.kind == "agency":
        return saving_wording.EDIT_AGENCY
    name = place_name(edit.place, edition)
    pattern = saving_wording.EDIT_PLACES.get(edit.kind, "{name}")
    return pattern.format(name=name, stage=wording.STAGES.get(edit.part, ""), part=edit.part)


def shown_pair(edit: Edit) -> tuple[str, str]:
    """Return what stood there and what stands there; of a text what differs, with its ends."""
    before, after = edit.before or "", edit.after or ""
    if edit.kind != "prose":
        return before or saving_wording.NOTHING, after or saving_wording.NOTHING
    step = difference(before, after)
    return (
        _stretch(before, step.at, len(step.removed)),
        _stretch(after, step.at, len(step.inserted)),
    )


def _stretch(text: str, at: int, length: int) -> str:
    if not text:
        return saving_wording.NOTHING
    start = max(0, at - _AROUND)
    length = min(length, _LONGEST)
    end = min(len(text), at + length + _AROUND)
    cut = saving_wording.CUT_HERE
    return f"{cut if start else ''}{text[start:end]}{cut if end < len(text) else ''}"
