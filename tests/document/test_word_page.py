"""The page of GB/T 9704-2012 in the XML: paper, grid, fonts, page numbers, paragraphs."""

import io
from datetime import date
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Mm

from gkdesk.document import build_word
from gkdesk.document.look import Style
from gkdesk.form import Edition
from gkdesk.report import Report
from tests.document.word_file import body_of, found, lines, part, value_of
from tests.drawing import full_report

IN_TABLES = ("分块", "表头", "项目", "说明", "竖排", "数字")
FONTS = {
    "年报标题": ("方正小标宋简体", "44"),
    "年报一级标题": ("黑体", "32"),
    "年报二级标题": ("楷体", "32"),
    "年报三级标题": ("仿宋", "32"),
    "年报正文": ("仿宋", "32"),
    "年报署名": ("仿宋", "32"),
    "年报日期": ("仿宋", "32"),
    "年报一级标题另页": ("黑体", "32"),
    "年报页码单页": ("宋体", "28"),
    "年报页码双页": ("宋体", "28"),
    **{f"年报表格{kind}": ("宋体", "21") for kind in IN_TABLES},
    **{f"年报小字表格{kind}": ("宋体", "18") for kind in IN_TABLES},
}

SCRIPTS = ("ascii", "hAnsi", "eastAsia", "cs")
FOOTERS = {"default": ("年报页码单页", "right"), "even": ("年报页码双页", "left")}


@pytest.fixture
def data(filled_report: Report) -> bytes:
    return build_word(filled_report)


def style_named(data: bytes, name: str) -> BaseOxmlElement:
    for style in found(part(data, "word/styles.xml"), "style"):
        if value_of(found(style, "name")[0]) == name:
            return style
    raise AssertionError(name)


def written(edition: Edition, section: str, text: str, agency: str = "某局") -> Report:
    return Report(edition, agency, 2023, signed_on=date(2024, 1, 3), prose={section: text})


def test_the_paper_and_its_margins_are_the_standard_s(data: bytes) -> None:
    section = Document(io.BytesIO(data)).sections[-1]
    sizes = (section.page_width, section.page_height, section.top_margin, section.bottom_margin)
    expected = (Mm(210), Mm(297), Mm(37), Mm(35), Mm(28), Mm(26))
    for size, right in zip(
        (*sizes, section.left_margin, section.right_margin), expected, strict=True
    ):
        assert size == pytest.approx(right, abs=Mm(0.1))


def test_the_grid_has_22_lines_of_28_characters(data: bytes) -> None:
    grid = found(part(data, "word/document.xml"), "docGrid")[0]
    assert value_of(grid, "type") == "linesAndChars"
    assert Mm(225).twips // int(value_of(grid, "linePitch") or 0) == 22
    character = 16 * 20 + int(value_of(grid, "charSpace") or 0) * 20 / 4096
    assert Mm(156).twips // character == 28


def test_the_body_is_set_on_the_pitch_of_the_grid(data: bytes) -> None:
    body = style_named(data, Style.BODY)
    pitch = value_of(found(part(data, "word/document.xml"), "docGrid")[0], "linePitch")
    line, letters = found(body, "spacing")
    assert (value_of(line, "line"), value_of(line, "lineRule")) == (pitch, "exact")
    assert Mm(156).twips // (16 * 20 + int(value_of(letters) or 0)) == 28
    assert value_of(found(body, "ind")[0], "firstLineChars") == "200"


def test_no_letters_are_spaced_by_the_grid_as_well(data: bytes) -> None:
    styles = found(part(data, "word/styles.xml"), "style")
    written = [one for one in styles if value_of(one, "type") == "paragraph" and found(one, "pPr")]
    assert len(written) == len(FONTS)
    for style in written:
        for properties in ("pPr", "rPr"):
            assert value_of(found(style, properties, "snapToGrid")[0]) == "0"


def test_run_in_headings_differ_from_the_text_in_their_font_alone(data: bytes) -> None:
    for name, font in ((Style.RUN_IN_HEADING, "黑体"), (Style.RUN_IN_SUBHEADING, "楷体")):
        style = style_named(data, name)
        fonts = found(style, "rFonts")[0]
        assert len(found(style, "rPr")[0]) == 1
        assert {value_of(fonts, script) for script in SCRIPTS} == {font}


def test_every_font_of_the_styles_has_names_that_may_stand_in(data: bytes) -> None:
    named = {value_of(one, "eastAsia") for one in found(part(data, "word/styles.xml"), "rFonts")}
    fonts = found(part(data, "word/fontTable.xml"), "font")
    assert {value_of(font, "name") for font in fonts} == named
    assert all(value_of(found(font, "altName")[0]) for font in fonts)


@pytest.mark.parametrize("name", FONTS)
def test_a_style_names_its_font_for_every_script(data: bytes, name: str) -> None:
    style = style_named(data, name)
    fonts = found(style, "rFonts")[0]
    scripts = {value_of(fonts, script) for script in SCRIPTS}
    assert (scripts, value_of(found(style, "sz")[0])) == ({FONTS[name][0]}, FONTS[name][1])


def test_no_theme_font_is_left_in_the_package(data: bytes) -> None:
    with ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            assert b"theme" not in package.read(name).lower()
            assert "theme" not in name


