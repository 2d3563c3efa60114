"""This year beside last year: every figure, in the order that is asked for, live."""

from collections.abc import Callable
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem

from gkdesk.report import Report
from gkdesk.report.comparing import compare_years, largest_first
from gkdesk.ui.comparison import wording
from gkdesk.ui.comparison.model import DIFFERENCE, NAME, PER_CENT, ComparisonModel
from gkdesk.ui.comparison.ordering import Order
from gkdesk.ui.comparison.page import ComparisonPage
from gkdesk.ui.dialogs import OpenPath
from gkdesk.ui.grid import TableGrid
from gkdesk.ui.places import COMPARISON
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import edition_of
from tests.ui.comparison.seeing import compared, page_of, rows
from tests.ui.hands import Hands
from tests.ui.seeing import focused, opened
from tests.years import linked

YEARS = ((2024, 2025, "2021"), (2020, 2021, "2021"), (2091, 2092, "2091"))


@pytest.fixture
def report() -> Report:
    return linked(2024)


@pytest.fixture
def page(window: Window, report: Report) -> ComparisonPage:
    return compared(window, report)


@pytest.fixture
def check_model(request: pytest.FixtureRequest) -> Callable[[ComparisonModel], None]:
    return cast("Callable[[ComparisonModel], None]", request.getfixturevalue("qtmodeltester").check)


def grid_of(window: Window) -> TableGrid:
    assert window.view is not None
    page = window.view.page(window.view.section)
    assert isinstance(page, TablePage)
    return page.grid


def row_of(page: ComparisonPage, cell: str) -> tuple[str, ...]:
    ids = [figure.id for figure in page.table.figures.figures]
    return rows(page)[ids.index(cell)]


