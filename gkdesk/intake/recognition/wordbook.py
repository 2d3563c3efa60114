"""What else sections, rows, columns and figures are called: ``resources/intake``, read strictly.

The keys are explained in the README there. Entries for ids that an edition lacks do not apply.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache
from pathlib import Path

from gkdesk.form import Edition, Fault
from gkdesk.form.faults import FaultyFileError, Place
from gkdesk.form.strict import Record
from gkdesk.intake.naming import Naming, Side
from gkdesk.intake.stems import stem
from gkdesk.places import data_folder

FILES = ("headings.toml", "labels.toml", "words.toml")
_LISTS = (
    "titles",
    "agency_ends",
    "agency_marks",
    "page_lines",
    "page_words",
    "not_given",
    "not_applicable",
    "below",
    "above",
    "subtotals",
)


class WordbookError(FaultyFileError):
    """A file of ``resources/intake`` cannot be used."""

    kind = "识别词文件"


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit behind a figure: what it is a kind of, and how much."""

    same: str
    factor: Decimal


@dataclass(frozen=True, slots=True)
class Wordbook:
    """Headings by section, labels by table, side and id, and lists of words by name."""

    headings: Mapping[str, tuple[str, ...]]
    labels: Mapping[tuple[str, Side, str], tuple[str, ...]]
    lists: Mapping[str, tuple[str, ...]]
    units: Mapping[str, Unit]

    def namings(self, edition: Edition) -> dict[str, Naming]:
        """Return the names of all tables of an edition, with what else they are called."""
        return {
            table_id: Naming(
                table, {(side, i): v for (t, side, i), v in self.labels.items() if t == table_id}
            )
            for table_id, table in edition.tables.items()
        }

    def section_names(self, edition: Edition) -> dict[str, str]:
        """Return the sections of an edition by the stems of all that stands over them."""
        names = {stem(s.heading): s.id for s in edition.sections if s.heading}
        for section in edition.sections:
            for heading in self.headings.get(section.id, ()):
                names.setdefault(stem(heading), section.id)
        return names


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for one of some words, the longer first."""
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


@cache
def wordbook(folder: Path | None = None) -> Wordbook:
    """Read the wordbook; WordbookError with every fault that was found in a file."""
    folder = folder or data_folder("resources") / "intake"
    opened = [_open(folder / name) for name in FILES]
    headings, labels, words = opened
    read = Wordbook(
        _headings(headings),
        {**_labels(labels, "row"), **_labels(labels, "column")},
        {key: words.texts(key) for key in _LISTS},
        _units(words),
    )
    for name, record in zip(FILES, opened, strict=True):
        record.close()
        if record.place.found:
            raise WordbookError(folder / name, tuple(record.place.found))
    return read


def _open(file: Path) -> Record:
    try:
        return Record(tomllib.loads(file.read_text(encoding="utf-8")), Place(file.name))
    except (OSError, ValueError, RecursionError) as error:
        fault = Fault(file.name, "", "", "", f"读不出来（{error}）")
        raise WordbookError(file, (fault,)) from error


def _headings(record: Record) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for values in record.records("sections"):
        entry = Record(values, record.place)
        section = entry.identifier("section")
        entry.place = record.place.at(row=section)
        if section in found:
            entry.place.report("section", f"“{section}”出现了两次")
        found[section] = entry.texts("headings")
        entry.close()
    return found


def _labels(record: Record, side: Side) -> dict[tuple[str, Side, str], tuple[str, ...]]:
    found: dict[tuple[str, Side, str], tuple[str, ...]] = {}
    for values in record.records(f"{side}s"):
        entry = Record(values, record.place)
        table, line = entry.identifier("table"), entry.identifier(side, may_have_dots=True)
        entry.place = record.place.at(table=table, row=line)
        if (table, side, line) in found:
            entry.place.report(side, f"“{line}”出现了两次")
        found[table, side, line] = entry.texts("labels")
        entry.close()
    return found


def _units(record: Record) -> dict[str, Unit]:
    units: dict[str, Unit] = {}
    for values in record.records("units"):
        entry = Record(values, record.place)
        unit = Unit(entry.text("same"), _factor(entry))
        units |= dict.fromkeys(entry.texts("words"), unit)
        entry.close()
    return units


def _factor(entry: Record) -> Decimal:
    text = entry.text("factor")
    try:
        return Decimal(text)
    except InvalidOperation:
        entry.place.report("factor", f"“{text}”不是数")
        return Decimal(1)
