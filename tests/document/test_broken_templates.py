"""A template that cannot be used gets one sentence with the place; no file is left."""

import io
import time
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from gkdesk.document import TemplateError, build_word, write_word
from gkdesk.document.look import Style
from gkdesk.document.measuring import read_measures
from gkdesk.document.package import packed
from gkdesk.errors import GkdeskError
from gkdesk.form import Edition
from gkdesk.report import Report
from tests.document.word_file import changed_parts, own_styles

FAULTY_CONTENT = [
    ("@title 甲\n{% for s in sections %}\n", 2, "写法不对"),
    ("甲\n{{ agency\n", 2, "写法不对"),
    ("甲\n\n{{ agencie }}", 3, "“agencie”"),
    ("{{ agency.nothing }}", 1, "“nothing”"),
    ("甲\n@tabel x", 2, "“@tabel”"),
    ("\n  @table nowhere", 2, "“nowhere”"),
    ("{% for s in sections %}\n@table {{ s.heading }}\n{% endfor %}", 2, "名为“”的表"),
    ("{{ agency.__class__.__mro__ }}", 1, "不允许"),
    ("{{ ''.__class__.__mro__ }}", 1, "不允许"),
    ("{{ ''.join.__globals__ }}", 1, "“__globals__”"),
    ("{{ agency + 1 }}", 1, "算不出结果"),
    ("{{ sections }}", 1, "算不出结果"),
    ("{{ agency.upper }}", 1, "算不出结果"),
    ("{{ 1 // 0 }}", 1, "不允许"),
    ("甲\n{{ 9 ** 9 ** 9 }}", 2, "不允许"),
    ("{{ agency * 1000000000 }}", 1, "不允许"),
    ("{{ '%9999999999d' % year }}", 1, "不允许"),
    ("{{ range(9) }}", 1, "不允许"),
    ("{{ agency.center(9999999999) }}", 1, "不允许"),
    ("{{ agency | center(9999999999) }}", 1, "“center”"),
    ("{% include 'x' %}", 1, "不允许"),
    ("{% set a = agency %}", 1, "不允许"),
    ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 1, "不允许"),
]
# Each of them would run for hours, or for ever, or fill the memory, if it were let.
ENDLESS = {
    "nothing is printed": ("{% for s in sections %}" * 18 + "{% endfor %}" * 18, "循环太多"),
    "nothing passes": (
        "{% for s in sections if s.id == '' %}{% endfor %}" * 700
        + "{% for s in sections %}" * 9
        + "{% for s in sections if s.id == '' %}{% endfor %}" * 9
        + "{% endfor %}" * 9,
        "循环太多",
    ),
    "much is printed": ("{% for s in sections %}" * 3 + "字" * 40000 + "{% endfor %}" * 3, "太多"),
    "nested too deeply": ("{% for s in sections %}" * 30 + "{% endfor %}" * 30, "算不出结果"),
    "nested much too deeply": ("{% if year %}" * 1500 + "{% endif %}" * 1500, "算不出结果"),
    "brackets in brackets": ("{{ " + "(" * 20000 + ")" * 20000 + " }}", "算不出结果"),
}


UNCHANGED = ("word/document.xml", "<w:body>", "<w:body>")


@pytest.fixture
def report(edition_2021: Edition) -> Report:
    return Report(edition_2021, "某市某局", 2023)


def told(report: Report, template: Path) -> str:
    """Return the sentence that a template gets; nothing may be written beside it."""
    target = template.parent / "报告.docx"
    with pytest.raises(GkdeskError) as caught:
        write_word(report, target, replace=True, template=template)
    assert list(template.parent.iterdir()) == ([template] if template.exists() else [])
    assert str(template) in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize(("text", "line", "words"), FAULTY_CONTENT)
def test_a_fault_in_the_content_is_told_with_its_line(
    report: Report, tmp_path: Path, text: str, line: int, words: str
) -> None:
    file = tmp_path / "content.j2"
    file.write_text(text, encoding="utf-8")
    sentence = told(report, file)
    assert f"第 {line} 行" in sentence
    assert words in sentence


def test_content_that_is_no_text_is_told(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "content.j2"
    file.write_bytes("机关".encode("gb18030"))
    assert "UTF-8" in told(report, file)


@pytest.mark.parametrize("name", ENDLESS)
def test_content_without_measure_is_stopped(report: Report, tmp_path: Path, name: str) -> None:
    text, words = ENDLESS[name]
    file = tmp_path / "content.j2"
    file.write_text(text, encoding="utf-8")
    begun = time.process_time()
    assert words in told(report, file)
    assert time.process_time() - begun < 5


def test_content_of_a_size_that_nobody_writes_is_not_read(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "content.j2"
    file.write_text("字" * 100_000, encoding="utf-8")
    assert "太长" in told(report, file)


@pytest.mark.parametrize(
    "data", [b"", b"PK\x03\x04 cut short", b"\xd0\xcf\x11\xe0 an old .doc", packed([("a", b"b")])]
)
def test_a_file_that_is_no_docx_is_told(report: Report, tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "styles.docx"
    file.write_bytes(data)
    assert "不是 Word 文件" in told(report, file)


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("word/styles.xml", "<w:style ", "<w:style <"),
        ("[Content_Types].xml", "document.main+xml", "template.main+xml"),
        ("word/_rels/document.xml.rels", "relationships/styles", "relationships/stiles"),
        ("word/styles.xml", 'w:sz w:val="44"', 'w:sz w:val="large"'),
        ("word/document.xml", 'w:right="1474"', 'w:right=""'),
        ("_rels/.rels", "metadata/core-properties", "metadata/other"),
        ("docProps/core.xml", "cp:coreProperties", "cp:other"),
    ],
)
def test_a_docx_that_is_damaged_is_told(
    report: Report, tmp_path: Path, part: str, old: str, new: str
) -> None:
    file = tmp_path / "styles.docx"
    file.write_bytes(packed(changed_parts(own_styles(report.edition), part, old, new)))
    assert "不是 Word 文件" in told(report, file)


@pytest.mark.parametrize("style", Style)
def test_a_missing_style_is_told_by_its_name(report: Report, tmp_path: Path, style: Style) -> None:
    file = tmp_path / "styles.docx"
    old, new = f'<w:name w:val="{style}"/>', '<w:name w:val="别的样式"/>'
    parts = changed_parts(own_styles(report.edition), "word/styles.xml", old, new)
    file.write_bytes(packed(parts))
    assert f"缺少样式“{style}”" in told(report, file)


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
    assert build_word(report, file)


def test_a_docx_with_a_macro_is_told(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    macro = ("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")
    file.write_bytes(packed([*changed_parts(own_styles(report.edition), *UNCHANGED), macro]))
    assert "宏" in told(report, file)


def test_a_template_that_is_not_there_is_told(report: Report, tmp_path: Path) -> None:
    assert "找不到" in told(report, tmp_path / "styles.docx")


def test_a_folder_without_templates_is_told(report: Report, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"content\.j2"):
        write_word(report, tmp_path / "报告.docx", replace=True, template=tmp_path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (("word/styles.xml", "<w:styles ", '<!DOCTYPE l [<!ENTITY c "x">]><w:styles '), "声明"),
        (("word/styles.xml", 'w:sz w:val="32"', 'w:sz w:val="0"'), "字号"),
        (("word/styles.xml", 'w:sz w:val="32"', 'w:sz w:val="-4"'), "字号"),
        (("word/styles.xml", 'w:sz w:val="32"', 'w:sz w:val="3276"'), "字号"),
        (("word/document.xml", 'w:h="16838"', 'w:h="3000"'), "页边距"),
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
