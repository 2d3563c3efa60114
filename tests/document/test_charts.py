"""Charts over the years: what is drawn is what was counted, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.document.characters import ems
from gkdesk.document.charts import UNKNOWN, draw_chart, told
from gkdesk.document.drawing import Bar, Drawing, Stroke, Words
from gkdesk.document.html_nodes import markup
from gkdesk.document.svg import svg_of
from gkdesk.form import Edition
from gkdesk.report import NOT_APPLICABLE, Unread, Value, plain
from gkdesk.report.comparing import YearChart, YearLine, charts_of
from tests.document.web_page import texts, tree_of
from tests.drawing import full_report, link
from tests.years import linked

WIDTH, SIZE = 430.0, 9.0


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def bars(drawing: Drawing) -> list[Bar]:
    return [shape for shape in drawing.shapes if isinstance(shape, Bar)]


def chart(*rows: tuple[Value, ...], first: int = 2024, remarks: str = "") -> YearChart:
    """A chart of some lines over years that follow each other."""
    lines = tuple(
        YearLine(f"第{n}项", (), row, (remarks, *("" for _ in row[1:])))
        for n, row in enumerate(rows, 1)
    )
    return YearChart("c", "图", "件", tuple(range(first, first + len(rows[0]))), lines)


def ends(drawing: Drawing) -> tuple[float, float]:
    """How far what is drawn reaches to the right and down, by the broadest digits there are."""
    right, down = 0.0, 0.0
    for shape in drawing.shapes:
        match shape:
            case Words(text, x, foot, size, align):
                right = max(right, x + (ems(text) * size if align == "left" else 0.0))
                down = max(down, foot)
            case Bar(left, top, width, height) | Stroke(left, top, width, height):
                right, down = max(right, left + width), max(down, top + height)
    return right, down


def test_every_figure_stands_beside_its_bar(edition: Edition) -> None:
    report = full_report(edition)
    link(report, full_report(edition))
    for one in charts_of(report):
        found = words(draw_chart(one, WIDTH, SIZE))
        for line in one.lines:
            for value in line.values:
                assert found.count(str(plain(value))) >= 1


def test_a_bar_is_as_long_as_its_figure() -> None:
    drawn = bars(draw_chart(chart((0, 120), (0, 30), (0, 60)), WIDTH, SIZE))
    longest, quarter, half = (bar.width for bar in drawn)
    assert longest == pytest.approx(4 * quarter)
    assert longest == pytest.approx(2 * half)


def test_every_year_has_a_pattern_of_its_own() -> None:
    drawn = [draw_chart(chart((*[0] * n, 9, *[0] * (3 - n))), WIDTH, SIZE) for n in range(4)]
    kinds = {(len(bars(one)), sum(isinstance(s, Stroke) for s in one.shapes)) for one in drawn}
    assert len(kinds) == 4


@pytest.mark.parametrize("value", [None, Unread("若干")])
def test_what_is_not_known_is_a_dash_and_never_nought(value: Value) -> None:
    drawing = draw_chart(chart((5, value)), WIDTH, SIZE)
    assert words(drawing).count(UNKNOWN) == 1
    assert "0" not in words(drawing)
    assert bars(drawing) == []
    assert any("不是 0" in text for text in words(drawing))


def test_nought_is_said_and_is_no_dash() -> None:
    found = words(draw_chart(chart((5, 0)), WIDTH, SIZE))
    assert "0" in found
    assert UNKNOWN not in found


def test_what_does_not_apply_is_said_as_it_was_written() -> None:
    assert "/" in words(draw_chart(chart((5, NOT_APPLICABLE)), WIDTH, SIZE))


def test_a_year_that_nobody_linked_is_a_gap() -> None:
    drawing = draw_chart(charts_of(linked(2023, 2021))[0], WIDTH, SIZE)
    lines = len(charts_of(linked(2023))[0].lines)
    assert [words(drawing).count(str(year)) for year in range(2021, 2026)] == [lines] * 5
    assert words(drawing).count(UNKNOWN) == 2 * lines


def test_a_remark_is_noted_once_with_its_year() -> None:
    drawing = draw_chart(chart((5, 6), (7, 8), remarks="旧格式"), WIDTH, SIZE)
    assert sum("2024 年：旧格式" in text for text in words(drawing)) == 1
    assert {"5*", "7*"} <= set(words(drawing))


def test_all_figures_are_told_in_words() -> None:
    assert told(chart((5, None), (7, 0))) == (
        "图（件）。第1项：2024 年 5，2025 年 没有数；第2项：2024 年 7，2025 年 0。"
    )


def test_a_chart_without_any_figure_is_drawn() -> None:
    assert words(draw_chart(chart((None, None)), WIDTH, SIZE)).count(UNKNOWN) == 2


NUMBERS = st.one_of(st.none(), st.integers(-10, 10**9))


@given(
    rows=st.lists(st.tuples(NUMBERS, NUMBERS, NUMBERS), min_size=1, max_size=8),
    width=st.floats(230, 1500),
    size=st.floats(8, 12),
)
def test_nothing_stands_beyond_the_edges(
    rows: list[tuple[Value, ...]], width: float, size: float
) -> None:
    drawing = draw_chart(chart(*rows), width, size)
    right, down = ends(drawing)
    assert right <= drawing.width + 0.01
    assert down <= drawing.height


def test_a_web_page_has_the_same_words_as_the_drawing() -> None:
    drawing = draw_chart(charts_of(linked(2024))[0], WIDTH, SIZE)
    tree = tree_of(markup(svg_of(drawing)))
    assert texts(tree, "//text") == words(drawing)
    assert texts(tree, "//desc") == [drawing.told]
