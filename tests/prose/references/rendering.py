"""How the tests render a paragraph: with a full report, a blank one, or last year's beside it."""

from gkdesk.form import Edition
from gkdesk.prose.facts import Facts, Figures
from gkdesk.prose.references import Rendered, render
from gkdesk.report import Report, Value
from tests.drawing import former, full_report

AGENCY, YEAR = "青石市某局", 2023


def facts_of(report: Report, last_year: Report | None = None) -> Facts:
    figures = Figures(report.values)
    last = former(last_year, report.edition)
    return Facts(report.edition, report.agency, report.year, figures, last)


def report_with(edition: Edition, entered: dict[str, Value] | None = None) -> Report:
    """Return a report with these figures alone."""
    return Report(edition, AGENCY, YEAR, entered=entered)


def zero_report(edition: Edition) -> Report:
    return report_with(edition, dict.fromkeys(edition.reach, 0))


def rendered(paragraph: str, report: Report, last_year: Report | None = None) -> Rendered:
    return render(paragraph, facts_of(report, last_year))


def shown(paragraph: str, report: Report, last_year: Report | None = None) -> str:
    """Return the text of a paragraph in which nothing is wrong."""
    found = rendered(paragraph, report, last_year)
    assert found.slips == ()
    return found.text


def troubles(
    paragraph: str, report: Report, last_year: Report | None = None
) -> list[tuple[str, str]]:
    """Return the code and the words of each slip."""
    slips = rendered(paragraph, report, last_year).slips
    assert all(slip.words["reason"] for slip in slips)
    return [(slip.code, paragraph[slip.start : slip.end]) for slip in slips]


def full(edition: Edition) -> Facts:
    return facts_of(full_report(edition))
