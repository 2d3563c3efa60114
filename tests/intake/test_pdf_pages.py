"""Pages of a PDF as programs lay them out: ragged lines, heads with numbers, open tables."""

from collections.abc import Sequence
from typing import Any

import pytest

from gkdesk.intake.sources.blocks import Paragraph
from gkdesk.intake.sources.pdf import put_together
from gkdesk.intake.sources.pdf_ends import open_ends
from gkdesk.intake.sources.pdf_page import Char, Line, Page, Rect, lines_of
from gkdesk.intake.sources.pdf_turning import straight

_WIDTH, _HEIGHT, _SIZE = 595.0, 842.0, 16.0
_LEFT, _INDENT = 72.0, 32.0
# A margin of 28 letters.
_FULL = "扎实推进各项工作" * 4


def line(text: str, top: float, left: float = _LEFT, size: float = _SIZE) -> Line:
    """Return a line of letters as wide as they are high, and of half as wide digits."""
    chars: list[Char] = []
    for sign in text:
        right = left + (size / 2 if sign.isascii() else size)
        chars.append(Char(sign, Rect(left, top, right, top + size)))
        left = right
    (found,) = lines_of(chars)
    return found


def page(number: int, lines: Sequence[Line], *, is_scan: bool = False) -> Page:
    characters = sum(len(one.text) for one in lines)
    return Page(number, _WIDTH, _HEIGHT, tuple(lines), (), characters, is_scan)


def paragraphs(*pages: Page) -> list[str]:
    return [b.text for b in put_together(pages).blocks if isinstance(b, Paragraph)]


def text(*lines: tuple[str, float], top: float = 150.0) -> list[Line]:
    return [line(one, top + 28 * n, _LEFT + indent) for n, (one, indent) in enumerate(lines)]


@pytest.mark.parametrize(
    ("room", "after"),
    [
        (2, "1236条，其中政务动态823条。"),
        (4, "65221234转8001；传真同号。"),
        (4, "〔2021〕30号）编制。"),
        (12, "（http://www.example.gov.cn）。"),
    ],
)
def test_a_line_ends_early_where_the_next_word_has_no_room(room: int, after: str) -> None:
    before = _FULL[: 26 - room]
    lines = text(*[(_FULL[:28], 0)] * 3, (before, _INDENT), (after, 0))
    assert paragraphs(page(1, lines))[-1] == before + after


def test_stops_that_hang_over_the_margin_are_no_margin() -> None:
    hanging = _FULL[:28] + "，"
    lines = text((hanging, 0), *[(_FULL[:28], 0)] * 3, (_FULL[:27], 0), ("和安排。", 0))
    assert len(paragraphs(page(1, lines))) == 1


def test_what_stands_at_the_right_or_in_the_middle_is_a_line_of_its_own() -> None:
    lines = text(*[(_FULL[:28], 0)] * 3, ("2024年1月10日", 350), ("打印本页", 0))
    assert paragraphs(page(1, lines))[-2:] == ["2024年1月10日", "打印本页"]


def test_short_paragraphs_without_a_full_line_are_told_apart() -> None:
    lines = text(*[(f"{n}.加强学习，提高业务能力，严格按照要求办理。", _INDENT) for n in (1, 2, 3)])
    assert len(paragraphs(page(1, lines))) == 3


@pytest.mark.parametrize("count", [2, 3])
def test_what_browsers_print_on_each_page_is_left_out(count: int) -> None:
    pages = [
        page(
            n,
            [
                line(f"2024/1/2{n} 10:05 江河市水务局", 16, size=8),
                *text((_FULL[:28], 0), (f"第{n}段完。", 0)),
                line(f"http://www.example.gov.cn/a/b_{n}.html {n}/{count}", 800, size=8),
            ],
        )
        for n in range(1, count + 1)
    ]
    assert all("example" not in one and "10:05" not in one for one in paragraphs(*pages))


def test_a_page_that_is_a_picture_is_told() -> None:
    found = put_together([page(1, text((_FULL[:28], 0))), page(2, (), is_scan=True)])
    assert [sentence for sentence in found.told if "第 2 页" in sentence]


def edge(x0: float, x1: float, top: float, bottom: float) -> dict[str, Any]:
    orientation = "v" if x0 == x1 else "h"
    return {"orientation": orientation, "x0": x0, "x1": x1, "top": top, "bottom": bottom}


def test_upright_rules_without_an_end_are_closed() -> None:
    upright = [edge(x, x, 100, 700) for x in (50, 150, 300)]
    assert open_ends([*upright, edge(50, 300, 100, 100)]) == [700]
    assert open_ends([*upright, edge(50, 300, 100, 100), edge(50, 300, 700, 700)]) == []
    assert open_ends([edge(50, 50, 100, 700)]) == []


def test_what_is_written_aslant_is_a_watermark() -> None:
    upright, aslant, turned = (
        {"matrix": matrix} for matrix in ((1, 0, 0, 1), (0.7, 0.7, -0.7, 0.7), (0, 1, -1, 0))
    )
    assert straight([upright, aslant, turned]) == [upright, turned]
