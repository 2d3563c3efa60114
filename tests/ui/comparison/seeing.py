"""The page of the comparison, open in a window."""

from PySide6.QtWidgets import QApplication

from gkdesk.report import Report
from gkdesk.ui.comparison.page import ComparisonPage
from gkdesk.ui.places import COMPARISON
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.ui.seeing import opened


def page_of(view: ReportView) -> ComparisonPage:
    page = view.page(COMPARISON)
    assert isinstance(page, ComparisonPage)
    return page


def compared(window: Window, report: Report) -> ComparisonPage:
    """Open a report on the page of its comparison."""
    view = opened(window, report)
    view.go_to(COMPARISON)
    QApplication.processEvents()
    return page_of(view)


def rows(page: ComparisonPage) -> list[tuple[str, ...]]:
    """What the list shows, row by row."""
    model = page.table.figures
    return [model.texts(row) for row in range(model.rowCount())]
