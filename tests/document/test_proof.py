"""The written file is read again; one that differs from the report is told, and not kept."""

import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.document import Options, build_word
from gkdesk.document.look import Look
from gkdesk.document.package import packed, saved
from gkdesk.errors import GkdeskError
from gkdesk.form import Edition, Label
from gkdesk.report import Report
from tests.document.kinds import REPORTS
from tests.document.word_file import changed_parts, own_styles, write_word
from tests.drawing import full_report, values
from tests.forms import edition_of

Tamper = Callable[[WordDocument], object]
SECTION = (
    "{% if section.heading %}\n@heading {{ section.heading }}\n{% endif %}\n"
    '{% if section.kind == "table" %}\n@table {{ section.id }}\n{% else %}\n'
    "{{ section.text }}\n{% endif %}\n"
)
ALL = f"{{% for section in sections %}}\n{SECTION}{{% endfor %}}\n"


def spoiled(monkeypatch: pytest.MonkeyPatch, tamper: Tamper) -> None:
    """Let every file be spoiled between its writing and its proof."""
    finished = cast("Callable[..., bytes]", Look.finished)

    def spoil(look: Look, *words: object) -> bytes:
        document = Document(io.BytesIO(finished(look, *words)))
        tamper(document)
        return saved(document)

    monkeypatch.setattr(Look, "finished", spoil)


def told(report: Report, folder: Path, template: Path | None = None) -> str:
    """Return what is said of a file that cannot be kept; the former one stays."""
    file = folder / "报告.docx"
    file.write_bytes(b"former")
    with pytest.raises(GkdeskError) as caught:
        write_word(report, file, Options(template=template))
    assert file.read_bytes() == b"former"
    assert [found for found in folder.iterdir() if found not in {file, template}] == []
    return str(caught.value)


def remove(element: BaseOxmlElement) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def drop(document: WordDocument, position: int) -> None:
    remove(document.paragraphs[position].paragraph_format.element)


def retype(document: WordDocument, position: int) -> None:
    document.paragraphs[position].runs[-1].text = "别的文字"


