"""Selections of any shape, by keys and mouse, on every table."""

from itertools import takewhile

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gkdesk.form import Figure, Label
from tests.ui.grid.desk import Control, Desk, Key, Shift


def squares(figures: list[Figure]) -> list[tuple[int, int]]:
    return [(figure.top, figure.left) for figure in figures]


def of_rows(desk: Desk, first: int, last: int) -> list[Figure]:
    return [figure for figure in desk.table.figures if first <= figure.top <= last]


def beside(desk: Desk, label: Label) -> list[Figure]:
    rows = range(label.top, label.top + label.down)
    return [f for f in desk.table.figures if f.top in rows and f.left > label.left]


def line_labels(desk: Desk) -> list[Label]:
    return [label for label in desk.labels if label.role in ("label", "upright")]


def test_shift_and_arrows_select(long_desk: Desk) -> None:
    long_desk.press(Key.Key_Right, Shift, times=2)
    long_desk.press(Key.Key_Down, Shift)
    rows = list(long_desk.rows())
    assert long_desk.chosen() == [*rows[0][:3], *rows[1][:3]]


def test_typing_goes_to_where_the_selection_began(desk: Desk) -> None:
    first, *others = desk.entries
    desk.press(Key.Key_End, Control | Shift)
    assert len(desk.chosen()) > 1
    desk.type("5")
    desk.press(Key.Key_Right)
    assert desk.value(first) == 5
    assert {desk.value(figure) for figure in others} == {None}
    assert len(desk.chosen()) == 1


def test_shift_takes_back_what_it_selected(desk: Desk) -> None:
    desk.press(Key.Key_End, Control | Shift)
    desk.press(Key.Key_Home, Control | Shift)
    first = desk.table.figures[0]
    assert (
        desk.chosen() == [f for f in desk.table.figures if f.top == first.top][: len(desk.chosen())]
    )
    assert desk.entries[0] in desk.chosen()


def test_shift_and_arrows_take_computed_figures_too(desk: Desk) -> None:
    line = [figure for figure in desk.table.figures if figure.top == desk.entries[0].top]
    desk.grid.go_to(line[0].cell.id)
    desk.press(Key.Key_Right, Shift, times=len(line))
    assert desk.chosen() == line


def test_ctrl_shift_end_selects_the_rest_of_the_table(desk: Desk) -> None:
    desk.grid.go_to(desk.table.figures[0].cell.id)
    desk.press(Key.Key_End, Control | Shift)
    last = desk.table.figures[-1]
    right = last.left + last.across
    assert desk.chosen()[-1] == last
    assert set(desk.chosen()) >= {f for f in desk.table.figures if f.left + f.across <= right}


def test_ctrl_shift_arrows_select_to_the_edge_of_what_is_filled(long_desk: Desk) -> None:
    column = [line[0] for line in long_desk.rows()]
    long_desk.enter(dict.fromkeys(column[:5], "1"))
    long_desk.press(Key.Key_Down, Control | Shift)
    assert long_desk.chosen() == column[:5]


def test_ctrl_shift_right_selects_the_run_of_figures_from_here(desk: Desk) -> None:
    first = desk.entries[0]
    line = [f for f in desk.table.figures if f.top == first.top and f.left >= first.left]
    desk.enter({figure: "1" for figure in line[:2] if not figure.cell.is_computed})
    desk.press(Key.Key_Right, Control | Shift)
    run = list(takewhile(lambda figure: desk.value(figure) is not None, line))
    assert len(run) > 1
    assert desk.chosen() == run


def test_page_keys_with_shift_select_as_far_as_is_seen(long_desk: Desk) -> None:
    long_desk.resize(1040, 300)
    long_desk.press(Key.Key_PageDown, Shift)
    assert 3 < len(long_desk.chosen()) < 20
    assert long_desk.grid.current_cell() == long_desk.entries[0].cell.id


def test_page_keys_with_shift_select_down_to_the_last_line_and_let_go_of_it(desk: Desk) -> None:
    desk.resize(1040, 300)
    lines = list(desk.rows())
    desk.press(Key.Key_PageDown, Shift, times=len(lines))
    assert {line[0] for line in lines} <= set(desk.chosen())
    assert desk.grid.current_cell() == lines[0][0].cell.id
    desk.press(Key.Key_PageUp, Shift, times=len(lines))
    assert {figure.top for figure in desk.chosen()} == {lines[0][0].top}


def test_a_selection_begins_where_the_grid_was_led_to(desk: Desk) -> None:
    desk.press(Key.Key_Right)
    last = desk.entries[-1]
    desk.grid.go_to(last.cell.id)
    desk.press(Key.Key_Home, Control | Shift)
    assert {last, desk.table.figures[0]} <= set(desk.chosen())
    assert desk.grid.current_cell() == last.cell.id


