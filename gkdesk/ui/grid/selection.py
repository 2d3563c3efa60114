"""Which figures are chosen, and which of them takes what is typed."""

from collections.abc import Sequence

from gkdesk.form import Figure
from gkdesk.ui.grid.plan import Plan, place_of


class Selection:
    """The chosen figures in groups, one for each act of choosing.

    ``active`` takes what is typed and stays where choosing began; ``corner`` is where it has got
    to, and what Shift moves. ``began`` is the figure at which Tab was first pressed, ``lane`` the
    column of steps up and down; both hold while such keys follow one another.
    """

    def __init__(self, plan: Plan) -> None:
        """Choose nothing yet."""
        self._plan = plan
        self.groups: list[list[Figure]] = []
        self.active: Figure | None = None
        self.corner: Figure | None = None
        self.began: Figure | None = None
        self.lane: int | None = None

    @property
    def figures(self) -> list[Figure]:
        """The chosen figures, each once, as printed."""
        return sorted({figure for group in self.groups for figure in group}, key=place_of)

    @property
    def entries(self) -> list[Figure]:
        """The chosen figures that can be entered."""
        return [figure for figure in self.figures if not figure.cell.is_computed]

    def forget_the_way(self) -> None:
        """Begin a new way with the next key."""
        self.began = self.lane = None

    def choose(self, figures: Sequence[Figure], active: Figure | None = None) -> None:
        """Choose some figures and no others; the first that can be entered is the active one."""
        self.groups = [list(figures)]
        self.active = active or _active_of(figures)
        self.corner = figures[-1]

    def extend(self, figures: Sequence[Figure]) -> None:
        """Let the last group reach from the active figure to others."""
        if self.active is None:
            self.choose(figures)
            return
        self.groups[-1:] = [self._plan.between([self.active, *figures])]
        self.corner = figures[-1]

    def add(self, figures: Sequence[Figure]) -> None:
        """Choose more figures; what is chosen already is let go, but for the last one."""
        chosen = set(self.figures)
        left = chosen - set(figures)
        if left and chosen.issuperset(figures):
            groups = ([f for f in group if f in left] for group in self.groups)
            self.groups = [group for group in groups if group]
            self.active = self.corner = _active_of(self.groups[-1])
            return
        self.groups.append(list(figures))
        self.active, self.corner = _active_of(figures), figures[-1]

    def cycle(self, *, by: int, is_downward: bool) -> None:
        """Make the next entry of the selection the active one, line by line or downward."""
        order = [
            figure
            for group in self.groups
            for figure in sorted(group, key=_by_column if is_downward else place_of)
            if not figure.cell.is_computed
        ]
        order = list(dict.fromkeys(order))
        if order:
            at = order.index(self.active) if self.active in order else -(by > 0)
            self.active = order[(at + by) % len(order)]


def _active_of(figures: Sequence[Figure]) -> Figure:
    return next((figure for figure in figures if not figure.cell.is_computed), figures[0])


def _by_column(figure: Figure) -> tuple[int, int]:
    return figure.left, figure.top
