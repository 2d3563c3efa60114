"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.prose.sentences import sentence_at, sentences

PARTED = {
    "甲3件。乙4件！丙5件？丁6件；戊7件": ["甲3件。", "乙4件！", "丙5件？", "丁6件；", "戊7件"],
    "甲说：“好！”乙说（对。）丙": ["甲说：“好！”", "乙说（对。）", "丙"],
    "第一行\n\n  第二行 \n": ["第一行", "第二行"],
    "共3.5万件，1,234件、5件：是": ["共3.5万件，1,234件、5件：是"],
    "真的吗？！是。。": ["真的吗？！", "是。。"],
    "  ": [],
    "": [],
}


@pytest.mark.parametrize("text", PARTED)
def test_a_text_is_parted_into_sentences(text: str) -> None:
    assert [text[start:end] for start, end in sentences(text)] == PARTED[text]


def test_the_sentence_at_a_place_is_the_one_it_is_in() -> None:
    text = "甲。 乙。"
    assert [sentence_at(text, at) for at in range(6)] == [(0, 2)] * 2 + [(3, 5)] * 4


def test_an_empty_text_has_an_empty_sentence() -> None:
    assert sentence_at("", 0) == (0, 0)


@given(st.text(alphabet="甲1。！；\n “”）", max_size=40), st.integers(0, 40))
def test_every_place_has_its_sentence(text: str, position: int) -> None:
    start, end = sentence_at(text, position)
    assert (start, end) == (0, 0) or (start, end) in list(sentences(text))
    assert not text.strip() or start < end
