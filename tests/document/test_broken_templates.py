"""A ``styles.docx`` that cannot be used gets one sentence with the place; no file is left."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document

from gkdesk.document import Options, TemplateError, build_word
from gkdesk.document.look import Style
from gkdesk.document.measuring import read_measures
from gkdesk.document.package import packed
from gkdesk.form import Edition
from gkdesk.report import Report
from tests.document.refusals import told, told_of_styles
from tests.document.word_file import changed_parts, own_styles, write_word

ENTITIES = '<!DOCTYPE l [<!ENTITY c "x">]>'
DOCUMENT, STYLES, TYPES = "word/document.xml", "word/styles.xml", "[Content_Types].xml"
TITLE = '<w:name w:val="年报标题"/><w:basedOn w:val="'
DAMAGED = [
    ("的样式“年报标题”用不了：字号写成了“large”", STYLES, 'w:sz w:val="44"', 'w:sz w:val="large"'),
    ("的样式“年报标题”用不了：字号写成了“10.5”", STYLES, 'w:sz w:val="44"', 'w:sz w:val="10.5"'),
    ("的样式“年报标题”用不了：行距", STYLES, 'w:line="680"', 'w:line="999999"'),
    ("的样式“年报标题”用不了：行距太小", STYLES, 'w:line="680"', 'w:line="20"'),
    ("的样式“年报标题”用不了：行距或段前", STYLES, 'w:line="680"', 'w:line="20000"'),
    ("的样式“年报页码单页”用不了：缩进", STYLES, 'w:rightChars="100"', 'w:rightChars="x"'),
    (
        "的样式“年报一级标题”用不了：缩进太大",
        STYLES,
        'w:firstLineChars="200"',
        'w:firstLineChars="9999"',
    ),
    ("的样式“年报表格分块”用不了：底色", STYLES, 'w:fill="C6D9F1"', 'w:fill="blue"'),
    ("的样式“年报表格”用不了：边框写成了", STYLES, 'w:sz="4"', 'w:sz="thin"'),
    ("的样式“年报标题”用不了：它的基准样式", STYLES, f"{TITLE}Normal", f"{TITLE}ReportTitle"),
    ("的样式“年报日期”用不了：有两个", STYLES, '"年报署名"', '"年报日期"'),
    ("的默认格式用不了：字号", STYLES, '<w:sz w:val="32"/>', '<w:sz w:val="-"/>'),
    (
        "页脚“word/footer1.xml”用不了：页码用到的样式“Gone”",
        "word/footer1.xml",
        "ReportPageOdd",
        "Gone",
    ),
    ("页脚“word/footer2.xml”用不了：页码用到的样式", STYLES, '"ReportPageEven"', '"Other"'),
    ("的页面设置用不了：纸张大小写成了“abc”", DOCUMENT, 'w:w="11906"', 'w:w="abc"'),
    ("的页面设置用不了：页边距写成了“”", DOCUMENT, 'w:right="1474"', 'w:right=""'),
    ("的页面设置用不了：文档网格", DOCUMENT, "w:linePitch", 'w:linePitch="wide" w:other'),
    ("正文“word/document.xml”用不了：用到的页眉、页脚", DOCUMENT, 'r:id="rId4"', 'r:id="rId9"'),
    ("设置“word/settings.xml”用不了：开关", "word/settings.xml", "Headers/", 'Headers w:val="x"/'),
    ("设置“word/settings.xml”用不了：内容不对", "word/settings.xml", "w:settings", "w:sets"),
    ("页脚“word/footer2.xml”用不了：内容不对", "word/footer2.xml", "w:ftr", "w:hdr"),
    ("样式表“word/styles.xml”第", STYLES, "<w:style ", "<w:style <"),
    ("字体表“word/fontTable.xml”第", "word/fontTable.xml", "<w:font ", "<w:font <"),
    ("文件信息“docProps/core.xml”", "docProps/core.xml", "cp:coreProperties", "cp:other"),
    ("文件信息“docProps/core.xml”", "_rels/.rels", "metadata/core-prop", "metadata/other-prop"),
    ("缺少样式表", "word/_rels/document.xml.rels", "relationships/styles", "relationships/stile"),
    ("它是 Word 模板（.dotx）", TYPES, "document.main+xml", "template.main+xml"),
    ("“word/styles.xml”用不了：有不允许的声明", STYLES, "<w:styles ", f"{ENTITIES}<w:styles "),
]
PARTS = [
    (STYLES, "样式表"),
    ("word/settings.xml", "设置"),
    ("word/fontTable.xml", "字体表"),
    ("word/footer1.xml", "页脚"),
    ("docProps/core.xml", "文件信息"),
]
UNCHANGED = ("word/document.xml", "<w:body>", "<w:body>")


@pytest.fixture
def report(edition_2021: Edition) -> Report:
    return Report(edition_2021, "某市某局", 2023)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "不是 Word 文件"),
        (b"PK\x03\x04 cut short", "不是 Word 文件"),
        (b"\xd0\xcf\x11\xe0 an old .doc", "旧格式"),
        (packed([("a", b"b")]), "不是 Word 文件"),
        (packed([("mimetype", b"application/vnd.oasis.opendocument.text")]), "不是 Word 文件"),
    ],
)
def test_a_file_that_is_no_docx_is_told(
    report: Report, tmp_path: Path, data: bytes, words: str
) -> None:
    file = tmp_path / "styles.docx"
    file.write_bytes(data)
    assert words in told(report, file)


@pytest.mark.parametrize("damage", DAMAGED, ids=lambda damage: damage[0])
def test_what_is_damaged_is_told_with_its_place(
    report: Report, tmp_path: Path, damage: tuple[str, str, str, str]
) -> None:
    place, *change = damage
    assert place in told_of_styles(report, tmp_path, *change)


@pytest.mark.parametrize(("part", "name"), PARTS)
def test_a_part_that_is_missing_is_told(
    report: Report, tmp_path: Path, part: str, name: str
) -> None:
    file = tmp_path / "styles.docx"
    parts = [one for one in changed_parts(own_styles(report.edition), *UNCHANGED) if one[0] != part]
    file.write_bytes(packed(parts))
    assert f"缺少{name}“{part}”" in told(report, file)


@pytest.mark.parametrize("style", Style)
def test_a_missing_style_is_told_by_its_name(report: Report, tmp_path: Path, style: Style) -> None:
    file = tmp_path / "styles.docx"
    old, new = f'<w:name w:val="{style}"/>', '<w:name w:val="别的样式"/>'
    parts = changed_parts(own_styles(report.edition), "word/styles.xml", old, new)
    file.write_bytes(packed(parts))
    assert f"缺少样式“{style}”" in told(report, file)


def test_all_missing_styles_are_told_at_once(report: Report, tmp_path: Path) -> None:
    words = f"缺少样式“{Style.BODY}”“{Style.AGENCY}”“{Style.DATE}”，"
    file = tmp_path / "styles.docx"
    document = Document(str(own_styles(report.edition)))
    for style in (Style.BODY, Style.AGENCY, Style.DATE):
        document.styles[style].name = f"别的{style}"
    document.save(str(file))
    assert words in told(report, file)


def test_a_document_of_something_else_is_not_told_every_style(
    report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "styles.docx"
    Document().save(str(file))
    assert f"等 {len(Style)} 个" in told(report, file)


def test_a_page_without_set_up_is_told(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    parts = changed_parts(own_styles(report.edition), "word/document.xml", "w:sectPr", "w:other")
    file.write_bytes(packed(parts))
    assert "没有页面设置" in told(report, file)


def test_a_docx_that_unpacks_to_no_end_is_not_unpacked(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    buffer = io.BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", bytes(101_000_000))
    file.write_bytes(buffer.getvalue())
    assert "太大" in told(report, file)


def test_a_docx_of_more_xml_than_the_memory_takes_is_not_read(
    report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "styles.docx"
    many = "<w:rPr/>" * 1_000_000
    parts = changed_parts(own_styles(report.edition), "word/document.xml", "<w:body>", many)
    file.write_bytes(packed(parts))
    assert "太大" in told(report, file)


def test_a_docx_of_styles_without_number_is_told(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    many = "".join(f'<w:style w:type="paragraph" w:styleId="s{n}"/>' for n in range(6000))
    parts = changed_parts(
        own_styles(report.edition), "word/styles.xml", "</w:styles>", f"{many}</w:styles>"
    )
    file.write_bytes(packed(parts))
    assert "个样式" in told(report, file)


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    ("kind", "target", "words"),
    [
        ("attachedTemplate", "http://example.invalid/a.dotm", "外面的“http://example.invalid"),
        ("image", "file:///share/a.png", "外面的“file:///share"),
        ("frame", "a.htm", "外面的“a.htm”"),
        ("subDocument", "a.docx", "子文档"),
        ("aFChunk", "a.htm", "嵌入的文件"),
    ],
)
def test_a_docx_that_reaches_outside_is_told(
    report: Report, tmp_path: Path, kind: str, target: str, words: str
) -> None:
    file = tmp_path / "styles.docx"
    relation = (
        f'<Relationship Id="rId99" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="External"/>'
    )
    end = "</Relationships>"
    part = "word/_rels/document.xml.rels"
    parts = changed_parts(own_styles(report.edition), part, end, relation + end)
    file.write_bytes(packed(parts))
    assert words in told(report, file)


def test_a_link_to_click_on_is_no_fault(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    relation = (
        f'<Relationship Id="rId99" Type="{OFFICE}/hyperlink" Target="mailto:a@b.invalid"'
        ' TargetMode="External"/></Relationships>'
    )
    part = "word/_rels/document.xml.rels"
    parts = changed_parts(own_styles(report.edition), part, "</Relationships>", relation)
    file.write_bytes(packed(parts))
    assert build_word(report, Options(file))


def test_a_docx_with_a_macro_is_told(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    macro = ("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    file.write_bytes(packed([*changed_parts(own_styles(report.edition), *UNCHANGED), macro]))
    assert "宏" in told(report, file)


def test_a_template_that_is_not_there_is_told(report: Report, tmp_path: Path) -> None:
    assert "找不到" in told(report, tmp_path / "styles.docx")


def test_a_folder_without_templates_is_told(report: Report, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"content\.j2"):
        write_word(report, tmp_path / "报告.docx", Options(template=tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("word/styles.xml", 'w:sz w:val="32"', 'w:sz w:val="0"'), "字号"),
        (("word/styles.xml", 'w:sz w:val="32"', 'w:sz w:val="-4"'), "字号"),
        (("word/styles.xml", 'w:sz w:val="32"', 'w:sz w:val="3276"'), "字号"),
        (("word/document.xml", 'w:h="16838"', 'w:h="3000"'), "页边距"),
        (("word/styles.xml", 'w:sz w:val="44"', 'w:sz w:val="96"'), "上下行会叠"),
    ],
)
def test_styles_that_nobody_can_print_with_are_told(
    report: Report, tmp_path: Path, change: tuple[str, str, str], words: str
) -> None:
    file = tmp_path / "styles.docx"
    file.write_bytes(packed(changed_parts(own_styles(report.edition), *change)))
    assert words in told(report, file)
    with pytest.raises(TemplateError, match=words):
        read_measures(file)


def test_a_declaration_in_another_encoding_is_told(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    parts = dict(
        changed_parts(own_styles(report.edition), STYLES, "<w:styles ", f"{ENTITIES}<w:styles ")
    )
    text = parts[STYLES].decode().partition("?>")[2]
    parts[STYLES] = f"<?xml version='1.0' encoding='UTF-16LE'?>{text}".encode("utf-16-le")
    file.write_bytes(packed(parts.items()))
    assert "不允许的声明" in told(report, file)


def test_xml_under_another_name_is_bounded_too(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    hidden = ("word/styles.bin", b"<w:styles>" + b"<w:rPr/>" * 1_000_000)
    file.write_bytes(packed([*changed_parts(own_styles(report.edition), *UNCHANGED), hidden]))
    assert "太大" in told(report, file)


def test_parts_without_number_are_told(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    file.write_bytes(packed((f"word/{number}.xml", b"<a/>") for number in range(6000)))
    assert "6000 个部件" in told(report, file)


@pytest.mark.parametrize(
    "much", ["<w:p/>" * 30_000, f"<w:p><w:r><w:t>{'字' * 60_000}</w:t></w:r></w:p>"]
)
def test_a_cover_that_takes_minutes_to_set_is_told(
    report: Report, tmp_path: Path, much: str
) -> None:
    sentence = told_of_styles(report, tmp_path, DOCUMENT, "<w:body>", f"<w:body>{much}")
    assert "正文“word/document.xml”用不了：内容太多" in sentence


def test_styles_based_on_each_other_without_end_are_told(report: Report, tmp_path: Path) -> None:
    chain = "".join(
        f'<w:style w:type="paragraph" w:styleId="s{n}"><w:name w:val="甲{n}"/>'
        f'<w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(3000)
    )
    sentence = told_of_styles(report, tmp_path, STYLES, "</w:styles>", f"{chain}</w:styles>")
    assert "样式“甲0”用不了：它的基准样式" in sentence


def test_a_footer_of_a_style_that_is_gone_is_no_fault_without_a_number(
    report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "styles.docx"
    document = Document(str(own_styles(report.edition)))
    document.sections[0].header.paragraphs[0].text = "内部资料"
    document.save(str(file))
    assert build_word(report, Options(file))
