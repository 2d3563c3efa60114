"""What may be wrong in a text: the kinds of findings, read from ``resources/checks/kinds.toml``.

The keys are explained in the README of ``resources/checks``.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import get_args

from gkdesk.form import Fault, Level
from gkdesk.form.faults import FaultyFileError, Place
from gkdesk.form.strict import Record
from gkdesk.places import data_folder

_LEVELS: tuple[Level, ...] = get_args(Level)


class ChecksError(FaultyFileError):
    """A file of the checks of texts cannot be used."""

    kind = "检查规则文件"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of finding: ``sentence`` has fields in braces, ``source`` is where the rule is from.

    ``name`` is what the clerk switches off by.
    """

    code: str
    level: Level
    name: str
    sentence: str
    source: str


def read_kinds(folder: Path | None = None) -> Mapping[str, Kind]:
    """Read all kinds, by their codes; ChecksError with every fault that was found."""
    file = (folder or data_folder("resources") / "checks") / "kinds.toml"
    record, found = open_checks(file)
    kinds: dict[str, Kind] = {}
    for values in record.records("kinds"):
        entry = Record(values, record.place)
        code = entry.text("code")
        entry.place = record.place.at(row=code)
        if code in kinds:
            entry.place.report("code", "这一种已经有了")
        level: Level = entry.choice("level", _LEVELS)
        said = (entry.text(key) for key in ("name", "sentence", "source"))
        kinds[code] = Kind(code, level, *said)
        entry.close()
    record.close()
    if found:
        raise ChecksError(file, tuple(found))
    return kinds


def open_checks(file: Path) -> tuple[Record, list[Fault]]:
    """Open a file of ``resources/checks``; the list takes up the faults found while reading."""
    found: list[Fault] = []
    place = Place(file.name, found)
    try:
        return Record(tomllib.loads(file.read_text(encoding="utf-8")), place), found
    except (OSError, ValueError, RecursionError) as error:
        raise ChecksError(file, (Fault(file.name, "", "", "", f"读不出来（{error}）"),)) from error
