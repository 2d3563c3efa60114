"""The Word file in LibreOffice, page by page."""

import io
from functools import cache
from pathlib import Path

import pytest
from docx import Document

from gkdesk.document import Options, build_word
from gkdesk.form import Edition, Label
from gkdesk.report import Report
from tests.document.office import NEEDS_OFFICE, pages_of, resaved
from tests.document.word_file import colourful_report, own_styles
from tests.forms import OWN_IDS, edition_of

pytestmark = NEEDS_OFFICE
SENTENCE = "全年主动公开各类信息，围绕“放管服”改革……持续推进——逐项落实。"


@pytest.fixture(scope="module", params=OWN_IDS)
def edition(request: pytest.FixtureRequest) -> Edition:
    return edition_of(request.param)


@pytest.fixture(scope="module")
def pages(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """The text of every page of a long report, without blanks."""
    return converted(edition, tmp_path_factory.mktemp("word"))


def long_report(edition: Edition) -> Report:
    report = colourful_report(edition)
    report.describe("某某省某某市人民政府办公室政务公开和政务服务监督管理局综合协调指导科", None)
    for section in report.prose:
        report.write(section, f"（一）做法。{SENTENCE * 60}\n{SENTENCE * 60}")
    return report


def converted(edition: Edition, folder: Path) -> tuple[str, ...]:
    file = folder / "报告.docx"
    file.write_bytes(build_word(long_report(edition)))
    [pages] = pages_of([file], folder)
    return tuple("".join(page) for page in pages)


def test_every_page_has_its_number(pages: tuple[str, ...]) -> None:
    assert len(pages) > 10
    for number, page in enumerate(pages, start=1):
        assert f"—{number}—" in page


def test_every_heading_stands_above_something(edition: Edition, pages: tuple[str, ...]) -> None:
    for heading in [section.heading for section in edition.sections if section.heading]:
        page = next(page for page in pages if heading in page)
        assert len(page.partition(heading)[2]) > 20


@cache
def unbroken_labels(edition_id: str) -> dict[str, list[str]]:
    """Return the labels of each table that fit on a line, and so can be found on the page."""
    return {
        table.id: [
            box.text
            for line in table.layout
            for box in line
            if isinstance(box, Label) and box.role in {"head", "block"} and box.across > 1
        ]
        for table in edition_of(edition_id).tables.values()
    }


def test_every_table_takes_one_page(edition: Edition, pages: tuple[str, ...]) -> None:
    for table in edition.tables.values():
        heading = edition.section(table.id).heading
        page = next(page for page in pages if heading in page)
        assert [text for text in unbroken_labels(edition.id)[table.id] if text not in page] == []
        *_, last_line = table.layout
        last_label = next((box.text for box in last_line if isinstance(box, Label)), "")
        assert last_label in page


def test_the_prose_is_whole(edition: Edition, pages: tuple[str, ...]) -> None:
    prose = [section for section in edition.sections if section.kind == "prose"]
    text = "".join(pages)
    assert text.count("（一）做法。") == len(prose)
    assert text.count("逐项落实") >= len(prose) * 100


def test_the_signature_stands_with_text_on_the_last_page(pages: tuple[str, ...]) -> None:
    before, _, after = pages[-1].partition("某某省某某市")
    assert before
    assert "年月日" in after


def test_styles_that_it_saved_can_be_used_and_the_title_comes_first(
    edition: Edition, tmp_path: Path
) -> None:
    saved = resaved(own_styles(edition), tmp_path)
    paragraphs = Document(io.BytesIO(build_word(long_report(edition), Options(saved)))).paragraphs
    assert paragraphs[0].text.replace("\n", "").startswith("某某省某某市")
