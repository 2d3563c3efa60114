"""What a rendered paragraph tells: its pieces, its cells, its places, and what is wrong."""

import pytest

from gkdesk.form import Edition
from gkdesk.prose.facts import Facts, Figures
from gkdesk.prose.kinds import read_kinds
from gkdesk.prose.references import reference_slips, render, rendered_prose
from gkdesk.report import Report
from tests.drawing import full_report
from tests.prose.references.rendering import facts_of, rendered, report_with, troubles

RECEIVED = {"requests.received.natural_persons": 141}
TEXT = "新收{{ 新收 }}件，{% if 新收 > 9 %}较多{% else %}不多{{ 新收 }}{% endif %}。"


@pytest.fixture
def report(edition_2021: Edition) -> Report:
    return report_with(edition_2021, dict(RECEIVED))


def test_the_pieces_of_a_paragraph_say_what_is_bound(report: Report) -> None:
    found = rendered(TEXT, report)
    assert found.text == "新收141件，较多。"
    told = [(piece.kind, TEXT[piece.start : piece.end]) for piece in found.pieces]
    assert told == [
        ("figure", "{{ 新收 }}"),
        ("logic", "{% if 新收 > 9 %}"),
        ("logic", "{% else %}"),
        ("unused", "不多{{ 新收 }}"),
        ("logic", "{% endif %}"),
    ]
    figure = found.pieces[0]
    assert found.text[figure.text_start : figure.text_end] == "141"
    assert found.cells == {"requests.received.total"}


def test_only_what_is_asked_for_is_looked_at(report: Report) -> None:
    facts = facts_of(report)
    render("{% if 新收 > 9 %}多{% else %}{{ 不予公开 }}{% endif %}{{ 年份 }}", facts)
    assert facts.figures.asked == {"requests.received.total"}


def test_plain_text_asks_for_nothing_and_is_the_same_object(report: Report) -> None:
    facts, text = facts_of(report), "没有引用的一句话。" * 50
    assert render(text, facts).text is text
    assert facts.figures.asked == set()


def test_a_figure_that_changes_shows_at_once(report: Report) -> None:
    report.enter({"requests.received.enterprises": 9})
    assert rendered(TEXT, report).text.startswith("新收150件")


def test_what_is_wrong_in_a_branch_that_is_left_out_is_told_of_too(report: Report) -> None:
    text = "{% if 新收 > 9 %}多{% else %}{{ 新售 }}{% endif %}"
    assert troubles(text, report) == [("text-reference-unknown", "新售")]
    assert rendered(text, report).text == "多"


def test_a_condition_with_an_unknown_name_stays_as_typed(report: Report) -> None:
    text = "前{% if 新售 > 9 %}多{{ 新收 }}{% endif %}后{{ 新收 }}"
    assert troubles(text, report) == [("text-reference-unknown", "新售")]
    assert rendered(text, report).text == text[: -len("{{ 新收 }}")] + "141"


def test_a_condition_without_an_end_leaves_the_rest_of_the_paragraph_alone(
    report: Report,
) -> None:
    text = "前{% if 新收 %}甲{{ 新收 }}乙"
    assert troubles(text, report) == [("text-reference-refused", "{% if 新收 %}")]
    assert rendered(text, report).text == "前{% if 新收 %}甲141乙"


def test_half_a_reference_does_not_hide_the_next_one(report: Report) -> None:
    text = "甲{{ 表三.新，乙{{ 新收 }}件"
    assert rendered(text, report).text == "甲{{ 表三.新，乙141件"
    assert troubles(text, report) == [("text-reference-refused", "{{ 表三.新")]


def test_a_blank_figure_names_its_cells(edition_2021: Edition) -> None:
    (slip,) = reference_slips("共{{ 行政许可 }}件", facts_of(report_with(edition_2021)))
    assert (slip.code, slip.cells) == ("text-reference-blank", ("proactive.licences.decisions",))
    assert "还没有填数" in slip.words["reason"]


def test_every_code_has_a_kind_with_a_sentence(edition_2021: Edition) -> None:
    facts = facts_of(report_with(edition_2021))
    kinds = read_kinds()
    slips = [*reference_slips("{{ 新收 }}{{ 新售 }}{{", facts)]
    assert len({slip.code for slip in slips}) == 3
    for slip in slips:
        words = {"quote": "甲", "section": "乙", **slip.words}
        assert slip.words["reason"] in kinds[slip.code].sentence.format_map(words)


def test_all_prose_of_a_report_is_rendered_line_by_line(edition: Edition) -> None:
    report = full_report(edition)
    first, *others = report.prose
    typed = {section: report.prose[section] for section in others}
    report.write(first, "{{ 机关 }}\n{% if 年份 > 1 %}\n{{ 年份 }}\n")
    found = rendered_prose(report)
    assert found == {first: f"{report.agency}\n{{% if 年份 > 1 %}}\n{report.year}\n", **typed}


def test_an_agency_that_looks_like_a_reference_is_not_read_again(edition_2021: Edition) -> None:
    facts = Facts(edition_2021, "{{ 年份 }}", 2023, Figures({}))
    assert render("{{ 机关 }}", facts).text == "{{ 年份 }}"
