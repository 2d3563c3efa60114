"""The Word file as a file: the same bytes again, written whole, with the office's own template."""

import io
import os
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document

from gkdesk.document import Options, build_word, find_template
from gkdesk.document.package import packed
from gkdesk.form import Edition
from gkdesk.report import Report
from tests.architecture.sources import ROOT
from tests.document.word_file import changed_parts, own_styles
from tests.drawing import full_report

MAKER = ROOT / "templates" / "make_styles.py"


def test_the_same_report_gives_the_same_bytes(edition: Edition) -> None:
    assert build_word(full_report(edition)) == build_word(full_report(edition))


def test_nothing_in_the_package_tells_the_time_of_writing(filled_report: Report) -> None:
    with ZipFile(io.BytesIO(build_word(filled_report))) as package:
        assert {member.date_time[:3] for member in package.infolist()} == {(1980, 1, 1)}


def test_the_file_s_properties_are_the_report_s(edition_2021: Edition) -> None:
    report = Report(edition_2021, "某市\x00某局" + "长" * 300, 2023, signed_on=date(2024, 1, 23))
    properties = Document(io.BytesIO(build_word(report))).core_properties
    assert properties.author.startswith("某市某局长")
    assert properties.title.startswith(properties.author)
    assert properties.created == properties.modified == datetime(2024, 1, 23, tzinfo=UTC)


def test_what_the_office_put_into_its_styles_comes_first(
    filled_report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "红头.docx"
    head = "<w:p><w:r><w:t>某市人民政府文件</w:t></w:r></w:p><w:p/>"
    parts = changed_parts(
        own_styles(filled_report.edition), "word/document.xml", "<w:body>", f"<w:body>{head}"
    )
    file.write_bytes(packed(parts))
    first, second, *_ = Document(io.BytesIO(build_word(filled_report, Options(file)))).paragraphs
    assert first.text == "某市人民政府文件"
    assert second.text.startswith(filled_report.agency)


def test_tables_shrink_to_a_narrower_page(filled_report: Report, tmp_path: Path) -> None:
    file = tmp_path / "窄.docx"
    parts = changed_parts(
        own_styles(filled_report.edition), "word/document.xml", 'w:right="1474"', 'w:right="2474"'
    )
    file.write_bytes(packed(parts))
    document = Document(io.BytesIO(build_word(filled_report, Options(file))))
    section = document.sections[-1]
    room = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)
    for table in document.tables:
        assert sum(column.width or 0 for column in table.columns) == pytest.approx(room, rel=1e-3)


def test_a_template_is_a_folder_or_either_file(edition_2021: Edition, tmp_path: Path) -> None:
    own = find_template(edition_2021)
    styles, content = tmp_path / "styles.docx", tmp_path / "内容.j2"
    styles.touch()
    content.touch()
    assert find_template(edition_2021, styles) == find_template(edition_2021, tmp_path)
    assert find_template(edition_2021, styles).content == own.content
    assert find_template(edition_2021, content).content == content
    assert find_template(edition_2021, content).styles == own.styles


def test_the_styles_are_what_their_script_makes(tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([sys.executable, MAKER, file], check=True, env=environment)
    assert file.read_bytes() == (ROOT / "templates" / "2021" / "styles.docx").read_bytes()
