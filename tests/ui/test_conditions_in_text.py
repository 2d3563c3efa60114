"""Conditions in a text: seen as tags, changed in a window of their own, taken off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gkdesk.form import Edition
from gkdesk.report import Report
from gkdesk.ui import references_wording
from gkdesk.ui.condition_dialog import ConditionDialog
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.ui.bound import page_of, put_caret, shown, text_view, typed
from tests.ui.hands import Hands

TEXT = "前。{% if 新收 == 0 %}没有。{% else %}有{{ 新收 }}件。{% endif %}后。"


@pytest.fixture
def view(window: Window, filled_report: Report) -> ReportView:
    return text_view(window, filled_report, TEXT)


@pytest.fixture
def hands(window: Window, view: ReportView) -> Hands:
    put_caret(view, "如果")
    return Hands(window)


def dialog_of(view: ReportView) -> ConditionDialog:
    QApplication.processEvents()
    (dialog,) = [one for one in view.findChildren(ConditionDialog) if one.isVisible()]
    return dialog


def test_a_condition_is_changed_as_one_step(view: ReportView, hands: Hands) -> None:
    hands.press("F2")
    dialog = dialog_of(view)
    assert dialog.written.text() == "新收 == 0"
    assert dialog.says.text() == references_wording.CONDITION_FAILS
    dialog.written.setText("新收 > 1")
    assert dialog.says.text() == references_wording.CONDITION_HOLDS
    QTest.keyClick(dialog.written, Qt.Key.Key_Return)
    assert typed(view) == TEXT.replace("新收 == 0", "新收 > 1")
    assert view.session.undo_stack.count() == 1
    assert "（不印）有" in shown(view)


@pytest.mark.parametrize("condition", ["不知道 == 1", "新收 ==", ""])
def test_what_is_no_condition_is_not_taken(view: ReportView, hands: Hands, condition: str) -> None:
    hands.press("F2")
    dialog = dialog_of(view)
    dialog.written.setText(condition)
    assert not dialog.save.isEnabled()
    QTest.keyClick(dialog.written, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()
    assert typed(view) == TEXT


def test_the_other_tags_say_where_it_is_changed(
    view: ReportView, window: Window, hands: Hands
) -> None:
    put_caret(view, "否则")
    hands.press("Right", "F2")
    assert window.notice.text == references_wording.CONDITION_FIRST


def test_while_figures_are_blank_a_condition_can_be_changed_and_not_taken_off(
    window: Window, edition_2021: Edition
) -> None:
    view = text_view(window, Report(edition_2021, "某局", 2023), TEXT)
    assert "（待定）" in shown(view)
    put_caret(view, "如果")
    hands = Hands(window)
    hands.press("Ctrl+Shift+F9")
    assert window.notice.text == references_wording.UNDECIDED
    hands.press("F2")
    assert dialog_of(view).says.text() == references_wording.CONDITION_OPEN
    dialog_of(view).reject()
    assert typed(view) == TEXT


def test_words_of_a_branch_are_changed_where_they_stand(view: ReportView, hands: Hands) -> None:
    put_caret(view, "没有")
    hands.compose("确实")
    assert typed(view) == TEXT.replace("没有", "确实没有")


def test_the_line_below_says_what_the_condition_is(view: ReportView, hands: Hands) -> None:
    hands.press("Right")
    assert "新收 ＝ 0" in page_of(view).line.said
