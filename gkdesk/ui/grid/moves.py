"""Where a key leads: from figure to figure, past labels and what is not gone to."""

from collections.abc import Callable, Collection, Iterable
from enum import Enum, auto

from gkdesk.form import Figure
from gkdesk.ui.grid.plan import Plan, place_of

_Towards = Callable[[Figure, int], Iterable[Figure]]


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
    ROW_START = auto()
    ROW_END = auto()


_BACKWARD = (Way.UP, Way.LEFT, Way.FIRST, Way.ROW_START)


class Moves:
    """The ways between some figures of one table.

    ``lane`` is the column in which steps up and down began: where a wide figure stands over
    several, they lead on in that one.
    """

    def __init__(self, plan: Plan, figures: Collection[Figure]) -> None:
        """Know the figures to be gone to, as printed."""
        self._figures = figures
        self._ways: dict[Way, _Towards] = {
            Way.UP: lambda f, lane: reversed(self._in_column(f, lane, 0, f.top)),
            Way.DOWN: lambda f, lane: self._in_column(f, lane, f.top + 1, plan.height),
            Way.LEFT: lambda f, _: reversed(self._in_row(f, 0, f.left)),
            Way.RIGHT: lambda f, _: self._in_row(f, f.left + 1, plan.width),
            Way.NEXT: lambda f, _: [e for e in figures if place_of(e) > place_of(f)],
            Way.BACK: lambda f, _: [
                e for e in reversed(tuple(figures)) if place_of(e) < place_of(f)
            ],
            Way.FIRST: lambda _f, _l: figures,
            Way.LAST: lambda _f, _l: reversed(tuple(figures)),
            Way.ROW_START: lambda f, _: self._in_row(f, 0, f.left),
            Way.ROW_END: lambda f, _: reversed(self._in_row(f, f.left + 1, plan.width)),
        }

    def first(self) -> Figure | None:
        """Return the first figure to be gone to."""
        return next(iter(self._figures), None)

    def step(self, start: Figure, way: Way, lane: int | None = None) -> Figure | None:
        """Return the figure that a key leads to, None at the edge of the table.

        From a figure that is not gone to there is always a way: where none lies straight on, in
        reading order.
        """
        found = next(iter(self._ahead(start, way, lane)), None)
        if found is None and start not in self._figures and way not in (Way.NEXT, Way.BACK):
            return self.step(start, Way.BACK if way in _BACKWARD else Way.NEXT)
        return found

    def jump(
        self, start: Figure, way: Way, lane: int | None, is_filled: Callable[[Figure], bool]
    ) -> Figure | None:
        """Return where a key leads with Ctrl, as in Excel: to the end of a run of filled figures.

        From such an end, and from a blank figure, it is the next filled one, or else the edge.
        """
        ahead = list(self._ahead(start, way, lane))
        if not ahead:
            return self.step(start, way, lane)
        filled = [is_filled(figure) for figure in ahead]
        if is_filled(start) and filled[0]:
            return ahead[filled.index(False) - 1 if False in filled else -1]
        return ahead[filled.index(True) if True in filled else -1]

    def in_row_over(self, figure: Figure, column: int) -> Figure:
        """Return the figure beside another that stands in a column, itself where there is none."""
        beside = (f for f in self._figures if f.top == figure.top)
        return next((f for f in beside if f.left <= column < f.left + f.across), figure)

    def _ahead(self, start: Figure, way: Way, lane: int | None) -> Iterable[Figure]:
        return self._ways[way](start, start.left if lane is None else lane)

    def _in_column(self, figure: Figure, lane: int, top: int, bottom: int) -> list[Figure]:
        """Return what stands over or under a figure between two rows, one a row."""
        right = figure.left + figure.across
        by_row: dict[int, Figure] = {}
        for other in self._figures:
            end = other.left + other.across
            overlaps = top <= other.top < bottom and other.left < right and figure.left < end
            # The lane's own figure, or else the first.
            if overlaps and (other.top not in by_row or other.left <= lane < end):
                by_row[other.top] = other
        return list(by_row.values())

    def _in_row(self, figure: Figure, left: int, right: int) -> list[Figure]:
        return [f for f in self._figures if f.top == figure.top and left <= f.left < right]
