"""Starter sentences: chosen from a list, put in as one step, their blanks gone through."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gkdesk.prose.phrases import read_phrases
from gkdesk.ui import references_wording
from gkdesk.ui.phrases_dialog import PhrasesDialog
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import OWN_IDS, edition_of
from tests.ui.bound import page_of, shown, typed
from tests.ui.hands import Hands
from tests.ui.seeing import focused, opened


@pytest.fixture(params=OWN_IDS)
def view(window: Window, request: pytest.FixtureRequest) -> ReportView:
    """The section of text with the most sentences, empty."""
    report = full_report(edition_of(request.param))
    phrases = read_phrases(report.edition)
    section = max({one.section for one in phrases}, key=[one.section for one in phrases].count)
    report.write(section, "")
    view = opened(window, report)
    view.go_to(section)
    QApplication.processEvents()
    return view


@pytest.fixture
def hands(window: Window, view: ReportView) -> Hands:
    del view
    return Hands(window)


def dialog_of(view: ReportView) -> PhrasesDialog:
    QApplication.processEvents()
    (dialog,) = [one for one in view.findChildren(PhrasesDialog) if one.isVisible()]
    return dialog


def back(view: ReportView) -> None:
    """Give the window its keys back, as a window system does; offscreen there is none."""
    view.window().activateWindow()
    QApplication.processEvents()


def take(view: ReportView, hands: Hands, words: str) -> None:
    """Choose the first sentence that holds some words."""
    hands.press("F3")
    dialog = dialog_of(view)
    dialog.words.setFocus()
    hands.compose(words)
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    back(view)


def selected(view: ReportView) -> str:
    return page_of(view).editor.textCursor().selectedText()


def test_a_sentence_is_seen_as_it_is_printed_and_put_in_with_its_references(
    view: ReportView, hands: Hands
) -> None:
    hands.press("F3")
    dialog = dialog_of(view)
    dialog.words.setFocus()
    hands.compose("收到多少申请")
    phrase = dialog.current
    assert phrase is not None
    assert "{" not in dialog.shown.toPlainText()
    assert dialog.shown.toPlainText() == page_of(view).printed(phrase.text)
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    back(view)
    assert typed(view) == phrase.text
    assert "{" not in shown(view)


def test_it_is_one_step_that_is_named(view: ReportView, hands: Hands) -> None:
    take(view, hands, "政策解读")
    stack = view.session.undo_stack
    assert stack.undoText() == references_wording.ACT_PHRASE.format(title="政策解读")
    hands.press("Ctrl+Z")
    assert typed(view) == ""


def test_its_first_blank_is_selected_and_tab_leads_to_the_next(
    view: ReportView, hands: Hands
) -> None:
    take(view, hands, "政策解读")
    assert selected(view) == "〔填写数量〕"
    hands.type("12")
    hands.press("Tab")
    assert selected(view) == "〔填写数量〕"
    hands.type("7")
    assert "12篇" in typed(view)
    assert "7篇" in typed(view)
    assert "〔" not in typed(view)
    hands.press("Tab")
    assert focused() is not page_of(view).editor


def test_blanks_are_gone_through_by_keys_and_round_the_end(view: ReportView, hands: Hands) -> None:
    view.session.write(view.section, "甲〔填写一〕乙〔填写二〕。\n丙〔填写三〕")
    hands.press("Ctrl+Home")
    met: list[str] = []
    for key in ("F11", "F11", "F11", "F11", "Shift+F11"):
        hands.press(key)
        met.append(selected(view))
    assert met == ["〔填写一〕", "〔填写二〕", "〔填写三〕", "〔填写一〕", "〔填写三〕"]


def test_without_blanks_the_window_says_so(view: ReportView, hands: Hands, window: Window) -> None:
    view.session.write(view.section, "写完了。")
    hands.press("F11")
    assert window.notice.text == references_wording.NO_BLANK


def test_every_sentence_of_the_section_is_listed_under_its_topic(
    view: ReportView, hands: Hands
) -> None:
    hands.press("F3")
    tree = dialog_of(view).list
    listed: set[tuple[str, str]] = set()
    model = tree.model()
    for place in range(model.rowCount()):
        topic = model.index(place, 0)
        titles = (model.index(row, 0, topic).data() for row in range(model.rowCount(topic)))
        listed |= {(topic.data(), title) for title in titles}
    every = read_phrases(view.session.report.edition)
    assert listed == {(one.topic, one.title) for one in every if one.section == view.section}
    dialog_of(view).reject()


def test_a_double_click_puts_it_in_at_the_caret(view: ReportView, hands: Hands) -> None:
    view.session.write(view.section, "前后")
    hands.press("Ctrl+Home", "Right")
    button = next(
        one
        for one in page_of(view).findChildren(QPushButton)
        if one.text() == references_wording.PHRASES
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = dialog_of(view)
    item = dialog.list.currentItem()
    phrase = dialog.current
    assert item is not None
    assert phrase is not None
    place = dialog.list.visualItemRect(item).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.mouseDClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    back(view)
    assert typed(view) == f"前{phrase.text}后"


def test_esc_puts_nothing_in(view: ReportView, hands: Hands) -> None:
    hands.press("F3")
    QTest.keyClick(dialog_of(view), Qt.Key.Key_Escape)
    assert typed(view) == ""
