"""The draft mark and its time stand in the headers of all pages, and change nothing else."""

import io
from datetime import datetime, timedelta
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document import Options, build_word
from gkdesk.document.package import packed
from gkdesk.report import Report
from tests.document.kinds import NOON, NOON_TOLD
from tests.document.word_file import changed_parts, found, own_styles, part, value_of

LATER = NOON + timedelta(hours=1, minutes=1)
VML = "{urn:schemas-microsoft-com:vml}"


def draft(report: Report, at: datetime | None = NOON) -> bytes:
    return build_word(report, Options(draft_at=at))


def marks(tree: BaseOxmlElement) -> list[str]:
    """The texts of the watermarks in a header."""
    shapes = tree.iter(f"{VML}shape")
    return [
        path.get("string", "")
        for shape in shapes
        if (shape.get("id") or "").startswith("PowerPlusWaterMarkObject")
        for path in shape.iter(f"{VML}textpath")
    ]


def texts_of(tree: BaseOxmlElement) -> str:
    return "".join(one.text or "" for one in found(tree, "t"))


def parts(data: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


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
    found_marks = {k: marks(tree) for k, tree in headers(draft(filled_report)).items()}
    assert found_marks == {"default": ["草稿"], "even": ["草稿"], "first": ["草稿"]}


def test_each_mark_has_a_number_of_its_own(filled_report: Report) -> None:
    trees = headers(draft(filled_report)).values()
    ids = [shape.get("id") for tree in trees for shape in tree.iter(f"{VML}shape")]
    assert len(set(ids)) == len(ids) == 3


def test_without_being_asked_there_is_no_mark(filled_report: Report) -> None:
    assert headers(build_word(filled_report)) == {}


def test_every_header_tells_when_the_draft_was_printed(filled_report: Report) -> None:
    trees = headers(draft(filled_report)).values()
    assert [texts_of(tree) for tree in trees] == [NOON_TOLD] * 3


def test_drafts_of_different_times_differ_in_nothing_but_the_time(filled_report: Report) -> None:
    one, other = (parts(draft(filled_report, at)) for at in (NOON, LATER))
    assert one.keys() == other.keys()
    differing = {name for name in one if one[name] != other[name]}
    assert differing == {f"word/header{number}.xml" for number in (1, 2, 3)}
    for name in differing:
        assert one[name] == other[name].replace(b"13:06", b"12:05")


def test_the_same_draft_gives_the_same_bytes(filled_report: Report) -> None:
    assert draft(filled_report) == build_word(filled_report, Options(draft_at=NOON))


def test_a_draft_says_the_same_as_the_report(filled_report: Report) -> None:
    texts = [
        [t.text for t in found(part(draft(filled_report, at), "word/document.xml"), "t")]
        for at in (NOON, None)
    ]
    assert texts[0] == texts[1]


@pytest.fixture
def own_header(filled_report: Report, tmp_path: Path) -> Path:
    """Styles of an office with a header, and a cover that is a section of its own."""
    file = tmp_path / "红头.docx"
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:left="1440" w:right="1440"/>'
    end = f"<w:pPr><w:sectPr>{page}</w:sectPr></w:pPr>"
    cover = f"<w:p>{end}<w:r><w:t>封面</w:t></w:r></w:p>"
    old, new = "<w:body>", f"<w:body>{cover}"
    parts = changed_parts(own_styles(filled_report.edition), "word/document.xml", old, new)
    file.write_bytes(packed(parts))
    document = Document(str(file))
    document.sections[-1].header.is_linked_to_previous = False
    line = document.sections[-1].header.paragraphs[0]
    # The style that python-docx gives it is not in the file.
    line.text, line.style = "内部资料", None
    document.save(str(file))
    return file


def test_an_office_s_own_header_keeps_what_is_in_it(
    filled_report: Report, own_header: Path
) -> None:
    document = Document(io.BytesIO(build_word(filled_report, Options(own_header, draft_at=NOON))))
    cover, rest = document.sections
    assert [paragraph.text for paragraph in rest.header.paragraphs] == ["内部资料", NOON_TOLD]
    for header in (cover.header, cover.even_page_header, cover.first_page_header, rest.header):
        assert marks(header.paragraphs[0].paragraph_format.element) == ["草稿"]
    assert rest.even_page_header.is_linked_to_previous
