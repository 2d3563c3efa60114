"""What is found in the text of a report: gone to, said, mended, set aside, explained."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from gkdesk.form import Edition
from gkdesk.prose.checks import Checks
from gkdesk.report import Report
from gkdesk.ui.dialogs import ExportQuestion
from gkdesk.ui.paper.composing import Choice, compose
from gkdesk.ui.places import READINESS
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.readiness_page import ReadinessPage
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.ui.hands import Hands
from tests.ui.seeing import asked, click_line, click_link, focused, kinds, links, opened, write
from tests.ui.text_checks import claims_about

CELL = "requests.received.total"
TEXT = "𠮷是生僻字。全年共收到132件申请，均已办结。\n这里有样字，那里没有。"


@pytest.fixture
def checks() -> Callable[[Edition], Checks]:
    return claims_about(CELL)


@pytest.fixture
def view(window: Window, filled_report: Report) -> ReportView:
    """A report whose overview says 132 where the table has another figure."""
    filled_report.write("overview", TEXT)
    return opened(window, filled_report)


def page_of(view: ReportView) -> ProsePage:
    page = view.page("overview")
    assert isinstance(page, ProsePage)
    return page


def selected(view: ReportView) -> str:
    return page_of(view).editor.textCursor().selectedText()


def text_of(view: ReportView) -> str:
    return view.session.report.prose["overview"]


def caret_to(view: ReportView, words: str) -> None:
    """Put the caret into the first of some words, as a click does."""
    editor = page_of(view).editor
    QTest.mouseClick(editor.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, words))
    QApplication.processEvents()


def place_of(view: ReportView, words: str) -> QPoint:
    """Where some words are seen, between their first and second letter."""
    view.go_to("overview")
    editor = page_of(view).editor
    cursor = QTextCursor(editor.document().find(words))
    cursor.setPosition(cursor.selectionStart() + 1)
    return editor.cursorRect(cursor).center()


def menu_at(view: ReportView, words: str) -> QMenu:
    """The menu of a right click on some words."""
    viewport, place = page_of(view).editor.viewport(), place_of(view, words)
    where = viewport.mapToGlobal(place)
    click = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where)
    QApplication.sendEvent(viewport, click)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_f8_leads_to_the_words_and_selects_them(view: ReportView, hands: Hands) -> None:
    hands.press("F8")
    assert (view.section, selected(view)) == ("overview", "132")
    hands.press("F8")
    assert selected(view) == "样字"
    hands.press("Shift+F8")
    assert selected(view) == "132"
    assert focused() is page_of(view).editor


def test_a_click_on_the_line_of_a_finding_leads_to_the_words(view: ReportView) -> None:
    view.go_to(CELL)
    click_line(view, 1)
    assert selected(view) == "样字"


def test_enter_on_the_line_of_a_finding_leads_to_the_words(view: ReportView, hands: Hands) -> None:
    view.go_to(CELL)
    view.findings.enter()
    hands.press("Return")
    assert selected(view) == "132"


def test_words_far_down_are_brought_into_view(view: ReportView, hands: Hands) -> None:
    view.session.write("overview", "第一行。\n" * 300 + "这里有旁字。")
    hands.press("F8")
    editor = page_of(view).editor
    assert selected(view) == "旁字"
    assert editor.viewport().rect().contains(editor.cursorRect())


def test_the_line_below_says_what_is_wrong_where_the_caret_is(view: ReportView) -> None:
    page = page_of(view)
    caret_to(view, "132")
    assert page.line.said.startswith("写的是 132 件")
    assert page.editor.accessibleDescription() == page.line.said
    caret_to(view, "那里")
    assert page.line.said == "这一部分查出 1 处错误 · 1 处提示，按 F8 逐处看。"
    assert not page.line.mend_button.isVisible()


def test_nothing_moves_when_the_caret_comes_to_a_finding(view: ReportView) -> None:
    caret_to(view, "那里")
    before = page_of(view).editor.geometry()
    caret_to(view, "132")
    assert page_of(view).editor.geometry() == before


def test_a_section_as_a_whole_is_spoken_of_too(view: ReportView, hands: Hands) -> None:
    view.session.write("overview", "")
    hands.press("F8")
    assert view.section == "overview"
    assert page_of(view).line.said == "“总体情况”还没有内容"


def test_a_key_puts_the_table_s_figure_as_one_step_with_its_name(
    view: ReportView, hands: Hands
) -> None:
    held = view.session.report.values[CELL]
    hands.press("F8", "Alt+Return")
    assert text_of(view) == TEXT.replace("132", f"{held}")
    assert view.session.undo_stack.undoText() == f"改为表中的数 {held}"
    assert kinds(view) == ["warning"]
    hands.press("Ctrl+Z")
    assert text_of(view) == TEXT


def test_a_button_puts_it_too(view: ReportView) -> None:
    caret_to(view, "样字")
    button = page_of(view).line.mend_button
    assert button.text() == "改为“定字”"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert text_of(view) == TEXT.replace("样字", "定字")


def test_a_right_click_offers_what_can_be_done_there(view: ReportView) -> None:
    menu = menu_at(view, "样字")
    offered = [action.text().partition("\t")[0] for action in menu.actions()[:4]]
    assert offered == ["改为“定字”", "这样写没错…", "不再检查这一类", "为什么"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert text_of(view) == TEXT.replace("样字", "定字")


def test_a_right_click_elsewhere_offers_none_of_it(view: ReportView) -> None:
    menu = menu_at(view, "那里")
    assert "为什么" not in " ".join(action.text() for action in menu.actions())
    menu.close()


def test_where_nothing_can_be_mended_the_window_says_so(view: ReportView, hands: Hands) -> None:
    caret_to(view, "那里")
    view.findings.list.setCurrentIndex(QModelIndex())
    hands.press("Alt+Return")
    assert hands.window.notice.text.startswith("先把光标放到画了线的字上")
    view.session.write("overview", "这里有旁字。")
    hands.press("F8", "Alt+Return")
    assert "只有您知道" in hands.window.notice.text


def test_it_is_set_aside_for_its_sentence_with_a_reason(view: ReportView, hands: Hands) -> None:
    hands.press("F8", "Shift+F7")
    assert "全年共收到132件申请" in asked(view).labels[0].text()
    write(view, "只统计局机关")
    assert kinds(view) == ["warning", "aside"]
    hands.press("Ctrl+Z")
    assert kinds(view) == ["error", "warning"]
    assert view.section == "overview"


def test_what_is_set_aside_tells_its_reason_at_the_caret_and_can_be_taken_up(
    view: ReportView,
) -> None:
    caret_to(view, "132")
    QTest.mouseClick(page_of(view).line.aside_button, Qt.MouseButton.LeftButton)
    write(view, "只统计局机关")
    caret_to(view, "132")
    line = page_of(view).line
    assert "只统计局机关" in line.said
    assert not line.mend_button.isVisible()
    QTest.mouseClick(line.aside_button, Qt.MouseButton.LeftButton)
    assert kinds(view) == ["error", "warning"]


def test_the_mouse_resting_on_the_words_shows_what_is_wrong(view: ReportView) -> None:
    viewport, place = page_of(view).editor.viewport(), place_of(view, "样字")
    where = viewport.mapToGlobal(place)
    QApplication.sendEvent(viewport, QHelpEvent(QEvent.Type.ToolTip, place, where))
    assert "这里写着“样字”" in QToolTip.text()


def test_a_mark_in_the_margin_leads_to_its_words(view: ReportView) -> None:
    place = place_of(view, "样字")
    QTest.mouseClick(
        page_of(view).editor.margin, Qt.MouseButton.LeftButton, pos=QPoint(8, place.y())
    )
    assert selected(view) == "样字"


def test_why_tells_sentence_numbers_cell_and_rule(view: ReportView, hands: Hands) -> None:
    held = view.session.report.values[CELL]
    hands.press("F8", "F7")
    for said in (
        "“全年共收到132件申请，均已办结。”",
        f"文中写的是 132，应为 {held}",
        "测试用的规则",
    ):
        assert said in view.why.text
    click_link(view.why.page, f"本年新收 · 总计 {held}")
    assert view.current_cell == CELL


def test_why_of_the_cell_leads_to_the_sentence_and_back(view: ReportView, hands: Hands) -> None:
    view.go_to(CELL)
    hands.press("F7")
    click_link(view.why.page, "看这一处")
    assert selected(view) == "132"
    assert "全年共收到132件申请" in view.why.text
    QTest.mouseClick(view.why.back, Qt.MouseButton.LeftButton)
    assert view.current_cell == CELL
    assert [link for link in links(view.why.page) if link.startswith("text:")]


def test_why_follows_the_words_while_sentence_and_figure_change(
    view: ReportView, hands: Hands
) -> None:
    hands.press("F8", "F7")
    caret_to(view, "那里")
    editor = page_of(view).editor
    editor.setTextCursor(editor.document().find("申请"))
    hands.compose("信件")
    assert "“全年共收到132件信件，均已办结。”" in view.why.text
    view.session.enter_texts({"requests.received.natural_persons": "1"}, "填写")
    assert f"应为 {view.session.report.values[CELL]}" in view.why.text


def test_why_says_so_when_the_words_are_mended(view: ReportView, hands: Hands) -> None:
    hands.press("F8", "F7", "Alt+Return")
    assert view.why.text == "这一处已经没有问题。"


def test_why_tells_the_reason_of_what_is_set_aside(view: ReportView, hands: Hands) -> None:
    hands.press("F8", "Shift+F7")
    write(view, "只统计局机关")
    caret_to(view, "132")
    QTest.mouseClick(page_of(view).line.why_button, Qt.MouseButton.LeftButton)
    assert "已说明：只统计局机关" in view.why.text


def test_a_finding_in_the_text_cannot_be_noted_at(view: ReportView, hands: Hands) -> None:
    view.findings.enter()
    hands.press("Shift+F2")
    assert hands.window.notice.text.startswith("先把光标放到表里的一格上")


def test_at_the_cell_the_table_alone_is_spoken_of(view: ReportView) -> None:
    said: list[str] = []
    view.cell_changed.connect(said.append)
    view.go_to(CELL)
    assert said[-1] == "本年新收 · 总计（自动合计，不用填）"


def test_the_list_tells_the_words_with_what_stands_around_them(view: ReportView) -> None:
    line = view.findings.list.lines[0]
    assert line.section_name == "总体情况"
    assert "原文：“全年共收到132件申请，均已办结。”" in line.text


def test_it_is_printed_with_the_other_findings(view: ReportView) -> None:
    pages = compose(view.session.report, Choice(has_findings=True)).pages
    printed = "".join(text.line.text for page in pages for text in page.texts).replace(" ", "")
    assert "1.错误　总体情况：写的是132件" in printed


def test_the_document_is_not_written_without_a_question_that_tells_it(
    view: ReportView, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def ask(_: object, *asked: str) -> bool:
        told.extend(asked)
        return False

    monkeypatch.setattr(ExportQuestion, "ask", ask)
    view.go_to("overview")
    hands.press("Ctrl+E")
    assert told[0] == "1 处错误 · 1 处提示"
    assert "总体情况：写的是 132 件" in told[1]


def test_the_section_counts_what_is_found_in_it(view: ReportView) -> None:
    sections = [section.id for section in view.session.report.edition.sections]
    item = view.sections.topLevelItem(1 + sections.index("overview"))
    assert item is not None
    assert (item.text(1), item.text(2)) == ("1", "1")


def test_the_page_of_what_is_left_leads_to_the_words(view: ReportView, hands: Hands) -> None:
    view.go_to(READINESS)
    page = view.page(READINESS)
    assert isinstance(page, ReadinessPage)
    (item,) = page.todo.findItems("总体情况：1 处错误", Qt.MatchFlag.MatchStartsWith)
    page.todo.setFocus()
    page.todo.setCurrentItem(item)
    hands.press("Return")
    assert selected(view) == "132"
