"""Figures copied from the grid, cut, and pasted into it."""

import pytest
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from gkdesk.document.html import html_fragment
from gkdesk.form import Figure
from gkdesk.intake import read_html
from gkdesk.report import Unread
from gkdesk.ui import wording
from gkdesk.ui.grid.clipboard import Clipboard
from tests.drawing import full_report
from tests.ui.grid.desk import Control, Desk, Key, Shift
from tests.ui.grid.pasting import block, clipboard, paste, preview, previews, take


def said(desk: Desk) -> list[str]:
    """Return the list to which everything that is said will be added."""
    heard: list[str] = []
    desk.grid.said.connect(heard.append)
    return heard


def fill(desk: Desk) -> None:
    texts = {f.cell.id: str(number + 1) for number, f in enumerate(desk.entries)}
    desk.session.enter_texts(texts, "填写")


def copied(desk: Desk) -> list[list[str]]:
    """Return the texts of the table that a word processor would take."""
    desk.press(Key.Key_C, Control)
    (table,) = read_html(clipboard().html())
    return [[box.text for box in table.boxes if box.top == row] for row in range(table.height)]


def gap(first: Figure, second: Figure) -> str:
    """What stands between two figures in a text that has every square of the table."""
    return "\n" * (second.top - first.top) or "\t" * (second.left - first.left)


def test_a_block_lands_where_the_focus_is_selected_and_as_one_step(
    desk: Desk, qtbot: QtBot
) -> None:
    """The last two figures of the table, beside each other or one above the other."""
    figures = desk.entries[-2:]
    is_across = figures[0].top == figures[1].top
    desk.grid.go_to(figures[0].cell.id)
    paste(desk, f"4{gap(*figures)}5")
    if previews():
        take(desk, qtbot)
    assert [desk.value(figure) for figure in figures] == [4, 5]
    assert desk.chosen() == figures
    assert desk.undo_texts == ["粘贴 1×2" if is_across else "粘贴 2×1"]
    desk.session.undo_stack.undo()
    assert {desk.value(figure) for figure in desk.entries} == {None}


def test_a_block_of_three_by_two_lands_where_the_focus_is(long_desk: Desk, qtbot: QtBot) -> None:
    rows = list(long_desk.rows())
    long_desk.grid.go_to(rows[3][1].cell.id)
    paste(long_desk, "1\t2\n3\t4\n5\t6\n")
    take(long_desk, qtbot)
    found = [[long_desk.value(figure) for figure in line[1:3]] for line in rows[3:6]]
    assert found == [[1, 2], [3, 4], [5, 6]]


def test_a_pasted_block_is_one_step_named_by_its_size(long_desk: Desk, qtbot: QtBot) -> None:
    paste(long_desk, block(24, 6))
    take(long_desk, qtbot)
    assert long_desk.undo_texts == ["粘贴 23×6"]
    long_desk.session.undo_stack.undo()
    assert {long_desk.value(figure) for figure in long_desk.entries} == {None}


def test_what_was_pasted_is_selected(long_desk: Desk, qtbot: QtBot) -> None:
    paste(long_desk, block(3, 2))
    take(long_desk, qtbot)
    assert copied(long_desk) == [["0", "1"], ["2", "3"], ["4", "5"]]


def test_a_block_passes_over_computed_figures_and_labels(desk: Desk, qtbot: QtBot) -> None:
    lines = ["\t".join("7" * 20) for _ in desk.table.layout]
    paste(desk, "\n".join(lines))
    take(desk, qtbot)
    assert {desk.value(figure) for figure in desk.entries} == {7}
    assert desk.session.undo_stack.count() == 1


def test_a_figure_on_a_computed_figure_alone_is_told_and_put_nowhere_unasked(
    desk: Desk, qtbot: QtBot
) -> None:
    figure = next((f for f in desk.table.figures if f.cell.is_computed), None)
    if figure is None:
        return
    heard = said(desk)
    desk.grid.go_to(figure.cell.id)
    paste(desk, "5")
    assert desk.undo_texts == []
    if previews():
        take(desk, qtbot)
    assert desk.undo_texts == []
    assert ["合计" in sentence for sentence in heard] == [True]


def test_a_single_figure_lands_at_once(desk: Desk) -> None:
    paste(desk, "1,234件\r\n" if desk.entries[0].cell.column.unit == "件" else "1,234\r\n")
    assert desk.value(desk.entries[0]) == 1234
    assert previews() == []


