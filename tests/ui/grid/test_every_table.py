"""What the longest table shows in detail holds on every table of every edition."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from gkdesk.form import Figure
from gkdesk.ui import wording
from tests.ui.grid.desk import Control, Desk, Key, Shift
from tests.ui.grid.pasting import block, clipboard, paste, preview

# Which way an arrow leads, down and to the right.
ARROWS = {Key.Key_Left: (0, -1), Key.Key_Right: (0, 1), Key.Key_Up: (-1, 0), Key.Key_Down: (1, 0)}


def current(desk: Desk) -> Figure:
    return next(f for f in desk.table.figures if f.cell.id == desk.grid.current_cell())


@pytest.mark.parametrize("key", ARROWS)
def test_an_arrow_leads_from_every_entry_its_way_to_an_entry_or_nowhere(
    desk: Desk, key: Qt.Key
) -> None:
    for start in desk.entries:
        desk.grid.go_to(start.cell.id)
        desk.press(key)
        end = current(desk)
        assert not end.cell.is_computed
        down, right = ARROWS[key]
        assert end is start or (end.top - start.top) * down + (end.left - start.left) * right > 0


def test_ctrl_arrows_go_to_the_edges_of_a_blank_table(desk: Desk) -> None:
    desk.press(Key.Key_Right, Control)
    first, last = next(desk.rows()), list(desk.rows())[-1]
    assert current(desk) is first[-1]
    desk.press(Key.Key_Down, Control)
    assert current(desk) in last
    desk.press(Key.Key_Left, Control)
    assert current(desk) is last[0]
    desk.press(Key.Key_Up, Control)
    assert current(desk) is first[0]


def test_page_keys_come_to_the_ends_of_a_table(desk: Desk) -> None:
    desk.resize(1040, 260)
    lines = list(desk.rows())
    desk.press(Key.Key_PageDown, times=len(lines))
    assert current(desk) is lines[-1][0]
    desk.press(Key.Key_PageUp, times=len(lines))
    assert current(desk) is lines[0][0]


def test_shift_and_an_arrow_select_and_a_drag_selects_the_same(desk: Desk) -> None:
    first, second = desk.table.figures[:2]
    desk.grid.go_to(first.cell.id)
    way = Key.Key_Right if second.top == first.top else Key.Key_Down
    desk.press(way, Shift)
    by_keys = desk.chosen()
    assert len(by_keys) >= 2
    assert desk.grid.tally().startswith(wording.TALLY.format(count=len(by_keys)))
    desk.drag(by_keys[0], by_keys[-1])
    assert desk.chosen() == by_keys


def test_a_selection_is_filled_right_from_its_left_column(desk: Desk) -> None:
    lines = list(desk.rows())
    desk.enter({line[0]: "4" for line in lines})
    desk.press(Key.Key_A, Control)
    desk.grid.filling.fill_right()
    assert {desk.value(figure) for figure in desk.entries} == {4}
    assert desk.session.undo_stack.count() <= 2


def test_a_block_with_rows_for_columns_is_offered_turned_and_nothing_is_guessed(
    desk: Desk, qtbot: QtBot
) -> None:
    lines = list(desk.rows())
    width = max(map(len, lines))
    paste(desk, block(width, len(lines)))
    dialog = preview(qtbot)
    offered = [button.text() for button in dialog.findChildren(QRadioButton)]
    turned = wording.PASTE_WAYS["TRANSPOSED"].partition("，")[0]
    is_square = width == len(lines)
    assert is_square or any(name.startswith(turned) for name in offered)
    assert desk.undo_texts == []
    desk.press(Key.Key_Escape)
    assert desk.undo_texts == []


def test_a_single_cell_is_copied_cut_and_pasted_by_keys(desk: Desk) -> None:
    figure = desk.entries[-1]
    desk.enter({figure: "6"})
    desk.grid.go_to(figure.cell.id)
    desk.press(Key.Key_C, Control)
    assert clipboard().text().strip() == "6"
    desk.press(Key.Key_X, Control)
    assert desk.value(figure) is None
    desk.press(Key.Key_V, Control)
    assert desk.value(figure) == 6
