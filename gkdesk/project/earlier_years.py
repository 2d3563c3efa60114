"""The reports of earlier years, as the project file of a later one holds them."""

from pathlib import Path

from gkdesk.form import LAST_YEAR, Edition, Library
from gkdesk.project.content import Values, decode_agency, decode_stated
from gkdesk.project.decoding import ProjectError, is_object, list_of, objects_of, text_of, texts_of
from gkdesk.project.values import check_sections, split_cells
from gkdesk.report import Earlier, EarlierYears, plain

_KEY = "earlier"
# Its source is the name of a file: no path of any machine.
_LONGEST_NAME = 255


def encode_earlier(earlier: EarlierYears) -> Values:
    """Return the key that holds the earlier reports, none where there are none."""
    return {_KEY: [_encode(one) for one in earlier.reports]} if earlier.reports else {}


def decode_earlier(values: Values, path: Path, library: Library, year: int) -> EarlierYears:
    """Return the earlier reports of a file of ``year``; ProjectError where one is faulty."""
    earlier = EarlierYears()
    for one in list_of(values, _KEY, path):
        if not is_object(one):
            raise ProjectError(path, f"“{_KEY}”一项里有不认识的内容")
        decoded = _decode(one, path, library, year)
        if earlier.of(decoded.year):
            raise ProjectError(path, f"{decoded.year} 年的往年报告有两份，不知以哪个为准")
        earlier = earlier.with_report(decoded)
    return earlier


def edition_of(values: Values, path: Path, library: Library) -> Edition:
    """Return the edition that the keys name; ProjectError where the program lacks it."""
    edition_id = values.get("edition")
    if not isinstance(edition_id, str):
        raise ProjectError(path, "没有写明格式的版本，文件可能被改动过")
    if edition_id not in library.ids:
        raise ProjectError(path, f"它用的是“{edition_id}”版格式，本程序没有，请换用新版程序打开")
    return library.edition(edition_id)


def year_of(values: Values, edition: Edition, path: Path) -> int:
    """Return the year that the keys name.

    A later edition may begin with a year that has reports already; an earlier year is wrong.
    """
    year = _whole_year(values, path)
    if not edition.first_report_year <= year <= LAST_YEAR:
        raise ProjectError(path, f"报告年份 {year} 与“{edition.id}”版格式不符，文件可能被改动过")
    return year


def _whole_year(values: Values, path: Path) -> int:
    year = values.get("year")
    if not isinstance(year, int) or isinstance(year, bool):
        raise ProjectError(path, "没有写明报告年份，文件可能被改动过")
    return year


def _encode(one: Earlier) -> Values:
    return {
        "edition": one.edition.id,
        "agency": one.agency,
        "year": one.year,
        "cells": {cell: plain(value) for cell, value in one.entered.items() if value is not None},
        "stated": {cell: plain(value) for cell, value in one.stated.items() if value is not None},
        "prose": {section: text for section, text in one.prose.items() if text},
        "source": one.source,
        "own": one.is_own,
    }


def _decode(values: Values, path: Path, library: Library, before: int) -> Earlier:
    year = _whole_year(values, path)
    # A report that somebody published may be on a form of another year.
    if not 0 < year < before:
        raise ProjectError(path, f"往年报告里有 {year} 年的，文件可能被改动过")
    edition = edition_of(values, path, library)
    entered, misplaced = split_cells(edition, objects_of(values, "cells", path), path)
    if misplaced:
        raise ProjectError(path, f"“{next(iter(misplaced))}”这一格放错了地方，文件可能被改动过")
    prose = texts_of(values, "prose", path)
    check_sections(edition, prose, path)
    return Earlier(
        edition,
        decode_agency(values, path),
        year,
        {cell: value for cell, value in entered.items() if value is not None},
        {section: text for section, text in prose.items() if text},
        {c: v for c, v in decode_stated(edition, values, path).items() if v is not None},
        text_of(values, "source", path)[:_LONGEST_NAME],
        values.get("own") is True,
    )
