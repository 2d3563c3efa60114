"""What each moment of a report changed against the one before it, in a few words."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gkdesk.errors import GkdeskError
from gkdesk.report import differences
from gkdesk.ui import versions_wording

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from gkdesk.report import Edit
    from gkdesk.ui.moments import Moment


def told(edits: Iterable[Edit]) -> str:
    """Return how many cells and sections some edits change."""
    counts = Counter(edit.kind for edit in edits)
    parts = [
        words.format(count=counts[kind])
        for kind, words in versions_wording.TOLD_COUNTS.items()
        if counts[kind]
    ]
    joined = versions_wording.TOLD_JOIN.join(parts)
    if not joined:
        return versions_wording.TOLD_SAME
    return versions_wording.TOLD_CHANGED.format(counts=joined)


def changed_by(one: Moment, before: Moment | None) -> str:
    """Return what a moment changed against the one before it; None where there was none."""
    if before is None:
        return versions_wording.TOLD_FIRST
    try:
        return told(differences(before.state(), one.state()))
    except GkdeskError:
        return versions_wording.TOLD_UNREADABLE


class Telling(QObject):
    """Reads moments one after the other, between what the clerk does.

    ``found`` carries the place of a moment and what it changed.
    """

    found = Signal(int, str)

    def __init__(self, parent: QObject) -> None:
        """Begin with nothing to tell."""
        super().__init__(parent)
        self._left: list[tuple[int, Moment, Moment | None]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._on_idle)

    def tell(self, groups: Sequence[Sequence[tuple[int, Moment]]]) -> None:
        """Tell of some groups of moments, each the latest first, with their places."""
        self._left = [
            (place, one, before)
            for group in groups
            for (place, one), before in zip(
                group, [*(moment for _, moment in group[1:]), None], strict=True
            )
        ]
        self._timer.start()

    def _on_idle(self) -> None:
        if not self._left:
            self._timer.stop()
            return
        place, one, before = self._left.pop(0)
        self.found.emit(place, changed_by(one, before))
