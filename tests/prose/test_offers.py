"""Figures that were typed although a cell has them: what is offered to stand there."""

import pytest

from gkdesk.form import Edition
from gkdesk.prose.claims import ClaimChecks
from gkdesk.prose.offers import Offer, offers
from gkdesk.prose.references import render
from gkdesk.report import Report
from tests.prose.references.rendering import facts_of, report_with

RECEIVED = "requests.received.natural_persons"


def offered(text: str, report: Report) -> list[Offer]:
    return list(offers(text, facts_of(report), ClaimChecks(report.edition).ties))


@pytest.fixture
def report(edition_2021: Edition) -> Report:
    return report_with(edition_2021, {RECEIVED: 1234})


@pytest.mark.parametrize(
    ("words", "form"),
    [("1234", ""), ("1,234", " | 千分位"), ("一千二百三十四", " | 中文数字"), ("１２３４", "")],
)
def test_a_figure_is_offered_in_the_form_in_which_it_was_typed(
    report: Report, words: str, form: str
) -> None:
    text = f"第一段。\n全年新收政府信息公开申请{words}件。"
    (one,) = offered(text, report)
    assert text[one.start : one.end] == one.words == words
    assert one.reference == f"{{{{ 表三.本年新收.总计{form} }}}}"


def test_what_stands_there_then_prints_the_same(report: Report) -> None:
    text = "全年新收政府信息公开申请1,234件，其中自然人1234件。"
    facts = facts_of(report)
    for one in offered(text, report):
        bound = f"{text[: one.start]}{one.reference}{text[one.end :]}"
        assert render(bound, facts).text == text


@pytest.mark.parametrize(
    "text",
    [
        "全年新收政府信息公开申请1235件。",
        "全年新收政府信息公开申请{{ 表三.本年新收.总计 }}件。",
        "电话1234。",
        "",
    ],
)
def test_what_does_not_agree_or_is_bound_or_is_no_claim_is_not_offered(
    report: Report, text: str
) -> None:
    assert offered(text, report) == []


def test_places_count_in_what_is_typed(report: Report) -> None:
    text = "{{ 年份 }}年，全年新收政府信息公开申请1234件。"
    (one,) = offered(text, report)
    assert text[one.start : one.end] == "1234"