def test_the_text_is_marked_as_chinese(data: bytes) -> None:
    language = found(part(data, "word/styles.xml"), "docDefaults", "lang")[0]
    assert value_of(language, "eastAsia") == "zh-CN"


def test_quotation_marks_are_east_asian_letters(edition_2021: Edition) -> None:
    body = body_of(written(edition_2021, "overview", "“甲”……——乙"))
    runs = [run for run in found(body, "r") if found(run, "t")]
    assert {value_of(found(run, "rFonts")[0], "hint") for run in runs} == {"eastAsia"}


def test_page_numbers_stand_outside_on_odd_and_even_pages(data: bytes) -> None:
    assert len(found(part(data, "word/settings.xml"), "evenAndOddHeaders")) == 1
    relations = part(data, "word/_rels/document.xml.rels")
    targets = {one.get("Id"): one.get("Target") for one in relations}
    for reference in found(part(data, "word/document.xml"), "footerReference"):
        footer = part(data, f"word/{targets[reference.get(qn('r:id'))]}")
        assert "".join(t.text or "" for t in found(footer, "t")) == "— 1 —"
        assert [(code.text or "").strip() for code in found(footer, "instrText")] == ["PAGE"]
        name, edge = FOOTERS[value_of(reference, "type") or ""]
        style = style_named(data, name)
        assert value_of(found(footer, "pStyle")[0]) == value_of(style, "styleId")
        assert value_of(found(style, "jc")[0]) == edge
        assert value_of(found(style, "ind")[0], f"{edge}Chars") == "100"


def test_every_paragraph_has_a_style_of_the_template(filled_report: Report) -> None:
    styles = [name for name, _ in lines(filled_report)]
    assert styles[0] == Style.TITLE
    assert styles[-2:] == [Style.AGENCY, Style.DATE]
    middle = {Style.HEADING, Style.HEADING_ON_NEW_PAGE, Style.BODY}
    assert set(styles[1:-2]) == {style.value for style in middle}


@pytest.mark.parametrize(
    ("line", "style", "run_in"),
    [
        ("（一）主动公开情况", Style.SUBHEADING, None),
        ("（一）主动公开。全年公开。", Style.BODY, ("（一）主动公开。", Style.RUN_IN_SUBHEADING)),
        ("一、做法。全年公开。", Style.BODY, ("一、做法。", Style.RUN_IN_HEADING)),
        ("1.受理情况", Style.MINOR_HEADING, None),
        ("1.受理情况。共5件。", Style.BODY, None),
        ("全年公开。", Style.BODY, None),
    ],
)
def test_headings_in_the_prose_are_set_by_their_number(
    edition_2021: Edition, line: str, style: Style, run_in: tuple[str, Style] | None
) -> None:
    report = written(edition_2021, "preamble", line)
    document = Document(io.BytesIO(build_word(report)))
    paragraph = document.paragraphs[1]
    assert (paragraph.text, paragraph.style and paragraph.style.name) == (line, style)
    first = paragraph.runs[0]
    named = (first.text, first.style.name) if len(paragraph.runs) > 1 else None
    assert named == run_in


def test_a_long_agency_is_broken_into_lines_of_like_length(edition_2021: Edition) -> None:
    agency = "某某省某某市人民政府办公室政务公开和政务服务监督管理科"
    title = lines(written(edition_2021, "preamble", "", agency))[0][1]
    first, second, last = title.split("\n")
    assert first + second == agency
    assert abs(len(first) - len(second)) <= 1
    assert last.startswith("2023年")


@pytest.mark.parametrize(
    ("agency", "right"),
    [
        ("某市某区党政办公室", (2, 3)),
        ("某局", (8, 2)),
        ("某" * 40, (2, 4)),
    ],
)
def test_the_date_begins_two_characters_after_the_agency(
    edition_2021: Edition, agency: str, right: tuple[float, float]
) -> None:
    body = body_of(written(edition_2021, "preamble", "", agency))
    indents = [found(p, "ind")[0] for p in found(body, "p")[-2:]]
    assert [int(value_of(one, "right") or 0) / 320 for one in indents] == list(right)


def test_a_long_agency_is_signed_in_lines_of_like_length(edition_2021: Edition) -> None:
    agency = "某某省某某市人民政府办公室政务公开和政务服务监督管理科"
    (signed,) = [
        text
        for style, text in lines(written(edition_2021, "preamble", "", agency))
        if style == Style.AGENCY
    ]
    first, second = signed.split("\n")
    assert first + second == agency
    assert abs(len(first) - len(second)) <= 1


def test_the_signature_never_stands_alone_on_a_page(edition: Edition) -> None:
    data = build_word(full_report(edition))
    before = found(part(data, "word/document.xml"), "p")[-3]
    assert len(found(before, "keepNext")) == 1
    assert len(found(style_named(data, Style.AGENCY), "keepNext")) == 1


def test_headings_keep_with_what_follows(data: bytes) -> None:
    for style in (Style.HEADING, Style.HEADING_ON_NEW_PAGE, Style.SUBHEADING, Style.TITLE):
        assert len(found(style_named(data, style), "keepNext")) == 1
