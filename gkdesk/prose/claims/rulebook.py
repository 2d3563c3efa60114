"""The rules for claims, read strictly out of ``resources/checks/claims`` for one edition.

The keys are explained in the README there. Ids that the edition lacks do not apply: readings
that name one are left out, and so is a word that has no reading left.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from fnmatch import fnmatchcase
from pathlib import Path

from gkdesk.form import Edition, Fault, Table
from gkdesk.form.strict import Record
from gkdesk.places import data_folder
from gkdesk.prose.claims.rules import (
    AXES,
    ROLES,
    Axis,
    Entry,
    Ids,
    Meaning,
    Role,
    Rules,
    Subject,
    Unit,
)
from gkdesk.prose.claims.spelling import fold, spellings
from gkdesk.prose.kinds import ChecksError, open_checks

FILES = ("words.toml", "meanings.toml")


def read_rules(edition: Edition, folder: Path | None = None) -> Rules:
    """Read the rules; ChecksError with every fault that was found in a file."""
    folder = (folder or data_folder("resources") / "checks") / "claims"
    words, claims = (_Opened(folder / name) for name in FILES)
    book = _Book(edition)
    book.take_words(words.record)
    units = dict(_units(words.record))
    subjects = book.take_claims(claims.record)
    for opened in (words, claims):
        opened.record.close()
        if opened.found:
            raise ChecksError(opened.file, tuple(opened.found))
    return Rules(book.words, units, subjects)


class _Opened:
    def __init__(self, file: Path) -> None:
        self.file = file
        self.record: Record
        self.found: list[Fault]
        self.record, self.found = open_checks(file)


class _Book:
    """The words read so far."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self.words: dict[str, Entry] = {}

    def take_words(self, record: Record) -> None:
        for values in record.records("words"):
            entry = Record(values, record.place)
            role: Role = entry.choice("role", ROLES)
            entry.place = record.place.at(row=role)
            for word in _spelt(entry, "words"):
                if word in self.words:
                    entry.place.report("words", f"“{word}”已经有了")
                self.words[word] = Entry(role)
            entry.close()

    def take_claims(self, record: Record) -> dict[str, Subject]:
        subjects: dict[str, Subject] = {}
        for values in record.records("subjects"):
            entry = Record(values, record.place)
            subject = self._subject(entry)
            if subject.table in self._edition.tables:
                subjects[subject.table] = subject
        for values in record.records("meanings"):
            self._take_meaning(Record(values, record.place))
        return subjects

    def _subject(self, entry: Record) -> Subject:
        table_id = entry.identifier("table")
        entry.place = entry.place.at(table=table_id)
        table = self._edition.tables.get(table_id)
        for key, is_weak in (("words", False), ("weak_words", True)):
            for word in _spelt(entry, key, ()):
                known = self._free(word, entry)
                if table is not None:
                    tables = (*known.subjects, table_id)
                    self.words[word] = replace(known, subjects=tables, is_weak_subject=is_weak)
        subject = Subject(
            table=table_id,
            units=entry.texts("units"),
            rows=_readings(entry, "rows", table, "row"),
            columns=_readings(entry, "columns", table, "column"),
            whole_rows=_whole(entry, "whole_rows", table, "row"),
            whole_columns=_whole(entry, "whole_columns", table, "column"),
            bases=_readings(entry, "bases", table, "row"),
        )
        entry.close()
        return subject

    def _take_meaning(self, entry: Record) -> None:
        table_id = entry.identifier("table")
        axis: Axis = entry.choice("axis", AXES)
        words = _spelt(entry, "words")
        entry.place = entry.place.at(table=table_id, row=words[0] if words else "")
        table = self._edition.tables.get(table_id)
        meaning = Meaning(
            table=table_id,
            axis=axis,
            readings=_readings(entry, "readings", table, axis),
            is_weak=entry.flag("weak"),
            is_general=entry.flag("general"),
            follows=entry.flag("follows"),
            none_left=_whole(entry, "none_left", table, axis),
            says_all=entry.flag("says_all"),
            says_none=entry.flag("says_none"),
            units=entry.texts("units", ()),
        )
        for word in words:
            known = self._free(word, entry)
            if meaning.readings:
                self.words[word] = replace(known, meanings=(*known.meanings, meaning))
        entry.close()

    def _free(self, word: str, entry: Record) -> Entry:
        known = self.words.get(word, Entry())
        if known.role is not None:
            entry.place.report("words", f"“{word}”已经有别的用处（{known.role}）")
        return known


def _spelt(entry: Record, key: str, fallback: tuple[str, ...] | None = None) -> list[str]:
    """Return all spellings of the words under a key, each once."""
    found: dict[str, None] = {}
    for pattern in entry.texts(key, fallback):
        try:
            words = spellings(pattern)
        except ValueError:
            entry.place.report(key, f"“{pattern}”的花括号不成对")
            continue
        for word in words:
            if not word:
                entry.place.report(key, f"“{pattern}”可以什么都不写，没有意义")
            found[fold(word)] = None
    return list(filter(None, found))


def _units(record: Record) -> Iterator[tuple[str, Unit]]:
    for values in record.records("units"):
        entry = Record(values, record.place)
        same = entry.text("same", "")
        entry.place = record.place.at(row=same)
        factor = entry.text("factor", "1")
        is_counted = entry.flag("counted") if entry.has("counted") else True
        for word in _spelt(entry, "words"):
            yield word, Unit(same or word, _factor(entry, factor), is_counted)
        entry.close()


def _factor(entry: Record, text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:
        entry.place.report("factor", f"“{text}”不是数")
        return Decimal(1)


def _readings(entry: Record, key: str, table: Table | None, axis: Axis) -> tuple[Ids, ...]:
    read = (_ids(text, table, axis) for text in entry.texts(key, () if key != "readings" else None))
    return tuple(dict.fromkeys(ids for ids in read if ids))


def _whole(entry: Record, key: str, table: Table | None, axis: Axis) -> Ids:
    text = entry.text(key, "")
    return _ids(text, table, axis) if text else ()


def _ids(text: str, table: Table | None, axis: Axis) -> Ids:
    """Return the ids that a sum names, none where the table lacks one of them."""
    known = _known(table, axis)
    found: list[str] = []
    for term in terms(text):
        mine = [one for one in known if fnmatchcase(one, term)]
        if not mine:
            return ()
        found += mine
    return tuple(dict.fromkeys(found))


def terms(text: str) -> list[str]:
    """Return the ids and patterns of ids that a sum in the data names."""
    return [term.strip() for term in text.split("+")]


def _known(table: Table | None, axis: Axis) -> Iterable[str]:
    if table is None:
        return ()
    return [one.id for one in (table.rows if axis == "row" else table.columns)]
