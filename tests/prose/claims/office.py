"""An invented office with figures that are nearly all different, and what it makes of sentences."""

from collections.abc import Mapping
from functools import cache

from gkdesk.prose.claims import ClaimChecks, Tie
from gkdesk.prose.facts import Facts, Figures, Slip
from gkdesk.report import Report, read_value
from tests.drawing import former
from tests.forms import edition_of

EDITION = "2021"
YEAR = 2023
AGENCY = "青河县人民政府办公室"
# Table three by row: natural persons, enterprises, legal services, other organisations.
_REQUESTERS = ("natural_persons", "enterprises", "legal_services", "other_organisations")
_REQUESTS = {
    "received": (130, 6, 3, 2),
    "carried_in": (3, 0, 0, 0),
    "disclosed": (52, 5, 3, 0),
    "partly_disclosed": (20, 0, 0, 0),
    "withheld.state_secret": (2, 0, 0, 0),
    "withheld.third_party_rights": (5, 0, 0, 0),
    "withheld.internal_affairs": (4, 0, 0, 0),
    "withheld.deliberative": (6, 0, 0, 0),
    "withheld.enforcement_files": (3, 0, 0, 0),
    "withheld.registry_enquiries": (1, 0, 0, 0),
    "unavailable.not_held": (14, 1, 0, 0),
    "unavailable.must_be_created": (4, 0, 0, 0),
    "unavailable.still_unclear": (2, 0, 0, 0),
    "not_processed.petitions": (6, 0, 0, 0),
    "not_processed.repeated": (3, 0, 0, 0),
    "not_processed.vexatious": (1, 0, 0, 0),
    "closed_otherwise.correction_overdue": (4, 0, 0, 0),
    "closed_otherwise.other": (0, 0, 0, 2),
    "carried_out": (6, 0, 0, 0),
}
_OTHERS = {
    "disputes.reconsideration.upheld": "2",
    "disputes.reconsideration.corrected": "1",
    "disputes.reconsideration.undecided": "1",
    "disputes.litigation_direct.upheld": "3",
    "disputes.litigation_direct.other_outcome": "2",
    "disputes.litigation_after_reconsideration.upheld": "1",
    "disputes.litigation_after_reconsideration.undecided": "1",
    "proactive.rules.in_force": "2",
    "proactive.normative_documents.issued": "5",
    "proactive.normative_documents.repealed": "1",
    "proactive.normative_documents.in_force": "13",
    "proactive.licences.decisions": "1234",
    "proactive.penalties.decisions": "56",
    "proactive.compulsory_measures.decisions": "7",
    "proactive.charges.amount": "7730.28",
}
# Last year 120 requests came in and 119 were answered.
_LAST = {
    "requests.received.natural_persons": "120",
    "requests.carried_in.natural_persons": "2",
    "requests.disclosed.natural_persons": "119",
    "requests.carried_out.natural_persons": "3",
    "disputes.reconsideration.upheld": "2",
}


@cache
def checks(edition: str = EDITION) -> ClaimChecks:
    """Return the checks for an edition; they are read once for all tests."""
    return ClaimChecks(edition_of(edition))


def filled(entered: Mapping[str, str], year: int = YEAR) -> Report:
    """Return a report with these figures, and 0 wherever none is given."""
    form = edition_of(EDITION)
    zeros = dict.fromkeys(form.reach, "0")
    values = {
        cell: read_value(text, form.cells[cell].column)
        for cell, text in {**zeros, **entered}.items()
    }
    return Report(form, AGENCY, year, entered=values)


@cache
def report() -> Report:
    """Return this year's report."""
    requests = {
        f"requests.{row}.{column}": str(count)
        for row, counts in _REQUESTS.items()
        for column, count in zip(_REQUESTERS, counts, strict=True)
    }
    return filled({**requests, **_OTHERS})


@cache
def last_report() -> Report:
    """Return last year's report."""
    return filled(_LAST, YEAR - 1)


def facts_of(this: Report, last: Report | None = None) -> Facts:
    """Return what may be asked of a report."""
    figures = Figures(this.values)
    return Facts(this.edition, this.agency, this.year, figures, former(last, this.edition))


def slips(paragraph: str, *, is_linked: bool = False) -> list[Slip]:
    """Return what is wrong in a paragraph of this office."""
    last = last_report() if is_linked else None
    return list(checks()(paragraph, facts_of(report(), last)))


def ties(paragraph: str) -> tuple[Tie, ...]:
    """Return what agrees in a paragraph of this office."""
    return checks().ties(paragraph, facts_of(report()))


def said(paragraph: str, *, is_linked: bool = False) -> list[tuple[str, str | None, str | None]]:
    """Return what is wrong: code, the text's number, the right one."""
    found = slips(paragraph, is_linked=is_linked)
    return [(slip.code.removeprefix("text-"), slip.left, slip.right) for slip in found]


def tied(paragraph: str) -> list[str]:
    """Return the numbers of a paragraph that agree with cells, as printed."""
    return [paragraph[tie.start : tie.end] for tie in ties(paragraph) if tie.cells]
