"""Findings: all of them, with both numbers, and none where everything holds."""

import re
from collections.abc import Mapping
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.form import Check, Edition
from gkdesk.report import NOT_APPLICABLE, Finding, Report, Unread, Value, shown
from tests.drawing import Figures, all_figures, comparisons, full_report, lacking, leaves, side
from tests.forms import EDITION_IDS, edition_of

every_edition = pytest.mark.parametrize("edition_id", EDITION_IDS)
RECEIVED, CARRIED_IN = "requests.received.enterprises", "requests.carried_in.enterprises"
DISCLOSED, CARRIED_OUT = "requests.disclosed.enterprises", "requests.carried_out.enterprises"

NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")


def report_of(edition: Edition, entered: Mapping[str, Value]) -> Report:
    return Report(edition, "局", edition.first_report_year, entered=entered)


def found(report: Report, code: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.code == code]


def sides(edition: Edition, check: Check, figures: Figures) -> tuple[str, str]:
    return shown(side(edition, check.left, figures)), shown(side(edition, check.right, figures))


@every_edition
@given(data=st.data())
def test_a_report_drawn_to_satisfy_every_check_has_no_findings(
    edition_id: str, data: st.DataObject
) -> None:
    edition = edition_of(edition_id)
    assert report_of(edition, data.draw(all_figures(edition))).findings == ()


@every_edition
@given(data=st.data())
def test_raising_a_number_by_one_yields_the_checks_whose_sides_it_moves_apart(
    edition_id: str, data: st.DataObject
) -> None:
    edition = edition_of(edition_id)
    figures = data.draw(all_figures(edition))
    report = report_of(edition, figures)
    cell = data.draw(st.sampled_from(list(edition.reach)))
    figures[cell] += 1
    report.enter({cell: figures[cell]})
    broken = {
        (check.code, check.cells): sides(edition, check, figures)
        for check in comparisons(edition)
        if lacking(edition, check, figures)[0]
    }
    assert {(f.code, f.cells): (f.left, f.right) for f in report.findings} == broken
    for finding in report.findings:
        assert {finding.left, finding.right} <= set(NUMBERS.findall(finding.message))


@every_edition
def test_every_comparison_can_fail(edition_id: str) -> None:
    edition = edition_of(edition_id)
    for check in comparisons(edition):
        report = full_report(edition)
        raised = check.left if check.relation != ">=" else check.right
        report.enter({next(iter(leaves(edition, raised))): 10**9})
        assert (check.code, check.cells) in {(f.code, f.cells) for f in report.findings}


def test_the_balance_is_told_in_one_sentence(edition_2021: Edition) -> None:
    figures = {RECEIVED: 42, CARRIED_IN: 1, DISCLOSED: 40, CARRIED_OUT: 5}
    finding, *others = found(report_of(edition_2021, figures), "requests-balance")
    assert finding.message == (
        "商业企业一列：新收 42 + 上年结转 1 = 43，办理 40 + 结转下年 5 = 45，相差 2"
    )
    assert (finding.level, finding.left, finding.right) == ("error", "43", "45")
    assert (finding.section, finding.cells[0]) == ("requests", RECEIVED)
    assert [other.message[:3] for other in others] == ["总计一"]


@pytest.mark.parametrize("blank", [None, Unread("若干")])
def test_a_balance_with_one_side_without_a_figure_is_not_judged(
    edition_2021: Edition, blank: Value
) -> None:
    report = report_of(edition_2021, {RECEIVED: 42, DISCLOSED: blank, CARRIED_OUT: blank})
    assert found(report, "requests-balance") == []


@pytest.mark.parametrize("nothing", [0, NOT_APPLICABLE])
def test_an_answer_of_nothing_on_the_other_side_is_judged(
    edition_2021: Edition, nothing: Value
) -> None:
    report = report_of(edition_2021, {RECEIVED: 42, DISCLOSED: nothing})
    assert len(found(report, "requests-balance")) == 2


