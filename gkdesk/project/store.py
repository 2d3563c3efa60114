"""Project files opened and saved."""

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.files import FileError, find_rescue, quoted, read_file, write_file
from gkdesk.form import Library
from gkdesk.project.content import decode_state, decode_stated, encode_state
from gkdesk.project.decoding import LIMIT, ProjectError, as_bytes, decode_object, is_bounded
from gkdesk.project.earlier_years import decode_earlier, edition_of, encode_earlier, year_of
from gkdesk.project.migrations import FORMAT, MINOR, migrated
from gkdesk.project.record import Record, decode_record, encode_record, is_id, minor_of
from gkdesk.report import Report, plain, report_of, state_of

_Values = dict[str, object]

_KEYS = frozenset(
    (
        "format",
        "minor",
        "id",
        "edition",
        "agency",
        "year",
        "signed_on",
        "cells",
        "stated",
        "prose",
        "notes",
        "set_aside",
        "signed_off",
        "milestones",
        "reopened",
        "log",
        "earlier",
    )
)
# Of a list of many alike things each stands on a line of its own, to be compared; with what key
# each begins.
_ROWS, _FIRST = "log", "at"
# In all sections of one report; a long one has a tenth of it. All of it is looked through at once.
_MOST_LETTERS = 200_000


class InterruptedSaveError(GkdeskError):
    """A file was being overwritten when the program or the power went; a whole copy is there.

    ``gkdesk.files.find_rescue`` says where.
    """

    def __init__(self, path: Path, *, is_in_use: bool) -> None:
        """Say so; nobody but the clerk decides which of the two it shall be."""
        told = (
            "正在由另一个程序保存，请稍等再打开"
            if is_in_use
            else "上次保存时中断了，完整的内容另有一份，请在窗口里打开后选用"
        )
        super().__init__(f"{quoted(path)}{told}。")
        self.is_in_use = is_in_use


def load(path: Path, library: Library) -> Report:
    """Open a project file for its report alone.

    FileError where it cannot be read; InterruptedSaveError where a whole copy of another content
    guards it; ProjectError where it is damaged, of a newer format or of an edition that the
    library lacks. The file is never touched.
    """
    return decode(read_whole(path), path, library)[0]


def read_whole(path: Path) -> bytes:
    """Read a project file that was not left half written."""
    data = read_file(path, LIMIT)
    if rescue := find_rescue(path, LIMIT):
        raise InterruptedSaveError(path, is_in_use=rescue.is_in_use)
    return data


def decode(data: bytes, path: Path, library: Library) -> tuple[Report, Record]:
    """Return what the bytes of a project file hold; ``path`` is named where they are faulty."""
    report, record = decode_values(decode_object(path, data), path, library)
    if not can_be_opened(report, data):
        raise ProjectError(path, "文字多得不像是一份报告，请改选文件")
    return report, record


def can_be_opened(report: Report, data: bytes) -> bool:
    """Tell whether a report is within the bounds of what ``decode`` reads."""
    reports = (report.prose, *(one.prose for one in report.earlier.reports))
    longest = max(sum(map(len, prose.values())) for prose in reports)
    return longest <= _MOST_LETTERS and is_bounded(data)


def id_of(data: bytes, path: Path) -> str:
    """Return the id in the bytes of a project file; empty where there is none."""
    with suppress(GkdeskError):
        found = decode_object(path, data).get("id")
        return found if isinstance(found, str) and is_id(found) else ""
    return ""


def decode_values(values: _Values, path: Path, library: Library) -> tuple[Report, Record]:
    """Return the report and the record that the keys of a project file hold."""
    values = _in_this_format(values, path)
    edition = edition_of(values, path, library)
    year = year_of(values, edition, path)
    earlier = decode_earlier(values, path, library, year)
    state = replace(decode_state(edition, values, path), earlier=earlier)
    report = report_of(state, edition, year, decode_stated(edition, values, path))
    return report, decode_record(edition, values, _KEYS, path)


def save(report: Report, path: Path, *, replace: bool = True) -> None:
    """Write a report that has no file yet; FileError where that fails, and a former file stays."""
    write_file(path, encode_for(path, report, Record()), replace=replace)


def encode_for(path: Path, report: Report, record: Record | None = None) -> bytes:
    """Return the bytes of a project file; FileError where they could not be opened again."""
    data = encode(report, record)
    if not can_be_opened(report, data):
        raise FileError(path, "保存", "内容太多，存了就打不开；请把大段的文字或数据移到附件里")
    return data


def encode(report: Report, record: Record | None = None) -> bytes:
    """Return the bytes of the project file: the same report gives the same bytes."""
    values = encode_values(report, record)
    keys = (f'  "{key}": {_dump(key, values[key])}' for key in sorted(values))
    return as_bytes("{\n" + ",\n".join(keys) + "\n}\n")


def encode_values(report: Report, record: Record | None = None) -> _Values:
    """Return the keys of the project file; without a record those of the report alone."""
    return {
        **(encode_record(record) if record else {}),
        "format": FORMAT,
        "edition": report.edition.id,
        "year": report.year,
        "stated": {c: plain(v) for c, v in report.stated.items() if v is not None},
        **encode_earlier(report.earlier),
        **encode_state(state_of(report)),
    }


def _dump(key: str, value: object) -> str:
    if key == _ROWS and value:
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        # This can be nowhere else: in a text the quotation mark would be escaped.
        rows = text[1:-1].replace(f'}}, {{"{_FIRST}"', f'}},\n    {{"{_FIRST}"')
        return f"[\n    {rows}\n  ]"
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=2)
    return text.replace("\n", "\n  ")


def _in_this_format(values: _Values, path: Path) -> _Values:
    number = values.get("format")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise ProjectError(path, "不是公开年报台的报告文件（没有格式号），请选 .gkd 文件")
    if number > FORMAT:
        raise ProjectError(path, "它由较新的公开年报台保存，请换用新版程序打开")
    found = migrated(values, number)
    unknown = sorted(found.keys() - _KEYS)
    if unknown and minor_of(found, path) <= MINOR:
        raise ProjectError(path, f"有不认识的内容“{unknown[0]}”，文件可能被改动过")
    return found
