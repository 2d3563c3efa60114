"""What may not stand at the foot of a page, or alone on one, at many lengths of prose."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from gkdesk.document import build_word
from gkdesk.form import Edition
from gkdesk.report import Report
from tests.document.office import NEEDS_OFFICE, Pages, pages_of
from tests.drawing import full_report
from tests.forms import edition_of

pytestmark = NEEDS_OFFICE
AGENCY = "某市某区财政局"
SUBHEADINGS = ("（一）做法", "（二）收费")
LENGTHS = range(1, 25, 2)
# Of the last paragraph, in lines; longer than a page too.
LAST = (1, 8, 14, 30)
# Lengths that a page has room for, with a heading and the signature.
KEPT = range(1, 17)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of("2021")


@pytest.fixture(scope="module")
def documents(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> list[Pages]:
    """Reports of many lengths, each as its pages; a page as lines, without its number."""
    folder = tmp_path_factory.mktemp("pages")
    files = [folder / f"{length}.docx" for length in LENGTHS]
    for length, file in zip(LENGTHS, files, strict=True):
        file.write_bytes(build_word(report_of(edition, length)))
    return [
        tuple(tuple(line for line in page if not line.startswith("—")) for page in pages)
        for pages in pages_of(files, folder)
    ]


def report_of(edition: Edition, length: int) -> Report:
    report = full_report(edition)
    report.describe(AGENCY, None)
    *others, last = report.prose
    for section in others:
        report.write(section, "一句。\n" * length + f"{SUBHEADINGS[0]}\n" + "二句。\n" * 3)
    end = characters(LAST[length // 2 % len(LAST)])
    report.write(last, f"{SUBHEADINGS[1]}\n" + "三句。\n" * length + end)
    return report


def characters(lines: int) -> str:
    """Return a paragraph of so many lines."""
    return "字" * (28 * lines - 6)


def test_no_heading_stands_at_the_foot_of_a_page(edition: Edition, documents: list[Pages]) -> None:
    headings = {*SUBHEADINGS, *(section.heading for section in edition.sections)}
    feet = [page[-1] for pages in documents for page in pages]
    assert len(feet) > len(LENGTHS) * 4
    assert headings.isdisjoint(feet)


def ending(edition: Edition, length: int) -> Report:
    """Return a report whose last page has no room for the signature, by a line."""
    report = full_report(edition)
    report.describe(AGENCY, None)
    *others, last = report.prose
    for section in others:
        report.write(section, "一句。")
    before = 12 - length - 1
    filling = characters(before if before > 0 else before + 22)
    report.write(last, f"{filling}\n{SUBHEADINGS[0]}\n{characters(length)}")
    return report


def test_no_signature_stands_alone_whatever_the_length_of_the_last_paragraph(
    edition: Edition, tmp_path: Path
) -> None:
    files = [tmp_path / f"{length}.docx" for length in KEPT]
    for length, file in zip(KEPT, files, strict=True):
        file.write_bytes(build_word(ending(edition, length)))
    for pages, length in zip(pages_of(files, tmp_path), KEPT, strict=True):
        heading, *text, agency, _, _ = pages[-1]
        assert (heading, len(text), agency) == (SUBHEADINGS[0], length, AGENCY)


@pytest.mark.parametrize("table", edition_of("2021").tables)
def test_no_signature_stands_alone_behind_a_table(
    edition: Edition, tmp_path: Path, table: str
) -> None:
    end = edition.section(table)
    sections = (*(one for one in edition.sections if one != end), end)
    files = [tmp_path / f"{length}.docx" for length in range(12, 17)]
    for length, file in zip(range(12, 17), files, strict=True):
        report = full_report(replace(edition, sections=sections))
        report.describe(AGENCY, None)
        *others, last = (one.id for one in sections if one.kind == "prose")
        for section in others:
            report.write(section, "一句。")
        report.write(last, characters(length))
        file.write_bytes(build_word(report))
    for pages in pages_of(files, tmp_path):
        *before, agency, _, _ = pages[-1]
        assert (bool(before), agency) == (True, AGENCY)


def test_no_page_but_that_before_a_table_is_left_half_empty(
    edition: Edition, documents: list[Pages]
) -> None:
    tables = {edition.section(table).heading for table in edition.tables}
    for pages in documents:
        for page, following in pairwise(pages):
            # LibreOffice moves the last paragraph whole; Word and WPS break it.
            is_moved = following[0].startswith("字")
            assert len(page) > 4 or tables.intersection(following) or is_moved
