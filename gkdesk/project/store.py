"""Project files opened and saved."""

import json
from datetime import date
from pathlib import Path

from gkdesk.files import read_file, write_file
from gkdesk.form import LAST_YEAR, Edition, Library
from gkdesk.project.decoding import (
    ProjectError,
    date_of,
    decode_object,
    objects_of,
    texts_of,
)
from gkdesk.project.migrations import FORMAT, migrated
from gkdesk.project.remarking import decode_remarks, encode_remarks
from gkdesk.project.values import LIMIT, check_sections, split_cells
from gkdesk.report import Report, is_agency_name, plain

_KEYS = {
    "format",
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
}


def load(path: Path, library: Library) -> Report:
    """Open a project file.

    FileError where it cannot be read; ProjectError where it is damaged, of a newer format or
    of an edition that the library lacks. The file is never touched.
    """
    values = _in_this_format(decode_object(path, read_file(path, LIMIT)), path)
    edition = _edition(values, path, library)
    entered, misplaced = split_cells(edition, objects_of(values, "cells", path), path)
    also_entered, stated = split_cells(edition, objects_of(values, "stated", path), path)
    if misplaced or also_entered:
        cell = next(iter({**misplaced, **also_entered}))
        raise ProjectError(path, f"“{cell}”这一格放错了地方，文件可能被改动过")
    prose = texts_of(values, "prose", path)
    check_sections(edition, prose, path)
    return Report(
        edition,
        _agency(values, path),
        _year(values, edition, path),
        signed_on=_signed_on(values, path),
        entered=entered,
        prose=prose,
        stated=stated,
        remarks=decode_remarks(edition, values, path),
    )


def save(report: Report, path: Path, *, replace: bool = True) -> None:
    """Write a project file; FileError where that fails, and the former file stays."""
    write_file(path, encode(report), replace=replace)


def encode(report: Report) -> bytes:
    """Return the bytes of the project file: the same report gives the same bytes."""
    values: dict[str, object] = {
        "format": FORMAT,
        "edition": report.edition.id,
        "agency": report.agency,
        "year": report.year,
        "signed_on": report.signed_on.isoformat() if report.signed_on else None,
        "cells": {c: plain(v) for c, v in report.entered.items() if v is not None},
        "stated": {c: plain(v) for c, v in report.stated.items() if v is not None},
        "prose": dict(report.prose),
        **encode_remarks(report.remarks),
    }
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, indent=2)
    # Half a character, as a broken paste leaves it, would make the file unreadable.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return f"{whole}\n".encode()


def _in_this_format(values: dict[str, object], path: Path) -> dict[str, object]:
    number = values.get("format")
    if not isinstance(number, int) or isinstance(number, bool) or number < 1:
        raise ProjectError(path, "不是公开年报台的报告文件（没有格式号），请选 .gkd 文件")
    if number > FORMAT:
        raise ProjectError(path, "它由较新的公开年报台保存，请换用新版程序打开")
    found = migrated(values, number)
    unknown = sorted(found.keys() - _KEYS)
    if unknown:
        raise ProjectError(path, f"有不认识的内容“{unknown[0]}”，文件可能被改动过")
    return found


def _edition(values: dict[str, object], path: Path, library: Library) -> Edition:
    edition_id = values.get("edition")
    if not isinstance(edition_id, str):
        raise ProjectError(path, "没有写明格式的版本，文件可能被改动过")
    if edition_id not in library.ids:
        raise ProjectError(path, f"它用的是“{edition_id}”版格式，本程序没有，请换用新版程序打开")
    return library.edition(edition_id)


def _agency(values: dict[str, object], path: Path) -> str:
    agency = values.get("agency")
    if not isinstance(agency, str) or not is_agency_name(agency):
        raise ProjectError(path, "没有写明行政机关的名称，文件可能被改动过")
    return agency


def _year(values: dict[str, object], edition: Edition, path: Path) -> int:
    """A later edition may begin with a year that has reports already; an earlier year is wrong."""
    year = values.get("year")
    if not isinstance(year, int) or isinstance(year, bool):
        raise ProjectError(path, "没有写明报告年份，文件可能被改动过")
    if not edition.first_report_year <= year <= LAST_YEAR:
        raise ProjectError(path, f"报告年份 {year} 与“{edition.id}”版格式不符，文件可能被改动过")
    return year


def _signed_on(values: dict[str, object], path: Path) -> date | None:
    return None if values.get("signed_on") is None else date_of(values, "signed_on", path)
