"""A faulty edition file is told of with file, table, row and key, all faults at once."""

from pathlib import Path

import pytest

from gkdesk.form import EditionError
from gkdesk.form.reader import read_edition
from tests.form.small import SMALL, faults_of, places_of, spoiled

# What is changed into what, and the table, row and key that must be named.
FAULTS: dict[str, tuple[tuple[str, str], tuple[str, str, str]]] = {
    "unknown key": (('notice = "虚构"', 'notice = "虚构"\ncolour = "red"'), ("", "", "colour")),
    "unknown key of a section": (('"prose" }', '"prose", x = 1 }'), ("", "words", "x")),
    "unknown key of a table": (("head_rows = 1", "head_rows = 1\nfeet = 1"), ("fruit", "", "feet")),
    "unknown key of a row": (('name = "梨" }', 'name = "梨", x = 1 }'), ("fruit", "pears", "x")),
    "unknown key of a column": (('name = "青" }', 'name = "青", x = 1 }'), ("fruit", "green", "x")),
    "unknown key of a box": (
        ('{ row = "all" }', '{ row = "all", x = 1 }'),
        ("fruit", "第 4 行", "x"),
    ),
    "unknown key of a check": (('">="', '">="\nx = 1'), ("fruit", "more-apples", "x")),
    "missing key": (('template = "small"', ""), ("", "", "template")),
    "missing name": (('"pears", name = "梨" }', '"pears" }'), ("fruit", "pears", "name")),
    "missing role": (('"全部", role = "label"', '"全部"'), ("fruit", "第 4 行", "role")),
    "missing sentence": (
        ('sentence = "{column}：{left} 少于 {right}"', ""),
        ("fruit", "more-apples", "sentence"),
    ),
    "text for a number": (("2050", '"2050"'), ("", "", "first_report_year")),
    "number for a text": (('"梨" }', "7 }"), ("fruit", "pears", "name")),
    "truth value for a number": (("head_rows = 1", "head_rows = true"), ("fruit", "", "head_rows")),
    "truth value for a width": (("[40, 30", "[true, 30"), ("fruit", "", "widths")),
    "width of nothing": (("[40, 30", "[0, 30"), ("fruit", "", "widths")),
    "width without end": (("[40, 30", "[inf, 30"), ("fruit", "", "widths")),
    "number too small": (("across = 2", "across = 0"), ("fruit", "第 1 行", "across")),
    "word not among the known": (('"prose"', '"verse"'), ("", "words", "kind")),
    "bad id": (('"words"', '"my.words"'), ("", "", "id")),
    "id unlike the file's name": (('"small"', '"large"'), ("", "", "id")),
    "section twice": (('"words"', '"fruit"'), ("", "fruit", "id")),
    "row twice": (('"pears", name', '"apples", name'), ("fruit", "apples", "id")),
    "column twice": (('"green", name', '"red", name'), ("fruit", "red", "id")),
    "cell twice": (('"apples" }]', '"pears" }]'), ("fruit", "第 3 行", "columns")),
    "unknown part": (('["apples", ', '["plums", '), ("fruit", "all", "sum_of")),
    "sum of itself": (('["apples", ', '["all", '), ("fruit", "all", "sum_of")),
    "circle": (
        ('name = "苹果" }', 'name = "苹果", sum_of = ["all"] }'),
        ("fruit", "apples", "sum_of"),
    ),
    "empty sum": (('["red", "green"]', "[]"), ("fruit", "both", "sum_of")),
    "overlap": (
        ('"苹果", role = "label"', '"苹果", role = "label", down = 2'),
        ("fruit", "第 3 行", "across"),
    ),
    "hole": (("across = 2", "across = 1"), ("fruit", "第 1 行", "layout")),
    "too wide": (("across = 2", "across = 1000000000000"), ("fruit", "第 1 行", "across")),
    "too long": (
        ('"全部", role = "label"', '"全部", role = "label", down = 1000000000000'),
        ("fruit", "第 4 行", "down"),
    ),
    "figure in a head row": (("head_rows = 1", "head_rows = 2"), ("fruit", "", "head_rows")),
    "figure in a head column": (
        ("head_columns = 1", "head_columns = 2"),
        ("fruit", "", "head_columns"),
    ),
    "unknown row": (('{ row = "all" }', '{ row = "plums" }'), ("fruit", "第 4 行", "row")),
    "unknown column": (
        ('{ row = "all" }', '{ row = "all", columns = ["blue"] }'),
        ("fruit", "第 4 行", "columns"),
    ),
    "no box": (
        ('[{ label = "全部", role = "label" }, ', '["全部", '),
        ("fruit", "第 4 行", "layout"),
    ),
    "unknown field": (("{left}", "{lift}"), ("fruit", "more-apples", "sentence")),
    "field of another direction": (("{column}", "{row}"), ("fruit", "more-apples", "sentence")),
    "open brace": (("{left}", "{left"), ("fruit", "more-apples", "sentence")),
    "check of an unknown table": (
        ('section = "fruit"\nfor', 'section = "x"\nfor'),
        ("x", "more-apples", "section"),
    ),
    "check of unknown cells": (
        ('left = ["apples"]', 'left = ["plums"]'),
        ("fruit", "more-apples", "left"),
    ),
    "section without a table": (
        ('section = "fruit"\nwidths', 'section = "x"\nwidths'),
        ("fruit", "", "tables"),
    ),
    "table without a name": (('name = "表二"\n', ""), ("fruit", "", "name")),
    "name that cannot be typed": (
        ('"apples", name = "苹果"', '"apples", name = "苹果（红）"'),
        ("fruit", "apples", "name"),
    ),
    "reference that cannot be typed": (
        ('name = "苹果"', 'name = "苹果", reference = "苹 果"'),
        ("fruit", "apples", "reference"),
    ),
    "other word that cannot be typed": (
        ('name = "苹果"', 'name = "苹果", also = ["__苹果"]'),
        ("fruit", "apples", "also"),
    ),
    "word for two rows": (
        ('name = "苹果"', 'name = "苹果", also = ["梨"]'),
        ("fruit", "apples", "name"),
    ),
    "word for two columns": (
        ('name = "红"', 'name = "红", also = ["青"]'),
        ("fruit", "red", "name"),
    ),
    "name with two meanings": (
        (
            "head_rows = 1",
            """head_rows = 1
usual_column = "red"
groups = [{ id = "g", name = "组", reference = "苹果.青", rows = ["pears"] }]""",
        ),
        ("fruit", "", "name"),
    ),
    "unknown usual column": (
        ("head_rows = 1", 'head_rows = 1\nusual_column = "blue"'),
        ("fruit", "", "usual_column"),
    ),
    "group of an unknown row": (
        ("head_rows = 1", 'head_rows = 1\ngroups = [{ id = "g", name = "组", rows = ["plums"] }]'),
        ("fruit", "g", "rows"),
    ),
    "group of a sum and its part": (
        (
            "head_rows = 1",
            'head_rows = 1\ngroups = [{ id = "g", name = "组", rows = ["apples", "all"] }]',
        ),
        ("fruit", "g", "rows"),
    ),
    "group of nothing": (
        ("head_rows = 1", 'head_rows = 1\ngroups = [{ id = "g", name = "组" }]'),
        ("fruit", "g", "rows"),
    ),
    "group with rows and columns": (
        (
            "head_rows = 1",
            """head_rows = 1
groups = [{ id = "g", name = "组", rows = ["all"], columns = ["red"] }]""",
        ),
        ("fruit", "g", "rows"),
    ),
    "group with an empty list": (
        (
            "head_rows = 1",
            'head_rows = 1\ngroups = [{ id = "g", name = "组", rows = ["all"], columns = [] }]',
        ),
        ("fruit", "g", "columns"),
    ),
    "group with the id of a row": (
        (
            "head_rows = 1",
            'head_rows = 1\ngroups = [{ id = "all", name = "组", rows = ["apples"] }]',
        ),
        ("fruit", "all", "id"),
    ),
    "unknown key of a group": (
        (
            "head_rows = 1",
            'head_rows = 1\ngroups = [{ id = "g", name = "组", rows = ["apples"], x = 1 }]',
        ),
        ("fruit", "g", "x"),
    ),
    "table without a section": (
        ('section = "fruit"\nwidths', 'section = "x"\nwidths'),
        ("x", "", "section"),
    ),
}


