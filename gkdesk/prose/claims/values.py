"""What the cells of a report add up to, and how a sentence speaks of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from gkdesk.prose.claims.parsed import Reading
from gkdesk.prose.claims.tokens import Amount
from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.sentences import Span
from gkdesk.report import Number, Unread, Value

# More cells than this are named by the first and the last one.
_MOST_NAMES = 3


@dataclass(frozen=True, slots=True)
class Tie:
    """A number of the text that agrees: with ``cells``, or with other numbers of its sentence.

    ``is_only`` tells whether of all that the words may mean exactly one thing has this value.
    """

    start: int
    end: int
    value: Decimal
    cells: tuple[str, ...] = ()
    is_only: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of one comparison of the figures at ``spans``."""

    spans: frozenset[Span]
    slip: Slip | None = None
    ties: tuple[Tie, ...] = ()


class Values:
    """The figures of a report, this year's and last year's."""

    def __init__(self, facts: Facts) -> None:
        """Ask ``facts``."""
        self._facts = facts

    def of(self, reading: Reading) -> Decimal | None:
        """Return what cells add up to, in the smallest unit; None where nobody has said."""
        return _sum(reading, self._facts.figures)

    def last(self, reading: Reading) -> Decimal | None:
        """Return what they added up to last year; None where that is not known."""
        last_year = self._facts.last_year
        if last_year and not reading.cells:
            return Decimal(0)
        figure = last_year.figure(*reading.cells) if last_year else None
        if figure is None or not figure.is_comparable or not isinstance(figure.value, Number):
            return None
        return figure.value * reading.scale

    @property
    def last_number(self) -> str:
        """The number of last year; empty where its report is not linked."""
        return str(self._facts.last_year.year) if self._facts.last_year else ""

    def names(self, cells: Iterable[str]) -> str:
        """Name cells in the words of the form."""
        names = [self._facts.edition.cells[cell].name for cell in cells]
        if len(names) > _MOST_NAMES:
            names = [names[0], "…", names[-1]]
        return " + ".join(names)


def _sum(reading: Reading, values: Mapping[str, Value]) -> Decimal | None:
    """Add up; cells that are blank count nothing, unless all of them are."""
    found = [values[cell] for cell in reading.cells]
    numbers = [value for value in found if isinstance(value, (int, Decimal))]
    if not reading.cells:
        return Decimal(0)
    if not numbers or (len(numbers) < len(found) and any(isinstance(v, Unread) for v in found)):
        return None
    return sum(numbers) * reading.scale


def agrees(value: Decimal, amount: Amount) -> bool:
    """Tell whether a number says a value, to the last digit that it prints.

    One like 3.5万 is as exact as its last digit.
    """
    return is_printed(value, amount.value, amount.step)


def is_printed(value: Decimal, printed: Decimal, step: Decimal) -> bool:
    """Tell whether a value is printed so, rounded or cut off after the last digit."""
    places = value / step
    return printed / step in (
        places.to_integral_value(ROUND_HALF_UP),
        places.to_integral_value(ROUND_DOWN),
    )


def digits(value: Decimal) -> str:
    """Write a number in plain digits, without zeros that say nothing."""
    return format(value.normalize() if value % 1 else value.quantize(Decimal(1)), "f")
