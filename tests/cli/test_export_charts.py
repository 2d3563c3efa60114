"""``export --charts``: the comparison of the years behind the report, on request."""

from pathlib import Path

import pytest
from docx import Document

from gkdesk.document.annex import ANNEX_HEADING
from gkdesk.project import save
from tests.cli.calls import gkdesk
from tests.drawing import full_report
from tests.forms import edition_of
from tests.ui.paper.reading import pages_in, text_of
from tests.years import linked


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "报告.gkd"
    save(linked(2024), file)
    return file


def test_the_word_file_has_pictures(tmp_path: Path, report: Path) -> None:
    output = tmp_path / "报告.docx"
    assert gkdesk("export", report, "-o", output, "--charts").status == 0
    document = Document(str(output))
    assert ANNEX_HEADING in [paragraph.text for paragraph in document.paragraphs]
    assert len(document.inline_shapes) == len(edition_of("2021").charts)


def test_the_pdf_has_a_page_more_for_each_of_the_annex(tmp_path: Path, report: Path) -> None:
    output = tmp_path / "报告.pdf"
    assert gkdesk("export", report, "-o", output, "--charts").status == 0
    pages = [text_of(page) for page in pages_in(output.read_bytes())]
    assert [ANNEX_HEADING in page for page in pages][-2:] == [True, False]


def test_a_form_that_cannot_have_it_is_refused(tmp_path: Path, report: Path) -> None:
    output = tmp_path / "报告.xlsx"
    answer = gkdesk("export", report, "-o", output, "--charts")
    assert (answer.status, answer.out) == (2, "")
    assert "--charts" in answer.err
    assert not output.exists()


def test_without_earlier_reports_it_is_one_sentence_and_no_file(tmp_path: Path) -> None:
    file, output = tmp_path / "报告.gkd", tmp_path / "报告.docx"
    save(full_report(edition_of("2021")), file)
    answer = gkdesk("export", file, "-o", output, "--charts")
    assert (answer.status, answer.out) == (3, "")
    assert "还没有关联上年的报告" in answer.err
    assert not output.exists()
