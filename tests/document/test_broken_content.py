"""A ``content.j2`` that cannot be used gets one sentence with the line; no file is left."""

import time
from pathlib import Path

import pytest

from gkdesk.document import read_blocks
from gkdesk.form import Edition
from gkdesk.report import Report
from tests.document.refusals import told, told_of_content

NOT_CLOSED = [
    ("@title 甲\n{% for s in sections %}\n乙\n", 2, "缺少“{% endfor %}”"),
    ("{% for s in sections %}\n{% if s.text %}\n乙\n{% endfor %}\n丙", 2, "缺少“{% endif %}”"),
    ("{% for s in sections %}\n{% if s.text %}\n{% endif %}\n丙", 1, "缺少“{% endfor %}”"),
    ("{% if year %}\n甲\n{% elif agency %}\n乙\n{% else %}\n", 1, "缺少“{% endif %}”"),
    ("甲\n{{ agency\n乙 {{ year }}\n", 2, "缺少“}}”"),
    ("甲\n{{ agency\n@heading 乙\n", 2, "缺少“}}”"),
    ("甲\n{% for s in sections\n{{ s.text }}\n{% endfor %}", 2, "缺少“%}”"),
    ("甲\n{# 注\n乙\n", 2, "缺少“#}”"),
    ("甲\n{% raw %}\n乙\n", 2, "缺少“{% endraw %}”"),
    ("甲\n{% endfor %}\n", 2, "前面没有“{% for %}”"),
    ("甲\n{{ agency }\n乙 {{ year }}", 2, "写法不对"),
]
NOT_ALLOWED = [
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
    ("甲\n{{ 1e999 }}", 2, "“1e999”"),
    ("甲\n{{ " + "9" * 5000 + " }}", 2, "位的整数"),
    ("{{ agency * 1000000000 }}", 1, "不允许"),
    ("{{ '%9999999999d' % year }}", 1, "不允许"),
    ("{{ range(9) }}", 1, "不允许"),
    ("{{ agency.center(9999999999) }}", 1, "不允许"),
    ("{{ agency | center(9999999999) }}", 1, "“center”"),
    ("{% include 'x' %}", 1, "不允许"),
    ("{% set a = agency %}", 1, "不允许"),
    ("{% macro m() %}{{ m() }}{% endmacro %}\n{{ m() }}", 1, "不允许"),
]
FOR, END = "{% for s in sections %}", "{% endfor %}"
# Each of them would run for hours, or for ever, or fill the memory, if it were let. The line
# is the one that costs so much, or begins what lies too deep.
ENDLESS = {
    "nothing is printed": (f"甲\n{FOR}\n{FOR * 17}{END * 18}", 3, "循环太多"),
    "nothing passes": (
        "{% for s in sections if s.id == '' %}{% endfor %}" * 700
        + f"\n{FOR * 9}"
        + "{% for s in sections if s.id == '' %}{% endfor %}" * 9
        + END * 9,
        2,
        "循环太多",
    ),
    "much is printed": (f"甲\n{FOR * 2}\n{FOR}{'字' * 40000}{END * 3}", 3, "文字太多"),
    "loops in loops": (f"甲\n{FOR * 18}\n{FOR * 12}{END * 30}", 3, "太多层"),
    "questions in questions": ("甲\n" + "{% if year %}" * 1500, 2, "太多层"),
    "question after question": ("{% if year %}\n" + "{% elif year %}" * 2000, 2, "太多层"),
    "brackets in brackets": ("甲\n{{ " + "(" * 20000 + ")" * 20000 + " }}", 2, "括号太多"),
    "brackets that are not closed": ("甲\n{{ " + "(" * 4000, 2, "括号太多"),
    "a word again and again": ("甲\n{{ " + "not " * 5000 + "year }}", 2, "太长"),
}


@pytest.fixture
def report(edition_2021: Edition) -> Report:
    return Report(edition_2021, "某市某局", 2023)


@pytest.mark.parametrize(("text", "line", "words"), NOT_CLOSED)
def test_a_tag_that_is_not_closed_is_told_where_it_begins(
    report: Report, tmp_path: Path, text: str, line: int, words: str
) -> None:
    sentence = told_of_content(report, tmp_path, text)
    assert f"第 {line} 行" in sentence
    assert words in sentence


@pytest.mark.parametrize(("text", "line", "words"), NOT_ALLOWED)
def test_what_is_not_allowed_is_told_with_its_line(
    report: Report, tmp_path: Path, text: str, line: int, words: str
) -> None:
    sentence = told_of_content(report, tmp_path, text)
    quoted = text.split("\n")[line - 1].strip()[:50]
    assert f"第 {line} 行“{quoted}" in sentence
    assert words in sentence


@pytest.mark.parametrize("name", ENDLESS)
def test_content_without_measure_is_stopped(report: Report, tmp_path: Path, name: str) -> None:
    text, line, words = ENDLESS[name]
    begun = time.process_time()
    sentence = told_of_content(report, tmp_path, text)
    assert time.process_time() - begun < 5
    assert words in sentence
    assert f"第 {line} 行" in sentence


@pytest.mark.parametrize(
    "expression",
    ["(" * 48 + "year" + ")" * 48, "not " * 96 + "year", "year" + " + 1" * 48, "[" * 48 + "]" * 48],
)
def test_an_expression_of_the_longest_kind_is_still_worked_out(
    report: Report, tmp_path: Path, expression: str
) -> None:
    file = tmp_path / "content.j2"
    file.write_text(f"{{% if {expression} == 0 %}}甲{{% endif %}}乙", encoding="utf-8")
    assert len(read_blocks(report, file)) == 1


def test_what_is_quoted_is_short(report: Report, tmp_path: Path) -> None:
    assert len(told_of_content(report, tmp_path, "@" + "表" * 40000)) < 400


def test_content_that_is_no_text_is_told(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "content.j2"
    file.write_bytes("机关".encode("gb18030"))
    assert "UTF-8" in told(report, file)


def test_content_of_a_size_that_nobody_writes_is_not_read(report: Report, tmp_path: Path) -> None:
    assert "太长" in told_of_content(report, tmp_path, "字" * 100_000)
