"""Names offered while a reference is typed behind two braces."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gkdesk.report import Report, plain
from gkdesk.ui.completion import Completion
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.ui.bound import page_of, shown, text_view, typed
from tests.ui.hands import Hands
from tests.ui.seeing import focused


@pytest.fixture
def view(window: Window, filled_report: Report) -> ReportView:
    view = text_view(window, filled_report, "全年。")
    Hands(window).press("Ctrl+End")
    return view


@pytest.fixture
def hands(window: Window, view: ReportView) -> Hands:
    del view
    return Hands(window)


def completion(view: ReportView) -> Completion:
    return page_of(view).completion


def is_open(view: ReportView) -> bool:
    lines = completion(view).lines
    return lines is not None and lines.isVisible()


def total(view: ReportView) -> str:
    return plain(view.session.report.values["requests.received.total"]) or ""


@pytest.mark.parametrize("braces", ["{{", "｛｛"])
@pytest.mark.parametrize("key", ["Return", "Enter", "Tab"])
def test_half_a_name_and_a_key_put_the_figure_in(
    view: ReportView, hands: Hands, braces: str, key: str
) -> None:
    hands.compose(braces)
    hands.compose("新收")
    assert is_open(view)
    hands.press(key)
    assert typed(view) == "全年。{{ 表三.本年新收.总计 }}"
    assert shown(view) == f"全年。{total(view)}"
    assert not is_open(view)
    assert focused() is page_of(view).editor


def test_the_value_stands_beside_each_name(view: ReportView, hands: Hands) -> None:
    hands.type("{{")
    hands.compose("新收")
    lines = completion(view).lines
    assert lines is not None
    first = lines.topLevelItem(0)
    assert first is not None
    assert [first.text(0), first.text(1)] == ["本年新收 · 总计", total(view)]


def test_arrows_choose_another_name(view: ReportView, hands: Hands) -> None:
    hands.type("{{")
    hands.compose("新收")
    second = completion(view).offered[1]
    hands.press("Down", "Down", "Up", "Return")
    assert typed(view) == f"全年。{second.text}"


def test_esc_closes_the_list_until_something_else_is_typed(view: ReportView, hands: Hands) -> None:
    hands.type("{{")
    hands.compose("新收")
    hands.press("Esc")
    assert not is_open(view)
    hands.press("Left", "Right")
    assert not is_open(view)
    hands.compose("和")
    assert is_open(view)


def test_keys_are_the_editors_again_when_nothing_is_offered(view: ReportView, hands: Hands) -> None:
    hands.type("{{")
    hands.compose("不知道什么")
    assert not is_open(view)
    hands.press("Return")
    assert typed(view) == "全年。{{不知道什么\n"


def test_while_an_input_method_composes_there_is_no_list_in_its_way(
    view: ReportView, hands: Hands
) -> None:
    hands.type("{{")
    assert is_open(view)
    QApplication.sendEvent(focused(), QInputMethodEvent("xin", []))
    QApplication.processEvents()
    assert not is_open(view)
    commit = QInputMethodEvent("", [])
    commit.setCommitString("新收")
    QApplication.sendEvent(focused(), commit)
    QApplication.processEvents()
    assert is_open(view)
    assert completion(view).offered[0].text == "{{ 表三.本年新收.总计 }}"


def test_a_line_is_taken_by_the_mouse(view: ReportView, hands: Hands) -> None:
    hands.type("{{")
    hands.compose("新收")
    lines = completion(view).lines
    assert lines is not None
    place = lines.visualRect(lines.model().index(2, 0)).center()
    wanted = completion(view).offered[2].text
    QTest.mouseClick(lines.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert typed(view) == f"全年。{wanted}"
    assert focused() is page_of(view).editor


def test_filters_are_offered_behind_a_bar(view: ReportView, hands: Hands) -> None:
    hands.type("{{")
    hands.compose("新收|中文")
    hands.press("Return")
    assert typed(view) == "全年。{{ 新收 | 中文数字 }}"


def test_braces_that_are_closed_already_are_used(view: ReportView, hands: Hands) -> None:
    hands.compose("{{ }}")
    hands.press("Left", "Left")
    hands.compose("不予")
    wanted = completion(view).offered[0].text
    hands.press("Return")
    assert typed(view) == f"全年。{wanted}"


def test_it_is_one_step_and_what_was_typed_comes_back(view: ReportView, hands: Hands) -> None:
    hands.type("{{")
    hands.compose("新收")
    hands.press("Return")
    assert "本年新收" in view.session.undo_stack.undoText()
    hands.press("Ctrl+Z")
    assert typed(view) == "全年。{{新收"


def test_the_list_lies_within_the_window_also_in_a_small_one(
    window: Window, view: ReportView, hands: Hands
) -> None:
    window.resize(640, 360)
    QApplication.processEvents()
    hands.press("Return", "Return", "Return", "Return", "Return")
    hands.type("{{")
    QTest.qWait(20)
    lines = completion(view).lines
    assert lines is not None
    assert lines.isVisible()
    assert window.rect().contains(lines.geometry())
    caret = page_of(view).editor.cursorRect()
    top = page_of(view).editor.viewport().mapTo(window, caret.topLeft())
    assert not lines.geometry().contains(top)


def test_leaving_the_text_closes_the_list(view: ReportView, hands: Hands) -> None:
    hands.type("{{")
    hands.press("F6")
    assert not is_open(view)
