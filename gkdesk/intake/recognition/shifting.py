"""Signs that figures stand beside their places, where each row by itself looks well."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gkdesk.form import Cell
from gkdesk.report import Number, Value

Values = Mapping[str, Value]
# Fewer may agree by chance.
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Sum:
    """A total as printed, and what it adds up; ``row`` counts those of the source."""

    row: int
    total: Value
    parts: tuple[Value, ...]

    @property
    def numbers(self) -> list[Number]:
        """The parts, and the total behind them; what is no figure is naught."""
        return [_number(value) for value in (*self.parts, self.total)]

    @property
    def is_given(self) -> bool:
        """Whether there is anything to add up."""
        return any(value is not None for value in self.parts)

    @property
    def has_figures(self) -> bool:
        """Whether there are figures to add up, though it be naughts."""
        return any(isinstance(value, Number) for value in self.parts)

    @property
    def is_refuted(self) -> bool:
        """Whether a total is there, and another than the sum."""
        return isinstance(self.total, Number) and self.has_figures and self.amount != self.total

    @property
    def amount(self) -> Number:
        """The sum."""
        return sum(map(_number, self.parts))


@dataclass(frozen=True, slots=True)
class Shifts:
    """What of a table stands beside its places.

    ``is_whole``: all of it. ``is_mixed``: some rows lack what others have too much.
    ``moved_up``: the rows without a total of which the last figure may be it. ``columns``:
    those of which the figures belong into the row above or below. ``aside``: cells whose figure
    may belong into the blank one beside it.
    """

    is_whole: bool
    is_mixed: bool
    moved_up: frozenset[int]
    columns: frozenset[str]
    aside: frozenset[str]


def shifts_of(rows: Sequence[Values], cells: Mapping[str, Cell]) -> Shifts:
    """Return the signs in the rows of a source, in their order."""
    sums = list(_sums(rows, cells))
    given = [one for one in sums if one.is_given]
    lacking = [one for one in given if one.total is None]
    has_surplus = any(one.total is not None for one in sums if not one.is_given)
    is_mixed = bool(lacking) and has_surplus
    is_blank_before = bool(given) and all(one.parts[0] is None for one in given)
    is_refuted = any(one.is_refuted for one in given)
    return Shifts(
        is_whole=(is_blank_before and (is_refuted or is_mixed)) or _is_total_elsewhere(given),
        is_mixed=is_mixed,
        moved_up=frozenset(_moved_up(lacking)),
        columns=frozenset(_moved_columns(rows, cells)),
        aside=frozenset(_moved_aside(rows, cells)),
    )


def _sums(rows: Sequence[Values], cells: Mapping[str, Cell]) -> Iterator[_Sum]:
    """Yield the totals that stand in one row with what they add up."""
    for row, values in enumerate(rows):
        for cell, total in values.items():
            parts = cells[cell].parts
            if parts and set(parts) <= values.keys():
                yield _Sum(row, total, tuple(values[part] for part in parts))


def _moved_up(lacking: Sequence[_Sum]) -> Iterator[int]:
    """Yield rows whose last figure is as much as all before it, as a total is.

    All rows, where it is so in most of those that are not all naughts.
    """
    weighty = {one.row: one.numbers[:-1] for one in lacking if one.amount}
    moved = [row for row, (*rest, last) in weighty.items() if last >= sum(rest)]
    yield from (one.row for one in lacking if 2 * len(moved) > len(weighty) or one.row in moved)


def _is_total_elsewhere(given: Sequence[_Sum]) -> bool:
    """Whether another column than that of the totals is the sum of all others more often."""
    told = [one.numbers for one in given if isinstance(one.total, Number)]
    width = max(map(len, told), default=0)
    agreeing = [
        sum(1 for own in told if len(own) == width and 0 < 2 * own[place] == sum(own))
        for place in range(width)
    ]
    return bool(agreeing) and max(agreeing) >= _FEWEST and max(agreeing) > agreeing[-1]


def _moved_columns(rows: Sequence[Values], cells: Mapping[str, Cell]) -> Iterator[str]:
    """Yield the columns whose figures agree with the totals of the row above, or below."""
    by_row = {one.row: one.numbers for one in _sums(rows, cells) if isinstance(one.total, Number)}
    lines = [
        [cell for cell in values if cells[cell].parts and set(cells[cell].parts) <= values.keys()]
        for values in rows
    ]
    if any(len(line) > 1 for line in lines) or not by_row:
        return
    total = next(line[0] for line in lines if line)
    names = [cells[cell].column.id for cell in (*cells[total].parts, total)]
    for place, name in enumerate(names):
        if any(_is_moved(by_row, place, step) for step in (1, -1)):
            yield name


def _is_moved(by_row: Mapping[int, Sequence[Number]], place: int, step: int) -> bool:
    agreeing = moved = 0
    for row, own in by_row.items():
        other = by_row.get(row + step)
        if other is None or len(other) != len(own):
            continue
        sign = 1 if place == len(own) - 1 else -1
        # What has to stand there for the total to be the sum.
        wanted = sign * (sum(own[:-1]) - own[-1]) + own[place]
        if own[place] == wanted:
            agreeing += own[place] != other[place]
        else:
            moved += other[place] == wanted
    return moved >= _FEWEST and moved > agreeing


def _moved_aside(rows: Sequence[Values], cells: Mapping[str, Cell]) -> Iterator[str]:
    """Yield cells beside a blank where one column has too much by as much as the other lacks."""
    values = {cell: value for row in rows for cell, value in row.items()}
    excess = {
        cells[cell].column.id: sum(_number(values[part]) for part in parts) - total
        for cell, total in values.items()
        if isinstance(total, Number)
        and (parts := cells[cell].parts)
        and set(parts) <= values.keys()
        and len({cells[part].column.id for part in parts}) == 1
    }
    for row in rows:
        for one, other in pairwise(row):
            for blank, filled in ((one, other), (other, one)):
                figure = _number(values[filled])
                lacks = -excess.get(cells[blank].column.id, 0)
                has = excess.get(cells[filled].column.id, 0)
                if values[blank] is None and 0 < figure <= min(lacks, has):
                    yield filled


def _number(value: Value) -> Number:
    return value if isinstance(value, Number) else 0
