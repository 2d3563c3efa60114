"""Figures in a text that are bound to a table: seen, passed, deleted and changed as one."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolTip

from gkdesk.form import Cell, Edition, Library
from gkdesk.prose.references import reference_to
from gkdesk.report import Report
from gkdesk.ui import references_wording
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import edition_of, library_of
from tests.ui.bound import (
    caret,
    middle_of,
    page_of,
    put_caret,
    section_of,
    shown,
    text_view,
    typed,
)
from tests.ui.hands import Hands


@pytest.fixture
def library(edition_id: str) -> Library:
    return library_of(edition_id)


@pytest.fixture
def report(edition_id: str) -> Report:
    return full_report(edition_of(edition_id))


def last_entry(edition: Edition) -> Cell:
    return [cell for cell in edition.cells.values() if not cell.is_computed][-1]


@pytest.fixture
def cell(report: Report) -> str:
    """A cell that takes a figure, which is 4567 now."""
    cell = last_entry(report.edition).id
    report.enter({cell: 4567})
    return cell


@pytest.fixture
def reference(report: Report, cell: str) -> str:
    return reference_to(report.edition, cell)


@pytest.fixture
def view(window: Window, report: Report, reference: str) -> ReportView:
    return text_view(window, report, f"全年𠮷收到{reference}件，都好。\n另起一段。")


@pytest.fixture
def hands(window: Window, view: ReportView) -> Hands:
    del view
    return Hands(window)


def test_a_reference_is_shown_as_its_figure(view: ReportView) -> None:
    assert shown(view) == "全年𠮷收到4567件，都好。\n另起一段。"


def test_the_figure_follows_the_table(view: ReportView, cell: str) -> None:
    view.session.enter_texts({cell: "89012"}, "填写")
    assert shown(view) == "全年𠮷收到89012件，都好。\n另起一段。"
    view.session.undo_stack.undo()
    view.go_to(section_of(view.session.report.edition))
    assert shown(view) == "全年𠮷收到4567件，都好。\n另起一段。"


def test_the_caret_passes_a_figure_as_one(view: ReportView, hands: Hands) -> None:
    put_caret(view, "到4567")
    stops: list[str] = []
    for key in ("Right", "Right", "Right", "Left", "Left"):
        hands.press(key)
        stops.append(caret(view)[-2:])
    assert stops == ["收到", "67", "7件", "67", "收到"]


@pytest.mark.parametrize(("before", "key"), [("件", "Backspace"), ("4567", "Delete")])
def test_a_figure_is_deleted_as_one_and_comes_back(
    view: ReportView, hands: Hands, before: str, key: str
) -> None:
    was = typed(view)
    put_caret(view, before)
    hands.press(key)
    assert shown(view) == typed(view) == "全年𠮷收到件，都好。\n另起一段。"
    assert caret(view).endswith("收到")
    hands.press("Ctrl+Z")
    assert typed(view) == was
    assert "4567" in shown(view)


@pytest.mark.parametrize(("before", "there"), [("4567", "收到4{}件"), ("件", "收到{}4件")])
def test_digits_typed_beside_a_figure_stay_outside(
    view: ReportView, hands: Hands, reference: str, before: str, there: str
) -> None:
    put_caret(view, before)
    hands.type("4")
    assert there.format(reference) in typed(view)
    assert there.format("4567") in shown(view)


def compose(view: ReportView, preedit: str, commit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(commit)
    QApplication.sendEvent(page_of(view).editor, event)
    QApplication.processEvents()


@pytest.mark.parametrize(
    ("before", "text", "there"),
    [("4567", "4", "收到4{}件"), ("件", "5", "收到{}5件"), ("4567", "了约", "收到了约{}件")],
)
def test_what_an_input_method_commits_beside_a_figure_stays_outside(
    view: ReportView, reference: str, before: str, text: str, there: str
) -> None:
    put_caret(view, before)
    was = typed(view)
    compose(view, "yue")
    assert typed(view) == was
    compose(view, "", text)
    assert there.format(reference) in typed(view)
    assert there.format("4567") in shown(view)


def select(view: ReportView, words: str) -> None:
    editor = page_of(view).editor
    editor.setTextCursor(editor.document().find(words))


def test_a_selected_figure_is_replaced_by_what_is_composed(view: ReportView) -> None:
    select(view, "4567")
    compose(view, "si")
    compose(view, "", "4")
    assert shown(view) == typed(view) == "全年𠮷收到4件，都好。\n另起一段。"


def test_part_of_a_figure_cannot_be_selected(view: ReportView) -> None:
    select(view, "到45")
    assert page_of(view).editor.textCursor().selectedText() in ("到", "到4567")


def test_a_click_does_not_lead_into_a_figure(view: ReportView) -> None:
    viewport = page_of(view).editor.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=middle_of(view, "4567"))
    assert caret(view).endswith(("收到", "4567"))


def test_copied_for_others_it_is_the_figure_and_pasted_here_it_stays_bound(
    view: ReportView, hands: Hands, reference: str
) -> None:
    hands.press("Ctrl+Home", "Shift+End", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "全年𠮷收到4567件，都好。"
    hands.press("Ctrl+End", "Ctrl+V")
    assert typed(view).endswith(f"另起一段。全年𠮷收到{reference}件，都好。")
    assert shown(view).endswith("另起一段。全年𠮷收到4567件，都好。")


def test_cut_and_pasted_it_is_moved(view: ReportView, hands: Hands, reference: str) -> None:
    select(view, "4567")
    hands.press("Ctrl+X", "Ctrl+End", "Ctrl+V")
    assert typed(view) == f"全年𠮷收到件，都好。\n另起一段。{reference}"
    hands.press("Ctrl+Z", "Ctrl+Z")
    assert reference in typed(view).splitlines()[0]


def test_to_make_it_plain_digits_is_one_step(view: ReportView, hands: Hands) -> None:
    was = typed(view)
    put_caret(view, "件")
    hands.press("Ctrl+Shift+F9")
    assert typed(view) == shown(view) == "全年𠮷收到4567件，都好。\n另起一段。"
    assert view.session.undo_stack.undoText() == references_wording.UNBIND
    hands.press("Ctrl+Z")
    assert typed(view) == was


def test_all_that_is_selected_is_made_plain_at_once(
    window: Window, report: Report, reference: str
) -> None:
    view = text_view(window, report, f"甲{reference}，乙{reference}。")
    Hands(window).press("Ctrl+A", "Ctrl+Shift+F9")
    assert typed(view) == "甲4567，乙4567。"
    assert view.session.undo_stack.count() == 1


@pytest.mark.parametrize("way", ["key", "ctrl-click"])
def test_it_leads_to_its_cell(view: ReportView, hands: Hands, cell: str, way: str) -> None:
    if way == "key":
        put_caret(view, "件")
        hands.press("Ctrl+G")
    else:
        QTest.mouseClick(
            page_of(view).editor.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.ControlModifier,
            middle_of(view, "4567"),
        )
    assert view.current_cell == cell


def test_the_line_below_the_text_and_the_status_say_what_it_stands_for(
    view: ReportView, report: Report, cell: str
) -> None:
    told: list[str] = []
    view.cell_changed.connect(told.append)
    put_caret(view, "件")
    name = " ".join(report.edition.names.quantities[cell].reference)
    assert name in page_of(view).line.said
    assert name in told[-1]
    put_caret(view, "都好")
    assert name not in page_of(view).line.said
    assert told[-1] == ""


def test_the_mouse_on_it_tells_what_it_stands_for(
    view: ReportView, report: Report, cell: str
) -> None:
    viewport = page_of(view).editor.viewport()
    place = middle_of(view, "4567")
    event = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, event)
    assert " ".join(report.edition.names.quantities[cell].reference) in QToolTip.text()


def chosen_by_mouse(view: ReportView, place: QPoint, text: str) -> None:
    """Choose a line of the menu that a right click opens."""
    editor = page_of(view).editor
    where = editor.viewport().mapToGlobal(place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, where)
    QApplication.sendEvent(editor.viewport(), event)
    menu = editor.findChildren(QMenu)[-1]
    action = next(one for one in menu.actions() if one.text().startswith(text))
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    view.window().activateWindow()
    QApplication.processEvents()


def test_the_menu_of_a_right_click_leads_to_the_cell(view: ReportView, cell: str) -> None:
    chosen_by_mouse(view, middle_of(view, "4567"), references_wording.GO_TO_FIGURE)
    assert view.current_cell == cell


def test_the_menu_of_a_right_click_makes_plain_digits(view: ReportView) -> None:
    chosen_by_mouse(view, middle_of(view, "4567"), references_wording.UNBIND)
    assert typed(view) == "全年𠮷收到4567件，都好。\n另起一段。"


def test_a_bound_figure_is_told_from_plain_digits_without_colour(
    view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+End")
    editor = page_of(view).editor
    bound = editor.viewport().grab().toImage()
    editor.select_typed(0, len(typed(view)))
    hands.press("Ctrl+Shift+F9", "Ctrl+End")
    plain = editor.viewport().grab().toImage()
    place, height = middle_of(view, "4567"), editor.fontMetrics().height()
    across, down = range(-20, 20), range(-height // 2, 9)
    around = [(place.x() + x, place.y() + y) for x in across for y in down]
    differing = [
        spot
        for spot in around
        if abs(bound.pixelColor(*spot).lightnessF() - plain.pixelColor(*spot).lightnessF()) > 0.3
    ]
    assert len(differing) > 8


def test_a_condition_shows_which_branch_is_printed(
    window: Window, report: Report, cell: str
) -> None:
    name = report.edition.names.quantities[cell].name
    text = f"{{% if {name} == 0 %}}没有。{{% else %}}有{{{{ {name} }}}}件。{{% endif %}}完。"
    view = text_view(window, report, text)
    assert shown(view).endswith("（不印）没有。否则有4567件。条件完完。")
    view.session.enter_texts({cell: "0"}, "填写")
    assert shown(view).endswith("没有。否则（不印）有0件。条件完完。")


def test_a_condition_is_taken_off_and_what_is_printed_stays(
    window: Window, report: Report, cell: str
) -> None:
    name = report.edition.names.quantities[cell].name
    text = f"前。{{% if {name} == 0 %}}没有。{{% else %}}有{{{{ {name} }}}}件。{{% endif %}}完。"
    view = text_view(window, report, text)
    put_caret(view, "有4567")
    Hands(window).press("Ctrl+Shift+F9")
    assert typed(view) == f"前。有{{{{ {name} }}}}件。完。"
    Hands(window).press("Ctrl+Z")
    assert typed(view) == text


def test_a_half_typed_reference_stays_as_typed(view: ReportView, hands: Hands) -> None:
    hands.press("Ctrl+End")
    hands.type("{{")
    hands.compose("不知道")
    assert shown(view).endswith("另起一段。{{不知道")
    assert typed(view).endswith("另起一段。{{不知道")


def test_a_reference_typed_whole_becomes_its_figure(
    view: ReportView, hands: Hands, reference: str
) -> None:
    hands.press("Ctrl+End")
    hands.compose(reference)
    hands.type("x")
    assert typed(view).endswith(f"另起一段。{reference}x")
    assert shown(view).endswith("另起一段。4567x")
