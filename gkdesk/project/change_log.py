"""Who changed what: rows for the project file, and the table that is given away."""

import csv
import io
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from gkdesk.form import Edition
from gkdesk.project.history import Act, History, LogEntry
from gkdesk.report import Edit, EditKind
from gkdesk.report.difference import difference

_HEADS = ("时间", "修改人", "版次", "类别", "位置", "原来", "改为", "编号")
_KINDS: dict[EditKind, str] = {
    "agency": "行政机关名称",
    "signed-on": "落款日期",
    "cell": "表格",
    "prose": "文字",
    "note": "批注",
    "aside": "说明",
    "sign-off": "签名",
    "earlier": "关联的往年报告",
}
# A spreadsheet takes a text that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def entries_of(
    edits: tuple[Edit, ...], act: Act, version: int, times: Mapping[str, datetime]
) -> tuple[LogEntry, ...]:
    """Return the rows for edits that are saved by ``act``; ``times`` says when each was made.

    To what a report is linked is no part of what it says, and has no row.
    """
    return tuple(
        LogEntry(replace(act, at=times.get(edit.place, act.at)), version, _stretch(edit))
        for edit in edits
        if edit.kind != "earlier"
    )


def change_table(history: History, edition: Edition) -> list[tuple[str, ...]]:
    """Return the heads and the rows of the log in the words of the form, for a spreadsheet."""
    return [_HEADS, *(_row(entry, edition) for entry in history.log)]


def change_csv(history: History, edition: Edition) -> bytes:
    """Return the log as a CSV file that Excel and WPS open with its Chinese whole."""
    text = io.StringIO()
    rows = ([_harmless(field) for field in row] for row in change_table(history, edition))
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def _stretch(edit: Edit) -> Edit:
    """Keep of a text only what was taken out and put in."""
    if edit.kind != "prose":
        return edit
    step = difference(edit.before or "", edit.after or "")
    return replace(edit, before=step.removed or None, after=step.inserted or None)


def _row(entry: LogEntry, edition: Edition) -> tuple[str, ...]:
    act, edit = entry.act, entry.edit
    at = act.at.strftime("%Y-%m-%d %H:%M:%S")
    fields = (at, act.by, str(entry.version), _KINDS[edit.kind], place_name(edit.place, edition))
    return (*fields, edit.before or "", edit.after or "", edit.place)


def place_name(place: str, edition: Edition) -> str:
    """Return a cell or section in the words of the form; empty where the report itself is meant."""
    if place in edition.cells:
        cell = edition.cells[place]
        return f"{edition.section(cell.section).name} {cell.name}"
    names = (section.name for section in edition.sections if section.id == place)
    return next(names, "")


def _harmless(field: str) -> str:
    """Return a text as no spreadsheet runs it; a figure below zero stays one."""
    is_figure = field[1:].replace(".", "", 1).isdecimal()
    return f"'{field}" if field.startswith(_FORMULA) and not is_figure else field
