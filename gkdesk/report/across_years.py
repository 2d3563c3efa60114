"""This year's figures beside last year's: what is reckoned of both, and what is too much alike."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from gkdesk.form import AcrossYears, YearTerm
from gkdesk.report.earlier import FormerYear
from gkdesk.report.value import NOT_APPLICABLE, Number, Value, shown

_HUNDRED = 100
_TENTH = Decimal("0.1")


def reckon(
    terms: Iterable[YearTerm], values: Mapping[str, Value], last: FormerYear
) -> Number | None:
    """Add up a side of a comparison; None where a figure is not known, or counts something else.

    A side without any figure, ``/`` throughout, counts nothing.
    """
    result: Number = 0
    for term in terms:
        figure = last.figure(term.cell)
        if term.is_last_years and not figure.is_comparable:
            return None
        value = figure.value if term.is_last_years else values[term.cell]
        if value is NOT_APPLICABLE:
            continue
        if not isinstance(value, Number):
            return None
        result = result - value if term.is_subtracted else result + value
    return result


def per_cent_of_change(now: Number, last: Number) -> Decimal | None:
    """Return by how many per cent a figure rose, to a tenth; None where there was nothing."""
    if last == 0:
        return None
    rate = Decimal(now - last) / abs(Decimal(last)) * _HUNDRED
    return rate.quantize(_TENTH, ROUND_HALF_UP)


def is_large_change(across: AcrossYears, now: Number, last: Number) -> bool:
    """Tell whether a figure changed by more than a check lets pass."""
    change = now - last
    if (across.only_up and change < 0) or abs(change) <= across.least:
        return False
    return abs(change) * _HUNDRED > across.per_cent * abs(last)


def change_words(now: Number, last: Number) -> str:
    """Say how a figure changed."""
    change, rate = now - last, per_cent_of_change(now, last)
    said = f"{'增加' if change > 0 else '减少'} {shown(abs(change))}"
    return said if rate is None else f"{said}（{abs(rate)}%）"


def figures_alike(
    cells: Iterable[str], values: Mapping[str, Value], last: FormerYear
) -> tuple[str, ...]:
    """Return the cells with a figure in both years, if all of them are the same.

    None of them while one is blank that had a figure last year: the clerk has not come so far.
    """
    alike: list[str] = []
    for cell in cells:
        now, former = values[cell], last.figure(cell)
        if not former.is_comparable or not isinstance(former.value, Number):
            continue
        if now != former.value:
            return ()
        alike.append(cell)
    return tuple(alike)
