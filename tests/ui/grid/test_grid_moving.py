"""Where keys and clicks lead on the grid."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.forms import edition_of
from tests.ui.grid.desk import Alt, Control, Desk, Key, Shift


def ids(desk: Desk) -> list[str]:
    return [figure.cell.id for figure in desk.entries]


def walk(desk: Desk, key: Qt.Key, modifier: Qt.KeyboardModifier, times: int) -> list[str | None]:
    cells = [desk.grid.current_cell()]
    for _ in range(times):
        desk.press(key, modifier)
        cells.append(desk.grid.current_cell())
    return cells


def test_the_grid_begins_at_the_first_figure(desk: Desk) -> None:
    assert desk.grid.current_cell() == ids(desk)[0]


def test_tab_goes_through_all_entries_as_printed(desk: Desk) -> None:
    cells = ids(desk)
    assert walk(desk, Key.Key_Tab, Qt.KeyboardModifier.NoModifier, len(cells) - 1) == cells


def test_shift_tab_goes_back_the_same_way(desk: Desk) -> None:
    cells = ids(desk)
    desk.grid.go_to(cells[-1])
    back = walk(desk, Key.Key_Backtab, Shift, len(cells) - 1)
    assert back == cells[::-1]


def test_enter_goes_down_to_the_last_line_and_stays(desk: Desk) -> None:
    lines = list(desk.rows())
    assert walk_down(desk) == [line[0].cell.id for line in lines]
    desk.press(Key.Key_Return)
    assert desk.grid.current_cell() == lines[-1][0].cell.id


def walk_down(desk: Desk) -> list[str | None]:
    return walk(desk, Key.Key_Return, Qt.KeyboardModifier.NoModifier, len(list(desk.rows())) - 1)


def test_shift_enter_goes_up_the_same_way(desk: Desk) -> None:
    down = walk_down(desk)
    assert walk(desk, Key.Key_Return, Shift, len(down) - 1) == down[::-1]


def test_home_and_end_keep_to_the_line(desk: Desk) -> None:
    line = next(desk.rows())
    desk.press(Key.Key_End)
    assert desk.grid.current_cell() == line[-1].cell.id
    desk.press(Key.Key_Home)
    assert desk.grid.current_cell() == line[0].cell.id


def test_ctrl_home_and_end_go_to_the_ends_of_the_table(desk: Desk) -> None:
    desk.press(Key.Key_End, Control)
    assert desk.grid.current_cell() == ids(desk)[-1]
    desk.press(Key.Key_Home, Control)
    assert desk.grid.current_cell() == ids(desk)[0]


def test_ctrl_arrows_stop_at_the_ends_of_runs_of_figures(long_desk: Desk) -> None:
    column = [line[0] for line in long_desk.rows()]
    long_desk.enter({column[place]: "0" for place in (0, 1, 2, 6, 9, 10)})
    stops = walk(long_desk, Key.Key_Down, Control, 5)
    assert stops == [column[place].cell.id for place in (0, 2, 6, 9, 10, len(column) - 1)]
    back = walk(long_desk, Key.Key_Up, Control, 5)
    assert back == [column[place].cell.id for place in (len(column) - 1, 10, 9, 6, 2, 0)]


def test_enter_after_tabs_returns_to_the_column_where_tab_began(desk: Desk) -> None:
    lines = list(desk.rows())
    desk.press(Key.Key_Tab, times=len(lines[0]) - 1)
    for line in lines[1:3]:
        desk.press(Key.Key_Return)
        assert desk.grid.current_cell() == line[0].cell.id


def test_enter_after_tabs_from_within_a_line_returns_there(long_desk: Desk) -> None:
    lines = list(long_desk.rows())
    long_desk.press(Key.Key_Right)
    long_desk.press(Key.Key_Tab, times=3)
    long_desk.press(Key.Key_Return)
    assert long_desk.grid.current_cell() == lines[1][1].cell.id


def test_an_arrow_after_tabs_forgets_where_tab_began(long_desk: Desk) -> None:
    lines = list(long_desk.rows())
    long_desk.press(Key.Key_Tab, times=2)
    long_desk.press(Key.Key_Right)
    long_desk.press(Key.Key_Return)
    assert long_desk.grid.current_cell() == lines[1][3].cell.id


def test_enter_goes_line_by_line_when_each_is_typed_with_tabs(desk: Desk) -> None:
    lines = list(desk.rows())
    for line in lines:
        for place, _ in enumerate(line):
            desk.type("1")
            desk.press(Key.Key_Tab if place < len(line) - 1 else Key.Key_Return)
    assert {desk.value(figure) for figure in desk.entries} == {1}


def test_steps_over_wide_figures_keep_to_their_column(qtbot: QtBot) -> None:
    table = next(t for t in edition_of("2021").tables.values() if t.head_rows == 0)
    desk = Desk(qtbot, edition_of("2021"), table.id)
    first, *_, last = desk.rows()
    assert len(last) == 1
    desk.press(Key.Key_End)
    desk.press(Key.Key_Down, times=len(list(desk.rows())) - 1)
    assert desk.grid.current_cell() == last[0].cell.id
    desk.press(Key.Key_Up, times=len(list(desk.rows())) - 1)
    assert desk.grid.current_cell() == first[-1].cell.id


def test_every_figure_is_reached_with_alt(desk: Desk) -> None:
    desk.press(Key.Key_Home, Control | Alt)
    figures = desk.table.figures
    reached = {desk.grid.current_cell()}
    for _ in range(len(list(desk.table.layout))):
        reached.update(walk(desk, Key.Key_Right, Alt, desk.grid.model.columnCount()))
        desk.press(Key.Key_Home, Alt)
        desk.press(Key.Key_Down, Alt)
        reached.add(desk.grid.current_cell())
    assert reached == {figure.cell.id for figure in figures}


def test_page_keys_go_as_far_as_is_seen_at_once(long_desk: Desk) -> None:
    long_desk.resize(1040, 300)
    long_desk.press(Key.Key_PageDown)
    there = [line[0].cell.id for line in long_desk.rows()].index(str(long_desk.grid.current_cell()))
    assert 3 < there < 20
    long_desk.press(Key.Key_PageUp)
    assert long_desk.grid.current_cell() == ids(long_desk)[0]


def test_a_click_selects_any_figure_a_computed_one_too(desk: Desk) -> None:
    for figure in desk.table.figures:
        desk.click(figure)
        assert desk.grid.current_cell() == figure.cell.id


@pytest.mark.parametrize("key", [Key.Key_Left, Key.Key_Up, Key.Key_Right, Key.Key_Down])
def test_arrows_lead_on_from_a_computed_figure(desk: Desk, key: Qt.Key) -> None:
    figures, entries = desk.table.figures, ids(desk)
    for place, computed in enumerate(figures):
        back = key in (Key.Key_Left, Key.Key_Up)
        ahead = figures[:place] if back else figures[place + 1 :]
        if computed.cell.is_computed and {f.cell.id for f in ahead} & set(entries):
            desk.grid.go_to(computed.cell.id)
            desk.press(key)
            assert desk.grid.current_cell() in entries


def test_tab_leads_out_of_the_table_at_its_ends(desk: Desk) -> None:
    beyond = QLineEdit(desk.grid)
    beyond.show()
    for cell, key in ((ids(desk)[-1], Key.Key_Tab), (ids(desk)[0], Key.Key_Backtab)):
        desk.grid.go_to(cell)
        desk.press(key)
        assert beyond.hasFocus()


def test_going_to_a_cell_selects_it_shows_it_and_tells(desk: Desk) -> None:
    desk.resize(500, 250)
    last = desk.entries[-1]
    told: list[str] = []
    desk.grid.cell_changed.connect(told.append)
    desk.grid.go_to(last.cell.id)
    assert told == [last.cell.id]
    assert desk.view.viewport().rect().contains(desk.point(last))
    assert desk.chosen() == [last]
