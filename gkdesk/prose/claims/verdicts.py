"""Numbers and statements against the cells, and against each other."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import accumulate, combinations

from gkdesk.prose.chinese import DIGITS
from gkdesk.prose.claims.numerals import write_numeral
from gkdesk.prose.claims.parsed import Figure, Growth, Reading, Share, Statement, Sum
from gkdesk.prose.claims.tokens import Amount
from gkdesk.prose.claims.values import Tie, Values, Verdict, agrees, digits, is_printed
from gkdesk.prose.facts import Slip

_HUNDRED = Decimal(100)
# So few parts may be tried in every combination.
_FEW = 8


def figure_verdict(figure: Figure, values: Values) -> Verdict | None:
    """Compare a figure with every sum of cells that it may state; None where nobody can say."""
    amount = figure.amount
    if figure.time == "last":
        return _last_year_verdict(figure, values)
    if figure.time != "this" or not amount.is_exact or not figure.readings:
        return None
    known = [(reading, values.of(reading)) for reading in figure.readings]
    fitting = [r for r, value in known if value is not None and agrees(value, amount)]
    if fitting:
        tie = Tie(*amount.span, amount.value, fitting[0].cells, len(fitting) == 1)
        return Verdict(frozenset([amount.span]), ties=(tie,))
    if any(value is None for _, value in known):
        return None
    return Verdict(frozenset([amount.span]), _figure_slip(amount, figure.readings[0], values))


def _last_year_verdict(figure: Figure, values: Values) -> Verdict | None:
    """Compare what is said of last year with every sum of last year's report that it may state."""
    amount = figure.amount
    known = [(reading, values.last(reading)) for reading in figure.readings]
    if not known or not amount.is_exact or any(value is None for _, value in known):
        return None
    spans = frozenset([amount.span])
    if any(value is not None and agrees(value, amount) for _, value in known):
        return Verdict(spans)
    meant, right = known[0][0], known[0][1] or Decimal(0)
    mend = write_numeral(right / amount.unit.factor, amount.printed)
    words = {
        "text": amount.printed,
        "table": mend,
        "cells": values.names(meant.cells),
        "year": values.last_number,
    }
    numbers = digits(amount.value / meant.scale), digits(right / meant.scale)
    slip = Slip("text-last-year-differs", *amount.span, words, *numbers, meant.cells, mend)
    return Verdict(spans, slip)


def _figure_slip(amount: Amount, meant: Reading, values: Values) -> Slip:
    """Return a slip, both numbers in the unit of the cells, the mend in that of the text."""
    right = values.of(meant) or Decimal(0)
    mend = write_numeral(right / amount.unit.factor, amount.printed)
    return Slip(
        # A lone "zero" is a word rather than a number.
        "text-statement-differs"
        if amount.printed == DIGITS[0] and not amount.unit.same
        else "text-figure-differs",
        *amount.span,
        {"text": amount.printed, "table": mend, "cells": values.names(meant.cells)},
        digits(amount.value / meant.scale),
        digits(right / meant.scale),
        meant.cells,
        mend,
    )


def statement_verdict(statement: Statement, values: Values) -> Verdict | None:
    """Compare the two sides of every equation that a statement may mean."""
    sides = [(values.of(one), values.of(other)) for one, other in statement.equations]
    if any(one == other and one is not None for one, other in sides):
        return None
    if any(None in pair for pair in sides):
        return None
    (left, right), (one, _) = sides[0], statement.equations[0]
    # Of "all of them", the words say the right side, the cells say the left one.
    slip = Slip(
        "text-all-done-differs" if statement.is_of_rest else "text-statement-differs",
        *statement.span,
        {
            "text": digits(right or Decimal(0)),
            "table": digits(left or Decimal(0)),
            "cells": values.names(one.cells),
        },
        digits(right or Decimal(0)),
        digits(left or Decimal(0)),
        one.cells,
    )
    return Verdict(frozenset([statement.span]), slip)


def sum_verdict(one: Sum, values: Values) -> Verdict | None:
    """Add up the parts, as far as they are one list, and compare with every whole."""
    wholes = [figure for figure in one.wholes if figure.amount.is_exact]
    whole, parts = one.wholes[0], one.parts
    if not wholes or not all(part.amount.is_exact for part in parts):
        return None
    spans = frozenset(figure.amount.span for figure in (whole, *parts))
    counts = [part.value for part in parts]
    for figure in wholes:
        length = _fitting(figure.value, counts, one)
        if length:
            tied = (figure, *parts[:length])
            return Verdict(spans, ties=tuple(_tie(figure) for figure in tied))
    largest = max(figure.value for figure in wholes)
    is_too_much = any(count > largest for count in counts) or (
        sum(counts) > largest and not one.is_behind and len(counts) > 1
    )
    # A list of rows or columns of a table need not be complete; each is compared with its cell.
    is_partial = one.is_open or len(counts) == 1 or not one.is_complete
    is_partial = is_partial or (not one.is_behind and all(part.readings for part in parts))
    if _all_agree((whole, *parts), values) or (is_partial and not is_too_much):
        return None
    return Verdict(spans, _sum_slip(whole, sum(counts, Decimal(0)), values))


def _fitting(whole: Decimal, counts: Sequence[Decimal], one: Sum) -> int:
    """Return how many of the first parts make up the whole, all where any of them do."""
    for length, reached in enumerate(accumulate(counts), start=1):
        # A list may end at a comma, and another one begin.
        is_end = length == len(counts) or one.parts[length].mark != "、"
        if length > 1 and is_end and reached == whole:
            return length
    few = counts[-_FEW:] if one.is_behind else ()
    picks = (pick for size in range(2, len(few) + 1) for pick in combinations(few, size))
    return len(counts) if any(sum(pick) == whole for pick in picks) else 0


