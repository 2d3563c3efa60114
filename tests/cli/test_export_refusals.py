"""Word and PDF refuse the same templates with the same sentence, and leave no file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gkdesk.document import find_template
from gkdesk.document.package import packed
from tests.cli.calls import Answer, gkdesk
from tests.document.word_file import changed_parts, own_styles
from tests.forms import edition_of

FORMS = (".docx", ".pdf")
DOCUMENT, STYLES = "word/document.xml", "word/styles.xml"
# What stands in content.j2, what takes its place, and the place that is told.
CONTENT = [
    ("{% endfor %}", "", "第 9 行“{% for section in sections %}”"),
    ("    {% endif %}\n", "", "行“{% if "),
    ("{{ date }}", "{{ date", "行“@date {{ date”"),
    ("{{ date }}", "{{ date.__class__ }}", "行“@date {{ date.__class__ }}”"),
    ("{{ date }}", "{{ date | upper }}", "过滤器“upper”"),
    ("{{ date }}", "{{ " + "(" * 4000, "行“@date {{ (((("),
    ("@heading {{ section.heading }}", "", "没有印出标题“"),
    (
        "\n@date",
        "{% for a in sections %}" * 12 + "{% endfor %}" * 12 + "\n@date",
        "行“@signature {{ agency }}{% for",
    ),
    ("\n@date", "\n@dat", "行“@dat {{ date }}”"),
]
# A part of styles.docx, what stands there, what takes its place, and the place that is told.
PARTS = [
    (STYLES, 'w:sz w:val="44"', 'w:sz w:val="abc"', "的样式“年报标题”"),
    (STYLES, 'w:sz w:val="44"', 'w:sz w:val="10.5"', "的样式“年报标题”"),
    (STYLES, 'w:sz w:val="44"', 'w:sz w:val="3000"', "的样式“年报标题”"),
    (STYLES, 'w:line="680"', 'w:line="99999999999"', "的样式“年报标题”"),
    (STYLES, 'w:jc w:val="center"', 'w:jc w:val="middle"', "的样式“年报标题”"),
    (STYLES, 'w:fill="C6D9F1"', 'w:fill="blue"', "的样式“年报表格分块”"),
    (STYLES, '<w:name w:val="年报正文"', '<w:name w:val="正文"', "缺少样式“年报正文”"),
    (STYLES, '"ReportPageOdd"', '"Other"', "页脚“word/footer1.xml”"),
    (DOCUMENT, 'w:w="11906"', 'w:w="abc"', "的页面设置"),
    (DOCUMENT, 'w:w="11906"', 'w:w="11.906mm"', "的页面设置"),
    (DOCUMENT, 'w:left="1587"', 'w:left="9999"', "的页面设置"),
    (DOCUMENT, 'r:id="rId5"', 'r:id="rId77"', "正文“word/document.xml”"),
    (DOCUMENT, "<w:body>", "<w:body><w:p>", "正文“word/document.xml”第"),
    ("word/settings.xml", "w:settings", "w:options", "设置“word/settings.xml”"),
    ("word/fontTable.xml", "</w:fonts>", "", "字体表“word/fontTable.xml”第"),
    ("word/footer1.xml", "w:ftr", "w:foot", "页脚“word/footer1.xml”"),
    ("word/_rels/document.xml.rels", "footer1.xml", "footer9.xml", "页脚“word/footer9.xml”"),
    ("[Content_Types].xml", "document.main+xml", "template.main+xml", ".dotx"),
]
FILES = [(b"", "不是 Word 文件"), (b"\xd0\xcf\x11\xe0", "旧格式"), (b"{\\rtf1", "不是 Word 文件")]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("report") / "报告.gkd"
    assert gkdesk("new", "--year", "2023", "--agency", "某局", "-o", file).status == 0
    return file


def exported(report: Path, folder: Path, template: Path) -> Iterator[Answer]:
    for form in FORMS:
        yield gkdesk("export", report, "-o", folder / f"报告{form}", "--template", template)


def check_refused(report: Path, template: Path, place: str) -> None:
    word, paper = exported(report, template.parent, template)
    assert (word.status, word.out) == (3, "")
    assert (paper.status, paper.out, paper.err) == (word.status, word.out, word.err)
    assert word.err.count("\n") == 1
    assert str(template) in word.err
    assert place in word.err
    assert list(template.parent.iterdir()) == [template]


@pytest.mark.parametrize(("old", "new", "place"), CONTENT)
def test_a_content_is_refused_alike(
    report: Path, tmp_path: Path, old: str, new: str, place: str
) -> None:
    text = find_template(edition_of("2021")).content.read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / "content.j2"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    check_refused(report, file, place)


@pytest.mark.parametrize("change", PARTS)
def test_a_part_of_the_styles_is_refused_alike(
    report: Path, tmp_path: Path, change: tuple[str, str, str, str]
) -> None:
    part, old, new, place = change
    file = tmp_path / "styles.docx"
    file.write_bytes(packed(changed_parts(own_styles(edition_of("2021")), part, old, new)))
    check_refused(report, file, place)


@pytest.mark.parametrize(("data", "words"), FILES)
def test_a_file_of_another_kind_is_refused_alike(
    report: Path, tmp_path: Path, data: bytes, words: str
) -> None:
    file = tmp_path / "styles.docx"
    file.write_bytes(data)
    check_refused(report, file, words)


def test_lengths_with_units_are_taken_alike(report: Path, tmp_path: Path) -> None:
    file = tmp_path / "styles.docx"
    styles = own_styles(edition_of("2021"))
    file.write_bytes(packed(changed_parts(styles, DOCUMENT, 'w:w="11906"', 'w:w="210mm"')))
    for answer in exported(report, tmp_path, file):
        assert (answer.status, answer.err) == (0, "")
