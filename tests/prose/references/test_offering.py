"""Completion while a reference is typed, and the list of a picker."""

import pytest

from gkdesk.form import Edition
from gkdesk.prose.references import all_suggestions, half_typed, suggestions
from gkdesk.report import Report
from tests.drawing import full_report
from tests.prose.references.rendering import facts_of, report_with


@pytest.fixture
def report(edition_2021: Edition) -> Report:
    return report_with(edition_2021, {"requests.received.natural_persons": 141})


def texts(typed: str, report: Report, last_year: Report | None = None) -> list[str]:
    return [offer.text for offer in suggestions(typed, facts_of(report, last_year))]


def test_the_likeliest_figure_comes_first_with_its_value(report: Report) -> None:
    first = suggestions("新收", facts_of(report))[0]
    assert (first.text, first.value) == ("{{ 表三.本年新收.总计 }}", "141")
    assert first.cells == ("requests.received.total",)
    assert "本年新收" in first.label


def test_a_sum_comes_before_its_parts(report: Report) -> None:
    offered = texts(" 表三.不予", report)
    assert offered[0] == "{{ 表三.不予公开.总计 }}"
    assert "{{ 表三.不予公开.属于国家秘密.总计 }}" in offered


@pytest.mark.parametrize(
    "typed", ["表三.新收.自", "新收.自然人", "表三。新收。自然", "依申请.新收.自然人"]
)
def test_parts_of_words_are_enough(typed: str, report: Report) -> None:
    assert texts(typed, report)[0] == "{{ 表三.本年新收.自然人 }}"


def test_last_years_figures_are_offered_behind_their_word(report: Report) -> None:
    assert texts("上年.新收", report, report)[0] == "{{ 上年.表三.本年新收.总计 }}"
    assert texts("去年.", report, report)[0].startswith("{{ 上年.")


def test_what_stands_before_the_last_name_is_kept(report: Report) -> None:
    assert texts("予以公开 + 部分", report)[0] == "{{ 予以公开 + 表三.部分公开.总计 }}"


def test_behind_a_bar_there_are_filters(report: Report) -> None:
    offered = suggestions("新收 | 千", facts_of(report))
    assert [(offer.text, offer.value) for offer in offered] == [("{{ 新收 | 千分位 }}", "141")]
    assert len(texts("新收｜", report)) > 5
    assert texts("| ", report) == []


def test_nothing_typed_offers_the_usual_figures_and_the_names_of_the_report(
    report: Report,
) -> None:
    every = [one.text for one in suggestions("", facts_of(report), most=1000)]
    assert {"{{ 机关 }}", "{{ 年份 }}", "{{ 表三.本年新收.总计 }}"} <= set(every)
    assert len(suggestions("", facts_of(report), most=7)) == 7
    assert texts("年份", report)[0] == "{{ 年份 }}"


def test_what_is_in_no_name_offers_nothing(report: Report) -> None:
    assert texts("火星", report) == []


def test_a_picker_is_offered_every_figure_once(edition: Edition) -> None:
    offered = all_suggestions(facts_of(full_report(edition)))
    assert len({one.text for one in offered}) == len(offered) == len(edition.names.quantities)
    assert all(one.value for one in offered)


@pytest.mark.parametrize(
    ("paragraph", "place", "start", "typed"),
    [
        ("共{{ 表三.新", 8, 1, " 表三.新"),
        ("共{{ 表三.新 }}件", 7, 1, " 表三."),
        ("共｛｛新收", 5, 1, "新收"),
        ("共{{", 3, 1, ""),
        ("{{ 新收 }}，{{ 不", 13, 9, " 不"),
    ],
)
def test_the_reference_at_the_caret_is_known(
    paragraph: str, place: int, start: int, typed: str
) -> None:
    half = half_typed(paragraph, place)
    assert half is not None
    assert (half.start, half.typed) == (start, typed)


@pytest.mark.parametrize(
    ("paragraph", "place"),
    [("共{{ 新收 }}件", 10), ("共{", 2), ("", 0), ("{% if 新", 7), ("文" * 300, 200)],
)
def test_where_no_reference_is_typed_there_is_none(paragraph: str, place: int) -> None:
    assert half_typed(paragraph, place) is None