def _all_agree(figures: Sequence[Figure], values: Values) -> bool:
    verdicts = [figure_verdict(figure, values) for figure in figures]
    return all(verdict is not None and verdict.ties for verdict in verdicts)


def _tie(figure: Figure) -> Tie:
    return Tie(*figure.amount.span, figure.amount.value)


def _sum_slip(whole: Figure, parts: Decimal, values: Values) -> Slip:
    factor = whole.amount.unit.factor
    cells = whole.readings[0].cells if whole.readings else ()
    return Slip(
        "text-sum-differs",
        *whole.amount.span,
        {"text": whole.amount.printed, "sum": digits(parts / factor), "cells": values.names(cells)},
        digits(whole.amount.value / factor),
        digits(parts / factor),
        cells,
    )


def share_verdict(share: Share, values: Values) -> Verdict | None:
    """Compare a percentage with every share that it may be."""
    amount = share.amount
    parts = [part.value for part in share.parts] or _known(share.part_readings, values)
    cells = _known(share.whole_readings, values)
    figures = [whole for whole in share.wholes if parts and whole.value >= parts[0]]
    wholes = [*cells, *(figure.value for figure in figures)]
    shares = [part / whole * _HUNDRED for part in parts for whole in wholes if whole]
    spans = frozenset([amount.span, *(part.amount.span for part in share.parts)])
    if any(is_printed(one, amount.value, amount.step) for one in shares):
        return Verdict(spans, ties=(Tie(*amount.span, amount.value),))
    is_sure = bool(cells) or any(f.is_total or share.parts[0].part_of for f in figures)
    if not shares or not is_sure or not amount.is_exact:
        return None
    if not cells:
        best = max(figures, key=lambda figure: (figure.is_total, figure.value)).value
        shares = [parts[0] / best * _HUNDRED]
    spans |= frozenset(figure.amount.span for figure in figures)
    return Verdict(spans, _share_slip(share, shares[0], values))


def _known(readings: Sequence[Reading], values: Values) -> list[Decimal]:
    found = [values.of(reading) for reading in readings]
    return [value for value in found if value is not None]


def _share_slip(share: Share, right: Decimal, values: Values) -> Slip:
    amount = share.amount
    text = format(right.quantize(amount.step, ROUND_HALF_UP), "f")
    readings = share.part_readings or next((p.readings for p in share.parts if p.readings), ())
    cells = readings[0].cells if readings else ()
    mend = _in_manner(text, amount)
    return Slip(
        "text-percentage-differs",
        *amount.span,
        {"text": amount.printed, "right": mend, "cells": values.names(cells)},
        format(amount.value, "f"),
        text,
        cells,
        mend,
    )


def _in_manner(text: str, amount: Amount) -> str:
    """Write a percentage in the manner of another, to the same digit."""
    if amount.printed[-1:].isascii() and amount.printed.isascii():
        return text
    return write_numeral(Decimal(text), amount.printed)


def growth_verdict(growth: Growth, values: Values) -> Verdict | None:
    """Compare a change with every change that it may be."""
    changes = list(_changes(growth, values))
    spans = frozenset([growth.span, *(f.amount.span for f in (*growth.currents, *growth.bases))])
    if any(_is_change(growth, current, base) for current, base in changes):
        return Verdict(spans, ties=(Tie(*growth.span, growth.rate or growth.by or Decimal(0)),))
    if not changes:
        return None
    current, base = changes[0]
    left = growth.by if growth.by is not None else growth.rate or Decimal(0)
    right = current - base
    if growth.by is None:
        right = (right / base * _HUNDRED).quantize(growth.step, ROUND_HALF_UP)
    # Down by three is written as three, and as -3 where it went up in truth.
    sign = -1 if left < 0 else 1
    left, right = left * sign, right * sign
    readings = growth.readings or next((f.readings for f in growth.currents if f.readings), ())
    cells = readings[0].cells if readings else ()
    words = {
        "text": growth.printed,
        "right": format(right, "f"),
        "last": digits(base),
        "now": digits(current),
        "cells": values.names(cells),
    }
    numbers = (format(left, "f"), format(right, "f"))
    slip = Slip("text-growth-differs", *growth.span, words, *numbers, cells)
    return Verdict(spans, slip)


def _changes(growth: Growth, values: Values) -> Iterator[tuple[Decimal, Decimal]]:
    """Yield this year's and last year's number, every pair that may be meant."""
    for figure in growth.currents:
        bases = [base.value for base in growth.bases if _is_alike(base, figure)]
        bases += [base for r in figure.readings if (base := values.last(r)) is not None]
        # Where the sentence tells the change by a number too, the rate goes by the same base.
        bases = [figure.value - by for by in growth.others] or bases
        yield from ((figure.value, base) for base in bases if base or growth.by is not None)
    if growth.currents:
        return
    bases = [base.value for base in growth.bases]
    bases += [base for r in growth.readings if (base := values.last(r)) is not None]
    for current in _known(growth.readings, values):
        mine = [current - by for by in growth.others] or bases
        yield from ((current, base) for base in mine if base or growth.by is not None)


def _is_alike(one: Figure, other: Figure) -> bool:
    return one.amount.unit.same in ("", other.amount.unit.same)


def _is_change(growth: Growth, current: Decimal, base: Decimal) -> bool:
    if growth.by is not None:
        return current - base == growth.by
    rate = (current - base) / base * _HUNDRED
    return abs(rate - (growth.rate or Decimal(0))) <= growth.tolerance
