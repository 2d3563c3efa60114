"""Figures typed into the grid, as in WPS and Excel."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gkdesk.report import Unread
from tests.ui.grid.desk import Control, Desk, Key


def test_the_first_key_is_not_lost(desk: Desk) -> None:
    desk.type("42")
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == 42


def test_typing_replaces_what_the_cell_held(desk: Desk) -> None:
    desk.session.enter_texts({desk.entries[0].cell.id: "17"}, "填写")
    desk.type("5")
    desk.press(Key.Key_Tab)
    assert desk.value(desk.entries[0]) == 5


def test_a_decimal_point_is_typed_digit_by_digit(desk: Desk) -> None:
    money = [f for f in desk.entries if f.cell.column.kind == "money"]
    figure = (money or desk.entries)[0]
    desk.grid.go_to(figure.cell.id)
    desk.type("12.5")
    desk.press(Key.Key_Return)
    assert desk.value(figure) == Decimal("12.5")


def test_each_cell_typed_is_one_undo_step_named_by_the_cell(desk: Desk) -> None:
    desk.type("12")
    desk.press(Key.Key_Return)
    assert desk.undo_texts == [f"填写 {desk.entries[0].cell.name}"]


def test_f2_changes_the_figure_and_arrows_move_within_it(desk: Desk) -> None:
    desk.session.enter_texts({desk.entries[0].cell.id: "17"}, "填写")
    desk.press(Key.Key_F2)
    desk.press(Key.Key_Left)
    desk.type("0")
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == 107


def test_escape_takes_back_what_was_typed(desk: Desk) -> None:
    desk.session.enter_texts({desk.entries[0].cell.id: "17"}, "填写")
    desk.type("99")
    desk.press(Key.Key_Escape)
    assert desk.value(desk.entries[0]) == 17
    assert desk.grid.current_cell() == desk.entries[0].cell.id


def test_an_arrow_ends_the_typing_and_moves(desk: Desk) -> None:
    desk.type("3")
    desk.press(Key.Key_Right)
    desk.type("4")
    desk.press(Key.Key_Left)
    assert [desk.value(figure) for figure in desk.entries[:2]] == [3, 4]
    assert desk.grid.current_cell() == desk.entries[0].cell.id


def test_leaving_the_grid_enters_what_was_typed(desk: Desk) -> None:
    desk.type("6")
    desk.focused().clearFocus()
    assert desk.value(desk.entries[0]) == 6


def test_closing_the_window_enters_what_was_typed(desk: Desk) -> None:
    desk.type("6")
    desk.grid.close()
    assert desk.value(desk.entries[0]) == 6


def test_a_click_on_another_figure_enters_what_was_typed(desk: Desk) -> None:
    desk.type("6")
    desk.click(desk.entries[1])
    assert desk.value(desk.entries[0]) == 6
    assert desk.grid.current_cell() == desk.entries[1].cell.id


def test_a_double_click_changes_the_figure(desk: Desk) -> None:
    desk.session.enter_texts({desk.entries[1].cell.id: "17"}, "填写")
    where = desk.point(desk.entries[1])
    desk.click(desk.entries[1])
    QTest.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    desk.type("8")
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[1]) == 178


def test_what_cannot_be_read_is_kept_and_shown_as_typed(desk: Desk) -> None:
    desk.type("1a")
    desk.press(Key.Key_Return)
    figure = desk.entries[0]
    assert desk.value(figure) == Unread("1a")
    assert desk.grid.model.index(figure.top, figure.left).data() == "1a"


def test_a_selection_is_blanked_in_one_step(desk: Desk) -> None:
    cells = [figure.cell.id for figure in desk.entries]
    desk.session.enter_texts(dict.fromkeys(cells, "1"), "填写")
    desk.press(Key.Key_A, Control)
    desk.press(Key.Key_Delete)
    assert {desk.value(figure) for figure in desk.entries} == {None}
    assert desk.undo_texts == ["填写", f"清除 {len(cells)} 格"]


def test_backspace_begins_anew_with_nothing_in_the_cell(desk: Desk) -> None:
    desk.enter(dict.fromkeys(desk.entries, "17"))
    desk.press(Key.Key_A, Control)
    desk.press(Key.Key_Backspace)
    desk.type("6")
    desk.press(Key.Key_Return)
    assert [desk.value(figure) for figure in desk.entries] == [6, *[17] * (len(desk.entries) - 1)]


def test_backspace_and_escape_leave_the_figure(desk: Desk) -> None:
    desk.enter({desk.entries[0]: "17"})
    desk.press(Key.Key_Backspace)
    desk.press(Key.Key_Escape)
    assert desk.value(desk.entries[0]) == 17


def test_backspace_and_enter_blank_the_cell(desk: Desk) -> None:
    desk.enter({desk.entries[0]: "17"})
    desk.press(Key.Key_Backspace)
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) is None


@pytest.mark.parametrize("text", ["1,234", " 1 234 ", "１，２３４", "1234{unit}", "1,234 {unit}"])
def test_separators_blanks_and_the_unit_are_read(desk: Desk, text: str) -> None:
    desk.compose("", text.format(unit=desk.entries[0].cell.column.unit))
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == 1234


@pytest.mark.parametrize(
    ("text", "comes"),
    [("=12+5", 17), ("＝１２＋５－３", 14), ("= 1,200 + 34", 1234), ("=-3+10", 7), ("=8", 8)],
)
def test_a_sum_is_added_up_as_in_a_spreadsheet(desk: Desk, text: str, comes: int) -> None:
    desk.compose("", text)
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == comes
    assert desk.undo_texts == [f"填写 {desk.entries[0].cell.name}"]


@pytest.mark.parametrize("text", ["=", "=1+", "=1++2", "=A1+2", "=2*3", "1+2"])
def test_what_is_no_sum_of_figures_stays_as_it_was_typed(desk: Desk, text: str) -> None:
    desk.type(text)
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == Unread(text)


def test_a_sum_is_entered_in_all_selected_cells_with_ctrl_enter(desk: Desk) -> None:
    desk.press(Key.Key_A, Control)
    desk.type("=2+3")
    desk.press(Key.Key_Return, Control)
    assert {desk.value(figure) for figure in desk.entries} == {5}


def test_blanking_blank_cells_is_no_step(desk: Desk) -> None:
    desk.press(Key.Key_Delete)
    assert desk.undo_texts == []


def test_typing_on_a_computed_figure_does_nothing(desk: Desk) -> None:
    for figure in (f for f in desk.table.figures if f.cell.is_computed):
        desk.click(figure)
        desk.type("5")
        assert desk.grid.findChildren(QLineEdit) == []
        assert desk.grid.current_cell() == figure.cell.id


def test_undo_keys_reach_the_window(desk: Desk) -> None:
    undo = QAction(desk.grid)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(desk.session.undo_stack.undo)
    desk.grid.addAction(undo)
    desk.type("5")
    desk.press(Key.Key_Return)
    desk.press(Key.Key_Z, Control)
    assert desk.value(desk.entries[0]) is None
