"""Figures typed with a Chinese input method on: no key is lost, nothing is left hanging."""

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from gkdesk.report import Unread
from tests.ui.grid.desk import Control, Desk, Key


def has_ended(desk: Desk) -> bool:
    """Whether no editor is open, and the next key begins a figure as it should."""
    editors = [editor for editor in desk.grid.findChildren(QLineEdit) if editor.isVisible()]
    return not editors and desk.view.hasFocus()


def test_the_first_composition_is_not_lost(desk: Desk) -> None:
    desk.compose("１")
    desk.compose("", "１２")
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == 12
    assert has_ended(desk)


def test_compositions_follow_one_another(desk: Desk) -> None:
    desk.compose("yi")
    desk.compose("", "１")
    desk.compose("er")
    desk.compose("", "２")
    desk.type("3")
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == 123


def test_full_width_digits_that_are_not_composed_are_not_lost(desk: Desk) -> None:
    desk.enter({desk.entries[0]: "77"})
    for digit in "１０":
        desk.compose("", digit)
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == 10


def test_a_full_width_figure_is_shown_in_half_width_once_entered(desk: Desk) -> None:
    desk.compose("", "－１，２３４")
    desk.press(Key.Key_Return)
    figure = desk.entries[0]
    assert desk.grid.model.index(figure.top, figure.left).data() == "-1234"


@pytest.mark.parametrize("point", "。．.")
def test_a_chinese_full_stop_is_a_point(desk: Desk, point: str) -> None:
    for character in ("1", "2", point, "5"):
        desk.compose("", character)
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == Decimal("12.5")


def test_a_composition_replaces_what_the_cell_held(desk: Desk) -> None:
    desk.enter({desk.entries[0]: "17"})
    desk.compose("５")
    desk.compose("", "５")
    desk.press(Key.Key_Tab)
    assert desk.value(desk.entries[0]) == 5


def test_a_composition_that_is_taken_back_leaves_the_figure(desk: Desk) -> None:
    desk.enter({desk.entries[0]: "17"})
    desk.compose("wu")
    desk.compose("")
    assert has_ended(desk)
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == 17


@pytest.mark.parametrize("first", ["", "8"])
def test_escape_during_a_composition_takes_all_back(desk: Desk, first: str) -> None:
    desk.enter({desk.entries[0]: "17"})
    desk.type(first)
    desk.compose("５")
    desk.press(Key.Key_Escape)
    assert has_ended(desk)
    assert desk.value(desk.entries[0]) == 17


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Return, Key.Key_Down])
@pytest.mark.parametrize("first", ["", "8"])
def test_a_key_that_leads_on_enters_what_is_composed(desk: Desk, first: str, key: Qt.Key) -> None:
    desk.type(first)
    desk.compose("５")
    desk.press(key)
    assert desk.value(desk.entries[0]) == int(f"{first}5")
    assert has_ended(desk)


@pytest.mark.parametrize("first", ["", "8"])
def test_a_digit_during_a_composition_comes_after_it(desk: Desk, first: str) -> None:
    desk.type(first)
    desk.compose("５")
    desk.type("67")
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == int(f"{first}567")


@pytest.mark.parametrize("first", ["", "8"])
def test_a_click_elsewhere_enters_what_is_composed(desk: Desk, first: str) -> None:
    desk.type(first)
    desk.compose("５")
    desk.click(desk.entries[1])
    assert desk.value(desk.entries[0]) == int(f"{first}5")
    assert desk.grid.current_cell() == desk.entries[1].cell.id
    assert has_ended(desk)


@pytest.mark.parametrize("first", ["", "8"])
def test_leaving_the_table_enters_what_is_composed(desk: Desk, first: str) -> None:
    beyond = QLineEdit(desk.grid)
    beyond.show()
    desk.type(first)
    desk.compose("５")
    beyond.setFocus()
    assert desk.value(desk.entries[0]) == int(f"{first}5")
    assert beyond.hasFocus()


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Escape, Key.Key_Return])
def test_typing_goes_on_as_ever_after_a_composition_was_cut_short(desk: Desk, key: Qt.Key) -> None:
    desk.compose("５")
    desk.press(key)
    figure = next(f for f in desk.entries if f.cell.id == desk.grid.current_cell())
    desk.type("12")
    desk.compose("", "３")
    desk.press(Key.Key_Return)
    assert desk.value(figure) == 123


def test_undo_during_a_composition_reaches_no_half_typed_figure(desk: Desk) -> None:
    undo = QAction(desk.grid)
    undo.setShortcut(QKeySequence.StandardKey.Undo)
    undo.triggered.connect(desk.session.undo_stack.undo)
    desk.grid.addAction(undo)
    desk.compose("５")
    desk.press(Key.Key_Z, Control)
    desk.press(Key.Key_Return)
    assert desk.undo_texts in ([], [f"填写 {desk.entries[0].cell.name}"])


def test_words_that_are_no_figure_stay_in_the_cell(desk: Desk) -> None:
    desk.compose("ruo'gan")
    desk.compose("", "若干")
    desk.press(Key.Key_Return)
    assert desk.value(desk.entries[0]) == Unread("若干")


def test_a_computed_figure_takes_no_composition(desk: Desk) -> None:
    for figure in (f for f in desk.table.figures if f.cell.is_computed):
        desk.click(figure)
        desk.compose("５")
        desk.compose("", "５")
        assert has_ended(desk)
        assert desk.undo_texts == []
        assert not desk.view.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_a_double_click_during_a_composition_loses_nothing(desk: Desk) -> None:
    desk.compose("５")
    where = desk.point(desk.entries[1])
    QTest.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    desk.type("8")
    desk.press(Key.Key_Return)
    assert [desk.value(figure) for figure in desk.entries[:2]] == [5, 8]
