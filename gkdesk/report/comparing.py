"""This year beside the years before: cell by cell, and as lines to be drawn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from gkdesk.form import Cell, Edition
from gkdesk.report.across_years import per_cent_of_change
from gkdesk.report.earlier import FormerFigure, FormerYear
from gkdesk.report.report import Report
from gkdesk.report.value import Number, Value, total


@dataclass(frozen=True, slots=True)
class ComparedFigure:
    """One figure of this year and of last year.

    ``id`` is a cell's, or that of a declared sum where only the sum can be compared. ``path`` are
    its labels from the outside inwards. ``difference`` is None where one of the two is no figure,
    or where they count different things; ``per_cent`` also where there was nothing last year.
    """

    id: str
    cells: tuple[str, ...]
    section: str
    path: tuple[str, ...]
    unit: str
    is_computed: bool
    now: Value
    last: Value
    difference: Number | None
    per_cent: Decimal | None
    remark: str

    @property
    def name(self) -> str:
        """The figure by its row and its column."""
        return " · ".join(self.path[1:])


@dataclass(frozen=True, slots=True)
class YearLine:
    """One line of a chart: a value and a remark for each year, None where nothing is known."""

    name: str
    cells: tuple[str, ...]
    values: tuple[Value, ...]
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class YearChart:
    """A chart over the years that are known, the earliest first and this year last."""

    id: str
    name: str
    unit: str
    years: tuple[int, ...]
    lines: tuple[YearLine, ...]


def compare_years(report: Report) -> tuple[ComparedFigure, ...]:
    """Return every figure of this year beside last year's, in the order of the form.

    Nothing where last year's report is not linked.
    """
    last = report.last_year
    return tuple(_compared(report, last)) if last else ()


def largest_first(
    figures: Iterable[ComparedFigure], *, by_per_cent: bool = False
) -> tuple[ComparedFigure, ...]:
    """Return figures with the largest change first, those without one last."""

    def change(figure: ComparedFigure) -> Number:
        size = figure.per_cent if by_per_cent else figure.difference
        return 1 if size is None else -abs(size)

    return tuple(sorted(figures, key=change))


def charts_of(report: Report) -> tuple[YearChart, ...]:
    """Return what the edition wants drawn over the years, this year alone where none is linked."""
    former = tuple(reversed(report.former_years))
    years = (*(one.year for one in former), report.year)
    return tuple(
        YearChart(
            chart.id,
            chart.name,
            chart.unit,
            years,
            tuple(_line(report, former, line.name, line.cells) for line in chart.lines),
        )
        for chart in report.edition.charts
    )


def _line(
    report: Report, former: Iterable[FormerYear], name: str, cells: tuple[str, ...]
) -> YearLine:
    then = [_drawn(year.figure(*cells)) for year in former]
    now = total([report.values[cell] for cell in cells])
    return YearLine(
        name,
        cells,
        (*(figure.value for figure in then), now),
        (*(figure.remark for figure in then), ""),
    )


def _drawn(figure: FormerFigure) -> FormerFigure:
    """What counts something else is not drawn in one line with the others."""
    return figure if figure.is_comparable else FormerFigure(None, (), figure.remark)


def _compared(report: Report, last: FormerYear) -> Iterator[ComparedFigure]:
    edition, told = report.edition, set[str]()
    sums = dict(_only_sums(edition, last))
    for cell in edition.cells.values():
        yield _one(report, last, cell.id, (cell.id,), _path(edition, cell))
        told.add(cell.id)
        for sum_id, cells in sums.items():
            if cell.id in cells and told.issuperset(cells):
                quantity = edition.names.quantities[sum_id]
                labels = tuple(quantity.label.split(" · "))
                yield _one(report, last, sum_id, cells, (_path(edition, cell)[0], *labels))


def _only_sums(edition: Edition, last: FormerYear) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the declared sums whose parts the former form counted together."""
    changed = edition.counterparts.get(last.earlier.edition.id, ())
    together = {one.cells for one in changed if len(one.cells) > 1}
    for quantity in edition.names.quantities.values() if together else ():
        if frozenset(quantity.cells) in together:
            yield quantity.id, quantity.cells


def _path(edition: Edition, cell: Cell) -> tuple[str, ...]:
    return edition.section(cell.section).name, cell.row.name, cell.column.name


def _one(
    report: Report, last: FormerYear, figure_id: str, cells: tuple[str, ...], path: tuple[str, ...]
) -> ComparedFigure:
    first = report.edition.cells[cells[0]]
    now, former = total([report.values[cell] for cell in cells]), last.figure(*cells)
    if len(cells) == 1:
        now = report.values[cells[0]]
    difference: Number | None = None
    per_cent: Decimal | None = None
    if former.is_comparable and isinstance(now, Number) and isinstance(former.value, Number):
        difference = now - former.value
        per_cent = per_cent_of_change(now, former.value)
    return ComparedFigure(
        id=figure_id,
        cells=cells,
        section=first.section,
        path=path,
        unit=first.column.unit,
        is_computed=first.is_computed or len(cells) > 1,
        now=now,
        last=former.value,
        difference=difference,
        per_cent=per_cent,
        remark=former.remark,
    )
