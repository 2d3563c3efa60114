"""Blocks with labels land on the rows and columns that these name, in every table."""

from collections.abc import Callable

import pytest

from gkdesk.document.html import html_fragment
from gkdesk.document.plain_text import table_text
from gkdesk.form import Edition
from gkdesk.intake import Way, read_html, read_text
from tests.drawing import full_report
from tests.forms import EDITION_IDS, edition_of
from tests.intake.pasting import first, lines_of, longest, offered, shown, source

TABLES = [(edition, table) for edition in EDITION_IDS for table in edition_of(edition).tables]
# Those with heads at both sides; in the others a line is known by the block that it stands in.
FREE = [
    (edition, table)
    for edition, table in TABLES
    if edition_of(edition).tables[table].head_rows
    and edition_of(edition).tables[table].head_columns
]
every_table = pytest.mark.parametrize(("edition_id", "table"), TABLES)
WIDE = {0x21 + offset: 0xFF01 + offset for offset in range(94)}


def printed(edition: Edition, table: str) -> list[list[str]]:
    """Return a full table as text, labels too, spans as blanks."""
    text = table_text(full_report(edition), table)
    return [line.split("\t") for line in text.split("\n")]


@every_table
def test_a_table_out_of_our_web_page_lands_whole(edition_id: str, table: str) -> None:
    edition = edition_of(edition_id)
    report = full_report(edition)
    way = offered(edition, table, read_html(html_fragment(report))).ways[0]
    assert (way.way, way.is_certain, way.texts) == (Way.LABELS, True, shown(report, table))


@every_table
def test_a_table_as_text_lands_whole(edition_id: str, table: str) -> None:
    edition = edition_of(edition_id)
    report = full_report(edition)
    text = read_text(table_text(report, table))
    assert text is not None
    way = offered(edition, table, [text]).ways[0]
    assert (way.way, way.is_certain, way.texts) == (Way.LABELS, True, shown(report, table))


@every_table
def test_a_transposed_table_lands_whole(edition_id: str, table: str) -> None:
    edition = edition_of(edition_id)
    turned = source(printed(edition, table)).transposed
    way = offered(edition, table, [turned]).ways[0]
    assert (way.is_certain, way.is_turned) == (True, True)
    assert way.texts == shown(full_report(edition), table)


SPELLINGS: dict[str, Callable[[str], str]] = {
    "wide": lambda label: label.translate(WIDE),
    "upright": "\n".join,
    "spaced": lambda label: f"　{' '.join(label)} ",
    "marked": lambda label: f"“{label}”：",
    "zero_width": "\u200b".join,
    "unnumbered": lambda label: label.split("、", 1)[-1] if "、" in label[:2] else label,
}


@pytest.mark.parametrize("spelling", SPELLINGS)
@every_table
def test_labels_are_known_however_they_are_set(edition_id: str, table: str, spelling: str) -> None:
    edition = edition_of(edition_id)
    report, spell = full_report(edition), SPELLINGS[spelling]
    figures = {"", *shown(report, table).values()}
    lines = [
        [text if text in figures else f'"{spell(text)}"' for text in line]
        for line in printed(edition, table)
    ]
    way = first(edition, table, lines)
    assert (way.is_certain, way.texts) == (True, shown(report, table))


@pytest.mark.parametrize(("edition_id", "table"), FREE)
def test_rows_and_columns_in_another_order_find_their_places(edition_id: str, table: str) -> None:
    edition = edition_of(edition_id)
    report, form = full_report(edition), edition.tables[table]
    lines = printed(edition, table)
    heads, body = lines[: form.head_rows], lines[form.head_rows :]
    body.sort(key=lambda line: line[: form.head_columns] != [""] * form.head_columns)
    labelled = [line for line in reversed(body) if line[form.head_columns - 1] or line[0]]
    way = first(edition, table, [*heads, *labelled])
    expected = shown(report, table)
    assert {cell: expected[cell] for cell in way.texts} == way.texts
    assert len(way.texts) >= len(labelled) * len(form.columns)


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_lines_with_a_label_alone_fill_in_their_order(edition_id: str) -> None:
    edition = edition_of(edition_id)
    table = longest(edition)
    line = lines_of(edition, table)[1]
    way = first(edition, table, [[line[0].cell.row.name, *map(str, range(len(line)))]])
    assert way.is_certain
    assert way.texts == {f.cell.id: str(n) for n, f in enumerate(line)}


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_lines_without_their_total_fill_what_is_entered(edition_id: str) -> None:
    edition = edition_of(edition_id)
    table = longest(edition)
    line = [f for f in lines_of(edition, table)[1] if not f.cell.is_computed]
    way = first(edition, table, [[line[0].cell.row.name, *map(str, range(len(line)))]])
    assert way.texts == {f.cell.id: str(n) for n, f in enumerate(line)}


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_heads_without_labels_of_rows_begin_at_the_focus(edition_id: str) -> None:
    edition = edition_of(edition_id)
    table = longest(edition)
    line = [f for f in lines_of(edition, table)[-1] if not f.cell.is_computed]
    lines = [[f.cell.column.name for f in reversed(line)], [str(n) for n in range(len(line))]]
    offer = offered(edition, table, [source(lines)], line[0].cell.id)
    (way,) = (way for way in offer.ways if way.way is Way.LABELS)
    assert way is not offer.ways[0]
    assert way.texts == {f.cell.id: str(n) for n, f in enumerate(reversed(line))}


