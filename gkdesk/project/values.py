"""Figures and prose given as JSON, put onto the form of an edition."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

from gkdesk.files import read_file
from gkdesk.form import Edition
from gkdesk.project.decoding import LIMIT, ProjectError, decode_object, objects_of, texts_of
from gkdesk.report import Report, Value, read_value

_MOST_DIGITS = 40


def split_cells(
    edition: Edition, cells: Mapping[str, object], path: Path
) -> tuple[dict[str, Value], dict[str, Value]]:
    """Return the entered values, and those given for computed cells.

    ProjectError for a cell that the edition lacks or a value that is neither text, whole
    number nor null.
    """
    entered: dict[str, Value] = {}
    stated: dict[str, Value] = {}
    for cell_id, value in cells.items():
        cell = edition.cells.get(cell_id)
        if cell is None:
            raise ProjectError(path, f"{edition.id} 版的格式里没有“{cell_id}”这一格")
        read = read_value(_text(value, cell_id, path), cell.column)
        if cell.is_computed:
            stated[cell_id] = read
        else:
            entered[cell_id] = read
    return entered, stated


def check_sections(edition: Edition, prose: Mapping[str, str], path: Path) -> None:
    """Raise ProjectError for a text of a section that the edition lacks."""
    known = {section.id for section in edition.sections if section.kind == "prose"}
    for section in prose.keys() - known:
        raise ProjectError(path, f"{edition.id} 版的格式里没有“{section}”这一部分文字")


def fill(edition: Edition, agency: str, year: int, path: Path) -> Report:
    """Make a report out of a JSON file with ``cells`` and ``prose``; other keys are let be.

    A figure given for a computed cell is kept as what the source printed there, where it is not
    the sum. FileError or ProjectError where the file cannot be read or does not fit.
    """
    given = decode_object(path, read_file(path, LIMIT))
    entered, stated = split_cells(edition, objects_of(given, "cells", path), path)
    prose = texts_of(given, "prose", path)
    check_sections(edition, prose, path)
    report = Report(edition, agency, year, entered=entered, prose=prose, stated=stated)
    others = report.stated_otherwise
    return Report(edition, agency, year, entered=entered, prose=prose, stated=others)


def _text(value: object, cell_id: str, path: Path) -> str:
    # A truth value is a whole number to Python.
    if value is None:
        return ""
    if isinstance(value, Decimal):
        # 1e999999999 would be a gigabyte of digits.
        return format(value, "f") if abs(value.adjusted()) < _MOST_DIGITS else str(value)
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)
    raise ProjectError(path, f"“{cell_id}”的内容不是数字")
