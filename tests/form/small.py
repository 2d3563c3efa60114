"""The smallest edition file that has everything, and ways to spoil it."""

from pathlib import Path

import pytest

from gkdesk.form import EditionError, Fault
from gkdesk.form.reader import read_edition

SMALL = """
id = "small"
first_report_year = 2050
notice = "虚构"
template = "small"
sections = [
  { id = "words", heading = "一", name = "文字", kind = "prose" },
  { id = "fruit", heading = "二", name = "水果", kind = "table" },
]
[[tables]]
section = "fruit"
widths = [40, 30, 30, 30]
name = "表二"
head_rows = 1
head_columns = 1
columns = [
  { id = "red", name = "红" },
  { id = "green", name = "青" },
  { id = "both", name = "合计", sum_of = ["red", "green"] },
]
rows = [
  { id = "apples", name = "苹果" },
  { id = "pears", name = "梨" },
  { id = "all", name = "全部", sum_of = ["apples", "pears"] },
]
layout = [
  [
    { label = "", role = "note" },
    { label = "红", role = "head" },
    { label = "青合", role = "head", across = 2 },
  ],
  [{ label = "苹果", role = "label" }, { row = "apples" }],
  [{ label = "梨", role = "label" }, { row = "pears" }],
  [{ label = "全部", role = "label" }, { row = "all" }],
]
[[checks]]
code = "more-apples"
kind = "compare"
level = "error"
section = "fruit"
for_each = "column"
left = ["apples"]
relation = ">="
right = ["pears"]
sentence = "{column}：{left} 少于 {right}"
source = "虚构"
"""


def spoiled(*changes: tuple[str, str]) -> str:
    """Return the small edition with each first text replaced by the second."""
    text = SMALL
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def faults_of(folder: Path, text: str) -> tuple[Fault, ...]:
    """Return what is found wrong in an edition file with that text."""
    file = folder / "small.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(EditionError) as caught:
        read_edition(file)
    for fault in caught.value.faults:
        assert fault.file == "small.toml"
        assert str(fault) in str(caught.value)
    return caught.value.faults


def places_of(folder: Path, text: str) -> set[tuple[str, str, str]]:
    """Return table, row and key of each fault."""
    return {(fault.table, fault.row, fault.key) for fault in faults_of(folder, text)}
