"""Sentences with known verdicts, and the reports that they are held against.

They are data: ``sentences/*.toml``, with every key explained in the README there. Nothing here
knows the checker. A key that is unknown or missing is a TypeError.
"""

import tomllib
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from gkdesk.form import Edition
from gkdesk.report import Report, Value, read_value
from tests.forms import edition_of

Record = dict[str, Any]
Kind = TypeVar("Kind")
FOLDER = Path(__file__).parent / "sentences"
REPORTS = FOLDER / "reports.toml"
KINDS = tuple(sorted(file.stem for file in FOLDER.glob("*.toml") if file != REPORTS))
CODES = frozenset(
    {
        "fee-statement-missing",
        "section-empty",
        "text-all-done-differs",
        "text-broken-line",
        "text-figure-differs",
        "text-growth-differs",
        "text-last-year-differs",
        "text-other-agency",
        "text-percentage-differs",
        "text-personal-data",
        "text-placeholder",
        "text-repeated",
        "text-statement-differs",
        "text-stray-latin",
        "text-sum-differs",
        "text-unit-suspect",
        "text-year-left-over",
        "topic-missing",
    }
)


@dataclass(frozen=True)
class Words:
    """A piece of the text, which stands there once unless ``nth``, from 1, says which is meant.

    Empty for what concerns a section as a whole.
    """

    words: str
    nth: int = 0


@dataclass(frozen=True)
class Expected(Words):
    """A finding that must come. What is None or empty is left open; so is ``or_code``."""

    code: str = field(kw_only=True)
    or_code: str = field(default="", kw_only=True)
    left: str | None = field(default=None, kw_only=True)
    right: str | None = field(default=None, kw_only=True)
    cells: tuple[str, ...] = field(default=(), kw_only=True)

    @property
    def codes(self) -> frozenset[str]:
        """The codes of which one is enough."""
        return frozenset({self.code, self.or_code} - {""})


@dataclass(frozen=True)
class Tied(Words):
    """A claim that agrees with a cell, or with the sum of several."""

    cells: tuple[str, ...] = field(kw_only=True)


@dataclass(frozen=True)
class Base:
    """One report without the sentence. ``unlisted`` stands in every cell that is not listed."""

    name: str
    why: str
    edition: str
    year: int
    agency: str
    unlisted: str
    cells: dict[str, str]


@dataclass(frozen=True)
class Sentence:
    """A text, what it is held against, and the verdict. ``kind`` is the file it stands in."""

    kind: str
    number: int
    text: str
    why: str
    expect: tuple[Expected, ...]
    report: str
    section: str
    alone: bool = False
    prose: dict[str, str] = field(default_factory=dict[str, str])
    cells: dict[str, str] = field(default_factory=dict[str, str])
    last_year: dict[str, str] = field(default_factory=dict[str, str])
    may: tuple[str, ...] = ()
    tied: tuple[Tied, ...] = ()

    def __str__(self) -> str:
        return f"{self.kind}-{self.number}"

    @property
    def is_silent(self) -> bool:
        """Whether nothing may be found."""
        return not self.expect

    @property
    def written(self) -> dict[str, str]:
        """The prose of all sections, with the text as the last paragraph of its own."""
        prose = {**rest(), **self.prose}
        before = "" if self.alone else prose[self.section] + "\n"
        return {**prose, self.section: before + self.text}

    def span(self, piece: Words) -> tuple[int, int]:
        """Where a piece of the text begins and ends, counted in its section as written."""
        start = len(self.written[self.section]) - len(self.text)
        for _ in range(piece.nth or 1):
            start = self.written[self.section].index(piece.words, start) + 1
        return start - 1, start - 1 + len(piece.words)


def cells_of(edition: Edition, patterns: tuple[str, ...]) -> tuple[str, ...]:
    """Return the cells that ids mean; ``*`` stands for any part of an id."""
    return tuple(cell for one in patterns for cell in edition.cells if fnmatchcase(cell, one))


def report_of(sentence: Sentence) -> Report:
    """Return the report that a sentence is held against, the sentence in it."""
    base = bases()[sentence.report]
    edition = edition_of(base.edition)
    unlisted = dict.fromkeys(edition.reach, base.unlisted)
    entered = _read(edition, {**unlisted, **base.cells, **sentence.cells})
    return Report(edition, base.agency, base.year, entered=entered, prose=sentence.written)


def last_report_of(sentence: Sentence) -> Report | None:
    """Return last year's report; None where none is linked. Cells not listed are blank."""
    if not sentence.last_year:
        return None
    base = bases()[sentence.report]
    edition = edition_of(base.edition)
    entered = _read(edition, sentence.last_year)
    return Report(edition, base.agency, base.year - 1, entered=entered)


@cache
def bases() -> dict[str, Base]:
    """Return the base reports by name."""
    reports: Record = _file(REPORTS)["reports"]
    return {name: Base(name=name, **record) for name, record in reports.items()}


@cache
def rest() -> dict[str, str]:
    """Return what stands in the sections besides the sentence."""
    return dict(_file(REPORTS)["prose"])


@cache
def all_sentences() -> tuple[Sentence, ...]:
    """Return the whole set, file by file."""
    return tuple(sentence for kind in KINDS for sentence in _sentences(kind))


def _sentences(kind: str) -> list[Sentence]:
    file = _file(FOLDER / f"{kind}.toml")
    records: list[Record] = file["sentences"]
    return [
        _sentence(kind, number, file["defaults"] | record)
        for number, record in enumerate(records, start=1)
    ]


def _sentence(kind: str, number: int, record: Record) -> Sentence:
    lists: Record = {
        "expect": tuple(_built(Expected, one) for one in record["expect"]),
        "tied": tuple(_built(Tied, one) for one in record.get("tied", ())),
        "may": tuple(record.get("may", ())),
    }
    return Sentence(kind=kind, number=number, **{**record, **lists})


def _built(kind: type[Kind], record: Record) -> Kind:
    return kind(**{**record, "cells": tuple(record.get("cells", ()))})


def _read(edition: Edition, figures: dict[str, str]) -> dict[str, Value]:
    return {cell: read_value(text, edition.cells[cell].column) for cell, text in figures.items()}


def _file(file: Path) -> Record:
    return tomllib.loads(file.read_text(encoding="utf-8"))
