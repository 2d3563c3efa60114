"""Figures that were typed although a cell has them: offered one by one, and bound."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from gkdesk.report import Report, plain
from gkdesk.ui import references_wording
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.ui.bound import page_of, shown, text_view, typed
from tests.ui.hands import Hands
from tests.ui.seeing import focused

TEXT = "全年新收政府信息公开申请{total}件，其中自然人{persons}件。今年开了6444次会。"
TOTAL = "{{ 表三.本年新收.总计 }}"
PERSONS = "{{ 表三.本年新收.自然人 }}"


@pytest.fixture
def numbers(filled_report: Report) -> dict[str, str]:
    values = filled_report.values
    cells = {"total": "requests.received.total", "persons": "requests.received.natural_persons"}
    return {name: plain(values[cell]) or "" for name, cell in cells.items()}


@pytest.fixture
def view(window: Window, filled_report: Report, numbers: dict[str, str]) -> ReportView:
    for section in filled_report.prose:
        filled_report.write(section, "")
    return text_view(window, filled_report, TEXT.format(**numbers))


@pytest.fixture
def hands(window: Window, view: ReportView) -> Hands:
    hands = Hands(window)
    hands.press("Ctrl+Shift+B")
    del view
    return hands


def marked(view: ReportView) -> str:
    return page_of(view).editor.textCursor().selectedText()


def test_a_figure_is_offered_with_its_cell_and_bound_by_enter(
    view: ReportView, hands: Hands, numbers: dict[str, str]
) -> None:
    bar = page_of(view).binding
    assert bar.isVisible()
    assert marked(view) == numbers["total"]
    assert "表三 本年新收 总计" in bar.said
    before = shown(view)
    hands.press("Return")
    assert typed(view) == TEXT.format(total=TOTAL, persons=numbers["persons"])
    assert shown(view) == before
    assert marked(view) == numbers["persons"]


def test_each_is_a_step_of_its_own(view: ReportView, hands: Hands, numbers: dict[str, str]) -> None:
    hands.press("Return", "Return")
    assert typed(view) == TEXT.format(total=TOTAL, persons=PERSONS)
    assert not page_of(view).binding.isVisible()
    hands.press("Ctrl+Z")
    assert typed(view) == TEXT.format(total=TOTAL, persons=numbers["persons"])
    assert view.session.undo_stack.redoText() == f"绑定 {numbers['persons']}"


def press(view: ReportView, text: str) -> None:
    button = next(one for one in page_of(view).binding.buttons if one.text() == text)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_one_can_be_skipped(view: ReportView, hands: Hands, numbers: dict[str, str]) -> None:
    press(view, references_wording.BIND_SKIP)
    assert marked(view) == numbers["persons"]
    hands.press("Return")
    assert typed(view) == TEXT.format(total=numbers["total"], persons=PERSONS)


@pytest.mark.usefixtures("hands")
def test_all_that_are_left_are_one_step(
    view: ReportView, window: Window, numbers: dict[str, str]
) -> None:
    press(view, references_wording.BIND_ALL)
    assert typed(view) == TEXT.format(total=TOTAL, persons=PERSONS)
    assert window.notice.text == references_wording.BIND_DONE.format(count=2)
    assert view.session.undo_stack.count() == 1
    view.session.undo_stack.undo()
    assert typed(view) == TEXT.format(**numbers)


def test_who_stops_is_told_what_is_left(hands: Hands, window: Window) -> None:
    hands.press("Return", "Esc")
    assert window.notice.text == references_wording.BIND_STOPPED.format(count=1, left=1)


def test_esc_stops_and_leads_back_to_the_text(
    view: ReportView, hands: Hands, numbers: dict[str, str]
) -> None:
    hands.press("Esc")
    assert not page_of(view).binding.isVisible()
    assert focused() is page_of(view).editor
    assert typed(view) == TEXT.format(**numbers)


@pytest.mark.usefixtures("hands")
def test_what_is_bound_already_is_not_offered(view: ReportView, window: Window) -> None:
    press(view, references_wording.BIND_ALL)
    Hands(window).press("Ctrl+Shift+B")
    assert not page_of(view).binding.isVisible()
    assert window.notice.text == references_wording.BIND_NONE


def test_other_sections_follow(
    window: Window, filled_report: Report, numbers: dict[str, str]
) -> None:
    first, *_, last = filled_report.prose
    for section in filled_report.prose:
        filled_report.write(section, "")
    filled_report.write(first, TEXT.format(**numbers))
    view = text_view(window, filled_report, TEXT.format(**numbers))
    assert view.section == last
    hands = Hands(window)
    hands.press("Ctrl+Shift+B", "Return", "Return")
    assert view.section == first
    assert "第 3 处，共 4 处" in page_of(view).binding.said
    hands.press("Return", "Return")
    assert typed(view) == TEXT.format(total=TOTAL, persons=PERSONS)
    assert window.notice.text == references_wording.BIND_DONE.format(count=4)


def test_the_button_above_the_text_begins_it(view: ReportView) -> None:
    button = next(
        one
        for one in page_of(view).findChildren(QPushButton)
        if one.text() == references_wording.TOOL_BIND
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page_of(view).binding.isVisible()
