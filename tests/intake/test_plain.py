"""Texts copied from anywhere: drawn tables, marks of Markdown, lines broken at a margin."""

from itertools import count
from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.intake.importing import Imported, import_report
from gkdesk.intake.sources.page_numbers import without_page_numbers
from gkdesk.report import plain
from tests.forms import edition_of
from tests.intake.containers import as_bars, as_tabs
from tests.intake.written import AGENCY, Written, sample, squares

EDITION = edition_of("2021")
_MARGIN = 30


def read(folder: Path, text: str) -> Imported:
    file = folder / "来源.txt"
    file.write_text(text, encoding="utf-8")
    return import_report(file, Library())


def assert_all(imported: Imported, source: Written) -> None:
    entered = {cell: plain(value) for cell, value in imported.report.entered.items()}
    assert entered == {cell: source.cells[cell] for cell in EDITION.reach}


def test_rules_drawn_with_characters_are_no_text(tmp_path: Path) -> None:
    source = sample(EDITION)
    bars = as_bars(source).decode().splitlines()
    drawn = [one.replace("|", "│") if one.startswith("| ") else one for one in bars]
    text = "\n".join(f"├────┼────┤\n{one}" if one.startswith("│") else one for one in drawn)
    imported = read(tmp_path, text)
    assert_all(imported, source)
    assert imported.lost == ()


def test_marks_of_headings_are_no_part_of_them(tmp_path: Path) -> None:
    source = sample(EDITION)
    for part in source.parts.values():
        part.heading = f"## {part.heading}"
    source.title[0] = f"# {source.title[0]}"
    imported = read(tmp_path, as_bars(source).decode())
    assert imported.agency == AGENCY
    assert_all(imported, source)
    assert imported.told == ()


def test_lines_broken_at_a_margin_are_joined_where_they_end_with_a_stop(tmp_path: Path) -> None:
    source = sample(EDITION)
    # The stop stands at the margin.
    long = ["推进工作" * 7 + "好。" + "做好服务" * 6 + "好。", "公开信息" * 50 + "。"]
    source.parts["problems"].lines = long
    text = as_tabs(source).decode()
    for paragraph in long:
        cut = [paragraph[at : at + _MARGIN] for at in range(0, len(paragraph), _MARGIN)]
        text = text.replace(paragraph, "\n".join(cut))
    short = (line for line in text.splitlines() if "\t" in line or len(line) <= _MARGIN)
    imported = read(tmp_path, "\n".join(short))
    assert [one.text for one in imported.prose["problems"]] == long


def test_labels_that_a_line_break_parts_are_whole(tmp_path: Path) -> None:
    source = sample(EDITION)
    text = as_tabs(source).decode()
    for part in source.parts.values():
        for grid in part.tables:
            for line in squares(grid):
                row = "\t".join(line)
                text = text.replace(row, " ".join(one for one in line if one), 1)
    text = text.replace("3.危及“三安全一稳定”", "3.危及“三安全\n一稳定”")
    text = text.replace("（区分处理的，", "（区分处理的，\n")
    assert_all(read(tmp_path, text), source)


@pytest.mark.parametrize("mark", ["- {} -", "— {} —", "{}", "第 {} 页 共 6 页", "{} / 6", "\f{}"])
def test_numbers_of_pages_part_no_text_and_no_table(mark: str, tmp_path: Path) -> None:
    source = sample(EDITION)
    whole = source.preamble[0]
    lines = as_tabs(source).decode().replace(whole, f"{whole[:20]}\n@\n{whole[20:]}").splitlines()
    rows = [place for place, line in enumerate(lines) if "\t" in line]
    for place in (rows[-1], rows[20], rows[5]):
        lines[place:place] = ["@"]
    text, pages = "\n".join(lines), count(1)
    while "@" in text:
        text = text.replace("@", mark.format(next(pages)), 1)
    imported = read(tmp_path, text)
    assert_all(imported, source)
    assert imported.prose["preamble"][0].text == whole
    assert imported.lost == ()


def test_figures_that_are_lines_are_no_numbers_of_pages() -> None:
    lines = ["-8", "3", "4", "5", "/", "12"]
    assert without_page_numbers(lines) == lines
