"""The program itself on a screen of its own, driven by keys as a clerk drives it."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from docx import Document

from gkdesk.form import Figure
from tests.cli.calls import gkdesk
from tests.desktop.screen import Screen, screen, until
from tests.forms import edition_of
from tests.reference.published import Published, published

TABLE = "requests"
# Keys beyond the digits of the figures that are not zero.
MOST_KEYS = 60


@pytest.fixture
def report() -> Published:
    return published("gusu-office-2023")


@pytest.fixture
def file(report: Published, tmp_path: Path) -> Path:
    """A report of which nothing is filled in yet."""
    file = tmp_path / "report.gkd"
    words = ("new", "--year", str(report.year), "--agency", report.agency, "-o", file)
    assert gkdesk(*words).status == 0
    return file


@pytest.fixture
def shown(file: Path, tmp_path: Path) -> Iterator[Screen]:
    with screen(tmp_path, str(file)) as shown:
        yield shown


def figures(report: Published) -> list[Figure]:
    """Return the entries of the table, column by column."""
    found = edition_of(report.edition).tables[TABLE].figures
    entries = [figure for figure in found if not figure.cell.is_computed]
    return sorted(entries, key=lambda figure: (figure.left, figure.top))


def type_table(shown: Screen, report: Published) -> None:
    """Type the figures that are not zero, going down each column, and fill the rest with 0."""
    entries = figures(report)
    last = max(
        place
        for place, entry in enumerate(entries)
        if report.cells[entry.cell.id] not in ("0", None)
    )
    for entry in entries[: last + 1]:
        figure = report.cells[entry.cell.id] or ""
        if figure != "0":
            shown.type(figure)
        shown.press("Return")
    shown.press("ctrl+0")


def test_table_three_is_typed_from_nothing_in_few_keys(
    shown: Screen, report: Published, file: Path, tmp_path: Path
) -> None:
    digits = sum(len(report.cells[f.cell.id] or "") for f in figures(report) if _counts(report, f))
    shown.press(*["ctrl+Next"] * _steps(report))
    shown.keys = 0
    type_table(shown, report)
    beyond = shown.keys - digits
    print(f"\ntable three of {report.year}: {shown.keys} keys, {beyond} beyond the digits")
    shown.press("ctrl+s")
    until(lambda: "saved" if "未保存" not in shown.title() else "", "not saved")
    held = cast("list[dict[str, Any]]", gkdesk("check", file, "--json").json)[0]["cells"]
    wanted = {c: figure for c, figure in report.cells.items() if c.startswith(TABLE)}
    assert {cell: held[cell] for cell in wanted} == wanted
    shown.picture(tmp_path / "typed.png")
    assert beyond <= MOST_KEYS
    _export(shown, tmp_path / "typed.docx")
    assert _printed(tmp_path / "typed.docx") >= {f for f in wanted.values() if f}
    shown.focus(file.name)
    shown.press("ctrl+w")
    assert shown.left() == ""


def _counts(report: Published, figure: Figure) -> bool:
    return report.cells[figure.cell.id] not in ("0", None)


def _steps(report: Published) -> int:
    """Return how many sections lie between the first one and the table."""
    ids = [section.id for section in edition_of(report.edition).sections]
    return ids.index(TABLE)


def _export(shown: Screen, to: Path) -> None:
    """Write the Word file by keys alone, past the question about what is still open."""
    shown.press("ctrl+e")
    shown.focus("^公开年报台$")
    shown.press("Tab", "Return")
    shown.focus("生成 Word")
    shown.type(str(to))
    shown.press("Return")
    until(lambda: "written" if to.exists() else "", "no Word file")


def _printed(word: Path) -> set[str]:
    tables = Document(str(word)).tables
    return {cell.text for table in tables for row in table.rows for cell in row.cells}
