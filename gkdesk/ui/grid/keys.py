"""Which key leads where on a grid, as in WPS and Excel.

With Alt every one of them stops at computed figures too, which the plain keys pass over: a clerk
without a mouse asks there why a sum is what it is. So does Shift, which selects.
"""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from gkdesk.ui.grid.moves import Way

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
_ARROWS = {
    _Key.Key_Up: Way.UP,
    _Key.Key_Down: Way.DOWN,
    _Key.Key_Left: Way.LEFT,
    _Key.Key_Right: Way.RIGHT,
}
# Alone, and with Ctrl.
_ENDS = {
    _Key.Key_Home: (Way.ROW_START, Way.FIRST),
    _Key.Key_End: (Way.ROW_END, Way.LAST),
}
_PAGES = {_Key.Key_PageUp: Way.UP, _Key.Key_PageDown: Way.DOWN}
_TABS = {_Key.Key_Tab: Way.NEXT, _Key.Key_Backtab: Way.BACK}
ENTER = (_Key.Key_Return, _Key.Key_Enter)


class Kind(Enum):
    """How far a key leads: ``JUMP`` is an arrow with Ctrl."""

    STEP = auto()
    JUMP = auto()
    PAGE = auto()
    TAB = auto()
    ENTER = auto()


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key that leads somewhere. ``takes_computed``: it stops at computed figures as well."""

    kind: Kind
    way: Way
    extends: bool = False
    takes_computed: bool = False


def stroke_of(event: QKeyEvent) -> Stroke | None:
    """Read a key; None for one that leads nowhere."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    is_far = bool(modifiers & _Modifier.ControlModifier)
    extends = bool(modifiers & _Modifier.ShiftModifier)
    if key in _TABS:
        way = Way.BACK if extends else _TABS[key]
        return Stroke(Kind.TAB, way)
    if key in ENTER:
        return Stroke(Kind.ENTER, Way.UP if extends else Way.DOWN)
    takes_computed = extends or bool(modifiers & _Modifier.AltModifier)
    if key in _ARROWS:
        kind = Kind.JUMP if is_far else Kind.STEP
        return Stroke(kind, _ARROWS[key], extends, takes_computed)
    if key in _ENDS:
        return Stroke(Kind.STEP, _ENDS[key][is_far], extends, takes_computed)
    if key in _PAGES:
        return Stroke(Kind.PAGE, _PAGES[key], extends, takes_computed)
    return None
