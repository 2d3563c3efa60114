"""A report with last year's linked, open in a window, for tests of what the clerk sees of it."""

from dataclasses import dataclass

from gkdesk.form import Section
from gkdesk.report import Report, Value
from gkdesk.report.linking import link_report
from gkdesk.ui.grid import TableGrid
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.forms import edition_of
from tests.ui.seeing import opened

SOURCE = "上年.docx"
FIRST, SECOND = "第一段写上年。", "第二段写上年。"
# Last year's edition and this year's.
PAIRS = (("2019", "2021"), ("2021", "2021"), ("2091", "2091"))


@dataclass(frozen=True)
class Years:
    """Last year's report, and this year's with nothing in it but what a test puts there."""

    last: Report
    report: Report


def years(last_edition: str, edition: str) -> Years:
    """Return two reports that are not linked yet; every section of last year's has two paragraphs.

    Of an older edition it is of the last year before the next one begins.
    """
    drawn = full_report(edition_of(last_edition))
    form = edition_of(edition)
    is_older = last_edition != edition
    year = form.first_report_year - 1 if is_older else drawn.year
    prose = dict.fromkeys(drawn.prose, f"{FIRST}\n{SECOND}")
    last = Report(drawn.edition, drawn.agency, year, entered=drawn.entered, prose=prose)
    return Years(last, Report(form, drawn.agency, year + 1))


def linked(both: Years) -> Report:
    """Return this year's report with last year's linked."""
    earlier = link_report(both.report, both.last, SOURCE, is_own=False).earlier
    both.report.link(earlier)
    return both.report


def opened_years(window: Window, last_edition: str = "2021", edition: str = "2021") -> ReportView:
    return opened(window, linked(years(last_edition, edition)))


def known_cell(report: Report) -> tuple[str, int]:
    """Return a cell to be entered that had a whole number last year, and that."""
    assert report.last_year is not None
    for cell in report.edition.reach:
        figure = report.last_year.figure(cell)
        if isinstance(figure.value, int) and figure.value > 1 and figure.is_comparable:
            return cell, figure.value
    raise LookupError


def former_of(report: Report, cell: str) -> Value:
    assert report.last_year is not None
    return report.last_year.figure(cell).value


def grid_of(view: ReportView) -> TableGrid:
    page = view.page(view.section)
    assert isinstance(page, TablePage)
    return page.grid


def text_sections(report: Report) -> list[Section]:
    return [section for section in report.edition.sections if section.kind == "prose"]


def text_page(view: ReportView, number: int = 0) -> ProsePage:
    """Go to a page of text."""
    view.go_to(text_sections(view.session.report)[number].id)
    page = view.prose
    assert page is not None
    return page
