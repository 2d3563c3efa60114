"""The web page: every figure at its place, real spans, nothing but what stands at the element."""

import re
from datetime import date

import pytest

from gkdesk.document import Options, Title, find_template, read_blocks
from gkdesk.document.boxes import box_text
from gkdesk.document.characters import printable
from gkdesk.document.fonts import FontPreset
from gkdesk.document.html import build_html, html_fragment, table_fragment
from gkdesk.form import Edition, Label
from gkdesk.report import Report
from tests.document.kinds import (
    HOSTILE,
    NOON,
    NOON_TOLD,
    REPORTS,
    expected_figures,
    hostile,
    sample,
)
from tests.document.web_page import figures, found, squares, texts, tree_of
from tests.document.word_file import colourful_report
from tests.drawing import full_report


@pytest.mark.parametrize("kind", REPORTS)
def test_every_figure_is_read_back_at_its_place(kind: str) -> None:
    report = REPORTS[kind]()
    written = found(tree_of(build_html(report).decode()), "//table")
    read: dict[str, str] = {}
    for element, table in zip(written, report.edition.tables.values(), strict=True):
        read |= figures(element, table)
    assert read == expected_figures(report)


def test_every_label_covers_the_squares_that_the_edition_gives_it(edition: Edition) -> None:
    report = full_report(edition)
    written = found(tree_of(html_fragment(report)), "//table")
    for element, table in zip(written, edition.tables.values(), strict=True):
        grid = squares(element)
        assert len(grid) == len(table.widths) * len(table.layout)
        for box in (box for line in table.layout for box in line if isinstance(box, Label)):
            last = grid[box.top + box.down - 1, box.left + box.across - 1]
            assert grid[box.top, box.left] is last
            assert last.text_content() == box_text(box, report)


def test_head_rows_are_in_the_head_and_all_others_in_bodies(edition: Edition) -> None:
    written = found(tree_of(html_fragment(full_report(edition))), "//table")
    for element, table in zip(written, edition.tables.values(), strict=True):
        assert len(found(element, "./thead/tr")) == table.head_rows
        assert len(found(element, "./tbody/tr")) == len(table.layout) - table.head_rows


def test_every_head_says_what_it_is_the_head_of(edition: Edition) -> None:
    scopes = {"head": "col", "label": "row", "upright": "row", "block": "rowgroup"}
    written = found(tree_of(html_fragment(full_report(edition))), "//table")
    for element, table in zip(written, edition.tables.values(), strict=True):
        grid = squares(element)
        for box in (box for line in table.layout for box in line):
            role = box.role if isinstance(box, Label) else "figure"
            cell = grid[box.top, box.left]
            assert cell.get("scope") == scopes.get(role)
            assert cell.tag == ("th" if role in scopes else "td")


def test_every_table_bears_the_heading_of_its_section_once(edition: Edition) -> None:
    tree = tree_of(html_fragment(full_report(edition)))
    headings = [edition.section(table).heading for table in edition.tables]
    assert texts(tree, "//table/caption") == headings
    assert texts(tree, "//h2") == [s.heading for s in edition.sections if s.heading]


def test_a_table_of_its_own_bears_its_heading_too(edition_2021: Edition) -> None:
    tree = tree_of(table_fragment(full_report(edition_2021), "requests"))
    assert texts(tree, "//caption") == [edition_2021.section("requests").heading]
    assert len(found(tree, "//table")) == 1


def test_block_heads_are_blue(edition: Edition) -> None:
    tree = tree_of(html_fragment(full_report(edition)))
    boxes = [b for t in edition.tables.values() for line in t.layout for b in line]
    blocks = [b.text for b in boxes if isinstance(b, Label) and b.role == "block"]
    assert texts(tree, "//*[contains(@style, '#C6D9F1')]") == blocks


def test_upright_labels_are_turned_and_fall_back_to_a_narrow_column(edition: Edition) -> None:
    tree = tree_of(html_fragment(full_report(edition)))
    boxes = [b for t in edition.tables.values() for line in t.layout for b in line]
    upright = [b.text for b in boxes if isinstance(b, Label) and b.role == "upright"]
    turned = "//*[contains(@style, 'writing-mode:vertical-rl') and contains(@style, 'max-width')]"
    assert texts(tree, turned) == upright


