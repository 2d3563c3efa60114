"""Notes on cells: written, marked, listed, gone to, printed on request."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QTableView

from gkdesk.form import Library
from gkdesk.project import load
from gkdesk.report import Report
from gkdesk.ui.grid import TableGrid
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import EDITION_IDS, edition_of
from tests.ui.hands import Hands
from tests.ui.seeing import asked, click_line, kinds, opened, write

every_edition = pytest.mark.parametrize("edition_id", EDITION_IDS)
CELL = "requests.disclosed.enterprises"


@pytest.fixture
def view(window: Window, filled_report: Report) -> ReportView:
    """A full report without findings, at a cell of table three."""
    view = opened(window, filled_report)
    view.go_to(CELL)
    return view


def grid_of(view: ReportView) -> TableGrid:
    page = view.page(view.section)
    assert isinstance(page, TablePage)
    return page.grid


def data_of(view: ReportView, cell: str, role: Qt.ItemDataRole) -> str:
    model = grid_of(view).model
    figure = model.plan.figure(cell)
    assert figure is not None
    return str(model.data(model.place(figure), role))


def notes(view: ReportView) -> dict[str, str]:
    return dict(view.session.report.remarks.notes)


@every_edition
def test_a_note_is_written_on_any_cell_with_a_key(
    window: Window, hands: Hands, edition_id: str
) -> None:
    view = opened(window, full_report(edition_of(edition_id)))
    tables = view.session.report.edition.tables.values()
    for cell in (table.figures[-1].cell.id for table in tables):
        view.go_to(cell)
        hands.press("Shift+F2")
        write(view, f"问 {cell}")
        assert notes(view)[cell] == f"问 {cell}"
    assert kinds(view) == ["note"] * len(tables)


def test_a_note_of_several_lines_is_kept_in_the_file(
    view: ReportView, hands: Hands, tmp_path: Path, library: Library
) -> None:
    hands.press("Shift+F2")
    write(view, "法制科\n1 月 5 日")
    view.session.save_to(tmp_path / "a.gkd")
    assert load(tmp_path / "a.gkd", library).remarks.notes == {CELL: "法制科\n1 月 5 日"}


def test_the_cell_says_that_it_has_a_note_and_which(view: ReportView, hands: Hands) -> None:
    assert "批注" not in data_of(view, CELL, Qt.ItemDataRole.AccessibleTextRole)
    hands.press("Shift+F2")
    write(view, "法制科")
    assert "有批注" in data_of(view, CELL, Qt.ItemDataRole.AccessibleTextRole)
    assert "法制科" in data_of(view, CELL, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "法制科" in data_of(view, CELL, Qt.ItemDataRole.ToolTipRole)


def corner(view: ReportView) -> QImage:
    """What is seen in the upper left corner of the cell, beside the frame of the focus."""
    body = grid_of(view).focusProxy()
    figure = grid_of(view).model.plan.figure(CELL)
    assert figure is not None
    assert isinstance(body, QTableView)
    rect = body.visualRect(body.model().index(figure.top, figure.left))
    return body.viewport().grab(QRect(rect.topLeft() + QPoint(3, 3), rect.size() / 4)).toImage()


def test_a_corner_of_the_cell_is_turned_down_as_long_as_it_has_a_note(
    view: ReportView, hands: Hands
) -> None:
    before = corner(view)
    hands.press("Shift+F2")
    write(view, "法制科")
    marked = corner(view)
    assert marked != before
    ground = QColor(before.pixel(0, 0)).lightness()
    assert abs(QColor(marked.pixel(0, 0)).lightness() - ground) > 100
    hands.press("Ctrl+Z")
    assert corner(view) == before


def test_a_note_is_listed_and_a_click_goes_to_its_cell(view: ReportView, hands: Hands) -> None:
    hands.press("Shift+F2")
    write(view, "问法制科")
    assert view.findings.count_line == "1 条批注"
    view.go_to("overview")
    click_line(view, 0)
    assert view.current_cell == CELL


def test_notes_are_found_by_their_text(view: ReportView, hands: Hands) -> None:
    hands.press("Shift+F2")
    write(view, "问法制科")
    view.findings.filter.text.setText("法制")
    assert kinds(view) == ["note"]
    view.findings.filter.text.setText("财务")
    assert kinds(view) == []


def test_an_emptied_note_is_gone_and_each_act_is_one_undo_step(
    view: ReportView, hands: Hands
) -> None:
    hands.press("Shift+F2")
    write(view, "法制科")
    hands.press("Shift+F2")
    write(view, "")
    assert notes(view) == {}
    stack = view.session.undo_stack
    assert [stack.text(step).split()[0] for step in range(stack.count())] == ["批注", "删去批注"]
    view.go_to("overview")
    hands.press("Ctrl+Z")
    assert notes(view) == {CELL: "法制科"}
    assert view.current_cell == CELL


def test_a_note_is_changed_from_the_list(view: ReportView, hands: Hands) -> None:
    hands.press("Shift+F2")
    write(view, "法制科")
    hands.press("F6", "Shift+F2")
    assert asked(view).editor.toPlainText() == "法制科"
    write(view, "财务科")
    assert notes(view) == {CELL: "财务科"}


def test_a_note_that_is_left_with_escape_stays_as_it_was(view: ReportView, hands: Hands) -> None:
    hands.press("Shift+F2")
    hands.compose("法制科")
    hands.press("Escape")
    assert notes(view) == {}
    assert not view.session.is_modified


def test_a_half_typed_figure_is_taken_over_before_its_note(view: ReportView, hands: Hands) -> None:
    hands.type("77")
    hands.press("Shift+F2")
    assert "77" in asked(view).labels[0].text()
    hands.press("Escape")
    assert view.session.report.values[CELL] == 77


def test_outside_of_a_table_the_window_says_what_to_do(view: ReportView, hands: Hands) -> None:
    view.go_to("overview")
    hands.press("Shift+F2")
    assert hands.window.notice.text.startswith("先把光标放到表里的一格上")
