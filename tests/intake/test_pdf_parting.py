"""A row that the end of a page has parted in two, as pages are read out of a PDF."""

from collections.abc import Sequence

import pytest

from gkdesk.intake.sources.blocks import PlacedTable
from gkdesk.intake.sources.pdf import put_together
from gkdesk.intake.sources.pdf_page import Page, Rect, RuledBox, RuledTable

_WIDE, _HIGH = 40.0, 20.0
FIRST = (("结果维持", "结果纠正", "总计", "其他结果"), ("68", "75", "31", ""))


def page(number: int, rows: Sequence[Sequence[str]], full: Sequence[str] = ()) -> Page:
    boxes = tuple(
        RuledBox(
            Rect(left * _WIDE, top * _HIGH, (left + 1) * _WIDE, (top + 1) * _HIGH),
            text,
            text in full,
        )
        for top, row in enumerate(rows)
        for left, text in enumerate(row)
    )
    at = Rect(0.0, 0.0, _WIDE * len(rows[0]), _HIGH * len(rows))
    return Page(number, 600.0, 800.0, (), (RuledTable(at, boxes),), 100)


def rows(*pages: Page) -> list[list[str]]:
    (table,) = put_together(pages).blocks
    assert isinstance(table, PlacedTable)
    found = [[""] * table.table.width for _ in range(table.table.height)]
    for box in table.table.boxes:
        found[box.top][box.left] = box.text
    return found


def test_the_digits_of_a_full_box_go_on_on_the_next_page() -> None:
    parted = page(1, FIRST, full=("31",)), page(2, [("", "", "4", "")])
    assert rows(*parted) == [list(FIRST[0]), ["68", "75", "314", ""]]


@pytest.mark.parametrize("rest", [("", "", "4", "4"), ("", "5", "4", ""), ("二、", "", "4", "")])
def test_a_row_that_holds_more_than_such_digits_stands_by_itself(rest: tuple[str, ...]) -> None:
    parted = page(1, FIRST, full=("31",)), page(2, [rest])
    assert rows(*parted) == [*map(list, FIRST), list(rest)]


def test_a_box_with_room_for_another_digit_has_its_whole_figure() -> None:
    parted = page(1, FIRST), page(2, [("", "", "4", "")])
    assert rows(*parted) == [*map(list, FIRST), ["", "", "4", ""]]