def test_text_that_is_no_figure_is_kept_and_told(edition_2021: Edition) -> None:
    report = report_of(edition_2021, {RECEIVED: Unread("四十二")})
    (finding,) = found(report, "unreadable-value")
    assert report.values[RECEIVED] == Unread("四十二")
    assert "“四十二”" in finding.message
    assert (finding.level, finding.left, finding.cells) == ("error", "四十二", (RECEIVED,))


@every_edition
def test_blank_cells_are_one_finding_a_table_that_lists_them_all(edition_id: str) -> None:
    edition = edition_of(edition_id)
    told = found(report_of(edition, {}), "blank-cell")
    assert [finding.section for finding in told] == list(edition.tables)
    assert [cell for finding in told for cell in finding.cells] == list(edition.reach)
    assert all(str(len(finding.cells)) in finding.message for finding in told)


def test_strokes_and_unread_text_are_not_blank(filled_report: Report) -> None:
    filled_report.enter({RECEIVED: NOT_APPLICABLE, CARRIED_IN: Unread("?"), DISCLOSED: None})
    (finding,) = found(filled_report, "blank-cell")
    assert finding.cells == (DISCLOSED,)


@every_edition
def test_a_negative_number_is_told_except_where_it_may_stand(edition_id: str) -> None:
    edition = edition_of(edition_id)
    report = report_of(edition, dict.fromkeys(edition.reach, -1))
    told = {finding.cells[0] for finding in found(report, "negative-number")}
    assert {edition.cells[cell].column for cell in edition.reach.keys() - told} == {
        column
        for table in edition.tables.values()
        for column in table.columns
        if column.may_be_negative
    }


@every_edition
def test_a_part_of_a_whole_is_told_except_in_money(edition_id: str) -> None:
    edition = edition_of(edition_id)
    report = report_of(edition, dict.fromkeys(edition.reach, Decimal("1.5")))
    told = [finding.cells[0] for finding in found(report, "not-whole-number")]
    counts = [cell for cell in edition.reach if edition.cells[cell].column.kind == "count"]
    assert told == counts


def stated_report(edition: Edition, stated: Value) -> Report:
    figures: Figures = {RECEIVED: 3, "requests.received.natural_persons": 4}
    total = {"requests.received.total": stated}
    return Report(edition, "局", 2021, entered=figures, stated=total)


@pytest.mark.parametrize("stated", [11, NOT_APPLICABLE, Unread("7件左右")])
def test_a_printed_total_that_is_not_the_sum_is_told_and_never_used(
    edition_2021: Edition, stated: Value
) -> None:
    report = stated_report(edition_2021, stated)
    (finding,) = found(report, "stated-total-differs")
    assert (finding.left, finding.right) == (shown(stated), "7")
    assert {shown(stated), "7"} <= set(re.split(r"[ ，]", finding.message))
    assert finding.cells[0] == "requests.received.total"
    assert report.values["requests.received.total"] == 7


@pytest.mark.parametrize("stated", [7, Decimal("7.0"), None])
def test_a_printed_total_that_is_the_sum_is_not_told(edition_2021: Edition, stated: Value) -> None:
    assert found(stated_report(edition_2021, stated), "stated-total-differs") == []


def test_a_printed_total_is_compared_anew_after_an_edit(edition_2021: Edition) -> None:
    report = stated_report(edition_2021, 7)
    assert report.enter({RECEIVED: 4}).has_other_findings
    assert len(found(report, "stated-total-differs")) == 1


def test_findings_stand_in_the_order_of_the_checks(edition_2021: Edition) -> None:
    report = report_of(edition_2021, {RECEIVED: Decimal("-1.5"), DISCLOSED: Unread("x")})
    codes = list(dict.fromkeys(check.code for check in edition_2021.checks))
    order = [codes.index(finding.code) for finding in report.findings]
    assert order == sorted(order)
