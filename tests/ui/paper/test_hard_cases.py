"""Long names, much text, long figures: nothing overlaps, nothing is cut."""

from collections import defaultdict
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from pdfplumber.page import Page

from gkdesk.form import Edition
from gkdesk.report import Report, Unread, Value
from tests.ui.paper.reading import body_of, grids, pages_of, printed_grid, tables_in_order

pytestmark = pytest.mark.usefixtures("qapp")

NAME = "某某省某某市某某自治县人民政府政务公开和政务服务监督管理委员会综合协调指导办公室"
SENTENCE = "全年主动公开各类信息，围绕“放管服”改革……持续推进——逐项落实，办结2023年128件（含3件）。"
# What fonts overhang their squares by, in points.
SLIP = 0.4

Character = dict[str, Any]


@pytest.fixture
def report(edition: Edition) -> Report:
    """A name of forty characters, nine digits, six decimals, and 12,000 characters of text."""
    entered: dict[str, Value] = {
        cell: Decimal("123456789.123456") if one.column.kind == "money" else 987654321
        for cell, one in edition.cells.items()
        if cell in edition.reach
    }
    prose = [section.id for section in edition.sections if section.kind == "prose"]
    text = SENTENCE * (12_000 // len(SENTENCE) // len(prose) + 1)
    texts = dict.fromkeys(prose, f"（一）做法。{text}")
    return Report(edition, NAME, edition.first_report_year, entered=entered, prose=texts)


def lines_of(page: Page) -> list[list[Character]]:
    """Return the characters of each line of a page, from left to right."""
    lines: dict[float, list[Character]] = defaultdict(list)
    for character in page.chars:
        lines[round(character["matrix"][5], 1)].append(character)
    return [sorted(line, key=lambda c: c["x0"]) for line in lines.values()]


def cells(page: Page) -> list[tuple[float, float, float, float]]:
    """Return the cells of a page; lines as near as two points are still two lines."""
    tables = page.find_tables({"snap_tolerance": 1})
    return [cell for table in tables for cell in table.cells]


def test_no_character_overlaps_the_next(report: Report) -> None:
    for page in pages_of(report):
        for line in lines_of(page):
            for one, following in pairwise(line):
                # Two dashes touch, so that they look like one.
                if {one["text"], following["text"]} != {"—"}:
                    assert following["x0"] >= one["x1"] - one["size"] * 0.1 - SLIP


def test_no_character_crosses_a_line_of_a_table(report: Report) -> None:
    for page in pages_of(report):
        for left, top, right, bottom in cells(page):
            for character in page.chars:
                middle = (character["x0"] + character["x1"]) / 2
                height = (character["top"] + character["bottom"]) / 2
                if left < middle < right and top < height < bottom:
                    assert left - SLIP <= character["x0"]
                    assert character["x1"] <= right + SLIP


def test_long_figures_read_back_cell_by_cell(report: Report) -> None:
    expected = [printed_grid(report, table) for table in tables_in_order(report.edition)]
    assert grids(pages_of(report)) == expected


def test_all_text_is_there(report: Report) -> None:
    found = "".join(map(body_of, pages_of(report)))
    assert found.count("逐项落实") == sum(text.count("逐项落实") for text in report.prose.values())
    assert found.count("（一）做法。") == len(report.prose)


def test_a_name_of_forty_characters_is_broken_evenly_in_the_title(report: Report) -> None:
    title = [
        line
        for line in lines_of(pages_of(report)[0])
        if line[0]["size"] == pytest.approx(22, abs=0.1)
    ]
    widths = sorted(line[-1]["x1"] - line[0]["x0"] for line in title[:2])
    assert len(title) == 3
    assert widths[1] - widths[0] < 2 * 22


def test_text_where_a_figure_belongs_is_broken_not_cut(edition_2021: Edition) -> None:
    cell = next(iter(edition_2021.tables.values())).figures[0].cell.id
    last = list(edition_2021.reach)[-1]
    told = "本年度没有发生此类事项，详见附件说明"
    report = Report(edition_2021, NAME, 2023, entered={cell: Unread(told), last: Unread(told)})
    cells = [text for grid in grids(pages_of(report)) for row in grid for text in row]
    assert cells.count(told) == 2