def test_ctrl_a_selects_the_table_and_stays(desk: Desk) -> None:
    desk.press(Key.Key_Tab)
    current = desk.grid.current_cell()
    desk.press(Key.Key_A, Control)
    assert desk.chosen() == list(desk.table.figures)
    assert desk.grid.current_cell() == current


def test_shift_space_selects_the_line(desk: Desk) -> None:
    desk.press(Key.Key_Space, Shift)
    assert desk.chosen() == of_rows(desk, desk.entries[0].top, desk.entries[0].top)


def test_ctrl_space_selects_the_column(desk: Desk) -> None:
    desk.press(Key.Key_Space, Control)
    first = desk.entries[0]
    right = first.left + first.across
    column = [f for f in desk.table.figures if f.left < right and first.left < f.left + f.across]
    assert desk.chosen() == column


def test_a_drag_selects_the_block_between(desk: Desk) -> None:
    first, last = desk.table.figures[0], desk.table.figures[-1]
    desk.drag(first, last)
    assert {first, last} <= set(desk.chosen())
    assert desk.grid.current_cell() in {f.cell.id for f in desk.chosen()}


def test_a_drag_backward_selects_the_same_block(desk: Desk) -> None:
    first, last = desk.entries[0], desk.entries[-1]
    desk.drag(first, last)
    block = desk.chosen()
    desk.drag(last, first)
    assert desk.chosen() == block
    assert desk.grid.current_cell() == last.cell.id


def test_a_drag_out_of_the_pane_scrolls(long_desk: Desk) -> None:
    long_desk.resize(1040, 260)
    line = next(iter(long_desk.rows()))
    viewport = long_desk.view.viewport()
    start = long_desk.point(line[0])
    long_desk.drag_on(viewport, [start, *[QPoint(start.x(), viewport.height() + 40)] * 60])
    column = [f for f in long_desk.table.figures if f.left == line[0].left]
    assert long_desk.chosen() == column


def test_a_drag_held_out_of_the_pane_scrolls_on(long_desk: Desk, qtbot: QtBot) -> None:
    long_desk.resize(1040, 260)
    viewport, bar = long_desk.view.viewport(), long_desk.view.verticalScrollBar()
    start = long_desk.point(long_desk.entries[0])
    long_desk.hold_on(viewport, [start, QPoint(start.x(), viewport.height() + 30)])
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton)
    assert len(long_desk.chosen()) > len(long_desk.table.layout) / 2


def test_shift_and_a_click_select_what_a_drag_does(desk: Desk) -> None:
    first, last = desk.table.figures[0], desk.table.figures[-1]
    desk.drag(first, last)
    block = desk.chosen()
    desk.click(first)
    desk.click(last, Shift)
    assert desk.chosen() == block
    desk.click(first, Shift)
    assert desk.chosen() == [first]


def test_shift_and_a_click_select_up_to_it(long_desk: Desk) -> None:
    rows = list(long_desk.rows())
    long_desk.click(rows[1][1])
    long_desk.click(rows[2][3], Shift)
    assert long_desk.chosen() == [*rows[1][1:4], *rows[2][1:4]]
    long_desk.click(rows[1][2], Shift)
    assert long_desk.chosen() == rows[1][1:3]


def test_ctrl_and_clicks_select_cells_here_and_there(desk: Desk) -> None:
    first, second, last = desk.entries[0], desk.entries[1], desk.entries[-1]
    desk.click(first)
    desk.click(last, Control)
    assert desk.chosen() == [first, last]
    desk.click(second, Control)
    desk.click(last, Control)
    assert desk.chosen() == [first, second]


def test_ctrl_and_then_shift_add_a_block(desk: Desk) -> None:
    first, second, last = desk.entries[0], desk.entries[1], desk.entries[-1]
    desk.click(first)
    desk.click(second, Shift)
    block = desk.chosen()
    desk.click(last)
    desk.click(first, Control)
    desk.click(second, Shift)
    assert set(desk.chosen()) == {*block, last}


def test_ctrl_and_a_drag_add_a_block(long_desk: Desk) -> None:
    rows = list(long_desk.rows())
    long_desk.click(rows[0][0])
    long_desk.click(rows[2][2], Control)
    long_desk.click(rows[3][3], Shift)
    assert long_desk.chosen() == [rows[0][0], *rows[2][2:4], *rows[3][2:4]]


def test_a_click_on_a_line_label_selects_its_figures(desk: Desk) -> None:
    for label in line_labels(desk):
        desk.click_label(label)
        assert desk.chosen() == beside(desk, label)
        assert desk.view.hasFocus()


