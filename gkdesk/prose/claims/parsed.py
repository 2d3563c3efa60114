"""What a paragraph says in figures, as read from its words alone."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from gkdesk.prose.claims.tokens import Amount
from gkdesk.prose.sentences import Span

# Whose figure it is: this year's, last year's, or of some other time.
Time = Literal["this", "last", "other"]


class Reading(NamedTuple):
    """Cells that are added up; one of them counts ``scale`` of the smallest unit."""

    cells: tuple[str, ...]
    scale: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True, eq=False)
class Figure:
    """A number in a sentence, and where it stands among the others.

    ``readings`` are the sums of cells that it may state, the likeliest first; none where it is
    about something that is in no table. ``bases`` are the cells that it may be a share of.
    ``axis`` is what the words narrowed, ``about`` are those words. ``times`` is how many things
    it is said of, each. ``mark`` stood before its clause, ``level`` counts the brackets around.

    ``part_of`` numbers the list of parts that it is in, 0 where it is in none. ``is_total`` says
    that its words say "together", ``is_whole`` that it adds up what stood before it, ``is_bare``
    that its clause says nothing but what the rules know. ``is_rest`` says that it is what is left
    over, ``is_open`` that more belongs to its list than is told, ``divides`` that its kind leaves
    no rest of the whole.
    """

    amount: Amount
    readings: tuple[Reading, ...]
    axis: str
    level: int
    time: Time
    times: int = 1
    part_of: int = 0
    is_whole: bool = False
    is_total: bool = False
    is_bare: bool = False
    is_open: bool = False
    is_rest: bool = False
    divides: bool = False
    mark: str = ""
    about: frozenset[str] = frozenset()
    bases: tuple[Reading, ...] = ()

    @property
    def value(self) -> Decimal:
        """What it counts altogether."""
        return self.amount.value * self.times


@dataclass(frozen=True, slots=True)
class Sum:
    """Figures that should be the whole of which others are the parts: any of ``wholes`` may be.

    An ``open`` list tells not all of the parts, a ``complete`` one tells that it does. What stands
    ``behind`` its parts adds up any of them.
    """

    wholes: tuple[Figure, ...]
    parts: tuple[Figure, ...]
    is_open: bool
    is_complete: bool
    is_behind: bool = False


@dataclass(frozen=True, slots=True)
class Share:
    """A percentage: of which figure or which cells, and of what."""

    amount: Amount
    parts: tuple[Figure, ...]
    part_readings: tuple[Reading, ...]
    wholes: tuple[Figure, ...]
    whole_readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Growth:
    """A change against last year: ``rate`` in per cent, or ``by`` so many.

    ``step`` is what the last printed digit counts. ``others`` are the changes by a number that the
    sentence tells beside a rate: what last year was follows from them too.
    ``currents`` and ``bases`` are figures of the sentence, ``readings`` are what they may state.
    """

    span: Span
    printed: str
    rate: Decimal | None
    by: Decimal | None
    step: Decimal
    tolerance: Decimal
    others: tuple[Decimal, ...]
    currents: tuple[Figure, ...]
    bases: tuple[Figure, ...]
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """Words that say something of cells without a number: that two sums are equal.

    Each of ``equations`` is one way to read it; an empty side is nothing. ``is_of_rest`` where it
    says that all is done, and cells count what is not: that may be what was not due.
    """

    span: Span
    equations: tuple[tuple[Reading, Reading], ...]
    is_of_rest: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """All that a paragraph says in figures."""

    figures: tuple[Figure, ...] = ()
    sums: tuple[Sum, ...] = ()
    shares: tuple[Share, ...] = ()
    growths: tuple[Growth, ...] = ()
    statements: tuple[Statement, ...] = ()
