"""What does not agree with last year's report, column by column, while figures are entered."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.form import Edition
from gkdesk.report import (
    NOT_APPLICABLE,
    Aside,
    EarlierYears,
    Finding,
    Report,
    Unread,
    Value,
)
from tests.drawing import full_report, link, values
from tests.forms import EDITION_IDS, edition_of

IN, OUT = "requests.carried_in.{}", "requests.carried_out.{}"
STOCK = "proactive.normative_documents.{}"
RECEIVED = "requests.received.enterprises"


def linked(
    now: dict[str, Value], then: dict[str, Value], *, forms: str = "2021 2021", is_own: bool = True
) -> Report:
    """Return a report of some figures, with last year's linked."""
    this_form, last_form = forms.split()
    report = Report(edition_of(this_form), "某局", 2022, entered=now)
    link(report, Report(edition_of(last_form), "某局", 2021, entered=then), is_own=is_own)
    return report


def found(report: Report, code: str) -> list[Finding]:
    return [finding for finding in report.findings if finding.code == code]


def test_each_column_that_was_not_carried_over_is_told() -> None:
    now: dict[str, Value] = {IN.format("natural_persons"): 3, IN.format("enterprises"): 1}
    then: dict[str, Value] = {OUT.format("natural_persons"): 5, OUT.format("enterprises"): 1}
    one, total = found(linked(now, then), "carried-in-differs")
    assert (one.cells, one.left, one.right) == ((IN.format("natural_persons"),), "3", "5")
    assert (total.cells, total.left, total.right) == ((IN.format("total"),), "4", "6")
    assert "自然人" in one.message
    assert "2021" in one.message


@pytest.mark.parametrize(("is_own", "level"), [(True, "error"), (False, "warning")])
def test_only_a_total_that_this_program_kept_is_wrong_for_sure(is_own: bool, level: str) -> None:
    now, then = {IN.format("enterprises"): 3}, {OUT.format("enterprises"): 5}
    one, total = found(linked({**now}, {**then}, is_own=is_own), "carried-in-differs")
    assert (one.level, total.level) == ("warning", level)


@pytest.mark.parametrize(("now", "then"), [(None, 5), (3, None), (Unread("三"), 5)])
def test_a_blank_is_never_compared(now: Value, then: Value) -> None:
    report = linked({IN.format("enterprises"): now}, {OUT.format("enterprises"): then})
    assert found(report, "carried-in-differs") == []


@pytest.mark.parametrize(("now", "then"), [(NOT_APPLICABLE, 5), (0, 5), (3, NOT_APPLICABLE)])
def test_what_was_answered_with_nothing_is_compared(now: Value, then: Value) -> None:
    report = linked({IN.format("enterprises"): now}, {OUT.format("enterprises"): then})
    assert len(found(report, "carried-in-differs")) == 2


def test_what_is_in_force_follows_from_last_year() -> None:
    now: dict[str, Value] = dict(
        zip(map(STOCK.format, ("issued", "repealed", "in_force")), (3, 1, 17), strict=True)
    )
    report = linked(now, {STOCK.format("in_force"): 16})
    (finding,) = found(report, "in-force-balance")
    assert (finding.level, finding.left, finding.right) == ("warning", "18", "17")
    assert set(finding.cells) == set(now)
    report.enter({STOCK.format("in_force"): 18})
    assert found(report, "in-force-balance") == []


def test_what_the_former_form_counted_otherwise_is_not_balanced() -> None:
    now: dict[str, Value] = dict.fromkeys(map(STOCK.format, ("issued", "repealed", "in_force")), 1)
    report = linked(now, {STOCK.format("total_disclosed"): 16}, forms="2021 2019")
    assert found(report, "in-force-balance") == []


def test_what_both_forms_carry_over_is_compared_across_them() -> None:
    now, then = {IN.format("enterprises"): 3}, {OUT.format("enterprises"): 5}
    report = linked({**now}, {**then}, forms="2021 2019")
    assert len(found(report, "carried-in-differs")) == 2


def test_items_of_2019_follow_from_those_of_the_year_before() -> None:
    items, change = (f"proactive.licences.{column}" for column in ("items_last_year", "change"))
    report = linked({items: 9}, {items: 12, change: -2}, forms="2019 2019")
    (finding,) = found(report, "items-balance")
    assert (finding.left, finding.right) == ("10", "9")


def test_what_was_undecided_should_be_somewhere() -> None:
    case = "disputes.reconsideration.{}"
    report = linked({case.format("upheld"): 1}, {case.format("undecided"): 2})
    (finding,) = found(report, "undecided-not-taken-up")
    assert (finding.level, finding.section) == ("hint", "disputes")


