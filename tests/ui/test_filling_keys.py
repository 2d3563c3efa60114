"""The window's keys, menu, status line and undo for many figures at once."""

import pytest
from PySide6.QtWidgets import QLabel, QMenu, QTableView

from gkdesk.form import Library
from gkdesk.report import NOT_APPLICABLE, Report, plain
from gkdesk.ui import grid_wording
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.session import Session
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from tests.forms import EDITION_IDS, edition_of
from tests.reference.published import published
from tests.ui.hands import Hands

TABLES = [(edition, table) for edition in EDITION_IDS for table in edition_of(edition).tables]


@pytest.fixture(params=TABLES, ids=".".join)
def view(request: pytest.FixtureRequest, window: Window) -> ReportView:
    """A blank report, with the focus in each table in turn."""
    edition_id, table = request.param
    edition = edition_of(edition_id)
    window.show_session(Session(Report(edition, "某局", edition.first_report_year)))
    assert window.view is not None
    window.view.go_to(table)
    return window.view


@pytest.fixture
def table_three(window: Window, library: Library) -> ReportView:
    """A blank report of the newest edition, with the focus in its longest table."""
    tables = library.newest.tables
    window.show_session(Session(Report(library.newest, "某局", 2023)))
    assert window.view is not None
    window.view.go_to(max(tables, key=lambda table: len(tables[table].figures)))
    return window.view


def entries(view: ReportView) -> list[str]:
    table = view.session.report.edition.tables[view.section]
    return [f.cell.id for f in table.figures if not f.cell.is_computed]


def chosen(view: ReportView) -> list[str]:
    page = view.page(view.section)
    assert isinstance(page, TablePage)
    pane = page.grid.focusProxy()
    assert isinstance(pane, QTableView)
    squares = {(index.row(), index.column()) for index in pane.selectedIndexes()}
    table = view.session.report.edition.tables[view.section]
    return [f.cell.id for f in table.figures if (f.top, f.left) in squares]


def words_in(window: Window) -> list[str]:
    return [label.text() for label in window.statusBar().findChildren(QLabel)]


def menu_of(window: Window) -> list[str]:
    menus = window.menuBar().findChildren(QMenu)
    return [action.text() for menu in menus for action in menu.actions()]


def test_one_key_fills_the_blanks_of_a_table(view: ReportView, hands: Hands) -> None:
    hands.type("7")
    hands.press("Ctrl+0")
    values = view.session.report.values
    assert [values[cell] for cell in entries(view)] == [7, *[0] * (len(entries(view)) - 1)]


