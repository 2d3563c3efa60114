"""A chart on the screen: read aloud, seen in every look, copied."""

import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication

from gkdesk.document.charts import told
from gkdesk.report import Report
from gkdesk.report.comparing import charts_of
from gkdesk.ui import theme
from gkdesk.ui.comparison.chart_view import ChartView
from gkdesk.ui.comparison.charts_pane import ChartsPane
from gkdesk.ui.comparison.page import ComparisonPage
from gkdesk.ui.theme import CONTRAST, DARK, LIGHT, Colours
from gkdesk.ui.window import Window
from tests.ui.comparison.seeing import compared
from tests.ui.contrast import contrast
from tests.ui.hands import Hands
from tests.years import linked


@pytest.fixture
def report() -> Report:
    return linked(2024, 2022)


@pytest.fixture
def page(window: Window, report: Report) -> ComparisonPage:
    return compared(window, report)


def colours_in(image: QImage) -> set[str]:
    squares = ((x, y) for x in range(0, image.width(), 2) for y in range(0, image.height(), 2))
    return {image.pixelColor(x, y).name() for x, y in squares}


def test_every_chart_of_the_form_is_shown_with_its_figures_in_words(
    page: ComparisonPage, report: Report
) -> None:
    said = [view.accessibleDescription() for view in page.charts.views]
    assert said == [told(chart) for chart in charts_of(report)]


def test_an_edit_changes_the_chart(window: Window, page: ComparisonPage, report: Report) -> None:
    assert window.view is not None
    cell = charts_of(report)[-1].lines[0].cells[0]
    before = page.charts.views[-1].drawing
    window.view.session.enter_texts({cell: "4321"}, "填写")
    after = page.charts.views[-1].drawing
    assert "4321" in after.told
    assert after.shapes != before.shapes


@pytest.mark.usefixtures("undressed")
@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST])
def test_bars_stand_out_from_the_ground_in_every_look(
    qapp: QApplication, window: Window, report: Report, colours: Colours
) -> None:
    theme.apply(qapp, colours)
    view = compared(window, report).charts.views[0]
    found = colours_in(view.grab().toImage())
    assert colours.ink.lower() in found
    assert contrast(colours.ink, colours.paper) >= 7


def test_the_height_goes_by_the_years_and_not_by_the_width(page: ComparisonPage) -> None:
    view = page.charts.views[0]
    assert view.height() == view.heightForWidth(view.width())
    assert view.drawing.width <= view.width()


def test_a_chart_is_copied_black_on_white_with_its_figures(
    page: ComparisonPage, hands: Hands
) -> None:
    view = page.charts.views[0]
    view.setFocus()
    hands.press("Ctrl+C")
    data = QGuiApplication.clipboard().mimeData()
    image = QGuiApplication.clipboard().image()
    assert data.text() == view.drawing.told
    assert {QColor(c).saturation() for c in colours_in(image)} == {0}
    assert {"#000000", "#ffffff"} <= colours_in(image)


def test_charts_are_reached_by_keys(page: ComparisonPage, hands: Hands) -> None:
    page.table.setFocus()
    met: list[object] = []
    for _ in page.charts.views:
        hands.press("Tab")
        met.append(QApplication.focusWidget())
    assert all(isinstance(widget, ChartView) for widget in met)
    assert met == page.charts.views


def test_what_has_no_charts_takes_no_height(window: Window) -> None:
    pane = ChartsPane(window)
    pane.set_whole(is_whole=True)
    assert (pane.views, pane.minimumHeight()) == ([], 0)