@pytest.mark.parametrize("kind", ["sample", "hostile"])
def test_the_page_brings_its_looks_along_and_fetches_nothing(kind: str) -> None:
    tree = tree_of(build_html(REPORTS[kind](), Options(draft_at=NOON)).decode())
    attributes = {str(name) for element in tree.iter() for name in element.attrib}
    wanted = {"lang", "charset", "name", "content", "style", "scope", "colspan", "rowspan"}
    assert attributes <= wanted
    assert found(tree, "//script | //link | //img | //a | //iframe | //style") == []
    assert "url(" not in build_html(REPORTS[kind]()).decode()


def test_text_that_is_out_to_be_markup_stays_text() -> None:
    report = hostile()
    tree = tree_of(build_html(report).decode())
    prose = [text for text in texts(tree, "//p") if text]
    lines = [line for text in HOSTILE for line in printable(text).split("\n")]
    sections = sum(section.kind == "prose" for section in report.edition.sections)
    assert prose[:-2] == lines * sections
    assert texts(tree, "//h1")[0].startswith(report.agency)
    assert texts(tree, "//p")[-2] == report.agency


def test_no_character_that_xml_forbids_is_written() -> None:
    text = build_html(hostile()).decode()
    assert re.findall("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]", text) == []


def test_the_page_is_chinese_utf_8_and_named(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    tree = tree_of(build_html(report).decode())
    assert tree.get("lang") == "zh-CN"
    assert found(tree, "//meta")[0].get("charset") == "utf-8"
    title = read_blocks(report, find_template(report.edition).content)[0]
    assert isinstance(title, Title)
    assert texts(tree, "//title") == ["".join(title.lines)]


def test_run_in_headings_stand_out_and_paragraphs_are_indented(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    section = next(iter(report.prose))
    report.write(section, "（一）做法。全年公开。\n（二）单独成行\n平常的一段。")
    tree = tree_of(html_fragment(report))
    assert texts(tree, "//p/strong") == ["（一）做法。"]
    assert texts(tree, "//h3") == ["（二）单独成行"]
    (paragraph,) = found(tree, "//p[text()='平常的一段。']")
    assert "text-indent:2em" in (paragraph.get("style") or "")


def test_the_date_begins_two_characters_after_the_agency(edition_2021: Edition) -> None:
    report = Report(edition_2021, "某市某区党政办公室", 2023, signed_on=date(2024, 1, 3))
    signed = found(tree_of(html_fragment(report)), "//p[contains(@style, 'text-align:right')]")
    margins = [re.findall(r"margin:0.5em (\S+)em", one.get("style") or "") for one in signed]
    assert margins == [["2"], ["3"]]


def test_what_is_longer_than_its_line_is_broken_but_no_figure() -> None:
    tree = tree_of(html_fragment(sample()))
    prose = found(tree, "//p[contains(@style, 'justify')]")
    assert all("word-wrap:break-word" in (one.get("style") or "") for one in prose)
    assert found(tree, "//td[contains(@style, 'break-all') and number(.) = number(.)]") == []
    broken = texts(tree_of(html_fragment(hostile())), "//td[contains(@style, 'break-all')]")
    assert "长" * 300 in broken


def test_a_draft_says_so_at_its_top(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    first = found(tree_of(build_html(report, Options(draft_at=NOON)).decode()), "//body/*")[0]
    assert first.text_content() == NOON_TOLD
    assert "草稿" not in build_html(report).decode()


def test_the_font_of_a_preset_comes_first(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    preset = FontPreset("a", "", {"宋体": "某书宋"})
    bodies = [build_html(report, Options(fonts=fonts)).decode() for fonts in (preset, None)]
    looks = [found(tree_of(text), "//body")[0].get("style") or "" for text in bodies]
    assert looks[0] == looks[1].replace("SimSun", "'某书宋',SimSun")


def test_the_same_report_gives_the_same_page() -> None:
    assert build_html(sample()) == build_html(sample())


def test_a_table_under_no_heading_of_the_template_is_captioned_all_the_same(
    edition_2021: Edition,
) -> None:
    report = colourful_report(edition_2021)
    tree = tree_of(table_fragment(report, "proactive"))
    assert texts(tree, "//caption/h2") == [edition_2021.section("proactive").heading]
