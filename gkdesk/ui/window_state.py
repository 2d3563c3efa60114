"""What the actions of a window say of its report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gkdesk.ui import wording
from gkdesk.ui.actions import ENTRIES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from gkdesk.ui.session import Session


def show_actions(actions: Mapping[str, QAction], session: Session | None) -> None:
    """Allow what can be done, and name what would be undone and redone."""
    for entry in ENTRIES:
        actions[entry.name].setEnabled(session is not None or not entry.needs_report)
    if session is None:
        return
    stack = session.undo_stack
    for name, text, can, word in (
        ("undo", stack.undoText(), stack.canUndo(), wording.UNDO),
        ("redo", stack.redoText(), stack.canRedo(), wording.REDO),
    ):
        actions[name].setText(f"{word} {text}".strip())
        actions[name].setIconText(word)
        actions[name].setEnabled(can)
