"""Blocks of figures copied from the grid and pasted into it."""

from PySide6.QtGui import QGuiApplication

from tests.ui.grid.desk import Control, Desk, Key, Shift


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def paste(desk: Desk, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    desk.press(Key.Key_V, Control)


def test_a_block_of_three_by_two_lands_where_the_focus_is(long_desk: Desk) -> None:
    rows = list(long_desk.rows())
    long_desk.grid.go_to(rows[3][1].cell.id)
    paste(long_desk, "1\t2\n3\t4\n5\t6\n")
    found = [[long_desk.value(figure) for figure in line[1:3]] for line in rows[3:6]]
    assert found == [[1, 2], [3, 4], [5, 6]]


def test_a_pasted_block_is_one_step_named_by_its_size(long_desk: Desk) -> None:
    paste(long_desk, "1\t2\r\n3\t4\r\n5\t6\r\n")
    assert long_desk.undo_texts == ["粘贴 3×2"]
    long_desk.session.undo_stack.undo()
    assert {long_desk.value(figure) for figure in long_desk.entries} == {None}


def test_a_block_passes_over_computed_figures_and_labels(desk: Desk) -> None:
    lines = ["\t".join("7" * 20) for _ in desk.table.layout]
    paste(desk, "\n".join(lines))
    assert {desk.value(figure) for figure in desk.entries} == {7}
    assert desk.session.undo_stack.count() == 1


def test_a_block_on_a_computed_figure_alone_does_nothing(long_desk: Desk) -> None:
    computed = [f for f in long_desk.table.figures if f.cell.is_computed]
    long_desk.grid.go_to(computed[0].cell.id)
    paste(long_desk, "5")
    assert long_desk.undo_texts == []


def test_a_selection_is_copied_as_lines_of_figures(long_desk: Desk) -> None:
    rows = list(long_desk.rows())
    texts = {f.cell.id: str(10 * y + x) for y in (0, 1) for x, f in enumerate(rows[y][:3])}
    long_desk.session.enter_texts(texts, "填写")
    long_desk.press(Key.Key_Right, Shift, times=2)
    long_desk.press(Key.Key_Down, Shift)
    long_desk.press(Key.Key_C, Control)
    assert clipboard() == "0\t1\t2\n10\t11\t12"


def test_what_is_copied_from_a_table_pastes_back_unchanged(desk: Desk) -> None:
    texts = {f.cell.id: str(number) for number, f in enumerate(desk.entries)}
    desk.session.enter_texts(texts, "填写")
    before = dict(desk.session.report.entered)
    desk.press(Key.Key_A, Control)
    desk.press(Key.Key_C, Control)
    copied = clipboard()
    desk.press(Key.Key_Delete)
    desk.press(Key.Key_Home, Control)
    paste(desk, copied)
    assert desk.session.report.entered == before


def test_cut_blanks_what_it_copied_in_one_step(desk: Desk) -> None:
    desk.session.enter_texts({desk.entries[0].cell.id: "9"}, "填写")
    desk.press(Key.Key_X, Control)
    assert clipboard() == "9"
    assert desk.value(desk.entries[0]) is None
    assert desk.undo_texts == ["填写", "清除 1 格"]


def test_an_empty_clipboard_blanks_nothing(long_desk: Desk) -> None:
    cell = long_desk.entries[0].cell.id
    long_desk.session.enter_texts({cell: "77"}, "填写")
    paste(long_desk, "")
    assert long_desk.value(long_desk.entries[0]) == 77
    assert long_desk.undo_texts == ["填写"]


def test_figures_that_find_no_place_are_told(long_desk: Desk) -> None:
    said: list[str] = []
    long_desk.grid.said.connect(said.append)
    last = next(iter(long_desk.rows()))[-1]
    long_desk.grid.go_to(last.cell.id)
    paste(long_desk, "1\t2\t3")
    assert len(said) == 1
    assert "没有填入" in said[0]


def test_labels_that_come_with_a_block_are_not_told_of(long_desk: Desk) -> None:
    said: list[str] = []
    long_desk.grid.said.connect(said.append)
    paste(long_desk, "1\t2")
    assert said == []
