"""Cut, copy, paste and select all in the menu: of tables, of texts, and of the list of findings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from gkdesk.form import Figure
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import EDITION_IDS, edition_of
from tests.ui.hands import Hands
from tests.ui.seeing import opened

EVERY_TABLE = [(one, table) for one in EDITION_IDS for table in edition_of(one).tables]
ACTS = (wording.CUT, wording.COPY, wording.PASTE, wording.SELECT_ALL)


def menu_of(window: Window) -> QMenu:
    menus = window.menuBar().findChildren(QMenu)
    return next(menu for menu in menus if menu.title() == wording.MENU_EDIT)


def offered(window: Window) -> list[str]:
    """Open the menu of edits by its key, and return which of the acts it offers."""
    Hands(window).press("Alt+E")
    menu = menu_of(window)
    assert menu.isVisible()
    found = [action.text() for action in menu.actions() if action.isEnabled()]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    window.activateWindow()
    QApplication.processEvents()
    return [act for act in ACTS if act in found]


def choose(window: Window, act: str) -> None:
    """Choose an act in the open menu by the mouse, as a clerk does who knows no key."""
    menu = menu_of(window)
    menu.popup(window.mapToGlobal(menu.rect().topLeft()))
    action = next(one for one in menu.actions() if one.text() == act)
    place = menu.actionGeometry(action).center()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=place)
    # A window system gives the window its keys back; offscreen there is none.
    window.activateWindow()
    QApplication.processEvents()


def entries(report: Report, table: str) -> list[Figure]:
    figures = report.edition.tables[table].figures
    return [figure for figure in figures if not figure.cell.is_computed]


@pytest.fixture
def view(window: Window) -> ReportView:
    window.open_sample()
    assert window.view is not None
    QGuiApplication.clipboard().clear()
    return window.view


@pytest.mark.parametrize(("edition_id", "table"), EVERY_TABLE)
def test_a_table_is_cut_and_pasted_back_by_the_menu(
    window: Window, edition_id: str, table: str
) -> None:
    report = full_report(edition_of(edition_id))
    view, before = opened(window, report), dict(report.entered)
    first = entries(report, table)[0].cell.id
    view.go_to(first)
    assert offered(window)[:2] == [wording.CUT, wording.COPY]
    choose(window, wording.CUT)
    assert report.values[first] is None
    choose(window, wording.PASTE)
    assert report.entered == before
    choose(window, wording.SELECT_ALL)
    page = view.page(table)
    assert isinstance(page, TablePage)
    assert f"选中 {len(report.edition.tables[table].figures)} 格" in page.grid.tally()


def test_a_sum_is_copied_and_not_cut(view: ReportView, window: Window) -> None:
    view.go_to(view.session.report.edition.sums[0])
    assert offered(window) == [wording.COPY, wording.SELECT_ALL]


def test_text_is_selected_cut_and_pasted_by_the_menu(view: ReportView, window: Window) -> None:
    section = view.session.report.edition.sections[0].id
    view.go_to(section)
    text = view.session.report.prose[section]
    assert offered(window) == [wording.SELECT_ALL]
    choose(window, wording.SELECT_ALL)
    assert offered(window) == [wording.CUT, wording.COPY, wording.SELECT_ALL]
    choose(window, wording.CUT)
    assert view.session.report.prose[section] == ""
    choose(window, wording.PASTE)
    assert view.session.report.prose[section] == text


def test_a_line_of_the_findings_is_copied_whole(view: ReportView, hands: Hands) -> None:
    view.go_to(view.session.report.edition.sections[0].id)
    hands.press("F6")
    assert offered(hands.window) == [wording.COPY]
    choose(hands.window, wording.COPY)
    assert view.findings.findings[0].message in QGuiApplication.clipboard().text()


@pytest.mark.usefixtures("view")
def test_a_figure_that_is_being_typed_is_selected_and_copied(hands: Hands) -> None:
    view = hands.window.view
    assert view is not None
    view.go_to(next(iter(view.session.report.edition.reach)))
    hands.type("4321")
    hands.press("Ctrl+A", "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "4321"


def test_the_keys_are_those_of_the_platform(window: Window) -> None:
    actions = {action.text(): action for action in window.findChildren(QAction)}
    keys = [actions[act].shortcut().toString() for act in ACTS]
    assert keys == ["Ctrl+X", "Ctrl+C", "Ctrl+V", "Ctrl+A"]
