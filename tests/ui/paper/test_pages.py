"""What stands together on a page, and what a page break may divide."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gkdesk.form import Box, Edition, Label
from gkdesk.report import Report
from gkdesk.ui.paper.composing import Choice, compose
from gkdesk.ui.paper.items import Page, Stroke, Text
from tests.drawing import full_report
from tests.forms import edition_of

pytestmark = pytest.mark.usefixtures("qapp")

MM = 72 / 25.4
SENTENCE = "全年主动公开各类信息，围绕“放管服”改革……持续推进——逐项落实。"


def pages(report: Report) -> tuple[Page, ...]:
    return compose(report, Choice()).pages


def lines(page: Page) -> list[str]:
    """Return the texts of a page as drawn, without the page number."""
    return [text.line.text for text in body(page)]


def body(page: Page) -> list[Text]:
    return [text for text in page.texts if text.y < page.height - 85]


def with_prose(edition: Edition, lengths: list[int]) -> Report:
    """Return a report whose prose sections have paragraphs of so many sentences."""
    report = full_report(edition)
    for section, length in zip(report.prose, lengths, strict=False):
        report.write(section, f"（一）做法。{SENTENCE * length}\n（二）成效\n{SENTENCE * length}")
    return report


def last_on_page(page: Page) -> str:
    return max(body(page), key=lambda text: text.y).line.text


@settings(max_examples=15)
@given(lengths=st.lists(st.integers(1, 30), min_size=4, max_size=4))
def test_no_heading_stands_last_on_a_page(lengths: list[int]) -> None:
    edition = edition_of("2021")
    headings = {section.heading for section in edition.sections} | {"（二）成效"}
    ends = {last_on_page(page) for page in pages(with_prose(edition, lengths))}
    assert headings & ends == set()


@settings(max_examples=15)
@given(lengths=st.lists(st.integers(1, 30), min_size=4, max_size=4))
def test_a_signature_stands_below_two_lines_of_text(lengths: list[int]) -> None:
    report = with_prose(edition_of("2021"), lengths)
    *_, last = pages(report)
    texts = lines(last)
    assert texts.index(report.agency) >= 2


def test_a_signature_never_stands_alone_however_long_the_text_is(edition_2021: Edition) -> None:
    section = list(full_report(edition_2021).prose)[-1]
    for count in range(1, 45):
        report = full_report(edition_2021)
        report.write(section, "\n".join("逐项落实。" for _ in range(count)))
        assert "逐项落实。" in lines(pages(report)[-1])


@settings(max_examples=15)
@given(lengths=st.lists(st.integers(1, 300), min_size=9, max_size=9))
def test_no_line_of_a_paragraph_is_parted_from_all_others(lengths: list[int]) -> None:
    report = full_report(edition_of("2021"))
    first = next(iter(report.prose))
    marks = "甲乙丙丁戊己庚辛壬"
    report.write(first, "\n".join(m * length for m, length in zip(marks, lengths, strict=True)))
    found = pages(report)
    for mark in marks:
        counts = [sum(set(line) == {mark} for line in lines(page)) for page in found]
        assert 1 not in counts or sum(counts) == 1


def test_the_table_that_fills_a_page_begins_one(edition: Edition) -> None:
    report = full_report(edition)
    for table in edition.tables.values():
        heading = edition.section(table.id).heading
        page = next(page for page in pages(report) if heading in lines(page))
        if len(table.layout) > 20:
            assert min(body(page), key=lambda text: text.y).line.text == heading


def test_a_table_is_not_divided_while_a_page_can_hold_it(edition: Edition) -> None:
    report = full_report(edition)
    for section in (s for s in edition.sections if s.kind == "table"):
        alone = compose(report, Choice(sections=(section.id,))).pages
        assert len(alone) == 1


def grown(edition: Edition, table_id: str, times: int) -> Edition:
    """Return an edition with the body of one table in it so many times over."""
    table = edition.tables[table_id]
    head, rows = table.layout[: table.head_rows], table.layout[table.head_rows :]
    body = [
        tuple(replace(box, top=box.top + len(rows) * time) for box in line)
        for time in range(times)
        for line in rows
    ]
    longer = replace(table, layout=(*head, *body))
    return replace(edition, tables={**edition.tables, table_id: longer})


def labels(rows: Sequence[Sequence[Box]]) -> list[str]:
    return [box.text for line in rows for box in line if isinstance(box, Label)]


@pytest.mark.parametrize("table_id", ["letters", "purse"])
def test_a_table_longer_than_a_page_repeats_its_head(
    invented_edition: Edition, table_id: str
) -> None:
    report = full_report(invented_edition)
    table = invented_edition.tables[table_id]
    head = {
        b.text for line in table.layout[: table.head_rows] for b in line if isinstance(b, Label)
    }
    report.edition = grown(invented_edition, table_id, 30)
    found = compose(report, Choice(sections=(table_id,))).pages
    assert len(found) > 1
    for page in found:
        assert [text for text in head if text not in "".join(lines(page))] == []


def test_a_divided_table_prints_every_row_once(invented_edition: Edition) -> None:
    report = full_report(invented_edition)
    table = invented_edition.tables["purse"]
    report.edition = grown(invented_edition, "purse", 30)
    found = compose(report, Choice(sections=("purse",))).pages
    text = [line for page in found for line in lines(page)]
    for label in labels(table.layout[table.head_rows :]):
        assert text.count(label) == 30


def test_no_row_is_cut_by_the_end_of_a_page(invented_edition: Edition) -> None:
    report = full_report(invented_edition)
    report.edition = grown(invented_edition, "letters", 30)
    for page in compose(report, Choice(sections=("letters",))).pages:
        strokes = [item for item in page.items if isinstance(item, Stroke)]
        assert max(stroke.y2 for stroke in strokes) <= page.height - 35 * MM
        assert max(text.y for text in body(page)) < max(stroke.y2 for stroke in strokes)
