"""Filling many cells at once: explicit acts, each one undo step, that pass over computed cells."""

from collections.abc import Callable, Collection, Iterable, Mapping

from PySide6.QtCore import QObject, Signal

from gkdesk.form import Figure
from gkdesk.report import NOT_APPLICABLE, Value, is_same, read_value
from gkdesk.ui import grid_wording, wording
from gkdesk.ui.grid.body import Body
from gkdesk.ui.grid.moves import Moves, Way
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.grid.reckoning import reckoned
from gkdesk.ui.session import Session


class Filling(QObject):
    """The acts on the selection of one grid; ``said`` tells where there was nothing to do."""

    said = Signal(str)

    def __init__(self, session: Session, plan: Plan, body: Body) -> None:
        """Fill cells of the session's report."""
        super().__init__(body)
        self._session = session
        self._plan = plan
        self._body = body
        self._moves = Moves(plan, plan.entries)

    def fill_blanks(self) -> None:
        """Put 0 where nothing is: in the selection, or in the whole table where it is one cell."""
        chosen = self._body.selection.figures
        figures = chosen if len(chosen) > 1 else self._plan.entries
        values = self._session.report.values
        blank = [cell for cell in _entered(figures) if values[cell] is None]
        if blank:
            self._enter(dict.fromkeys(blank, 0), wording.ACT_FILL_BLANKS)
        else:
            self.said.emit(wording.NOTHING_BLANK)

    def mark_not_applicable(self) -> None:
        """Say of the selected cells that they do not concern the agency."""
        cells = _entered(self._body.selected())
        if cells:
            self._enter(dict.fromkeys(cells, NOT_APPLICABLE), wording.ACT_NOT_APPLICABLE)
        else:
            self.said.emit(grid_wording.COMPUTED_ONLY)

    def fill_with(self, text: str) -> None:
        """Enter what was typed into every selected cell."""
        chosen = [figure.cell for figure in self._body.selection.entries]
        act = wording.ACT_FILL
        if len(chosen) == 1:
            act = wording.ACT_ENTER.format(cell=chosen[0].name)
        self._enter_texts({cell.id: reckoned(text, cell.column) for cell in chosen}, act)

    def fill_down(self) -> None:
        """Repeat the upper line of the selection; over a single line, the one above it."""
        if not self._fill(Way.UP, wording.ACT_FILL_DOWN, lambda figure: figure.top):
            self._say_why_not(grid_wording.NOTHING_ABOVE)

    def fill_right(self) -> None:
        """Repeat the left column of the selection; in a single column, the one before it."""
        if not self._fill(Way.LEFT, wording.ACT_FILL_RIGHT, lambda figure: figure.left):
            self._say_why_not(grid_wording.NOTHING_BEFORE)

    def _say_why_not(self, has_no_source: str) -> None:
        has_entries = bool(self._body.selection.entries)
        self.said.emit(has_no_source if has_entries else grid_wording.COMPUTED_ONLY)

    def _fill(self, back: Way, act: str, depth: Callable[[Figure], int]) -> bool:
        """Repeat figures; false where there are none to be repeated."""
        texts: dict[str, str] = {}
        for group in self._body.selection.groups:
            entries = [figure for figure in group if not figure.cell.is_computed]
            first = min(map(depth, entries), default=0)
            is_single = all(depth(figure) == first for figure in entries)
            for figure in entries:
                source = self._source(figure, back, () if is_single else entries)
                if source:
                    texts[figure.cell.id] = self._body.text(source)
        self._enter_texts(texts, act)
        return bool(texts)

    def _source(self, figure: Figure, back: Way, within: Collection[Figure]) -> Figure | None:
        """Return the figure to repeat: the furthest back of a group, or just the one before."""
        before = self._moves.step(figure, back, figure.left)
        furthest = None if within else before
        while before is not None and before in within:
            furthest, before = before, self._moves.step(before, back, figure.left)
        return furthest

    def _enter_texts(self, texts: Mapping[str, str], act: str) -> None:
        cells = self._session.report.edition.cells
        values = {cell: read_value(text, cells[cell].column) for cell, text in texts.items()}
        self._enter(values, act)

    def _enter(self, values: Mapping[str, Value], act: str) -> None:
        before = self._session.report.values
        fresh = {cell: v for cell, v in values.items() if not is_same(v, before[cell])}
        if fresh:
            self._session.enter(fresh, act.format(count=len(fresh)))


def _entered(figures: Iterable[Figure]) -> list[str]:
    return [figure.cell.id for figure in figures if not figure.cell.is_computed]