def test_a_single_row_lands_at_once(long_desk: Desk) -> None:
    row = next(iter(long_desk.rows()))
    paste(long_desk, "１\t２\t0")
    assert [long_desk.value(figure) for figure in row[:3]] == [1, 2, 0]
    assert previews() == []


def test_a_row_whose_blanks_would_take_figures_away_is_shown_first(
    desk: Desk, qtbot: QtBot
) -> None:
    row = next(desk.rows())[:2]
    desk.enter(dict.fromkeys(row, "7"))
    desk.grid.go_to(row[0].cell.id)
    paste(desk, f"{gap(*row)}3")
    assert preview(qtbot).outcome.would_blank == 1
    assert [desk.value(figure) for figure in row] == [7, 7]


def test_one_figure_fills_all_entries_that_are_selected_at_once(desk: Desk) -> None:
    desk.press(Key.Key_A, Control)
    paste(desk, "8")
    assert {desk.value(figure) for figure in desk.entries} == {8}
    assert desk.session.undo_stack.count() == 1


def test_one_figure_fills_the_selection_at_once(long_desk: Desk) -> None:
    long_desk.press(Key.Key_Right, Shift, times=2)
    long_desk.press(Key.Key_Down, Shift)
    paste(long_desk, "8")
    rows = list(long_desk.rows())
    assert [[long_desk.value(f) for f in row[:3]] for row in rows[:2]] == [[8, 8, 8], [8, 8, 8]]
    assert long_desk.undo_texts == ["粘贴 2×3"]


def test_a_selection_is_copied_as_lines_of_figures(long_desk: Desk) -> None:
    fill(long_desk)
    long_desk.press(Key.Key_Right, Shift, times=2)
    long_desk.press(Key.Key_Down, Shift)
    assert copied(long_desk) == [["1", "2", "3"], ["7", "8", "9"]]
    assert clipboard().text() == "1\t2\t3\n7\t8\t9"


def test_what_is_copied_from_a_table_pastes_back_unchanged(desk: Desk, qtbot: QtBot) -> None:
    fill(desk)
    before = dict(desk.session.report.entered)
    desk.press(Key.Key_A, Control)
    desk.press(Key.Key_C, Control)
    desk.press(Key.Key_Delete)
    desk.click(desk.table.figures[0])
    desk.press(Key.Key_V, Control)
    if previews():
        take(desk, qtbot)
    assert desk.session.report.entered == before


@pytest.mark.parametrize("form", ["html", "text"])
def test_a_table_copied_with_its_heads_lands_from_anywhere(
    desk: Desk, qtbot: QtBot, form: str
) -> None:
    fill(desk)
    before = dict(desk.session.report.entered)
    desk.press(Key.Key_A, Control)
    assert desk.grid.clipboard.copy_with_heads()
    data = clipboard()
    taken = {"text": data.text()} if form == "text" else {"html": data.html()}
    desk.press(Key.Key_Delete)
    desk.click(desk.entries[-1])
    paste(desk, **taken)
    take(desk, qtbot)
    assert desk.session.report.entered == before


def on_squares(desk: Desk, figure: Figure) -> list[str]:
    return [desk.grid.model.text(figure.cell.id), *[""] * (figure.across - 1)]


def test_a_line_is_copied_with_every_square_of_it(desk: Desk) -> None:
    fill(desk)
    for line in desk.rows():
        desk.grid.go_to(line[0].cell.id)
        desk.press(Key.Key_Space, Shift)
        squares = [text for figure in desk.chosen() for text in on_squares(desk, figure)]
        assert [text for line in copied(desk) for text in line] == [
            text for text in squares if text
        ]
        assert clipboard().text().split("\t") == squares


def test_heads_are_copied_with_the_figures_that_they_head(long_desk: Desk) -> None:
    row = list(long_desk.rows())[1]
    long_desk.grid.go_to(row[1].cell.id)
    long_desk.press(Key.Key_Right, Shift)
    assert long_desk.grid.clipboard.copy_with_heads()
    lines = [line.split("\t") for line in clipboard().text().split("\n")]
    heads = [f.cell.column.name for f in row[1:3]]
    assert [line for line in lines if set(heads) <= set(line)]
    assert next(text for text in lines[-1] if text).endswith("数量")


def test_lines_chosen_apart_are_copied_without_what_lies_between(long_desk: Desk) -> None:
    fill(long_desk)
    rows = list(long_desk.rows())
    long_desk.click(rows[0][0])
    long_desk.click(rows[0][1], Shift)
    long_desk.click(rows[2][0], Control)
    long_desk.click(rows[2][1], Control)
    assert copied(long_desk) == [["1", "2"], ["13", "14"]]


