"""Last year's figure of a cell: in the status line, in its tip, and small in the cell itself."""

from decimal import Decimal
from itertools import product

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtGui import QAction, QFont, QFontMetricsF, QImage
from PySide6.QtWidgets import QLabel

from gkdesk.report import Value
from gkdesk.ui.grid.body import Body
from gkdesk.ui.grid.lettering import Lettering
from gkdesk.ui.last_year import wording
from gkdesk.ui.last_year.figures import figure_beside, figure_explained
from gkdesk.ui.last_year.showing import Showing
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from tests.ui.hands import Hands
from tests.ui.last_year.years import (
    PAIRS,
    former_of,
    grid_of,
    known_cell,
    linked,
    opened_years,
    years,
)
from tests.ui.seeing import opened

# What a figure leaves free at its sides before it is made smaller, in pixels.
LEFT_FREE = 6
_Role = Qt.ItemDataRole


@pytest.fixture(params=PAIRS, ids="-".join)
def view(request: pytest.FixtureRequest, window: Window) -> ReportView:
    return opened_years(window, *request.param)


def status(window: Window) -> str:
    return " ".join(label.text() for label in window.statusBar().findChildren(QLabel))


def seen(view: ReportView, cell: str) -> QImage:
    """What a cell looks like."""
    grid = grid_of(view)
    (body,) = grid.findChildren(Body)
    figure = next(one for one in grid.model.plan.table.figures if one.cell.id == cell)
    return body.viewport().grab(body.visualRect(grid.model.place(figure))).toImage()


def page_of(view: ReportView) -> TablePage:
    page = view.page(view.section)
    assert isinstance(page, TablePage)
    return page


def test_the_status_line_compares_with_last_year_as_figures_are_typed(
    view: ReportView, window: Window, hands: Hands
) -> None:
    cell, former = known_cell(view.session.report)
    view.go_to(cell)
    assert wording.FIGURE.format(value=former) in status(window)
    hands.type(str(2 * former))
    hands.press("Return")
    view.go_to(cell)
    assert f"上年 {former}（+{former}，+100.0%）" in status(window)


@pytest.mark.parametrize(
    ("last", "now", "said"),
    [
        (8, 9, "上年 8（+1，+12.5%）"),
        (9, 6, "上年 9（−3，−33.3%）"),
        (9, 9, "上年 9（相同）"),
        (0, 3, "上年 0（+3）"),
        (9, None, "上年 9"),
        (None, 3, "上年空白"),
        (Decimal("1.50"), Decimal("0.75"), "上年 1.50（−0.75，−50.0%）"),
    ],
)
def test_the_difference_is_said_in_figures_and_per_cent(last: Value, now: Value, said: str) -> None:
    both = years("2021", "2021")
    cell = next(iter(both.report.edition.reach))
    both.last.enter({cell: last})
    both.report.enter({cell: now})
    assert figure_beside(linked(both), cell) == said


def test_without_last_year_nothing_is_said_of_it(window: Window) -> None:
    report = years("2021", "2021").report
    view = opened(window, report)
    view.go_to(next(iter(report.edition.reach)))
    assert "上年 " not in status(window).replace("上年结转", "")
    assert page_of(view).legend == ""


def test_what_counts_something_else_is_not_compared(window: Window) -> None:
    report = opened_years(window, "2019", "2021").session.report
    assert report.last_year is not None
    figures = {cell: report.last_year.figure(cell) for cell in report.edition.reach}
    odd = [cell for cell, one in figures.items() if one.cells and not one.is_comparable]
    missing = [cell for cell, one in figures.items() if not one.cells]
    assert odd
    assert missing
    assert all(wording.ONLY_READ in figure_beside(report, cell) for cell in odd)
    assert all(figure_beside(report, cell) == wording.NO_FIGURE for cell in missing)
    assert all(figures[cell].remark in figure_explained(report, cell) for cell in (*odd, *missing))


def test_a_screen_reader_and_the_pointer_are_told_last_years_figure(view: ReportView) -> None:
    cell, former = known_cell(view.session.report)
    view.go_to(cell)
    model = grid_of(view).model
    figure = next(one for one in model.plan.table.figures if one.cell.id == cell)
    for role in (_Role.AccessibleDescriptionRole, _Role.ToolTipRole):
        assert wording.FIGURE.format(value=former) in str(model.place(figure).data(role))


def test_a_key_shows_last_years_figures_in_the_cells_and_hides_them(
    view: ReportView, hands: Hands
) -> None:
    cell, former = known_cell(view.session.report)
    view.go_to(cell)
    assert grid_of(view).model.former(cell) == str(former)
    with_it = seen(view, cell)
    hands.press("F4")
    assert grid_of(view).model.former(cell) == ""
    assert page_of(view).legend == ""
    assert seen(view, cell) != with_it
    hands.press("F4")
    assert seen(view, cell) == with_it


def test_whether_they_are_shown_is_kept(
    view: ReportView, hands: Hands, window: Window, settings: QSettings
) -> None:
    action = next(a for a in window.findChildren(QAction) if a.text() == wording.SHOW_FIGURES)
    assert (action.isChecked(), view.session.is_modified) == (True, False)
    hands.press("F4")
    assert (action.isChecked(), view.session.is_modified) == (False, False)
    assert not Showing(settings).has_figures


def test_the_page_says_what_the_small_figures_are(view: ReportView) -> None:
    report = view.session.report
    view.go_to(next(iter(report.edition.reach)))
    assert page_of(view).legend == wording.LEGEND.format(year=report.year - 1)


def test_without_last_year_the_key_offers_to_link_it(window: Window, hands: Hands) -> None:
    opened(window, years("2021", "2021").report)
    hands.press("F4")
    assert window.notice.text == wording.NOT_LINKED


def test_they_go_as_soon_as_last_year_is_linked_no_more(view: ReportView, hands: Hands) -> None:
    cell, former = known_cell(view.session.report)
    view.go_to(cell)
    view.session.link(type(view.session.report.earlier)(), "不再关联")
    assert grid_of(view).model.former(cell) == ""
    hands.press("Ctrl+Z")
    view.go_to(cell)
    assert grid_of(view).model.former(cell) == str(former)


@pytest.mark.parametrize("size", [10, 13, 26])
@pytest.mark.parametrize("mark", [0, 8])
def test_this_years_figure_keeps_its_size_and_last_years_stays_beside_it(
    size: int, mark: int
) -> None:
    font = QFont()
    font.setPixelSize(size)
    lettering = Lettering(font, reads_as_list=False)
    for width, height, text in product(range(2 * size, 16 * size, 7), (18, 60), ("7", "12345")):
        square = QRect(0, 0, width, height)
        place = lettering.beside(text, "1234", square, heavy=False, reserved=mark)
        # Else last year's stands below this year's, which has the whole width.
        if place is not None and place.reserved > mark:
            own = QFontMetricsF(font).horizontalAdvance(text)
            assert own <= width - place.reserved - LEFT_FREE
            assert 0 < place.foot.x() < width


def test_a_figure_of_last_year_is_that_of_its_counterpart(view: ReportView) -> None:
    report = view.session.report
    for section in report.edition.tables:
        view.go_to(section)
        model = grid_of(view).model
        for figure in model.plan.table.figures:
            former = former_of(report, figure.cell.id)
            assert model.former(figure.cell.id) == ("" if former is None else str(former))
