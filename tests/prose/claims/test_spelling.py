"""How words are written in the data, and how texts are read alike in both widths."""

import re

import pytest

from gkdesk.prose.claims.spelling import fold, in_year, pattern_of, spellings


def test_braces_hold_a_choice() -> None:
    assert spellings("{a,b,}c{d,e}") == ["acd", "ace", "bcd", "bce", "cd", "ce"]


@pytest.mark.parametrize("pattern", ["{a", "a}", "{a{b}}", "}{"])
def test_braces_that_do_not_pair_are_a_fault(pattern: str) -> None:
    with pytest.raises(ValueError, match=re.escape(pattern)):
        spellings(pattern)


def test_years_move_with_the_report() -> None:
    assert in_year("<last>年结转到<this>年，再到<next>年", 2023) == "2022年结转到2023年，再到2024年"


def test_the_longest_word_is_found() -> None:
    pattern = re.compile(pattern_of(["予以公开", "予以", "部分公开", "（次）", "a.b"]))
    assert pattern.findall("予以公开，予以，部分公开（次）a.ba-b") == [
        "予以公开",
        "予以",
        "部分公开",
        "（次）",
        "a.b",
    ]


def test_a_text_keeps_its_length_when_it_is_folded() -> None:
    text = "２０２３年(1)：ＡＰＰ％〇，"
    assert fold(text) == "2023年（1）：APP%零，"
