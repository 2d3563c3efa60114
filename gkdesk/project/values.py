"""Figures and prose given as JSON, put onto the form of an edition."""

from collections.abc import Mapping
from pathlib import Path

from gkdesk.form import Edition
from gkdesk.project.decoding import ProjectError, decode_object, objects_of, texts_of
from gkdesk.report import Report, Value, read_value


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


def fill(edition: Edition, agency: str, year: int, path: Path, data: bytes) -> Report:
    """Make a report out of a JSON object with ``cells`` and ``prose``; other keys are let be.

    A figure given for a computed cell is kept as what the source printed there.
    """
    given = decode_object(path, data)
    entered, stated = split_cells(edition, objects_of(given, "cells", path), path)
    prose = texts_of(given, "prose", path)
    check_sections(edition, prose, path)
    return Report(edition, agency, year, entered=entered, prose=prose, stated=stated)


def _text(value: object, cell_id: str, path: Path) -> str:
    # A truth value is a whole number to Python.
    if value is None:
        return ""
    if isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return str(value)
    raise ProjectError(path, f"“{cell_id}”的内容不是数字")
