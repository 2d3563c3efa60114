"""Figures put into a text: from the picker, from the cell at hand, by dragging."""

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from gkdesk.form import Library
from gkdesk.prose.references import reference_to
from gkdesk.report import Report, plain
from gkdesk.ui import references_wording
from gkdesk.ui.grid.body import Body
from gkdesk.ui.reference_dialog import ReferenceDialog
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import (
    INVENTED_IDS,
    edition_of,
    library_of,
)
from tests.ui.bound import middle_of, page_of, put_caret, section_of, shown, text_view, typed
from tests.ui.hands import Hands
from tests.ui.seeing import focused, opened


@pytest.fixture
def library(edition_id: str) -> Library:
    return library_of(edition_id)


@pytest.fixture
def report(edition_id: str) -> Report:
    return full_report(edition_of(edition_id))


@pytest.fixture
def view(window: Window, report: Report) -> ReportView:
    return text_view(window, report, "全年共件。")


@pytest.fixture
def hands(window: Window, view: ReportView) -> Hands:
    put_caret(view, "件")
    return Hands(window)


def picker(view: ReportView) -> ReferenceDialog:
    QApplication.processEvents()
    (dialog,) = [one for one in view.findChildren(ReferenceDialog) if one.isVisible()]
    return dialog


def back(view: ReportView) -> None:
    """Give the window its keys back, as a window system does; offscreen there is none."""
    view.window().activateWindow()
    QApplication.processEvents()


def some_quantity(report: Report) -> tuple[str, str]:
    """The id and the full name of some figure with a row of its own."""
    quantity = list(report.edition.names.quantities.values())[-3]
    return quantity.id, quantity.name


def test_words_and_enter_put_a_figure_in(view: ReportView, hands: Hands, report: Report) -> None:
    _, name = some_quantity(report)
    hands.press("Ctrl+K")
    hands.compose(" ".join(name.split(".")))
    assert picker(view).written.text() == name
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    back(view)
    assert typed(view) == f"全年共{{{{ {name} }}}}件。"
    assert view.session.undo_stack.count() == 1
    hands.compose("多")
    assert shown(view).endswith("多件。")


