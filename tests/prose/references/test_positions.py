"""Places of the printed text and of the typed one lead to each other."""

from hypothesis import given
from hypothesis import strategies as st

from gkdesk.prose.references import Rendered, render
from tests.forms import edition_of
from tests.prose.references.rendering import facts_of, zero_report

FACTS = facts_of(zero_report(edition_of("2021")))
PARTS = (
    "新收",
    "件，",
    "{{ 新收 }}",
    "｛｛ 机关 ｝｝",
    "{{ '' if 新收 }}",
    "{% if 新收 %}",
    "{% if 新收 == 0 %}",
    "{% else %}",
    "{% endif %}",
    "{{ 新售 }}",
    "{{",
    "}}",
    "〔填写〕",
    "𠀀",
    "{{ 行政许可 | 占比(新收) }}",
)
paragraphs = st.lists(st.sampled_from(PARTS), max_size=12).map("".join)


def stretches(paragraph: str, found: Rendered) -> list[tuple[str, str]]:
    """Return typed and printed text between the pieces."""
    typed = printed = 0
    between: list[tuple[str, str]] = []
    for piece in found.pieces:
        between.append((paragraph[typed : piece.start], found.text[printed : piece.text_start]))
        typed, printed = piece.end, piece.text_end
    return [*between, (paragraph[typed:], found.text[printed:])]


@given(paragraphs)
def test_between_the_pieces_the_text_is_as_typed(paragraph: str) -> None:
    found = render(paragraph, FACTS)
    assert all(typed == printed for typed, printed in stretches(paragraph, found))


@given(paragraphs)
def test_every_printed_character_leads_to_where_it_was_typed(paragraph: str) -> None:
    found = render(paragraph, FACTS)
    for place, character in enumerate(found.text):
        start, end = found.typed_span(place, place + 1)
        assert start == found.typed_at(place)
        if piece := next((p for p in found.pieces if p.text_start <= place < p.text_end), None):
            assert (start, end) == (piece.start, piece.end)
        else:
            assert paragraph[start:end] == character
            assert found.text_span(start, end) == (place, place + 1)


@given(paragraphs)
def test_places_keep_their_order_both_ways(paragraph: str) -> None:
    found = render(paragraph, FACTS)
    typed = [found.typed_at(place) for place in range(len(found.text) + 1)]
    printed = [found.text_at(place) for place in range(len(paragraph) + 1)]
    assert typed == sorted(typed)
    assert printed == sorted(printed)
    assert 0 <= min(typed) <= max(typed) <= len(paragraph)
    assert 0 <= min(printed) <= max(printed) <= len(found.text)


def test_words_around_a_figure_lead_to_the_whole_of_it() -> None:
    paragraph = "新收{{ 新收 }}件。"
    found = render(paragraph, FACTS)
    start = found.text.index("收0")
    assert paragraph[slice(*found.typed_span(start, start + 2))] == "收{{ 新收 }}"
    assert found.typed_span(start + 1, start + 1) == (2, 2)
    assert found.text_span(0, len(paragraph)) == (0, len(found.text))
