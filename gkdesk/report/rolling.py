"""Next year's report, begun from this year's."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from gkdesk.form import Cell, Edition, Library
from gkdesk.report.earlier import FormerYear
from gkdesk.report.linking import earlier_of
from gkdesk.report.report import Report
from gkdesk.report.value import Number, Value

_BETWEEN = "、"


@dataclass(frozen=True, slots=True)
class NextYear:
    """Next year's report. ``told`` is what the clerk should know of how it was begun."""

    report: Report
    told: tuple[str, ...]


def next_year(
    report: Report, library: Library, source: str = "", *, is_own: bool = True
) -> NextYear:
    """Begin the report of the year after, in the edition of that year, linked to this one.

    The agency stays, what is carried over is entered, the prose is empty. Remarks, sign-offs and
    the date are this year's and stay here. UsageError where there is no form for that year.
    """
    edition = library.for_year(report.year + 1)
    known = report.earlier.with_report(earlier_of(report, source, is_own=is_own))
    begun = Report(edition, report.agency, report.year + 1)
    begun.link(known)
    last = begun.former_years[0]
    carried = dict(_carried(edition, last))
    begun.enter({cell: value for cell, value in carried.items() if value is not None})
    return NextYear(begun, tuple(_told(begun, last, carried)))


def _carried(edition: Edition, last: FormerYear) -> Iterator[tuple[str, Value]]:
    """Yield the cells that begin as last year's figures; totals follow by themselves."""
    for check in edition.checks:
        if check.across is None or not check.across.carries_over:
            continue
        into, out_of = check.across.left[0].cell, check.across.right[0].cell
        figure = last.figure(out_of)
        # What nobody can read is carried over as little as what is blank, and told like it.
        is_unread = not last.earlier.unread.isdisjoint(figure.cells)
        if into in edition.reach and (figure.is_comparable or is_unread):
            yield into, None if is_unread else figure.value


def _told(begun: Report, last: FormerYear, carried: Mapping[str, Value]) -> Iterator[str]:
    cells = begun.edition.cells
    taken = [cells[cell] for cell, value in carried.items() if value is not None]
    if taken:
        yield f"“{_rows(taken)}”按 {last.year} 年报告填好 {len(taken)} 格。"
    blank = [cells[cell] for cell, value in carried.items() if value is None]
    if blank:
        names = _BETWEEN.join(cell.column.name for cell in blank)
        yield (
            f"{last.year} 年报告没有填这几格，或填的认不出是多少，“{_rows(blank)}”也空着：{names}。"
        )
    odd = [cells[c] for c, v in carried.items() if v is not None and not isinstance(v, Number)]
    if odd:
        names = _BETWEEN.join(cell.column.name for cell in odd)
        yield f"“{_rows(odd)}”里有不是数的，照原样带来，请核对：{names}。"
    if not last.has_same_form:
        yield from _forms_differ(begun.edition, last)


def _forms_differ(edition: Edition, last: FormerYear) -> Iterator[str]:
    former = last.earlier.edition
    begins = f"{edition.first_report_year} 年起用新的格式（{edition.notice}）"
    yield f"{begins}，{last.year} 年的报告用的是{former.notice}。"
    figures = {cell: last.figure(cell) for cell in edition.cells}
    sums = [last.figure(*one.cells) for one in edition.names.quantities.values()]
    remarks = [figure.remark for figure in figures.values() if figure.cells and figure.remark]
    remarks += [figure.remark for figure in sums if figure.cells and figure.remark]
    yield from (f"{remark}。" for remark in dict.fromkeys(remarks))
    together = {cell for one in edition.counterparts.get(former.id, ()) for cell in one.cells}
    new = [c for c, figure in figures.items() if not figure.cells and c not in together]
    if new:
        yield f"新格式增加、上年没有的：{_listed(edition, new, beside=former)}。"
    used = {cell for figure in (*figures.values(), *sums) for cell in figure.cells}
    dropped = [cell for cell in former.cells if cell not in used]
    if dropped:
        yield f"新格式不再填、不带过来的：{_listed(former, dropped, beside=edition)}。"


def _listed(edition: Edition, cell_ids: Iterable[str], *, beside: Edition) -> str:
    """Name cells row by row, rows of the same columns together.

    Columns are not named where all of a row is meant and the other form has no such row.
    """
    others = {(cell.section, cell.row.name) for cell in beside.cells.values()}
    wanted = set(cell_ids)
    mine: dict[tuple[str, str], list[Cell]] = {}
    for cell in edition.cells.values():
        mine.setdefault((cell.section, cell.row.name), []).append(cell)
    by_columns: dict[tuple[str, ...], list[str]] = {}
    for place, cells in mine.items():
        columns = tuple(cell.column.name for cell in cells if cell.id in wanted)
        if columns:
            is_whole = len(columns) == len(cells) and place not in others
            by_columns.setdefault(() if is_whole else columns, []).append(place[1])
    return "；".join(
        _BETWEEN.join(rows) + (f"的{_BETWEEN.join(columns)}" if columns else "")
        for columns, rows in by_columns.items()
    )


def _rows(cells: Iterable[Cell]) -> str:
    return _BETWEEN.join(dict.fromkeys(cell.row.name for cell in cells))
