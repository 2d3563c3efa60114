"""Cells filled many at a time: with 0, with "not applicable", down, right, and with one figure."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from gkdesk.form import Figure
from gkdesk.report import NOT_APPLICABLE, Unread, Value
from tests.ui.grid.desk import Control, Desk, Key, Shift


def choose(desk: Desk, name: str) -> None:
    """Take an entry of the menu that a right click brings."""
    found = [action for action in desk.view.actions() if action.text().startswith(name)]
    assert [type(action) for action in found] == [QAction]
    found[0].trigger()


def values(desk: Desk, figures: list[Figure]) -> list[Value]:
    return [desk.value(figure) for figure in figures]


def test_the_blanks_of_a_whole_table_are_filled_in_one_step(desk: Desk) -> None:
    first, second, third = desk.entries[:3]
    desk.enter({first: "7", second: "/", third: "若干"})
    choose(desk, "空格填 0")
    assert values(desk, desk.entries[:3]) == [7, NOT_APPLICABLE, Unread("若干")]
    assert set(values(desk, desk.entries[3:])) <= {0}
    left = len(desk.entries) - 3
    assert desk.undo_texts == ["填写", f"空格填 0（{left} 格）"][: 1 + bool(left)]
    desk.session.undo_stack.setIndex(1)
    assert set(values(desk, desk.entries[3:])) <= {None}


def test_the_blanks_of_a_selection_alone_are_filled(desk: Desk) -> None:
    desk.click(desk.entries[0])
    desk.click(desk.entries[-1], Control)
    choose(desk, "空格填 0")
    filled = [figure for figure in desk.entries if desk.value(figure) == 0]
    assert filled == [desk.entries[0], desk.entries[-1]]
    assert desk.undo_texts == ["空格填 0（2 格）"]


def test_a_full_table_is_told_of_and_not_changed(desk: Desk) -> None:
    said: list[str] = []
    desk.grid.hinted.connect(said.append)
    desk.enter(dict.fromkeys(desk.entries, "3"))
    choose(desk, "空格填 0")
    assert desk.undo_texts == ["填写"]
    assert len(said) == 1


def test_a_selection_is_said_not_to_apply_in_one_step(desk: Desk) -> None:
    desk.enter({desk.entries[0]: "3"})
    desk.press(Key.Key_A, Control)
    choose(desk, "不涉及")
    assert set(values(desk, desk.entries)) == {NOT_APPLICABLE}
    assert desk.undo_texts == ["填写", f"填“/”（{len(desk.entries)} 格）"]
    choose(desk, "不涉及")
    assert len(desk.undo_texts) == 2


def test_the_upper_line_of_a_selection_is_filled_down(long_desk: Desk) -> None:
    rows = list(long_desk.rows())
    long_desk.enter({rows[1][0]: "5", rows[1][1]: "/", rows[3][0]: "8"})
    long_desk.drag(rows[1][0], rows[3][1])
    choose(long_desk, "向下填充")
    assert values(long_desk, rows[2][:2]) == values(long_desk, rows[3][:2]) == [5, NOT_APPLICABLE]
    assert long_desk.undo_texts == ["填写", "向下填充（4 格）"]


def test_the_left_column_of_a_selection_is_filled_right(long_desk: Desk) -> None:
    rows = list(long_desk.rows())
    long_desk.enter({rows[0][1]: "5", rows[1][1]: "6"})
    long_desk.drag(rows[0][1], rows[1][3])
    choose(long_desk, "向右填充")
    assert [values(long_desk, line[:4]) for line in rows[:2]] == [[None, 5, 5, 5], [None, 6, 6, 6]]
    assert long_desk.undo_texts == ["填写", "向右填充（4 格）"]


def test_a_single_line_is_filled_from_the_one_above(desk: Desk) -> None:
    upper, *others = desk.rows()
    desk.enter(dict(zip(upper, "5678", strict=False)))
    for lower in others[:1]:
        desk.grid.go_to(lower[0].cell.id)
        desk.press(Key.Key_Space, Shift)
        choose(desk, "向下填充")
        assert values(desk, lower)[:2] == [5, 6][: len(lower)]
        assert desk.session.undo_stack.count() == 2


def test_a_single_cell_is_filled_from_the_one_before_it(desk: Desk) -> None:
    line = next(desk.rows())
    desk.enter({line[0]: "5"})
    desk.click(line[1])
    choose(desk, "向右填充")
    assert values(desk, line) == [5, 5, *[None] * (len(line) - 2)]


@pytest.mark.parametrize("name", ["向下填充", "向右填充", "不涉及", "空格填 0"])
def test_computed_figures_are_never_filled(desk: Desk, name: str) -> None:
    desk.enter({desk.entries[0]: "2"})
    sums = [figure for figure in desk.table.figures if figure.cell.is_computed]
    desk.press(Key.Key_A, Control)
    choose(desk, name)
    entered = desk.session.report.entered
    assert entered.keys().isdisjoint(figure.cell.id for figure in sums)
    assert desk.session.undo_stack.count() <= 2


def test_filling_down_a_whole_table_repeats_the_first_figure_of_each_column(desk: Desk) -> None:
    lines = list(desk.rows())
    desk.enter(dict.fromkeys(lines[0], "3"))
    desk.press(Key.Key_A, Control)
    choose(desk, "向下填充")
    columns = {column for f in lines[0] for column in range(f.left, f.left + f.across)}
    under = [f for f in desk.entries if columns.intersection(range(f.left, f.left + f.across))]
    assert set(values(desk, under)) == {3}


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter])
def test_ctrl_enter_enters_a_figure_in_all_selected_cells(desk: Desk, key: Qt.Key) -> None:
    desk.press(Key.Key_A, Control)
    desk.type("6")
    desk.press(key, Control)
    assert set(values(desk, desk.entries)) == {6}
    assert desk.undo_texts == [f"同填（{len(desk.entries)} 格）"]
    assert desk.chosen() == list(desk.table.figures)


def test_ctrl_enter_in_a_single_cell_stays_there(desk: Desk) -> None:
    desk.type("6")
    desk.press(Key.Key_Return, Control)
    assert desk.value(desk.entries[0]) == 6
    assert desk.undo_texts == [f"填写 {desk.entries[0].cell.name}"]
    assert desk.grid.current_cell() == desk.entries[0].cell.id


def test_a_selection_with_shift_is_filled_by_ctrl_enter_after_an_input_method(
    long_desk: Desk,
) -> None:
    long_desk.press(Key.Key_Right, Shift, times=2)
    long_desk.compose("７")
    long_desk.press(Key.Key_Return, Control)
    assert values(long_desk, long_desk.entries[:4]) == [7, 7, 7, None]
