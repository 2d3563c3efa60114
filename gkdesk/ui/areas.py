"""The areas of a window, gone round with one key: what it says, sections, page, findings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Area:
    """One of them: ``enter`` takes the focus into ``part``."""

    part: QWidget
    enter: Callable[[], object]


def has_focus(part: QWidget) -> bool:
    """Tell whether the focus is on a part of the window, or on anything in it."""
    focused = QApplication.focusWidget()
    return focused is not None and (focused is part or part.isAncestorOf(focused))


def go_round(areas: Sequence[Area], by: int) -> None:
    """Take the focus to the next area that is seen, or with -1 to the one before."""
    seen = [area for area in areas if area.part.isVisible()]
    at = next((number for number, area in enumerate(seen) if has_focus(area.part)), 0)
    seen[(at + by) % len(seen)].enter()
