"""Reports drawn so that every check holds, and what must hold, said a second time.

Nothing here uses the program's own sums: a side of a check is added up over entered cells.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from hypothesis import strategies as st

from gkdesk.form import Cell, Check, Column, Edition
from gkdesk.form.edition import NumberKind
from gkdesk.report import (
    NOT_APPLICABLE,
    EarlierYears,
    FormerYear,
    Number,
    Report,
    Value,
    read_value,
)
from gkdesk.report.linking import earlier_of

Figures = dict[str, Number]


def leaves(edition: Edition, cells: Iterable[str]) -> Counter[str]:
    """Return the entered cells under some cells, and how often each is counted."""
    found: Counter[str] = Counter()
    for cell in cells:
        parts = edition.cells[cell].parts
        found += leaves(edition, parts) if parts else Counter([cell])
    return found


def side(edition: Edition, cells: Iterable[str], figures: Figures) -> Number:
    return sum(figures[leaf] * times for leaf, times in leaves(edition, cells).items())


def lacking(edition: Edition, check: Check, figures: Figures) -> tuple[Number, Iterable[str]]:
    """Return by how much a comparison fails, and the side that is too small."""
    left, right = side(edition, check.left, figures), side(edition, check.right, figures)
    if left < right and check.relation != "<=":
        return right - left, check.left
    if left > right and check.relation != ">=":
        return left - right, check.right
    return 0, ()


def comparisons(edition: Edition) -> Iterator[Check]:
    return (check for check in edition.checks if check.kind == "compare")


def settled(edition: Edition, numbers: Iterable[int]) -> Figures:
    """Return figures for all entered cells with which every check of the edition holds."""
    figures: Figures = {
        cell: Decimal(number).scaleb(-2) if is_money(edition.cells[cell]) else number
        for cell, number in zip(edition.reach, numbers, strict=True)
    }
    for check in comparisons(edition):
        amount, small = lacking(edition, check, figures)
        if amount:
            figures[next(iter(leaves(edition, small)))] += amount
    return figures


def is_money(cell: Cell) -> bool:
    return cell.column.kind == "money"


def full_report(edition: Edition) -> Report:
    """Return a report with a different figure in almost every cell, and nothing to be found."""
    numbers = [(7 * position) % 101 for position in range(len(edition.reach))]
    prose = {s.id: f"{s.name}写在这里。" for s in edition.sections if s.kind == "prose"}
    figures = settled(edition, numbers)
    return Report(edition, "某市某局", edition.first_report_year, entered=figures, prose=prose)


def link(report: Report, last: Report, *, is_own: bool = True) -> None:
    """Link a report as that of the year before, whatever year it says."""
    earlier = replace(earlier_of(last, "上年.gkd", is_own=is_own), year=report.year - 1)
    report.link(report.earlier.with_report(earlier))


def former(last: Report | None, edition: Edition) -> FormerYear | None:
    """Return last year's report as a report on an edition asks it."""
    earlier = earlier_of(last, "上年.gkd", is_own=True) if last else None
    return FormerYear(edition, earlier, EarlierYears()) if earlier else None


def unbalanced(edition: Edition) -> Report:
    """Return a report in which the first check over two sums does not hold."""
    report = full_report(edition)
    check = next(check for check in edition.checks if check.kind == "compare")
    for side in (check.left, check.right):
        report.enter({next(iter(leaves(edition, side))): 5000})
        if report.findings:
            break
    return report


def all_figures(edition: Edition) -> st.SearchStrategy[Figures]:
    """Draw figures for all entered cells of an edition with which every check holds."""
    size = len(edition.reach)
    numbers = st.lists(st.integers(0, 3000), min_size=size, max_size=size)
    return numbers.map(lambda drawn: settled(edition, drawn))


def values(kind: NumberKind) -> st.SearchStrategy[Value]:
    """Draw what a clerk may leave in a cell: blank, ``/``, a figure, or what no one can read."""
    odd = st.sampled_from(["若干", "5²", "1 2", "--5", "９", "0.50", "-8", "1,234", "-", "9" * 40])
    money = st.decimals(-(10**6), 10**6, places=2, allow_nan=False)
    numbers = money if kind == "money" else st.integers(-(10**6), 10**6)
    column = Column("any", "", kind)
    read = st.one_of(odd, numbers.map(str)).map(lambda text: read_value(text, column))
    return st.one_of(st.sampled_from([None, NOT_APPLICABLE]), read)