def test_every_cell_that_is_changed_is_named(
    edition_2021: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = full_report(edition_2021)
    place, table = next(iter(enumerate(edition_2021.tables.values())))
    for box in table.figures:

        def change(document: WordDocument, top: int = box.top, left: int = box.left) -> None:
            document.tables[place].cell(top, left).text = "31415"

        with monkeypatch.context() as patch:
            spoiled(patch, change)
            sentence = told(report, tmp_path)
        assert f"“{box.cell.name}”" in sentence
        assert "31415" in sentence
        assert edition_2021.section(table.id).name in sentence


@pytest.mark.parametrize("position", [0, 1, 2])
def test_a_cell_that_is_emptied_is_named(
    edition: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, position: int
) -> None:
    report = full_report(edition)
    table = list(edition.tables.values())[position % len(edition.tables)]
    place = list(edition.tables).index(table.id)
    box = table.figures[-1]

    def clear(document: WordDocument) -> None:
        document.tables[place].cell(box.top, box.left).text = ""

    spoiled(monkeypatch, clear)
    assert f"“{box.cell.name}”一格，报告里是“" in told(report, tmp_path)


def test_a_label_that_is_changed_is_named(
    filled_report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(document: WordDocument) -> None:
        document.tables[0].cell(0, 0).text = "别的项目"

    spoiled(monkeypatch, change)
    first = next(iter(filled_report.edition.tables.values())).layout[0][0]
    assert isinstance(first, Label)
    assert f"“{first.text}”" in told(filled_report, tmp_path)


@pytest.mark.parametrize("tag", ["tr", "tbl"])
def test_a_row_or_a_table_that_is_lost_is_told(
    filled_report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tag: str
) -> None:
    def lose(document: WordDocument) -> None:
        paragraph = document.tables[1].rows[-1].cells[0].paragraphs[0]
        lost = next(paragraph.paragraph_format.element.iterancestors(qn(f"w:{tag}")))
        remove(cast("BaseOxmlElement", lost))

    spoiled(monkeypatch, lose)
    name = filled_report.edition.section(list(filled_report.edition.tables)[1]).name
    assert f"“{name}”的表" in told(filled_report, tmp_path)


TAMPERED: list[tuple[Tamper, str]] = [
    (lambda document: drop(document, 0), "标题，"),
    (lambda document: retype(document, 0), "标题，"),
    (lambda document: drop(document, 1), "写在这里。”开头的一段"),
    (lambda document: retype(document, 1), "文件里是“别的文字”"),
    (lambda document: drop(document, 2), "标题“"),
    (lambda document: retype(document, -2), "署名"),
    (lambda document: drop(document, -1), "落款日期"),
]


@pytest.mark.parametrize(("tamper", "words"), TAMPERED)
def test_a_paragraph_that_is_lost_or_changed_is_named(
    filled_report: Report,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    tamper: Tamper,
    words: str,
) -> None:
    spoiled(monkeypatch, tamper)
    assert words in told(filled_report, tmp_path)


def test_a_long_paragraph_is_quoted_where_it_differs(
    filled_report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    section = next(iter(filled_report.prose))
    filled_report.write(section, f"{'开头都一样' * 20}公开5件。")

    def change(document: WordDocument) -> None:
        run = document.paragraphs[1].runs[-1]
        run.text = run.text.replace("5", "6")

    spoiled(monkeypatch, change)
    sentence = told(filled_report, tmp_path)
    assert "报告里是“……样开头都一样公开5件。”，文件里是“……样开头都一样公开6件。”" in sentence


def test_a_row_of_other_width_is_told(
    filled_report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(document: WordDocument) -> None:
        paragraph = document.tables[0].rows[2].cells[-1].paragraphs[0].paragraph_format.element
        remove(cast("BaseOxmlElement", next(paragraph.iterancestors(qn("w:tc")))))

    spoiled(monkeypatch, lose)
    assert "行，各行列数不一" in told(filled_report, tmp_path)


def test_styles_that_hold_text_behind_their_page_are_no_difference(
    filled_report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "封面.docx"
    cover = "<w:p><w:r><w:t>封面</w:t></w:r></w:p><w:p><w:r><w:t>某市某局</w:t></w:r></w:p>"
    table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    old, new = "<w:body>", f"<w:body>{cover}{table}<w:p/>"
    parts = changed_parts(own_styles(filled_report.edition), "word/document.xml", old, new)
    file.write_bytes(packed(parts))
    assert (
        Document(io.BytesIO(build_word(filled_report, Options(file)))).paragraphs[0].text == "封面"
    )


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (ALL.replace("in sections", 'in sections if section.kind == "table"'), "第 1 段"),
        (ALL.replace("in sections", 'in sections if section.kind == "prose"'), "标题“"),
        (ALL.replace("@table {{ section.id }}", ""), "的表"),
        (ALL.replace("{{ section.text }}", "{{ section.text | first }}"), "第 1 段"),
        (ALL.replace("@heading {{ section.heading }}", ""), "标题“"),
        ("{{ sections[1].text }}\n" + ALL.replace("{{ section.text }}", ""), "第 1 段"),
    ],
)
def test_a_template_that_leaves_something_out_is_told(
    filled_report: Report, tmp_path: Path, content: str, words: str
) -> None:
    file = tmp_path / "content.j2"
    file.write_text(content, encoding="utf-8")
    sentence = told(filled_report, tmp_path, file)
    assert "没有印出" in sentence
    assert words in sentence


def test_a_template_may_add_to_the_report_and_leave_out_title_and_signature(
    filled_report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "content.j2"
    text = ALL.replace("{{ section.text }}", "{{ section.text }}\n（以上由办公室填写）")
    file.write_text(f"内部资料\n{text}\n完", encoding="utf-8")
    paragraphs = Document(io.BytesIO(build_word(filled_report, Options(file)))).paragraphs
    assert (paragraphs[0].text, paragraphs[-1].text) == ("内部资料", "完")


def test_a_disk_that_loses_bytes_is_told(
    filled_report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose(descriptor: int) -> None:
        os.ftruncate(descriptor, 100)

    monkeypatch.setattr(os, "fsync", lose)
    assert "读写出错" in told(filled_report, tmp_path)


@pytest.mark.parametrize("kind", REPORTS)
def test_every_kind_of_report_stands_the_proof(kind: str) -> None:
    assert build_word(REPORTS[kind]())


@given(data=st.data())
def test_nothing_that_a_clerk_can_type_is_taken_for_a_difference(data: st.DataObject) -> None:
    edition = edition_of("2091")
    entered = {cell: data.draw(values(edition.cells[cell].column.kind)) for cell in edition.reach}
    prose = {s.id: data.draw(st.text(max_size=80)) for s in edition.sections if s.kind == "prose"}
    agency = data.draw(st.text(max_size=60))
    report = Report(edition, agency, edition.first_report_year, entered=entered, prose=prose)
    assert build_word(report)