def test_blocks_that_make_no_table_are_not_copied(desk: Desk) -> None:
    first = desk.entries[0]
    ends = first.left + first.across
    apart = (f for f in desk.entries if f.top > first.top and f.left >= ends)
    other = next(apart, None)
    if other is None:
        return
    paste(desk, "5")
    desk.press(Key.Key_C, Control)
    heard = said(desk)
    desk.click(first)
    desk.click(other, Control)
    desk.press(Key.Key_X, Control)
    assert (clipboard().text().strip(), heard) == ("5", [wording.COPY_RAGGED])
    assert desk.value(first) == 5


def test_cut_blanks_what_it_copied_in_one_step(desk: Desk) -> None:
    desk.session.enter_texts({desk.entries[0].cell.id: "9"}, "填写")
    desk.press(Key.Key_X, Control)
    assert clipboard().text().strip() == "9"
    assert desk.value(desk.entries[0]) is None
    assert desk.undo_texts == ["填写", "剪切 1 格"]


def test_an_empty_clipboard_blanks_nothing(desk: Desk) -> None:
    desk.enter({desk.entries[0]: "77"})
    paste(desk, "\r\n")
    assert desk.value(desk.entries[0]) == 77
    assert desk.undo_texts == ["填写"]


def test_figures_that_find_no_place_are_told(desk: Desk, qtbot: QtBot) -> None:
    heard = said(desk)
    desk.grid.go_to(desk.entries[-1].cell.id)
    paste(desk, "1\t2\t3\n4\t5\t6")
    take(desk, qtbot)
    assert desk.value(desk.entries[-1]) == 1
    assert ["没有填入" in sentence for sentence in heard] == [True]


def test_labels_that_come_with_a_block_are_not_told_of(long_desk: Desk, qtbot: QtBot) -> None:
    heard = said(long_desk)
    row = next(iter(long_desk.rows()))
    paste(long_desk, f"{row[0].cell.row.name}\t1\t2")
    if previews():
        take(long_desk, qtbot)
    assert [long_desk.value(figure) for figure in row[:2]] == [1, 2]
    assert heard == []


def test_a_whole_report_from_a_web_page_lands_in_each_table(desk: Desk, qtbot: QtBot) -> None:
    report = full_report(desk.session.report.edition)
    desk.click(desk.entries[-1])
    paste(desk, "不是表", html_fragment(report))
    take(desk, qtbot)
    own = {f.cell.id: report.values[f.cell.id] for f in desk.table.figures}
    assert {f.cell.id: desk.value(f) for f in desk.table.figures} == own
    assert desk.session.undo_stack.count() == 1


def test_a_page_without_a_table_is_pasted_as_text(desk: Desk) -> None:
    paste(desk, "42", "<html><body><span>42</span></body></html>")
    assert desk.value(desk.entries[0]) == 42


def test_what_cannot_be_read_is_shown_first_and_kept(desk: Desk, qtbot: QtBot) -> None:
    heard = said(desk)
    paste(desk, "若干")
    take(desk, qtbot)
    assert desk.value(desk.entries[0]) == Unread("若干")
    assert ["认不出" in sentence for sentence in heard] == [True]


def test_a_source_that_is_too_large_is_refused_in_one_sentence(desk: Desk) -> None:
    heard = said(desk)
    paste(desk, "1\n" * 5000)
    assert ["太大" in sentence for sentence in heard] == [True]
    assert desk.undo_texts == []


def test_the_grid_hands_its_clipboard_to_the_window(long_desk: Desk) -> None:
    assert isinstance(long_desk.grid.clipboard, Clipboard)


def test_with_nothing_on_the_clipboard_a_paste_says_so(desk: Desk) -> None:
    heard = said(desk)
    QGuiApplication.clipboard().clear()
    desk.press(Key.Key_V, Control)
    assert heard == [wording.PASTE_NOTHING]


def test_a_block_pasted_while_a_figure_is_changed_goes_to_the_table(desk: Desk) -> None:
    first, second = next(desk.rows())[:2]
    desk.grid.go_to(first.cell.id)
    desk.press(Key.Key_F2)
    paste(desk, f"1{gap(first, second)}2\r\n")
    assert (desk.value(first), desk.value(second)) == (1, 2)


def test_one_text_pasted_while_a_figure_is_changed_goes_into_it(desk: Desk) -> None:
    desk.type("1")
    paste(desk, "23\r\n")
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == 123
