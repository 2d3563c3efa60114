"""What the parts of a form count and where that is said: help files read strictly.

The keys are explained in the README of ``resources/help``.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from gkdesk.form.edition import Edition
from gkdesk.form.faults import Fault, HelpError, Place
from gkdesk.form.strict import Record
from gkdesk.places import data_folder

Basis = Literal["form", "law", "notice", "local", "recalled", "practice", "inferred", "unsettled"]
BASES: tuple[Basis, ...] = get_args(Basis)


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that there is to say, and what stands behind it."""

    says: str
    basis: Basis
    source: str


@dataclass(frozen=True, slots=True)
class Pointer:
    """Where to look as well: a section, or a row of its table."""

    section: str
    row: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """All that is said of one part of the form."""

    points: tuple[Point, ...] = ()
    see: tuple[Pointer, ...] = ()


# Section, row and column; no section is the report itself.
Key = tuple[str, str, str]


class Help:
    """The help for one edition."""

    def __init__(self, topics: Mapping[Key, Topic]) -> None:
        """Hold ``topics`` by section, row and column, each empty where it is not named."""
        self._topics = topics

    def __bool__(self) -> bool:
        """Tell whether there is any help at all."""
        return bool(self._topics)

    def topic(self, section: str = "", row: str = "", column: str = "") -> Topic:
        """Return what is said of exactly this part, an empty topic where nothing is."""
        return self._topics.get((section, row, column), Topic())


def read_help(edition: Edition, folder: Path | None = None) -> Help:
    """Read the help for an edition, out of ``folder`` or of the program's own.

    An edition without a file has no help. HelpError with every fault that was found in the
    edition's file and in those that it shares.
    """
    folder = folder or data_folder("resources") / "help"
    file = folder / f"{edition.id}.toml"
    if not file.is_file():
        return Help({})
    found: list[Fault] = []
    own = _open(file, found)
    topics = dict(_topics(own, edition))
    for name in own.texts("shares", ()):
        shared = folder / "shared" / f"{name}.toml"
        if shared not in shared.parent.glob("*.toml"):
            own.place.report("shares", f"没有“{name}”这个文件")
            continue
        record = _open(shared, found)
        for key, topic in _topics(record, edition):
            topics[key] = _joined(topics.get(key, Topic()), topic)
        record.close()
    own.close()
    if found:
        raise HelpError(file, tuple(found))
    return Help(topics)


def _open(file: Path, found: list[Fault]) -> Record:
    """Open a file; one that cannot be read is empty, and that is a fault."""
    place = Place(file.name, found)
    try:
        return Record(tomllib.loads(file.read_text(encoding="utf-8")), place)
    except (OSError, ValueError, RecursionError) as error:
        place.report("", f"读不出来（{error}）")
        return Record({"topics": []}, place)


def _topics(record: Record, edition: Edition) -> Iterator[tuple[Key, Topic]]:
    seen: set[Key] = set()
    for values in record.records("topics"):
        entry = Record(values, record.place)
        key = (entry.text("section", ""), entry.text("row", ""), entry.text("column", ""))
        entry.place = record.place.at(table=key[0], row=key[1] or key[2])
        if key in seen:
            entry.place.report("topics", "这里已经说过了")
        seen.add(key)
        if not _is_part(edition, *key):
            entry.place.report("section", "格式里没有这一处")
        yield key, Topic(_points(entry), _pointers(entry, edition))
        entry.close()


def _points(entry: Record) -> tuple[Point, ...]:
    points: list[Point] = []
    for values in entry.records("points"):
        point = Record(values, entry.place)
        points.append(Point(point.text("says"), point.choice("basis", BASES), point.text("source")))
        point.close()
    return tuple(points)


def _pointers(entry: Record, edition: Edition) -> tuple[Pointer, ...]:
    pointers: list[Pointer] = []
    for text in entry.texts("see", ()):
        section, _, row = text.partition(".")
        if not section or not _is_part(edition, section, row, ""):
            entry.place.report("see", f"格式里没有“{text}”")
        pointers.append(Pointer(section, row))
    return tuple(pointers)


def _is_part(edition: Edition, section: str, row: str, column: str) -> bool:
    if row and column:
        return f"{section}.{row}.{column}" in edition.cells
    if not row and not column:
        return not section or any(one.id == section for one in edition.sections)
    table = edition.tables.get(section)
    parts = (table.rows if row else table.columns) if table else ()
    return any(part.id == (row or column) for part in parts)


def _joined(first: Topic, second: Topic) -> Topic:
    return Topic(first.points + second.points, first.see + second.see)
