"""Where lines of Chinese text may end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.ui.paper.breaking import broken

TEXT = st.text(alphabet="政府信息公开，。（）“”……——2023a/-1%　 ", max_size=80)
NO_BEGIN, NO_END = set("，。）”…—%"), set("（“")


def lines(text: str, width: float = 10) -> list[str]:
    """Break a text on lines of so many squares; what is narrow takes half of one."""
    advances = [(1.0 if c > "\u00ff" else 0.5, 0.0) for c in text]
    return [text[begin:end] for begin, end in broken(text, advances, width, width)]


@given(text=TEXT)
def test_no_character_is_lost_but_blanks_at_the_ends_of_lines(text: str) -> None:
    assert "".join(lines(text)).replace(" ", "") == text.replace(" ", "")


@given(text=TEXT)
def test_no_line_is_wider_than_its_room(text: str) -> None:
    for line in lines(text):
        assert sum(1.0 if c > "\u00ff" else 0.5 for c in line) <= 10


@given(
    text=st.text(alphabet="政府信息公开", min_size=3).map(lambda t: f"{t[:9]}（{t[9:12]}），{t}。")
)
def test_no_line_begins_or_ends_with_a_mark_that_may_not_stand_there(text: str) -> None:
    found = lines(text)
    assert [line for line in found[1:] if line[:1] in NO_BEGIN] == []
    assert [line for line in found[:-1] if line[-1:] in NO_END] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二三四五六七八九十。", ["一二三四五六七八九", "十。"]),
        ("一二三四五六七八九（十）", ["一二三四五六七八九", "（十）"]),
        ("一二三四五六七八2023年", ["一二三四五六七八2023", "年"]),
        ("一二三四五六七八九2023年", ["一二三四五六七八九", "2023年"]),
        ("一二三四五六七八九——十", ["一二三四五六七八九", "——十"]),
        ("一二三四五六七八九十 一", ["一二三四五六七八九十", "一"]),
        ("电话0000-0000000号码是的", ["电话0000-0000000号码", "是的"]),
        ("", [""]),
    ],
)
def test_a_line_ends_where_a_typist_would_end_it(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二三四五六2023-01-05是", ["一二三四五六2023-01-", "05是"]),
        ("一二三四五六七八九1/2是", ["一二三四五六七八九", "1/2是"]),
        ("一二三四五六七八九十……一", ["一二三四五六七八九", "十……一"]),
        ("一二三四五六七1,234.5万元", ["一二三四五六七", "1,234.5万元"]),
        ("一二三四五六七八99.8%是", ["一二三四五六七八", "99.8%是"]),
        ("一二三四五六七八九《十》", ["一二三四五六七八九", "《十》"]),
        ("一二三四五六七八a@b.cn是", ["一二三四五六七八", "a@b.cn是"]),
        ("一二三四五六七八九十·一", ["一二三四五六七八九", "十·一"]),
    ],
)
def test_figures_addresses_and_marks_are_kept_whole(text: str, expected: list[str]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一二三四五六七八九十，一", ["一二三四五六七八九十，", "一"]),
        ("一二三四五六七八九十。", ["一二三四五六七八九十。"]),
        ("一二三四五六七八九十。”一", ["一二三四五六七八九", "十。”一"]),
        ("一二三四五六七八九十）一", ["一二三四五六七八九", "十）一"]),
    ],
)
def test_one_stop_may_stand_beyond_a_full_line(text: str, expected: list[str]) -> None:
    advances = [(1.0, 0.0) for _ in text]
    found = [text[begin:end] for begin, end in broken(text, advances, 10, 10, hangs=True)]
    assert found == expected


def test_what_cannot_be_broken_anywhere_is_broken_where_its_room_ends() -> None:
    assert lines("a" * 45) == ["a" * 20, "a" * 20, "a" * 5]


def test_a_long_address_is_broken_at_its_slashes() -> None:
    assert lines("www.example.gov.cn/gkml/index") == ["www.example.gov.cn/", "gkml/index"]