def test_the_button_above_the_text_opens_the_picker(view: ReportView) -> None:
    button = next(
        one
        for one in page_of(view).findChildren(QPushButton)
        if one.text() == references_wording.INSERT_FIGURE
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = picker(view)
    assert dialog.words.hasFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert typed(view) == "全年共件。"


def test_every_figure_can_be_reached_by_the_three_lists(
    view: ReportView, hands: Hands, report: Report
) -> None:
    hands.press("Ctrl+K")
    dialog = picker(view)
    tables, rows, columns = dialog.lists.lists
    met: set[str] = set()
    for table in range(tables.count()):
        tables.setCurrentRow(table)
        for row in range(rows.count()):
            rows.setCurrentRow(row)
            for column in range(columns.count()):
                columns.setCurrentRow(column)
                met.add(dialog.written.text())
    assert {one.name for one in report.edition.names.quantities.values()} <= met
    dialog.reject()


def test_the_lists_are_gone_through_by_keys(view: ReportView, hands: Hands) -> None:
    hands.press("Ctrl+K")
    dialog = picker(view)
    first = dialog.written.text()
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    second = dialog.written.text()
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    assert dialog.written.text() == first != second
    dialog.reject()


def test_a_figure_is_changed_where_it_is_selected_or_touched(
    view: ReportView, hands: Hands, report: Report
) -> None:
    quantities = list(report.edition.names.quantities.values())
    hands.compose(f"{{{{ {quantities[0].name} }}}}")
    hands.press("F2")
    dialog = picker(view)
    assert dialog.written.text() == quantities[0].name
    dialog.words.setText(" ".join(quantities[-3].reference))
    QTest.keyClick(dialog.words, Qt.Key.Key_Return)
    back(view)
    assert typed(view) == f"全年共{{{{ {quantities[-3].name} }}}}件。"
    assert view.session.undo_stack.undoText() == references_wording.ACT_CHANGE


def test_a_double_click_changes_a_figure(view: ReportView, hands: Hands, report: Report) -> None:
    _, name = some_quantity(report)
    hands.compose(f"{{{{ {name} }}}}")
    value = shown(view).removeprefix("全年共").removesuffix("件。")
    place = middle_of(view, value)
    QTest.mouseDClick(page_of(view).editor.viewport(), Qt.MouseButton.LeftButton, pos=place)
    dialog = picker(view)
    assert dialog.written.text() == name
    dialog.reject()


def test_what_cannot_be_shown_cannot_be_put_in(view: ReportView, hands: Hands) -> None:
    hands.press("Ctrl+K")
    dialog = picker(view)
    dialog.written.setText("没有这个.名称")
    assert not dialog.give.isEnabled()
    assert "没有这个" in dialog.shows.text()
    QTest.keyClick(dialog.written, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.reject()
    assert typed(view) == "全年共件。"


def test_words_that_nothing_is_called_offer_nothing(view: ReportView, hands: Hands) -> None:
    hands.press("Ctrl+K")
    hands.compose("没有这样的数")
    dialog = picker(view)
    assert dialog.shows.text() == references_wording.PICK_NONE
    assert not dialog.give.isEnabled()
    dialog.reject()


def first_entry(report: Report) -> str:
    return next(cell.id for cell in report.edition.cells.values() if not cell.is_computed)


def test_the_cell_that_the_clerk_was_in_is_put_in_by_a_key(
    view: ReportView, hands: Hands, report: Report
) -> None:
    cell = first_entry(report)
    view.go_to(cell)
    hands.press("Ctrl+Shift+K")
    assert view.section == section_of(report.edition)
    assert typed(view) == f"全年共{reference_to(report.edition, cell)}件。"
    assert shown(view) == f"全年共{plain(report.values[cell])}件。"
    hands.press("Ctrl+Shift+K")
    assert typed(view).count(reference_to(report.edition, cell)) == 2


def test_without_a_text_the_window_says_what_to_do_first(window: Window, report: Report) -> None:
    view = opened(window, report)
    view.go_to(first_entry(report))
    Hands(window).press("Ctrl+Shift+K")
    assert window.notice.text == references_wording.NO_TEXT


def test_without_a_cell_the_window_says_what_to_do_first(window: Window, report: Report) -> None:
    text_view(window, report, "")
    Hands(window).press("Ctrl+Shift+K")
    assert window.notice.text == references_wording.NO_CELL


def dragged(view: ReportView, cell: str) -> QMimeData:
    """What is carried when the frame of a cell is dragged with the mouse."""
    view.go_to(cell)
    QApplication.processEvents()
    page = view.page(view.section)
    assert isinstance(page, TablePage)
    body = page.grid.focusProxy()
    assert isinstance(body, Body)
    box = body.visualRect(body.currentIndex())
    edge = QPoint(box.left() + 1, box.center().y())
    QTest.mousePress(body.viewport(), Qt.MouseButton.LeftButton, pos=edge)
    QTest.mouseMove(body.viewport(), edge + QPoint(40, 0))
    # Offscreen it ends at once.
    (drag,) = body.findChildren(QDrag)
    data, copy = drag.mimeData(), QMimeData()
    for kind in data.formats():
        copy.setData(kind, data.data(kind))
    return copy


def drop(target: QWidget, place: QPoint, data: QMimeData) -> None:
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    for event in (
        QDragEnterEvent(place, action, data, left, none),
        QDragMoveEvent(place, action, data, left, none),
        QDropEvent(QPointF(place), action, data, left, none),
    ):
        QApplication.sendEvent(target, event)
        assert event.isAccepted()
    QApplication.processEvents()


def test_a_cell_is_dropped_into_the_text(view: ReportView, report: Report) -> None:
    cell = first_entry(report)
    section = view.section
    data = dragged(view, cell)
    view.go_to(section)
    place = middle_of(view, "件") - QPoint(4, 0)
    drop(page_of(view).editor.viewport(), place, data)
    assert typed(view) == f"全年共{reference_to(report.edition, cell)}件。"
    assert view.session.undo_stack.count() == 1
    assert focused() is page_of(view).editor


def item_place(view: ReportView, section: str) -> QPoint:
    sections = [one.id for one in view.session.report.edition.sections]
    index = view.sections.model().index(sections.index(section) + 1, 0)
    return view.sections.visualRect(index).center()


def test_a_cell_is_dropped_on_a_section_of_text(view: ReportView, report: Report) -> None:
    cell = first_entry(report)
    put_caret(view, "件")
    section = view.section
    data = dragged(view, cell)
    drop(view.sections.viewport(), item_place(view, section), data)
    assert view.section == section
    assert typed(view) == f"全年共{reference_to(report.edition, cell)}件。"


def test_dragged_over_a_section_for_a_moment_it_is_shown(view: ReportView, report: Report) -> None:
    section, cell = view.section, first_entry(report)
    data = dragged(view, cell)
    for kind in (QDragEnterEvent, QDragMoveEvent):
        event = kind(
            item_place(view, section),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view.sections.viewport(), event)
    assert view.section != section
    QTest.qWait(700)
    assert view.section == section


def test_a_drag_from_within_a_cell_selects_as_before(view: ReportView, report: Report) -> None:
    cell = first_entry(report)
    view.go_to(cell)
    QApplication.processEvents()
    page = view.page(view.section)
    assert isinstance(page, TablePage)
    body = page.grid.focusProxy()
    assert isinstance(body, Body)
    box = body.visualRect(body.currentIndex())
    QTest.mousePress(body.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    QTest.mouseMove(body.viewport(), box.center() + QPoint(0, 2 * box.height()))
    assert body.findChildren(QDrag) == []
    assert [figure.cell.id for figure in body.selected()] == [cell]


def test_text_is_moved_with_its_figures_by_dragging(window: Window, report: Report) -> None:
    reference = reference_to(report.edition, first_entry(report))
    view = text_view(window, report, f"甲{reference}乙，丙丁。")
    editor = page_of(view).editor
    editor.select_typed(1, 1 + len(reference))
    data = editor.createMimeDataFromSelection()
    put = editor.typed_selection
    place = middle_of(view, "丁") - QPoint(6, 0)
    drop(editor.viewport(), place, data)
    assert put.end - put.start == len(reference)
    assert typed(view) == f"甲{reference}乙，丙{reference}丁。"


@pytest.mark.parametrize("edition_id", INVENTED_IDS, indirect=True)
def test_a_section_without_starter_sentences_says_so(
    view: ReportView, window: Window, hands: Hands
) -> None:
    hands.press("F3")
    assert window.notice.text == references_wording.PHRASES_NONE
    assert typed(view) == "全年共件。"
