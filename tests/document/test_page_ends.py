"""What may not stand at the foot of a page, or alone on one, at many lengths of prose."""

from itertools import pairwise

import pytest

from gkdesk.document import write_word
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


@pytest.fixture(scope="module")
def edition() -> Edition:
    return edition_of("2021")


@pytest.fixture(scope="module")
def documents(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> list[Pages]:
    """Reports of many lengths, each as its pages; a page as lines, without its number."""
    folder = tmp_path_factory.mktemp("pages")
    files = [folder / f"{length}.docx" for length in LENGTHS]
    for length, file in zip(LENGTHS, files, strict=True):
        write_word(report_of(edition, length), file, replace=False)
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
    end = "字" * (28 * LAST[length // 2 % len(LAST)] - 6)
    report.write(last, f"{SUBHEADINGS[1]}\n" + "三句。\n" * length + end)
    return report


def test_no_heading_stands_at_the_foot_of_a_page(edition: Edition, documents: list[Pages]) -> None:
    headings = {*SUBHEADINGS, *(section.heading for section in edition.sections)}
    feet = [page[-1] for pages in documents for page in pages]
    assert len(feet) > len(LENGTHS) * 4
    assert headings.isdisjoint(feet)


def test_no_signature_stands_alone_on_a_page(documents: list[Pages]) -> None:
    for pages in documents:
        *_, before, agency, _ = pages[-1]
        assert agency == AGENCY
        assert before


def test_no_page_but_that_before_a_table_is_left_half_empty(
    edition: Edition, documents: list[Pages]
) -> None:
    tables = {edition.section(table).heading for table in edition.tables}
    for pages in documents:
        for page, following in pairwise(pages):
            assert len(page) > 4 or tables.intersection(following)
