"""A section as an editor shows it: what stands for what, and what is made anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.form import Edition
from gkdesk.prose.editable import Editable, EditableProse, editable
from gkdesk.prose.phrases import read_phrases
from gkdesk.prose.sentences import Span
from gkdesk.report import Report
from tests.drawing import full_report
from tests.forms import OWN_IDS, edition_of
from tests.prose.references.rendering import facts_of, full, report_with, zero_report

CONDITION = "{% if 新收 == 0 %}没有{% else %}收到{{ 新收 }}件{% endif %}。"


@pytest.fixture
def received(edition_2021: Edition) -> Report:
    return report_with(edition_2021, {"requests.received.natural_persons": 42})


def made(paragraph: str, report: Report) -> Editable:
    return editable(paragraph, facts_of(report))


def idle(one: Editable) -> list[str]:
    return [one.text[start:end] for start, end in one.idle]


def test_a_figure_is_shown_and_the_rest_is_as_typed(received: Report) -> None:
    one = made("共{{ 新收 }}件{{ 不知道 }}。", received)
    assert one.text == "共42件{{ 不知道 }}。"
    (piece,) = one.shown.pieces
    assert one.text[piece.text_start : piece.text_end] == "42"
    assert "requests.received.total" in piece.cells


def test_of_a_condition_all_is_shown_and_what_is_not_printed_is_idle(received: Report) -> None:
    one = made(CONDITION, received)
    assert one.text == "如果 新收 ＝ 0（不印）没有否则收到42件条件完。"
    assert idle(one) == ["没有"]
    assert one.printed == len("收到42件。")


def test_of_the_other_branch_the_figures_are_shown_too(edition_2021: Edition) -> None:
    one = made(CONDITION, zero_report(edition_2021))
    assert one.text == "如果 新收 ＝ 0没有否则（不印）收到0件条件完。"
    assert idle(one) == ["收到0件"]


def test_a_condition_that_nobody_can_judge_can_still_be_written(edition_2021: Edition) -> None:
    one = made(CONDITION, report_with(edition_2021))
    assert one.text == "如果 新收 ＝ 0（待定）没有否则（待定）收到〔空白〕件条件完。"
    assert idle(one) == [one.text.removesuffix("。")]


def test_a_place_inside_of_a_piece_is_the_one_behind_it(received: Report) -> None:
    one = made("共{{ 新收 }}件", received)
    assert one.typed_span(2, 2) == Span(9, 9)
    assert [one.typed_span(at, at).start for at in (0, 1, 3, 4)] == [0, 1, 9, 10]
    assert one.typed_span(2, 4) == Span(1, 10)
    assert [one.shown_at(at) for at in (0, 1, 5, 9, 10)] == [0, 1, 3, 3, 4]


def test_the_piece_that_is_selected_goes_before_those_that_are_touched(received: Report) -> None:
    one = made("{{ 新收 }}{{ 年份 }}", received)
    first, second = one.shown.pieces
    assert one.piece_at(0, 2) is one.piece_at(2, 2) is one.piece_at(0, 0) is first
    assert one.piece_at(2, 6) is one.piece_at(6, 6) is second
    assert one.piece_at(0, 6) is None


def test_a_section_is_its_paragraphs(received: Report) -> None:
    prose, facts = EditableProse(), facts_of(received)
    one = prose.section(f"甲{{{{ 新收 }}}}\n\n{CONDITION}", facts)
    assert one.text == "甲42\n\n如果 新收 ＝ 0（不印）没有否则收到42件条件完。"
    assert idle(one) == ["没有"]
    for piece in one.shown.pieces:
        assert one.typed[piece.start] == "{"
        assert one.typed[piece.end - 1] == "}"


def test_only_what_asked_for_a_figure_is_made_anew(received: Report) -> None:
    prose = EditableProse()
    text = "甲{{ 新收 }}\n乙{{ 上年结转 }}"
    before = prose.section(text, facts_of(received))
    change = received.enter({"requests.received.natural_persons": 7})
    assert prose.section(text, facts_of(received)) == before
    prose.forget(change.cells)
    assert prose.section(text, facts_of(received)).text.startswith("甲7\n")


def test_too_many_references_stay_as_typed(received: Report) -> None:
    text = "共{{ 新收 }}件"
    one = EditableProse().section(text, facts_of(received), is_as_typed=True)
    assert (one.text, one.shown.pieces) == (text, ())


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_every_starter_sentence_is_passed_without_braces(edition_id: str) -> None:
    edition = edition_of(edition_id)
    for report in (full_report(edition), zero_report(edition), report_with(edition)):
        for phrase in read_phrases(edition):
            for paragraph in phrase.text.split("\n"):
                one = made(paragraph, report)
                assert not set("{}") & set(one.text)


pieces = st.sampled_from(
    ("{{ 新收 }}", "{{", "}}", "{% if 新收 %}", "{% else %}", "{% endif %}", "甲", "𠮷", " ", "\n")
)


@given(texts=st.lists(pieces, max_size=12))
def test_whatever_is_typed_each_place_is_shown_and_comes_back(texts: list[str]) -> None:
    typed = "".join(texts)
    one = EditableProse().section(typed, full(edition_of("2021")))
    ends = [0, *(end for piece in one.shown.pieces for end in (piece.start, piece.end)), len(typed)]
    assert ends == sorted(ends)
    inside = {
        at for piece in one.shown.pieces for at in range(piece.text_start + 1, piece.text_end)
    }
    for at in range(len(one.text) + 1):
        start, end = one.typed_span(at, at)
        assert start == end
        assert at in inside or one.shown_at(start) == at
