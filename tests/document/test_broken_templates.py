"""A template that cannot be used gets one sentence with the place; no file is left."""

import io
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from gkdesk.document import TemplateError, write_word
from gkdesk.document.look import Style
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
    ("{{ ''.join.__globals__ }}", 1, "“__globals__”"),
    ("{{ 1 // 0 }}", 1, "算不出结果"),
    ("{{ agency + 1 }}", 1, "算不出结果"),
    ("{{ range(9) }}", 1, "“range”"),
    ("{% include 'x' %}", 1, "算不出结果"),
    ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 1, "算不出结果"),
]


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


def test_content_without_measure_is_stopped(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "content.j2"
    loops = "".join(f"{{% for {name} in agency * 50 %}}" for name in "abcd")
    file.write_text(f"{loops}{{{{ agency * 1000 }}}}{'{% endfor %}' * 4}", encoding="utf-8")
    assert "太多" in told(report, file)


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


def test_a_template_that_is_not_there_is_told(report: Report, tmp_path: Path) -> None:
    assert "找不到" in told(report, tmp_path / "styles.docx")


def test_a_folder_without_templates_is_told(report: Report, tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match=r"content\.j2"):
        write_word(report, tmp_path / "报告.docx", replace=True, template=tmp_path)
    assert list(tmp_path.iterdir()) == []