def test_the_act_is_named_in_the_menu_with_the_number_of_cells(
    view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+0")
    assert f"撤销 空格填 0（{len(entries(view))} 格）" in menu_of(hands.window)
    hands.press("Ctrl+Z")
    assert f"重做 空格填 0（{len(entries(view))} 格）" in menu_of(hands.window)


def test_undo_and_redo_go_there_and_select_all_that_they_wrote(
    view: ReportView, hands: Hands
) -> None:
    section = view.section
    hands.press("Ctrl+0")
    for key in ("Ctrl+Z", "Ctrl+Y"):
        view.go_to(view.session.report.edition.sections[0].id)
        hands.press(key)
        assert view.section == section
        assert chosen(view) == entries(view)


def test_keys_say_not_applicable_and_fill_down_and_right(
    table_three: ReportView, hands: Hands
) -> None:
    values = table_three.session.report.values
    hands.press("Shift+Right", "Shift+Down", "Ctrl+/")
    cells = chosen(table_three)
    assert {values[cell] for cell in cells} == {NOT_APPLICABLE}
    hands.type("4")
    hands.press("Ctrl+Return", "Ctrl+Home", "Shift+Right", "Shift+Right", "Ctrl+R")
    assert [values[cell] for cell in chosen(table_three)] == [4, 4, 4]
    hands.press("Shift+Down", "Ctrl+D")
    assert [values[cell] for cell in chosen(table_three)] == [4] * 6


def test_a_figure_that_is_still_being_typed_is_filled_on_from(
    table_three: ReportView, hands: Hands
) -> None:
    hands.press("Down")
    hands.type("6")
    hands.press("Up")
    hands.type("5")
    hands.press("Shift+Down")
    values = table_three.session.report.values
    first, *_ = entries(table_three)
    assert values[first] == 5


@pytest.mark.usefixtures("table_three")
def test_the_status_line_counts_and_adds_up_what_is_selected(hands: Hands) -> None:
    hands.type("12")
    hands.press("Tab")
    hands.type("30")
    hands.press("Ctrl+Home", "Shift+Right", "Shift+Right")
    assert "选中 3 格，合计 42；空白 1 格" in words_in(hands.window)
    hands.press("Left")
    assert not any("选中" in words for words in words_in(hands.window))


@pytest.mark.usefixtures("table_three")
def test_the_status_line_forgets_the_selection_in_another_section(hands: Hands) -> None:
    hands.press("Ctrl+A", "Ctrl+PgDown")
    assert not any("选中" in words for words in words_in(hands.window))
    hands.press("Ctrl+PgUp")
    assert any("选中" in words for words in words_in(hands.window))


def test_the_status_line_says_why_a_cell_is_marked(view: ReportView, hands: Hands) -> None:
    hands.compose("若干")
    hands.press("Return", "Ctrl+Home")
    assert any("若干" in words for words in words_in(hands.window))
    hands.press("Delete")
    assert not any("若干" in words for words in words_in(hands.window))
    name = view.session.report.edition.cells[entries(view)[0]].name
    assert name in words_in(hands.window)


def test_where_there_is_no_table_the_keys_say_so(view: ReportView, hands: Hands) -> None:
    view.go_to(view.session.report.edition.sections[0].id)
    assert view.filling is None
    before = view.session.undo_stack.count()
    hands.press("Ctrl+0")
    assert view.session.undo_stack.count() == before
    assert hands.window.notice.isVisible()


def test_table_three_of_2023_takes_few_keys_besides_its_figures(
    table_three: ReportView, hands: Hands
) -> None:
    source = published("gusu-office-2023").cells
    table = table_three.session.report.edition.tables[table_three.section]
    first = min(figure.left for figure in table.figures)
    column = [f.cell.id for f in table.figures if f.left == first and not f.cell.is_computed]
    keys = 0
    for cell in column:
        hands.type(text if (text := source[cell] or "") != "0" else "")
        hands.press("Return")
        keys += 1
    hands.press("Ctrl+0")
    values = table_three.session.report.values
    assert {c: plain(values[c]) for c in entries(table_three)} == {
        cell: source[cell] for cell in entries(table_three)
    }
    assert keys + 1 <= 60


def test_undo_has_no_bound(table_three: ReportView, hands: Hands) -> None:
    cells = entries(table_three)
    for digit in "12":
        for _ in cells:
            hands.type(digit)
            hands.press("Tab")
        table_three.go_to(table_three.section)
        hands.press("Ctrl+Home")
    assert table_three.session.undo_stack.count() == 2 * len(cells)
    for _ in range(2 * len(cells)):
        hands.press("Ctrl+Z")
    assert set(table_three.session.report.entered.values()) == {None}
    assert table_three.current_cell == cells[0]


def test_what_a_sum_does_not_take_is_said_in_the_status_line_until_the_next_step(
    view: ReportView, hands: Hands
) -> None:
    cells = view.session.report.edition.cells.values()
    sums = [cell.id for cell in cells if cell.is_computed and cell.section == view.section]
    for cell in sums[:1]:
        view.go_to(cell)
        hands.type("5")
        assert hands.window.statusBar().currentMessage() == grid_wording.COMPUTED_ONLY
        hands.press("Ctrl+Home")
        assert hands.window.statusBar().currentMessage() == ""


def test_where_there_is_nothing_to_fill_on_from_the_status_line_says_so(
    view: ReportView, hands: Hands
) -> None:
    hands.press("Ctrl+Home", "Ctrl+D")
    assert hands.window.statusBar().currentMessage() == grid_wording.NOTHING_ABOVE
    hands.press("Ctrl+R")
    assert hands.window.statusBar().currentMessage() == grid_wording.NOTHING_BEFORE
    assert view.session.undo_stack.count() == 0
