"""A condition taken out of a paragraph."""

import pytest

from gkdesk.form import Edition
from gkdesk.prose.conditions import without_condition
from gkdesk.prose.facts import Facts
from tests.prose.references.rendering import facts_of, report_with

NESTED = "甲{% if 新收 %}乙{% if 新收 == 42 %}丙{% else %}丁{% endif %}戊{% else %}己{% endif %}庚"


@pytest.fixture
def facts(edition_2021: Edition) -> Facts:
    return facts_of(report_with(edition_2021, {"requests.received.natural_persons": 42}))


def without(paragraph: str, at: str, facts: Facts) -> str | None:
    found = without_condition(paragraph, paragraph.index(at), facts)
    if found is None:
        return None
    (start, end), kept = found
    return f"{paragraph[:start]}{kept}{paragraph[end:]}"


@pytest.mark.parametrize("at", ["{% if 新收 %}", "乙", "{% else %}己", "己"])
def test_what_is_printed_stays_with_its_own_conditions(facts: Facts, at: str) -> None:
    kept = "乙{% if 新收 == 42 %}丙{% else %}丁{% endif %}戊"
    assert without(NESTED, at, facts) == f"甲{kept}庚"


def test_it_is_the_innermost_around_the_place(facts: Facts) -> None:
    assert without(NESTED, "丁", facts) == "甲{% if 新收 %}乙丙戊{% else %}己{% endif %}庚"


def test_a_condition_that_does_not_hold_leaves_nothing(facts: Facts) -> None:
    assert without("甲{% if 新收 == 0 %}没有{% endif %}乙", "没有", facts) == "甲乙"


@pytest.mark.parametrize("at", ["甲", "庚"])
def test_outside_of_any_there_is_none(facts: Facts, at: str) -> None:
    assert without(NESTED, at, facts) is None


def test_while_a_figure_is_blank_nobody_knows_what_is_printed(edition_2021: Edition) -> None:
    assert without(NESTED, "丁", facts_of(report_with(edition_2021))) is None