def misplaced(edition: Edition, table: str, lines: list[list[str]]) -> dict[str, str]:
    """Return the figures that the likeliest way puts into other cells than their own."""
    wanted = shown(full_report(edition), table)
    way = first(edition, table, lines)
    if way.way is not Way.LABELS:
        return {}
    return {cell: text for cell, text in way.texts.items() if text and text != wanted[cell]}


@every_table
def test_a_column_that_is_lost_puts_no_figure_elsewhere(edition_id: str, table: str) -> None:
    edition = edition_of(edition_id)
    lines = printed(edition, table)
    for lost in range(len(lines[0])):
        left = [[*line[:lost], *line[lost + 1 :]] for line in lines]
        assert misplaced(edition, table, left) == {}


@every_table
def test_a_line_that_is_lost_puts_no_figure_elsewhere(edition_id: str, table: str) -> None:
    edition = edition_of(edition_id)
    lines = printed(edition, table)
    for lost in range(len(lines) - 1):
        assert misplaced(edition, table, [*lines[:lost], *lines[lost + 1 :]]) == {}


def test_a_label_that_is_only_alike_is_told(edition_2021: Edition) -> None:
    way = first(edition_2021, "proactive", [["规范性文件", "1", "2", "3"], ["规章", "4", "5", "6"]])
    assert way.way is Way.LABELS
    assert not way.is_certain
    assert [(near.written, near.label) for near in way.near] == [("规范性文件", "行政规范性文件")]


def test_a_line_that_the_form_lacks_is_placed_nowhere(edition_2021: Edition) -> None:
    names = ("1.属于国家秘密", "不予公开小计", "2.重复申请")
    lines = [[name, *"2345678"] for name in names]
    way = first(edition_2021, "requests", lines)
    assert {cell.split(".")[1] for cell in way.texts} == {"withheld", "not_processed"}
    assert {lost.label for lost in way.lost} == {"不予公开小计"}
    assert [lost.text for lost in way.lost] == [*"2345678"]


def test_a_group_in_one_line_is_its_line_of_others(edition_2021: Edition) -> None:
    lines = [["（六）其他处理", *"1234567"], ["（七）总计", *"1234567"]]
    way = first(edition_2021, "requests", lines)
    assert [(near.written, near.label) for near in way.near] == [("（六）其他处理", "3.其他")]
    assert way.texts["requests.closed_otherwise.other.natural_persons"] == "1"


def test_a_group_beside_its_lines_is_no_line(edition_2021: Edition) -> None:
    names = (("（六）其他处理", ""), ("", "3.其他"), ("（七）总计", ""))
    lines = [[*name, *"1234567"] for name in names]
    way = first(edition_2021, "requests", lines)
    assert {cell.split(".")[1] for cell in way.texts} == {"closed_otherwise", "outcomes_total"}
    assert {lost.label for lost in way.lost} == {"（六）其他处理"}


def test_numbers_of_lines_before_the_labels_are_no_figures(edition_2021: Edition) -> None:
    lines = [["1", "规章", "7", "8", "9"], ["2", "行政规范性文件", "4", "5", "6"]]
    way = first(edition_2021, "proactive", lines)
    assert [*way.texts.values()] == [*"789456"]
    assert way.lost == ()


def test_of_two_lines_of_one_name_neither_is_placed(edition_2021: Edition) -> None:
    lines = [["规章", *"123"], ["行政许可", "7", "", ""], ["规章", *"456"]]
    offer = offered(edition_2021, "proactive", [source(lines)])
    (way,) = (way for way in offer.ways if way.way is Way.LABELS)
    assert way.texts == {"proactive.licences.decisions": "7"}
    assert sorted(lost.text for lost in way.lost) == [*"123456"]


def test_a_line_that_is_repeated_word_for_word_is_placed(edition_2021: Edition) -> None:
    way = first(edition_2021, "proactive", [["规章", *"123"], ["规章", *"123"]])
    assert (way.way, [*way.texts.values()]) == (Way.LABELS, [*"123"])


def test_a_table_of_another_section_is_known_as_such(edition_2021: Edition) -> None:
    lines = [*printed(edition_2021, "requests"), ["", "小计", "", *"1234567"]]
    offer = offered(edition_2021, "proactive", [source(lines)])
    assert offer.belongs_to == "requests"
    assert Way.LABELS not in [way.way for way in offer.ways]


def test_blank_figures_stay_blank(edition_2021: Edition) -> None:
    lines = printed(edition_2021, "disputes")
    lines[-1][:5] = [""] * 5
    way = first(edition_2021, "disputes", lines)
    assert way.is_certain
    assert [*way.texts.values()] == lines[-1]
