"""What the prose of both published reports says in figures agrees; when changed it is found."""

from collections.abc import Iterator

import pytest

from gkdesk.prose.claims import ClaimChecks, Tie
from gkdesk.prose.facts import Facts, Figures
from gkdesk.report import Report, read_value
from tests.forms import edition_of
from tests.prose.slips.test_published import prose_of
from tests.reference.published import NAMES, published

# How many figures of the prose are stated by cells, or by other figures of their sentence.
TIED = {
    "suzhou-office-2019": ["171", "3", "7", "1981", "758", "1223", "61.74"],
    "gusu-office-2023": [
        *("6116", "2540", "3431", "145", "42", "23", "1", "8", "7", "3"),
        *("13", "12", "1", "29", "19", "3", "1", "6"),
    ],
}


def facts_of(name: str) -> Facts:
    source = published(name)
    form = edition_of(source.edition)
    entered = {
        cell: read_value(text, form.cells[cell].column)
        for cell, text in source.cells.items()
        if text is not None
    }
    report = Report(form, source.agency, source.year, entered=entered)
    return Facts(form, source.agency, source.year, Figures(report.values))


def paragraphs(name: str) -> Iterator[str]:
    for text in prose_of(name).values():
        yield from text.split("\n")


def looked_at(name: str) -> tuple[ClaimChecks, Facts]:
    facts = facts_of(name)
    return ClaimChecks(facts.edition), facts


def changed(paragraph: str, tie: Tie, by: int) -> str:
    """Return a paragraph with one figure changed."""
    printed = paragraph[tie.start : tie.end]
    whole, point, decimals = printed.partition(".")
    other = whole + point + str(int(decimals) + by) if point else str(int(whole) + by)
    return paragraph[: tie.start] + other + paragraph[tie.end :]


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_said_of_a_published_report(name: str) -> None:
    checks, facts = looked_at(name)
    assert [slip for text in paragraphs(name) for slip in checks(text, facts)] == []


@pytest.mark.parametrize("name", NAMES)
def test_every_claim_of_a_published_report_is_tied(name: str) -> None:
    checks, facts = looked_at(name)
    found = [text[t.start : t.end] for text in paragraphs(name) for t in checks.ties(text, facts)]
    assert found == TIED[name]


@pytest.mark.parametrize("by", [1, 3])
@pytest.mark.parametrize("name", NAMES)
def test_changing_one_figure_is_found_once(name: str, by: int) -> None:
    checks, facts = looked_at(name)
    for text in paragraphs(name):
        for tie in checks.ties(text, facts):
            other = changed(text, tie, by)
            assert len(list(checks(other, facts))) == 1, other[tie.start - 10 : tie.end + 5]
