"""Which tables of a source are the statutory ones, and of which edition of the notice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gkdesk.form import Edition, Label, Library
from gkdesk.intake.naming import Naming
from gkdesk.intake.sources.blocks import PlacedTable
from gkdesk.intake.stems import parts, stem

# Fewer labels may be those of any table.
_FEWEST = 3
# Of the labels of a table, so many have to be known, or it is about something else.
_SHARE = 0.4
# Where hardly a label is written as the form writes it, so many, and as much of all, resemble it.
_FEWEST_ALIKE = 8
_SHARE_ALIKE = 0.7
# Two editions that are as like as this are told apart by the year.
_LEAD = 0.02
_LEAST_MORE = 2


@dataclass(frozen=True, slots=True)
class Suit:
    """How many labels of a table a form knows, and of how many."""

    known: int
    labels: int

    @property
    def is_enough(self) -> bool:
        """Whether the table is taken for one of the form."""
        return self.known >= _FEWEST and self.known >= _SHARE * self.labels


def suit(texts: Iterable[str], naming: Naming) -> Suit:
    """Return how well the texts of a table, without its figures, suit a form."""
    labels = {stem(text): text for text in texts if _is_label(text)}
    known = sum(1 for text in labels.values() if _is_known(text, naming))
    return Suit(known, len(labels))


def _is_label(text: str) -> bool:
    return any(map(str.isalpha, text))


def _is_known(text: str, naming: Naming) -> bool:
    """Whether a text is a label, or the last of several written as one: group - line."""
    return naming.knows(text) or naming.knows(parts(text)[1])


def owner_of(texts: Sequence[str], namings: Mapping[str, Naming]) -> str:
    """Return the table of the form that a table of a source is, empty where it is none.

    ``texts`` are all that stands in it but its figures, which may have words behind them.
    """
    suits = {table_id: suit(texts, naming) for table_id, naming in namings.items()}
    best = max(suits, key=lambda table_id: suits[table_id].known, default="")
    return best if best and suits[best].is_enough else _resembled(texts, namings)


def _resembled(texts: Iterable[str], namings: Mapping[str, Naming]) -> str:
    """Return the table of the form whose labels are misread all over, empty where it is none."""
    labels = {stem(text) for text in texts if _is_label(text)}
    least = max(_FEWEST_ALIKE, _SHARE_ALIKE * len(labels))
    if len(labels) < least:
        return ""
    alike = {one: sum(map(naming.resembles, labels)) for one, naming in namings.items()}
    best = max(alike, key=alike.__getitem__, default="")
    return best if best and alike[best] >= least else ""


def texts_of(tables: Iterable[PlacedTable]) -> list[str]:
    """Return all that stands in some tables."""
    return [box.text for table in tables for box in table.table.boxes if box.text]


def edition_for(texts: Iterable[str], library: Library, year: int | None) -> Edition | None:
    """Return the edition that the labels are those of; where two are, that of the year.

    None where the labels are of none, and there is no year.
    """
    seen = {stem(text) for text in texts}
    printed = {one: _labels(library.edition(one)) for one in library.ids}
    vocabulary = frozenset[str]().union(*printed.values())
    found = {
        one: 2 * len(seen & labels) / (len(seen & vocabulary) + len(labels))
        for one, labels in printed.items()
        if len(seen & labels) >= _FEWEST
    }
    best = max(found, key=found.__getitem__, default="")
    # An edition that says hardly more of what is seen than another is like it, or only shorter.
    likely = [
        one
        for one, score in found.items()
        if found[best] - score < _LEAD
        or len(seen & printed[best]) - len(seen & printed[one]) < _LEAST_MORE
    ]
    if year is not None:
        by_year = library.for_year(year)
        if not likely or by_year.id in likely:
            return by_year
    return library.edition(likely[-1]) if likely else None


def _labels(edition: Edition) -> frozenset[str]:
    return frozenset(
        stem(box.text)
        for table in edition.tables.values()
        for line in table.layout
        for box in line
        if isinstance(box, Label)
    )
