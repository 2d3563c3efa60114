"""The difference between a clerk's report and what a colleague saved, to be gone through."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from gkdesk.ui import saving_wording
from gkdesk.ui.edits_dialog import EditsDialog
from gkdesk.ui.edits_table import row_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTreeWidgetItem, QWidget

    from gkdesk.form import Edition
    from gkdesk.project import ChangedOnDiskError
    from gkdesk.report import Edit

_WHO = 3


class ConflictDialog(EditsDialog):
    """A row for each difference; a check mark takes theirs. What only they edited has one."""

    def __init__(
        self, error: ChangedOnDiskError, mine: Sequence[Edit], edition: Edition, parent: QWidget
    ) -> None:
        """Show what differs; ``mine`` is what was edited here since the file was opened."""
        by_mine = {(one.kind, one.place, one.part): one for one in mine}
        by = [_changed_by(edit, by_mine) for edit in error.edits]
        super().__init__(
            saving_wording.CONFLICT_TITLE,
            _about(error, by.count("both")),
            parent,
            heads=saving_wording.CONFLICT_HEADS,
            answers=(
                saving_wording.CONFLICT_MINE,
                saving_wording.CONFLICT_THEIRS,
                saving_wording.CONFLICT_SAVE,
            ),
        )
        self._edits = error.edits
        self.rows = [
            self._row(edit, who, edition) for edit, who in zip(self._edits, by, strict=True)
        ]
        self.table.addTopLevelItems(self.rows)
        self.table.light_first()
        self.buttons[saving_wording.CONFLICT_SAVE].setDefault(True)

    @staticmethod
    def merge(
        parent: QWidget, error: ChangedOnDiskError, mine: Sequence[Edit], edition: Edition
    ) -> tuple[Edit, ...] | None:
        """Return the edits that are taken from theirs; None to write nothing for now."""
        dialog = ConflictDialog(error, mine, edition, parent)
        given: list[tuple[Edit, ...]] = []
        dialog.accepted.connect(lambda: given.append(dialog.from_theirs))
        dialog.exec()
        return given[0] if given else None

    @property
    def from_theirs(self) -> tuple[Edit, ...]:
        """The edits with a check mark."""
        rows = zip(self._edits, self.rows, strict=True)
        return tuple(e for e, row in rows if row.checkState(0) is Qt.CheckState.Checked)

    def _on_answered(self, answer: str) -> None:
        wanted = {
            saving_wording.CONFLICT_MINE: Qt.CheckState.Unchecked,
            saving_wording.CONFLICT_THEIRS: Qt.CheckState.Checked,
        }.get(answer)
        if wanted is None:
            super()._on_answered(answer)
            return
        for row in self.rows:
            row.setCheckState(0, wanted)
        self.table.setFocus()

    def _row(self, edit: Edit, who: str, edition: Edition) -> QTreeWidgetItem:
        row = row_of(edit, edition)
        row.setText(_WHO, saving_wording.CHANGED_BY[who])
        is_theirs = who == "theirs"
        row.setCheckState(0, Qt.CheckState.Checked if is_theirs else Qt.CheckState.Unchecked)
        if who == "both":
            font = row.font(_WHO)
            font.setBold(True)
            row.setFont(_WHO, font)
        return row


def _changed_by(edit: Edit, by_mine: dict[tuple[str, str, str], Edit]) -> str:
    """Return who made two states differ in a place, out of what it held before both."""
    mine = by_mine.get((edit.kind, edit.place, edit.part))
    if mine is None:
        return "theirs"
    return "mine" if mine.before == edit.after else "both"


def _about(error: ChangedOnDiskError, both: int) -> str:
    if not error.edits:
        return saving_wording.CONFLICT_NONE
    about = saving_wording.CONFLICT_ABOUT.format(name=error.path.name, count=len(error.edits))
    return about + (saving_wording.CONFLICT_BOTH.format(count=both) if both else "")
