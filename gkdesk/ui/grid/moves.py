"""Where a key leads: from figure to figure, past labels and computed cells."""

from collections.abc import Callable, Iterable
from enum import Enum, auto

from gkdesk.form import Figure
from gkdesk.ui.grid.plan import Plan

_Towards = Callable[[Figure], Iterable[Figure]]


class Way(Enum):
    """A way that a key can lead."""

    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    NEXT = auto()
    BACK = auto()
    FIRST = auto()
    LAST = auto()
    TOP = auto()
    BOTTOM = auto()
    ROW_START = auto()
    ROW_END = auto()


class Moves:
    """The ways between the figures of one table that can be entered."""

    def __init__(self, plan: Plan) -> None:
        """Note down the entries, as printed."""
        self._entries = plan.entries
        self._ways: dict[Way, _Towards] = {
            Way.UP: lambda f: reversed(self._in_column(f, 0, f.top)),
            Way.DOWN: lambda f: self._in_column(f, f.top + 1, plan.height),
            Way.LEFT: lambda f: reversed(self._in_row(f, 0, f.left)),
            Way.RIGHT: lambda f: self._in_row(f, f.left + 1, plan.width),
            Way.NEXT: lambda f: [e for e in self._entries if _place(e) > _place(f)],
            Way.BACK: lambda f: [e for e in reversed(self._entries) if _place(e) < _place(f)],
            Way.FIRST: lambda _: self._entries,
            Way.LAST: lambda _: reversed(self._entries),
            Way.TOP: lambda f: self._in_column(f, 0, f.top),
            Way.BOTTOM: lambda f: reversed(self._in_column(f, f.top + 1, plan.height)),
            Way.ROW_START: lambda f: self._in_row(f, 0, f.left),
            Way.ROW_END: lambda f: reversed(self._in_row(f, f.left + 1, plan.width)),
        }

    def first(self) -> Figure | None:
        """Return the first figure that can be entered."""
        return next(iter(self._entries), None)

    def step(self, start: Figure, way: Way) -> Figure | None:
        """Return the figure that a key leads to, None at the edge of the table.

        From a computed cell there is always a way: where none lies straight on, in reading order.
        """
        found = next(iter(self._ways[way](start)), None)
        if found is None and start.cell.is_computed and way not in (Way.NEXT, Way.BACK):
            back = way in (Way.UP, Way.LEFT, Way.TOP, Way.ROW_START)
            return self.step(start, Way.BACK if back else Way.NEXT)
        return found

    def _in_column(self, figure: Figure, top: int, bottom: int) -> list[Figure]:
        """Return the entries between two rows that stand over or under a figure, one a row."""
        right = figure.left + figure.across
        by_row: dict[int, Figure] = {}
        for entry in self._entries:
            overlaps = entry.left < right and figure.left < entry.left + entry.across
            if top <= entry.top < bottom and overlaps:
                by_row.setdefault(entry.top, entry)
        return list(by_row.values())

    def _in_row(self, figure: Figure, left: int, right: int) -> list[Figure]:
        return [e for e in self._entries if e.top == figure.top and left <= e.left < right]


def _place(figure: Figure) -> tuple[int, int]:
    return figure.top, figure.left
