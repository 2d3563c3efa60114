"""Figures that sentences speak of are put into every form of the document that has the prose."""

import io

import pytest
from docx import Document

from gkdesk.document import Paragraph, build_word, find_template, read_blocks
from gkdesk.document.html import build_html, html_fragment
from gkdesk.document.plain_text import report_text
from gkdesk.form import Edition
from gkdesk.prose.references import reference_to
from gkdesk.report import Report
from tests.drawing import full_report, link


@pytest.fixture
def speaking(edition: Edition) -> tuple[Report, str]:
    """A report with a sentence that speaks of a figure, and the sentence as printed."""
    report = full_report(edition)
    section, *_ = report.prose
    reference = reference_to(edition, cell := next(iter(edition.reach)))
    report.write(
        section, f"{{{{ 年份 }}}}年共有{reference}件。\n{{% if 年份 == 1 %}}无{{% endif %}}"
    )
    return report, f"{report.year}年共有{report.values[cell]}件。"


def test_a_word_file_has_the_figure(speaking: tuple[Report, str]) -> None:
    report, sentence = speaking
    paragraphs = Document(io.BytesIO(build_word(report))).paragraphs
    assert sentence in [paragraph.text for paragraph in paragraphs]


def test_a_web_page_and_what_is_copied_have_the_figure(speaking: tuple[Report, str]) -> None:
    report, sentence = speaking
    for text in (build_html(report).decode(), html_fragment(report), report_text(report)):
        assert sentence in text
        assert "{" not in text.partition("<body")[2]


def test_a_paragraph_that_comes_to_nothing_is_not_printed(speaking: tuple[Report, str]) -> None:
    report, sentence = speaking
    first, second = read_blocks(report, find_template(report.edition).content)[1:3]
    assert first == Paragraph(sentence)
    assert not isinstance(second, Paragraph)


def test_last_years_figures_are_put_in_where_the_report_is_linked(edition_2021: Edition) -> None:
    last, this = full_report(edition_2021), full_report(edition_2021)
    this.write("overview", "{{ 新收 | 较上年 }}。")
    assert "〔未关联上年〕。" in build_html(this).decode()
    link(this, last)
    assert "与上年持平。" in build_html(this).decode()


def test_a_word_file_with_last_years_figures_stands_its_proof(edition_2021: Edition) -> None:
    last, this = full_report(edition_2021), full_report(edition_2021)
    this.write("overview", "上年{{ 上年.新收 }}件。")
    before = build_word(this)
    link(this, last)
    assert build_word(this) != before