def test_the_small_edition_is_sound(tmp_path: Path) -> None:
    file = tmp_path / "small.toml"
    file.write_text(SMALL, encoding="utf-8")
    assert len(read_edition(file).cells) == 9


@pytest.mark.parametrize(("change", "place"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_named_with_its_place(
    tmp_path: Path, change: tuple[str, str], place: tuple[str, str, str]
) -> None:
    assert place in places_of(tmp_path, spoiled(change))


def test_five_faults_are_told_at_once(tmp_path: Path) -> None:
    places = places_of(
        tmp_path,
        spoiled(
            ('notice = "虚构"', ""),
            ("head_columns = 1", 'head_columns = "one"'),
            ('"pears", name = "梨" }', '"pears", name = "梨", x = 1 }'),
            ('"全部", role = "label"', '"全部", role = "lable"'),
            ("{right}", "{wrong}"),
        ),
    )
    assert places == {
        ("", "", "notice"),
        ("fruit", "", "head_columns"),
        ("fruit", "pears", "x"),
        ("fruit", "第 4 行", "role"),
        ("fruit", "more-apples", "sentence"),
    }


@pytest.mark.parametrize("key", ["level", "source", "code"])
def test_a_missing_key_is_one_fault_not_two(tmp_path: Path, key: str) -> None:
    line = next(line for line in SMALL.splitlines() if line.startswith(f"{key} = "))
    faults = faults_of(tmp_path, spoiled((line, "")))
    assert [fault.key for fault in faults] == [key]


def test_a_row_that_the_layout_leaves_out_is_named(tmp_path: Path) -> None:
    line = '  [{ label = "梨", role = "label" }, { row = "pears" }],\n'
    assert ("fruit", "pears", "layout") in places_of(tmp_path, spoiled((line, "")))


@pytest.mark.parametrize(
    "data",
    [b"", b"id = ", 'id = "编"'.encode("gbk"), b"x = " + b"[" * 5000, b'id = "a"\nid = "b"'],
    ids=["empty", "half", "gbk", "deep", "twice"],
)
def test_a_file_that_is_no_edition_at_all_is_a_fault_of_the_file(
    tmp_path: Path, data: bytes
) -> None:
    file = tmp_path / "small.toml"
    file.write_bytes(data)
    with pytest.raises(EditionError, match=r"small\.toml"):
        read_edition(file)


def test_a_file_that_is_not_there_is_a_fault_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match=r"gone\.toml"):
        read_edition(tmp_path / "gone.toml")


def test_a_fault_is_written_from_the_outside_inwards(tmp_path: Path) -> None:
    (fault,) = faults_of(tmp_path, spoiled(('name = "梨" }', 'name = "梨", x = 1 }')))
    assert str(fault) == "small.toml，表 fruit，“pears”一行，键 x：没有这个键"


def test_a_box_that_covers_one_from_above_is_named(tmp_path: Path) -> None:
    boxes = (("red", 1), ("green", 2), ("both", 1))
    apples = [f'{{ row = "apples", columns = ["{one}"], down = {down} }}' for one, down in boxes]
    faults = faults_of(
        tmp_path,
        spoiled(
            ('{ row = "apples" }', ", ".join(apples)),
            ('"梨", role = "label"', '"梨", role = "label", across = 3'),
        ),
    )
    overlaps = [fault for fault in faults if "重叠" in fault.message]
    assert [(fault.table, fault.row, fault.key) for fault in overlaps] == [
        ("fruit", "第 3 行", "across")
    ]