def click_head(page: ComparisonPage, column: int) -> None:
    header = page.table.horizontalHeader()
    at = header.viewport().rect().center()
    at.setX(header.sectionViewportPosition(column) + header.sectionSize(column) // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)


@pytest.mark.parametrize(("last", "year", "form"), YEARS)
def test_every_figure_of_the_form_is_listed(
    window: Window, last: int, year: int, form: str
) -> None:
    report = linked(last, year=year, form=form)
    page = compared(window, report)
    listed = {figure.id for figure in page.table.figures.figures}
    assert listed >= set(report.edition.cells)


def test_the_model_is_one_that_qt_can_trust(
    page: ComparisonPage, check_model: Callable[[ComparisonModel], None]
) -> None:
    check_model(page.table.figures)


def test_the_largest_change_comes_first(page: ComparisonPage, report: Report) -> None:
    wanted = largest_first(compare_years(report))
    assert page.table.figures.figures == wanted


@pytest.mark.parametrize(
    ("column", "order"),
    [(PER_CENT, Order.PER_CENT), (NAME, Order.FORM), (DIFFERENCE, Order.DIFFERENCE)],
)
def test_a_click_on_a_head_puts_another_order(
    page: ComparisonPage, report: Report, column: int, order: Order
) -> None:
    page.bar.put_first(Order.FORM if order is Order.DIFFERENCE else Order.DIFFERENCE)
    click_head(page, column)
    figures = compare_years(report)
    by_per_cent = largest_first(figures, by_per_cent=True)
    wanted = {Order.FORM: figures, Order.PER_CENT: by_per_cent}
    assert page.table.figures.figures == wanted.get(order, largest_first(figures))
    assert page.bar.order.currentText() == wording.ORDERS[order]
    assert (page.table.figures.heads[column] + " ↓" in heads(page)) is (order is not Order.FORM)


def heads(page: ComparisonPage) -> list[str]:
    model = page.table.figures
    across = Qt.Orientation.Horizontal
    return [str(model.headerData(column, across)) for column in range(model.columnCount())]


def test_a_key_leads_there_and_enter_leads_to_the_cell(
    window: Window, report: Report, hands: Hands
) -> None:
    view = opened(window, report)
    hands.press("F5")
    assert view.section == COMPARISON
    page = page_of(view)
    assert focused() is page.table
    hands.press("Down", "Down", "Return")
    assert grid_of(window).current_cell() == page.table.figures.figures[2].cells[0]


def test_a_double_click_leads_to_the_cell(window: Window, page: ComparisonPage) -> None:
    at = page.table.visualRect(page.table.figures.index(1, NAME)).center()
    for act in (QTest.mouseClick, QTest.mouseDClick):
        act(page.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert grid_of(window).current_cell() == page.table.figures.figures[1].cells[0]


def test_an_edit_is_seen_at_once_and_its_undoing_too(
    window: Window, page: ComparisonPage, report: Report
) -> None:
    assert window.view is not None
    cell = next(iter(report.edition.reach))
    before = row_of(page, cell)
    window.view.session.enter_texts({cell: "4321"}, "填写")
    after = row_of(page, cell)
    assert after[2] == "4321"
    assert after[4] == f"+{4321 - int(before[3])}"
    window.view.session.step(-1)
    assert row_of(page, cell) == before


def test_what_was_edited_elsewhere_is_there_when_the_page_is(
    window: Window, page: ComparisonPage, report: Report
) -> None:
    assert window.view is not None
    cell = next(iter(report.edition.reach))
    window.view.go_to(cell)
    window.view.session.enter_texts({cell: ""}, "清空")
    window.view.go_to(COMPARISON)
    assert row_of(page, cell)[2:] == ("—", row_of(page, cell)[3], "—", "—", "本年没有数")


def test_the_lit_figure_stays_lit_in_another_order(page: ComparisonPage) -> None:
    page.table.setCurrentIndex(page.table.figures.index(5, 0))
    lit = page.table.lit
    page.bar.put_first(Order.FORM)
    assert page.table.lit == lit


def test_figures_are_found_by_section_and_text(page: ComparisonPage, hands: Hands) -> None:
    every = len(rows(page))
    section = page.bar.section
    section.setCurrentIndex(1)
    assert {row[0] for row in rows(page)} == {section.currentText()}
    section.setCurrentIndex(0)
    word = page.table.figures.figures[0].path[1]
    page.bar.text.setFocus()
    hands.compose(word)
    assert 0 < len(rows(page)) < every
    assert all(word in " ".join((row[1], row[6])) for row in rows(page))
    hands.press("Esc")
    assert len(rows(page)) == every


def test_what_has_not_changed_can_be_left_out(page: ComparisonPage) -> None:
    page.bar.changed_only.setChecked(True)
    assert rows(page)
    assert all(row[4][0] in "+-" for row in rows(page))


def test_that_nothing_is_found_is_said(page: ComparisonPage) -> None:
    page.bar.text.setText("没有这样的格")
    assert page.bar.count.text() == wording.NOTHING
    assert rows(page) == []


def test_chosen_rows_are_copied_as_text_and_as_a_table(page: ComparisonPage, hands: Hands) -> None:
    page.table.setFocus()
    hands.press("Shift+Down", "Ctrl+C")
    data = QGuiApplication.clipboard().mimeData()
    lines = data.text().split("\n")
    assert len(lines) == 3
    assert lines[0].split("\t") == page.table.figures.heads
    assert lines[1].split("\t") == [text.removeprefix("+") for text in rows(page)[0]]
    assert data.html().count("<tr>") == 3


def test_what_cannot_be_compared_says_why(window: Window) -> None:
    page = compared(window, linked(2020, year=2021))
    remarked = [f for f in page.table.figures.figures if f.remark and f.difference is None]
    assert remarked
    for figure in remarked:
        assert row_of(page, figure.id)[4:] == ("—", "—", figure.remark)


def test_without_last_year_s_report_the_page_says_so_and_links_one(
    window: Window, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def choose(_parent: object, title: str, _folder: object, _kind: object) -> None:
        asked.append(title)

    monkeypatch.setattr(OpenPath, "ask", choose)
    page = compared(window, full_report(edition_of("2021")))
    assert "还没有关联" in page.about
    assert not page.table.isVisible()
    hands.press("Return")
    assert len(asked) == 1


def test_the_page_follows_when_last_year_s_report_is_linked_and_no_more(window: Window) -> None:
    report = linked()
    page = compared(window, report)
    assert window.view is not None
    session, earlier = window.view.session, linked(2024).earlier
    session.link(earlier, "关联")
    assert page.table.isVisible()
    assert len(page.charts.views) == len(report.edition.charts)
    session.link(linked().earlier, "不再关联")
    assert not page.table.isVisible()
    assert page.link.isVisible()


def test_a_narrow_window_has_the_charts_below_the_list(page: ComparisonPage) -> None:
    assert page.charts.x() > page.table.x()
    page.window().resize(640, 480)
    QApplication.processEvents()
    assert page.charts.y() > page.table.y()


def test_a_name_that_is_cut_still_tells_its_column(page: ComparisonPage) -> None:
    page.table.setColumnWidth(NAME, 14 * page.table.fontMetrics().horizontalAdvance("字"))
    delegate, option = page.table.itemDelegate(), QStyleOptionViewItem()
    assert isinstance(delegate, QStyledItemDelegate)
    page.table.initViewItemOption(option)
    for row, figure in enumerate(page.table.figures.figures):
        delegate.initStyleOption(option, page.table.figures.index(row, NAME))
        width = page.table.columnWidth(NAME)
        seen = option.fontMetrics.elidedText(option.text, option.textElideMode, width)
        assert seen.endswith(figure.path[-1])
