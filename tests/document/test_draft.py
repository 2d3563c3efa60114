"""The draft mark stands in the headers of all pages, and changes nothing else."""

import io
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document import build_word
from gkdesk.document.package import packed
from gkdesk.report import Report
from tests.document.word_file import changed_parts, found, own_styles, part, value_of

VML = "{urn:schemas-microsoft-com:vml}"


def marks(tree: BaseOxmlElement) -> list[str]:
    """The texts of the watermarks in a header."""
    shapes = tree.iter(f"{VML}shape")
    return [
        path.get("string", "")
        for shape in shapes
        if (shape.get("id") or "").startswith("PowerPlusWaterMarkObject")
        for path in shape.iter(f"{VML}textpath")
    ]


def headers(data: bytes) -> dict[str, BaseOxmlElement]:
    """The headers by the pages that they are for."""
    relations = part(data, "word/_rels/document.xml.rels")
    targets = {one.get("Id"): one.get("Target") for one in relations}
    id_name = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    references = found(part(data, "word/document.xml"), "headerReference")
    return {
        value_of(one, "type") or "": part(data, f"word/{targets[one.get(id_name)]}")
        for one in references
    }


def test_the_mark_is_in_the_headers_of_odd_even_and_first_pages(filled_report: Report) -> None:
    found_marks = {
        k: marks(tree) for k, tree in headers(build_word(filled_report, draft=True)).items()
    }
    assert found_marks == {"default": ["草稿"], "even": ["草稿"], "first": ["草稿"]}


def test_each_mark_has_a_number_of_its_own(filled_report: Report) -> None:
    trees = headers(build_word(filled_report, draft=True)).values()
    ids = [shape.get("id") for tree in trees for shape in tree.iter(f"{VML}shape")]
    assert len(set(ids)) == len(ids) == 3


def test_without_being_asked_there_is_no_mark(filled_report: Report) -> None:
    assert headers(build_word(filled_report)) == {}


def test_the_same_draft_gives_the_same_bytes(filled_report: Report) -> None:
    assert build_word(filled_report, draft=True) == build_word(filled_report, draft=True)


def test_a_draft_says_the_same_as_the_report(filled_report: Report) -> None:
    texts = [
        [
            t.text
            for t in found(part(build_word(filled_report, draft=draft), "word/document.xml"), "t")
        ]
        for draft in (True, False)
    ]
    assert texts[0] == texts[1]


@pytest.fixture
def own_header(filled_report: Report, tmp_path: Path) -> Path:
    """Styles of an office with a header, and a cover that is a section of its own."""
    file = tmp_path / "红头.docx"
    cover = "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>封面</w:t></w:r></w:p>"
    old, new = "<w:body>", f"<w:body>{cover}"
    parts = changed_parts(own_styles(filled_report.edition), "word/document.xml", old, new)
    file.write_bytes(packed(parts))
    document = Document(str(file))
    document.sections[-1].header.is_linked_to_previous = False
    document.sections[-1].header.paragraphs[0].text = "内部资料"
    document.save(str(file))
    return file


def test_an_office_s_own_header_keeps_what_is_in_it(
    filled_report: Report, own_header: Path
) -> None:
    document = Document(io.BytesIO(build_word(filled_report, own_header, draft=True)))
    cover, rest = document.sections
    assert [paragraph.text for paragraph in rest.header.paragraphs] == ["内部资料"]
    for header in (cover.header, cover.even_page_header, cover.first_page_header, rest.header):
        assert marks(header.paragraphs[0].paragraph_format.element) == ["草稿"]
    assert rest.even_page_header.is_linked_to_previous
