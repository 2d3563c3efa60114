"""What a project file holds beside the report: its id, its history, and keys of newer programs."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from math import isfinite
from pathlib import Path
from typing import cast
from uuid import uuid4

from gkdesk.form import Edition
from gkdesk.project.decoding import ProjectError, is_object, text_of
from gkdesk.project.history import History
from gkdesk.project.migrations import FORMAT, MINOR
from gkdesk.project.telling import decode_history, encode_history

_Values = dict[str, object]
# It is the name of a folder too.
_ID = re.compile(r"[0-9a-f]{32}")


def _new_id() -> str:
    return uuid4().hex


@dataclass(frozen=True, slots=True)
class Record:
    """Beside the report. ``further`` are the keys of a newer minor format, kept as they are.

    ``id`` stays with the report through renaming, moving, copying and "save as": a copy made in
    the file manager cannot be told from one made here, and the kept states are to be found from
    both. A report that is begun anew, out of last year's too, gets one of its own.
    """

    id: str = field(default_factory=_new_id)
    history: History = field(default_factory=History)
    minor: int = MINOR
    further: Mapping[str, object] = field(default_factory=dict[str, object])

    def merged(self, other: "Record") -> "Record":
        """Return what two clerks went on with from one file; of a further key theirs is newer."""
        return replace(
            self,
            history=self.history.merged(other.history),
            minor=max(self.minor, other.minor),
            further={**self.further, **other.further},
        )


def is_id(text: str) -> bool:
    """Tell whether a text is the id of a report."""
    return _ID.fullmatch(text) is not None


def encode_record(record: Record) -> _Values:
    """Return the keys that hold a record."""
    return {
        **record.further,
        "id": record.id,
        "minor": max(record.minor, MINOR),
        **encode_history(record.history),
    }


def decode_record(edition: Edition, values: _Values, known: frozenset[str], path: Path) -> Record:
    """Return the record that the keys hold; ``known`` are all that the present format has."""
    report_id = text_of(values, "id", path)
    if report_id and not is_id(report_id):
        raise ProjectError(path, f"报告的编号“{report_id}”不对，文件可能被改动过")
    return Record(
        id=report_id or _new_id(),
        history=decode_history(edition, values, path),
        minor=minor_of(values, path),
        further={key: _plain(values[key], path) for key in values.keys() - known},
    )


def minor_of(values: _Values, path: Path) -> int:
    """Return the minor format of a file of the present format."""
    minor = values.get("minor", 0)
    if not isinstance(minor, int) or isinstance(minor, bool) or minor < 0:
        raise ProjectError(path, f"“minor”的内容不是格式号（格式 {FORMAT}），文件可能被改动过")
    return minor


def _plain(value: object, path: Path) -> object:
    """Return a value of JSON as it is written again."""
    if is_object(value):
        return {key: _plain(one, path) for key, one in value.items()}
    if isinstance(value, list):
        return [_plain(one, path) for one in cast("list[object]", value)]
    if not isinstance(value, Decimal):
        return value
    if not isfinite(float(value)):
        raise ProjectError(path, f"“{value}”这个数太大，文件可能被改动过")
    return float(value)
