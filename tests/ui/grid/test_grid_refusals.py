"""What a grid cannot do is said in one sentence, and nothing is done."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from gkdesk.form import Figure
from gkdesk.ui import grid_wording
from tests.ui.grid.desk import Control, Desk, Key

Act = Callable[[Desk], None]
_RIGHT = Qt.MouseButton.RightButton


@pytest.fixture
def said(desk: Desk) -> list[str]:
    heard: list[str] = []
    desk.grid.hinted.connect(heard.append)
    return heard


def computed(desk: Desk) -> Figure | None:
    return next((f for f in desk.table.figures if f.cell.is_computed), None)


def on_sum(desk: Desk) -> bool:
    """Select a computed figure, where the table has one."""
    figure = computed(desk)
    if figure is not None:
        desk.click(figure)
    return figure is not None


def double_click(desk: Desk) -> None:
    figure = computed(desk)
    assert figure is not None
    QTest.mouseDClick(desk.view.viewport(), Qt.MouseButton.LeftButton, pos=desk.point(figure))


TRIED: dict[str, Act] = {
    "a digit": lambda desk: desk.type("5"),
    "a slash": lambda desk: desk.type("/"),
    "F2": lambda desk: desk.press(Key.Key_F2),
    "Backspace": lambda desk: desk.press(Key.Key_Backspace),
    "Delete": lambda desk: desk.press(Key.Key_Delete),
    "a double click": double_click,
    "not applicable": lambda desk: desk.grid.filling.mark_not_applicable(),
    "fill down": lambda desk: desk.grid.filling.fill_down(),
    "fill right": lambda desk: desk.grid.filling.fill_right(),
}


@pytest.mark.parametrize("tried", TRIED.values(), ids=TRIED.keys())
def test_what_is_tried_on_a_computed_figure_is_answered_in_words(
    desk: Desk, said: list[str], tried: Act
) -> None:
    if on_sum(desk):
        tried(desk)
        assert said == [grid_wording.COMPUTED_ONLY]
        assert desk.undo_texts == []


def test_keys_that_lead_somewhere_are_not_answered(desk: Desk, said: list[str]) -> None:
    if on_sum(desk):
        for key in (Key.Key_Escape, Key.Key_Right, Key.Key_Home, Key.Key_Tab):
            desk.press(key)
        desk.press(Key.Key_C, Control)
        assert said == []


def test_where_nothing_stands_above_or_before_filling_says_so(desk: Desk, said: list[str]) -> None:
    desk.enter({desk.entries[0]: "4"})
    desk.click(desk.entries[0])
    desk.grid.filling.fill_down()
    desk.grid.filling.fill_right()
    assert said == [grid_wording.NOTHING_ABOVE, grid_wording.NOTHING_BEFORE]
    assert desk.undo_texts == ["填写"]


def right_click(desk: Desk, at: QPoint) -> list[str]:
    """Return what the menu offers that a right click brings."""
    offered: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.extend(action.text() for action in menu.actions())
        menu.close()

    widget: QWidget = desk.grid.childAt(at) or desk.grid
    place = widget.mapFrom(desk.grid, at)
    QTest.mouseClick(widget, _RIGHT, pos=place)
    QTimer.singleShot(0, look)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)
    return offered


def test_a_right_click_on_a_head_selects_its_figures_and_brings_the_menu_of_the_figures(
    desk: Desk,
) -> None:
    on_figure = right_click(desk, desk.seen(desk.entries[0]).center())
    assert on_figure
    heads = [label for label in desk.labels if desk.grid.model.plan.headed(label)]
    for head in heads[:: max(1, len(heads) // 4)]:
        assert right_click(desk, desk.seen(head).topLeft() + QPoint(4, 4)) == on_figure
        assert set(desk.grid.model.plan.headed(head)) <= set(desk.chosen())
