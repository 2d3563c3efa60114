"""How the tests look for slips: one paragraph or a whole report, on any edition."""

from collections.abc import Mapping
from functools import cache

from gkdesk.prose.facts import Facts, Figures, ParagraphCheck, ReportCheck, Slip
from gkdesk.prose.slips import paragraph_checks, report_checks
from gkdesk.report import Report
from tests.drawing import former
from tests.forms import edition_of

AGENCY = "云泽市青禾区财政局"
YEAR = 2023


@cache
def of_paragraphs(edition_id: str) -> tuple[ParagraphCheck, ...]:
    return paragraph_checks(edition_of(edition_id))


@cache
def of_reports(edition_id: str) -> tuple[ReportCheck, ...]:
    return report_checks(edition_of(edition_id))


def facts(
    edition_id: str = "2021",
    agency: str = AGENCY,
    *,
    last_year: Report | None = None,
    avoided: tuple[str, ...] = (),
) -> Facts:
    edition = edition_of(edition_id)
    return Facts(edition, agency, YEAR, Figures({}), former(last_year, edition), avoided)


def slips_in(paragraph: str, edition_id: str = "2021", known: Facts | None = None) -> list[Slip]:
    """Return what all checks of single paragraphs find."""
    known = known or facts(edition_id)
    return [slip for check in of_paragraphs(edition_id) for slip in check(paragraph, known)]


def found(paragraph: str, code: str, edition_id: str = "2021") -> list[str]:
    """Return the words in which a slip of this kind is found."""
    slips = slips_in(paragraph, edition_id)
    return [paragraph[slip.start : slip.end] for slip in slips if slip.code == code]


def slips_over(
    sections: Mapping[str, str], edition_id: str = "2021", known: Facts | None = None
) -> list[tuple[str, Slip]]:
    """Return what all checks of whole reports find."""
    known = known or facts(edition_id)
    return [one for check in of_reports(edition_id) for one in check(sections, known)]


def codes_over(
    sections: Mapping[str, str], edition_id: str = "2021", known: Facts | None = None
) -> list[tuple[str, str]]:
    return [(section, slip.code) for section, slip in slips_over(sections, edition_id, known)]
