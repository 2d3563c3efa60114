"""Rows and columns of a table as a clerk looks along them: does this one balance?

A total that the program adds up is right once all its parts can be read. A line balances when it is
filled in, nothing is found that lies wholly within it, no part of its sums is unread, and the
comparisons of the edition that lie within it hold.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from gkdesk.form import Box, Edition, Figure, Label, Table
from gkdesk.report.finding import Finding
from gkdesk.report.report import Report
from gkdesk.report.value import Unread, Value

LineState = Literal["open", "unbalanced", "doubtful", "explained", "balanced"]


@dataclass(frozen=True, slots=True)
class Line:
    """The cells that one printed label heads. ``is_compared``: a comparison lies within it.

    ``entries`` are the cells to be entered that it rests on: of a line of sums, all their parts.
    """

    head: Label
    is_column: bool
    cells: frozenset[str]
    entries: frozenset[str]
    is_compared: bool


@dataclass(frozen=True, slots=True)
class LineMark:
    """How one line stands: how many of its entries are blank, and what is found about it.

    It is explained where nothing is left of that but what was set aside with a reason.
    """

    state: LineState
    blanks: int
    sentences: tuple[str, ...]


def squares_of(table: Table) -> dict[tuple[int, int], Box]:
    """Return the box that covers each square of a table, by row and column of the layout."""
    return {
        (box.top + down, box.left + across): box
        for line in table.layout
        for box in line
        for down in range(box.down)
        for across in range(box.across)
    }


def lines_of(edition: Edition, table: Table) -> tuple[Line, ...]:
    """Return the rows of a table, and those columns that have more than one figure.

    A column of one figure says nothing that its row does not say.
    """
    squares = squares_of(table)
    rows: dict[str, list[Figure]] = {}
    columns: dict[Label, list[Figure]] = {}
    for figure in table.figures:
        rows.setdefault(figure.cell.row.id, []).append(figure)
        above = _nearest_label(squares, ((row, figure.left) for row in _back_from(figure.top)))
        if above:
            columns.setdefault(above, []).append(figure)
    heads = {label: figures for figures in rows.values() if (label := _row_head(squares, figures))}
    columns = {h: f for h, f in columns.items() if len(f) > 1 and h not in heads}
    return tuple(
        _line(edition, head, figures, is_column=is_column)
        for is_column, headed in ((False, heads), (True, columns))
        for head, figures in headed.items()
    )


def line_marks(report: Report, lines: Iterable[Line]) -> Mapping[Label, LineMark]:
    """Return how every line stands now, by its head."""
    found = [finding for finding in report.findings if _judges(finding)]
    let_stand = [finding for finding in report.findings_set_aside if _judges(finding)]
    return {line.head: _mark(report, line, found, let_stand) for line in lines}


def _line(edition: Edition, head: Label, figures: Iterable[Figure], *, is_column: bool) -> Line:
    cells = frozenset(figure.cell.id for figure in figures)
    entries = (c for c, reach in edition.reach.items() if not cells.isdisjoint((c, *reach.sums)))
    checks = (check for check in edition.checks if check.kind == "compare")
    is_compared = any(cells.issuperset(check.cells) for check in checks)
    return Line(head, is_column, cells, frozenset(entries), is_compared)


def _judges(finding: Finding) -> bool:
    """Blanks are counted for each line; a hint, a text and what lacks figures do not judge it."""
    if finding.check is None or finding.is_unfinished:
        return False
    return finding.check.kind != "blank" and finding.level != "hint"


def _mark(
    report: Report, line: Line, found: Iterable[Finding], let_stand: Iterable[Finding]
) -> LineMark:
    values = report.values
    mine = [finding for finding in found if _lies_within(line, finding, values)]
    others = [finding for finding in let_stand if _lies_within(line, finding, values)]
    blanks = sum(values[cell] is None for cell in line.entries)
    state: LineState = "balanced"
    if any(finding.level == "error" for finding in mine):
        state = "unbalanced"
    elif mine:
        state = "doubtful"
    elif blanks:
        state = "open"
    elif others:
        state = "explained"
    return LineMark(state, blanks, tuple(finding.message for finding in (*mine, *others)))


def _lies_within(line: Line, finding: Finding, values: Mapping[str, Value]) -> bool:
    """Whether a finding is about a line alone, or about an unread part of its sums.

    Such a sum lacks that part, and what compares it is silent until it can be read.
    """
    if line.cells.issuperset(finding.cells):
        return True
    return line.entries.issuperset(finding.cells) and all(
        isinstance(values[cell], Unread) for cell in finding.cells
    )


def _row_head(squares: Mapping[tuple[int, int], Box], figures: list[Figure]) -> Label | None:
    """Return the label beside a row, or where there is none, the nearest one over all of it."""
    first, last = figures[0], figures[-1]
    beside = _nearest_label(squares, ((first.top, column) for column in _back_from(first.left)))
    if beside:
        return beside
    ends = last.left + last.across
    for row in _back_from(first.top):
        box = squares[row, first.left]
        if isinstance(box, Label) and box.left + box.across >= ends:
            return box
    return None


def _nearest_label(
    squares: Mapping[tuple[int, int], Box], way: Iterable[tuple[int, int]]
) -> Label | None:
    boxes = (squares[square] for square in way)
    return next((box for box in boxes if isinstance(box, Label)), None)


def _back_from(number: int) -> Iterator[int]:
    return iter(range(number - 1, -1, -1))
