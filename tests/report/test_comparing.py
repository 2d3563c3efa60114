"""This year beside the years before, cell by cell and as lines of a chart."""

from decimal import Decimal

import pytest

from gkdesk.form import Edition
from gkdesk.report import NOT_APPLICABLE, EarlierYears, Report, Value
from gkdesk.report.comparing import ComparedFigure, charts_of, compare_years, largest_first
from gkdesk.report.linking import earlier_of
from tests.drawing import full_report, link
from tests.forms import edition_of

RECEIVED = "requests.received.enterprises"
SUM = "requests.closed_otherwise.enterprises"


def compared(
    now: dict[str, Value], then: dict[str, Value], last_form: str = "2021"
) -> dict[str, ComparedFigure]:
    report = Report(edition_of("2021"), "某局", 2021, entered=now)
    link(report, Report(edition_of(last_form), "某局", 2020, entered=then))
    return {figure.id: figure for figure in compare_years(report)}


def test_every_cell_stands_beside_last_years_in_the_order_of_the_form(edition: Edition) -> None:
    report, last = full_report(edition), full_report(edition)
    report.enter(dict.fromkeys(list(edition.reach)[:2], 5000))
    link(report, last)
    figures = compare_years(report)
    assert [figure.id for figure in figures] == list(edition.cells)
    assert [figure.now for figure in figures] == list(report.values.values())
    assert [figure.last for figure in figures] == list(last.values.values())
    names = [edition.cells[figure.id].name for figure in figures]
    assert [figure.name for figure in figures] == names


def test_nothing_is_compared_without_last_year(filled_report: Report) -> None:
    assert compare_years(filled_report) == ()


@pytest.mark.parametrize(
    ("now", "then", "difference", "per_cent"),
    [
        (30, 20, 10, "50.0"),
        (20, 30, -10, "-33.3"),
        (7, 0, 7, None),
        (0, 0, 0, None),
        (None, 3, None, None),
        (3, None, None, None),
        (NOT_APPLICABLE, 3, None, None),
    ],
)
def test_a_difference_is_told_between_figures_alone(
    now: Value, then: Value, difference: int | None, per_cent: str | None
) -> None:
    figure = compared({RECEIVED: now}, {RECEIVED: then})[RECEIVED]
    assert (figure.now, figure.last, figure.difference) == (now, then, difference)
    assert figure.per_cent == (None if per_cent is None else Decimal(per_cent))


def test_what_was_counted_together_is_compared_as_a_sum() -> None:
    parts = {f"requests.closed_otherwise.{row}.enterprises": 2 for row in ("fee_unpaid", "other")}
    then: dict[str, Value] = {"requests.closed_otherwise.other.enterprises": 5}
    figures = compared({**parts}, then, "2019")
    assert (figures[SUM].now, figures[SUM].last, figures[SUM].difference) == (4, 5, -1)
    assert figures["requests.closed_otherwise.other.enterprises"].difference is None
    assert SUM not in compared({**parts}, {})


def test_what_counted_something_else_stands_there_without_a_difference() -> None:
    cell = "proactive.rules.in_force"
    figure = compared({cell: 5}, {"proactive.rules.total_disclosed": 9}, "2019")[cell]
    assert (figure.now, figure.last, figure.difference) == (5, 9, None)
    assert figure.remark


def test_the_largest_change_comes_first() -> None:
    now: dict[str, Value] = {
        "proactive.licences.decisions": 100,
        "proactive.penalties.decisions": 9,
    }
    then: dict[str, Value] = {
        "proactive.licences.decisions": 130,
        "proactive.penalties.decisions": 1,
    }
    figures = compared(now, then).values()
    first, second, *rest = largest_first(figures)
    assert [first.difference, second.difference] == [-30, 8]
    assert {figure.difference for figure in rest} == {None}
    assert largest_first(figures, by_per_cent=True)[0] is second


def test_charts_are_drawn_over_the_years_that_are_known(edition: Edition) -> None:
    report, older = full_report(edition), full_report(edition)
    older.enter(dict.fromkeys(edition.reach, 2))
    link(report, older)
    charts = charts_of(report)
    assert [chart.id for chart in charts] == [chart.id for chart in edition.charts]
    for drawn, chart in zip(charts, edition.charts, strict=True):
        assert drawn.years == (report.year - 1, report.year)
        for line, planned in zip(drawn.lines, chart.lines, strict=True):
            sums = [sum(int(str(r.values[c])) for c in planned.cells) for r in (older, report)]
            assert (line.name, list(line.values)) == (planned.name, sums)


def test_a_year_without_figures_is_a_gap_and_not_zero() -> None:
    report = full_report(edition_of("2021"))
    blank = earlier_of(Report(report.edition, "某局", report.year - 2), "", is_own=True)
    report.link(EarlierYears((blank,)))
    for chart in charts_of(report):
        assert all(line.values[0] is None and line.values[1] is not None for line in chart.lines)


def test_the_former_form_is_drawn_in_one_line_with_this_one() -> None:
    last = full_report(edition_of("2019"))
    report = full_report(edition_of("2021"))
    link(report, last)
    outcomes = next(chart for chart in charts_of(report) if chart.id == "outcomes")
    *_, otherwise = outcomes.lines
    assert otherwise.values[0] == last.values["requests.closed_otherwise.other.total"]
