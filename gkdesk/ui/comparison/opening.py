"""The page of the comparison in a view; what it is made of is loaded with the first one."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gkdesk.ui.comparison.page import ComparisonPage
    from gkdesk.ui.report_view import ReportView


def comparison_page(view: ReportView) -> ComparisonPage:
    """Return the page for a view, which is led to cells by it."""
    from gkdesk.ui.comparison.page import ComparisonPage

    page = ComparisonPage(view.session, view)
    page.cells_wanted.connect(view.go_to_cells)
    page.link_wanted.connect(view.last_year.link_wanted)
    page.done.connect(view.done)
    return page
