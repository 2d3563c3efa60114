"""What words and units mean in a sentence with figures, as the data say it."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, get_args

# How a word places a figure in its sentence.
Role = Literal[
    "parts", "whole", "respectively", "each", "open", "chiefly", "joint", "about", "this_year",
    "last_year", "other_time", "compared", "up", "down", "more", "fewer", "to", "level",
    "doubled", "share", "rate", "none", "not", "all", "intent", "aside", "elsewhere", "agency",
    "tier", "own", "because", "other", "matter", "channel", "any_channel", "filler", "partition",
]  # fmt: skip
ROLES: tuple[Role, ...] = get_args(Role)

Axis = Literal["row", "column"]
AXES: tuple[Axis, ...] = get_args(Axis)

# The ids of rows, or of columns, that are added up.
Ids = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What stands behind a figure. Figures of the ``same`` may be added up and compared.

    ``factor`` turns the figure into the smallest of the same. What is not ``counted`` (days,
    pages of a law) is never a claim.
    """

    same: str
    factor: Decimal
    is_counted: bool


@dataclass(frozen=True, slots=True)
class Subject:
    """A table that sentences speak of.

    ``rows`` and ``columns`` are what is meant where nothing narrows it, each a choice of
    readings. ``whole_rows`` and ``whole_columns`` are what "all of them" is measured by, and
    ``bases`` are rows that a share may be a share of.
    """

    table: str
    units: tuple[str, ...]
    rows: tuple[Ids, ...]
    columns: tuple[Ids, ...]
    whole_rows: Ids
    whole_columns: Ids
    bases: tuple[Ids, ...]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word says about a figure: rows or columns of a table, a choice of readings.

    A ``weak`` word speaks only of a figure right beside it, and only where the sentence is about
    the table. A ``general`` one gives way to any other. One that ``follows`` stands for the rest
    of a list of the same axis. ``none_left`` are the rows or columns that are nothing when this
    is said of all; ``says_all`` words say it themselves, ``says_none`` words that there is
    nothing. ``units`` are its own, where they are not those of the table.
    """

    table: str
    axis: Axis
    readings: tuple[Ids, ...]
    is_weak: bool = False
    is_general: bool = False
    follows: bool = False
    none_left: Ids = ()
    says_all: bool = False
    says_none: bool = False
    units: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """All that one word can be: it has a role, or speaks of tables, or has meanings in them."""

    role: Role | None = None
    subjects: tuple[str, ...] = ()
    is_weak_subject: bool = False
    meanings: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class Rules:
    """The words with what they are, the units, and the tables by id.

    A word may hold the places of years, as the data write them.
    """

    words: Mapping[str, Entry]
    units: Mapping[str, Unit]
    subjects: Mapping[str, Subject]