@pytest.mark.parametrize(
    ("now", "then", "is_told"),
    [
        (26, 15, True),
        (25, 15, False),
        (30, 20, False),
        (31, 20, True),
        (4, 15, True),
        (11, 0, True),
        (10, 0, False),
        (0, 11, True),
        (None, 50, False),
        (50, None, False),
    ],
)
def test_a_change_is_large_beyond_half_and_beyond_ten(
    now: Value, then: Value, is_told: bool
) -> None:
    report = linked({RECEIVED: now}, {RECEIVED: then})
    changes = found(report, "large-change")
    assert [finding.level for finding in changes] == ["hint"] * is_told


def test_a_large_change_says_by_how_much() -> None:
    (finding,) = found(linked({RECEIVED: 50}, {RECEIVED: 20}), "large-change")
    assert "增加 30（150.0%）" in finding.message
    (finding,) = found(linked({RECEIVED: 20}, {RECEIVED: 50}), "large-change")
    assert "减少 30（60.0%）" in finding.message


def test_a_fall_of_what_only_matters_when_it_rises_is_let_pass() -> None:
    petitions = "requests.not_processed.petitions.enterprises"
    assert found(linked({petitions: 1}, {petitions: 90}), "large-change") == []
    assert len(found(linked({petitions: 90}, {petitions: 1}), "large-change")) == 1


def test_a_table_that_was_copied_is_told_until_a_figure_is_another(edition_2021: Edition) -> None:
    report, last = full_report(edition_2021), full_report(edition_2021)
    link(report, last)
    told = found(report, "same-as-last-year")
    assert [finding.section for finding in told] == list(edition_2021.tables)
    report.enter({RECEIVED: 100})
    assert [f.section for f in found(report, "same-as-last-year")] == ["proactive", "disputes"]


def test_nothing_in_two_years_is_no_copy(edition_2021: Edition) -> None:
    zeros: dict[str, Value] = dict.fromkeys(edition_2021.reach, 0)
    assert found(linked(zeros, zeros), "same-as-last-year") == []


def test_a_table_that_is_being_filled_is_no_copy(edition_2021: Edition) -> None:
    report, last = full_report(edition_2021), full_report(edition_2021)
    report.enter({RECEIVED: None})
    link(report, last)
    assert "requests" not in [f.section for f in found(report, "same-as-last-year")]


def test_nothing_is_found_without_last_year(edition: Edition) -> None:
    report = full_report(edition)
    link(report, full_report(edition))
    assert any(f.check and f.check.across for f in report.findings)
    change = report.link(EarlierYears())
    assert change.has_other_findings
    assert report.findings == ()


@pytest.mark.parametrize("edition_id", EDITION_IDS)
@given(data=st.data())
def test_edits_and_links_leave_what_a_new_report_would_find(
    edition_id: str, data: st.DataObject
) -> None:
    edition = edition_of(edition_id)
    report = full_report(edition)
    cells = st.sampled_from(list(edition.reach))
    edits = st.dictionaries(cells, values("count") | values("money"), max_size=6)
    for edit in data.draw(st.lists(edits, min_size=1, max_size=5)):
        if data.draw(st.booleans()):
            last = full_report(edition)
            last.enter(data.draw(edits))
            link(report, last, is_own=data.draw(st.booleans()))
        before = report.findings
        change = report.enter(edit)
        assert change.has_other_findings == (before != report.findings)
        anew = Report(edition, report.agency, report.year, entered=report.entered)
        anew.link(report.earlier)
        assert report.findings == anew.findings


def aside(report: Report, finding: Finding) -> None:
    kept = Aside("已核对", date(2026, 1, 5), report.figures_of(finding))
    report.remark(report.remarks.with_aside(finding, kept))


def test_what_was_set_aside_comes_back_when_last_year_is_another() -> None:
    report = linked({IN.format("enterprises"): 3}, {OUT.format("enterprises"): 5})
    for finding in report.findings:
        aside(report, finding)
    assert found(report, "carried-in-differs") == []
    link(report, Report(report.edition, "某局", 2021, entered={OUT.format("enterprises"): 6}))
    assert len(found(report, "carried-in-differs")) == 2


def test_what_was_set_aside_stays_so_when_the_same_year_is_linked_again() -> None:
    report = linked({IN.format("enterprises"): 3}, {OUT.format("enterprises"): 5})
    for finding in report.findings:
        aside(report, finding)
    report.link(EarlierYears())
    link(report, Report(report.edition, "某局", 2021, entered={OUT.format("enterprises"): 5}))
    assert found(report, "carried-in-differs") == []
    assert len(report.findings_set_aside) >= 2