def test_a_click_on_a_head_selects_the_figures_under_it(desk: Desk) -> None:
    heads = [label for label in desk.labels if label.role == "head"]
    for head in heads:
        before = desk.chosen()
        desk.click_label(head)
        right = head.left + head.across
        found = desk.chosen()
        if found != before:
            assert all(f.top > head.top and head.left <= f.left < right for f in found)
    under = {f for head in heads for f in desk.grid.model.plan.headed(head)}
    assert under == set(desk.table.figures)


def test_a_click_on_a_block_head_selects_its_block(desk: Desk) -> None:
    blocks = [label for label in desk.labels if label.role == "block"]
    ends = [*(block.top for block in blocks[1:]), len(desk.table.layout)]
    for block, end in zip(blocks, ends, strict=bool(blocks)):
        desk.click_label(block)
        assert desk.chosen() == of_rows(desk, block.top, end - 1)


def test_a_click_on_the_corner_selects_the_table(desk: Desk) -> None:
    for note in (label for label in desk.labels if label.role == "note"):
        desk.click_label(note)
        assert desk.chosen() == list(desk.table.figures)


def test_labels_select_lines_in_between_with_shift_and_more_with_ctrl(long_desk: Desk) -> None:
    labels = [label for label in line_labels(long_desk) if label.down == 1]
    long_desk.click_label(labels[0])
    long_desk.click_label(labels[2], Shift)
    assert long_desk.chosen() == of_rows(long_desk, labels[0].top, labels[2].top)
    long_desk.click_label(labels[5], Control)
    wanted = of_rows(long_desk, labels[0].top, labels[2].top) + beside(long_desk, labels[5])
    assert long_desk.chosen() == wanted


def test_labels_select_from_line_to_line_by_shift_and_by_a_drag(desk: Desk) -> None:
    labels = [label for label in line_labels(desk) if label.down == 1]
    if len(labels) < 2:
        return
    first, last = labels[0], labels[-1]
    wanted = {*beside(desk, first), *beside(desk, last)}
    desk.click_label(first)
    desk.click_label(last, Shift)
    chosen = desk.chosen()
    assert wanted <= set(chosen)
    desk.drag(first, last)
    assert desk.chosen() == chosen


def test_a_drag_over_labels_selects_their_lines(long_desk: Desk) -> None:
    labels = [label for label in line_labels(long_desk) if label.down == 1]
    long_desk.drag(labels[1], labels[3])
    assert long_desk.chosen() == of_rows(long_desk, labels[1].top, labels[3].top)


def test_a_right_click_keeps_the_selection_it_falls_on(desk: Desk) -> None:
    desk.press(Key.Key_A, Control)
    at = desk.point(desk.entries[1])
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert desk.chosen() == list(desk.table.figures)
    desk.click(desk.entries[0])
    QTest.mouseClick(desk.view.viewport(), Qt.MouseButton.RightButton, pos=at)
    assert desk.chosen() == [desk.entries[1]]


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Return])
def test_tab_and_enter_go_round_within_a_selection(desk: Desk, key: Qt.Key) -> None:
    chosen = [desk.entries[0], *desk.entries[-2:]]
    desk.click(chosen[0])
    for figure in chosen[1:]:
        desk.click(figure, Control)
    for _ in chosen:
        desk.press(key)
        desk.type("4")
    desk.press(key)
    assert {desk.value(figure) for figure in chosen} == {4}
    assert desk.chosen() == chosen


def test_enter_goes_down_the_columns_of_a_selection_and_tab_along_its_lines(
    long_desk: Desk,
) -> None:
    rows = list(long_desk.rows())
    long_desk.drag(rows[0][0], rows[1][1])
    for key, ways in ((Key.Key_Return, (1, 0)), (Key.Key_Tab, (0, 1))):
        long_desk.press(key)
        assert long_desk.grid.current_cell() == rows[ways[0]][ways[1]].cell.id
        long_desk.press(Key.Key_Backtab if key == Key.Key_Tab else key, Shift)
        assert long_desk.grid.current_cell() == rows[0][0].cell.id


def test_tab_within_a_selection_passes_over_computed_figures(desk: Desk) -> None:
    desk.press(Key.Key_A, Control)
    seen = [desk.grid.current_cell()]
    for _ in desk.entries[1:]:
        desk.press(Key.Key_Tab)
        seen.append(desk.grid.current_cell())
    assert seen == [figure.cell.id for figure in desk.entries]


def test_an_arrow_ends_a_selection(desk: Desk) -> None:
    desk.press(Key.Key_A, Control)
    desk.press(Key.Key_Right)
    assert len(desk.chosen()) == 1


def test_a_screen_reader_that_goes_to_a_cell_selects_it(desk: Desk) -> None:
    last = desk.entries[-1]
    desk.view.setCurrentIndex(desk.view.model().index(last.top, last.left))
    assert desk.chosen() == [last]
    desk.press(Key.Key_Delete)
    assert desk.grid.current_cell() == last.cell.id
