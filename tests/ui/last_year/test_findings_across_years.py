"""What is found by comparing with last year: listed, gone to, explained, set aside, mended."""

import pytest
from PySide6.QtWidgets import QApplication

from gkdesk.report import Finding, Report
from gkdesk.ui.last_year import wording
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.ui.hands import Hands
from tests.ui.last_year.years import PAIRS, former_of, linked, years
from tests.ui.seeing import opened, write


def carried(report: Report) -> tuple[str, str]:
    """Return a cell that carries over what another one held last year, and that one."""
    for check in report.edition.checks:
        across = check.across
        if across and across.carries_over and across.left[0].cell in report.edition.reach:
            return across.left[0].cell, across.right[0].cell
    raise LookupError


@pytest.fixture(params=PAIRS, ids="-".join)
def view(request: pytest.FixtureRequest, window: Window) -> ReportView:
    """A report in which one figure was not carried over as it stood last year."""
    report = linked(years(*request.param))
    into, out_of = carried(report)
    former = former_of(report, out_of)
    assert isinstance(former, int)
    report.enter({into: former + 3})
    return opened(window, report)


def found(view: ReportView) -> Finding:
    report = view.session.report
    into, _ = carried(report)
    across = [finding for finding in report.findings if finding.check and finding.check.across]
    return next(finding for finding in across if finding.cells[0] == into)


def go_to_it(view: ReportView, hands: Hands) -> None:
    for _ in view.findings.findings:
        hands.press("F8")
        if view.ringed == found(view):
            return
    raise LookupError


def test_a_key_leads_to_it_and_another_explains_both_years(view: ReportView, hands: Hands) -> None:
    finding = found(view)
    go_to_it(view, hands)
    assert view.current_cell == finding.cells[0]
    hands.press("F7")
    QApplication.processEvents()
    report = view.session.report
    into, out_of = carried(report)
    assert f"{report.year - 1} 年" in view.why.text
    assert str(report.values[into]) in view.why.text
    assert str(former_of(report, out_of)) in view.why.text


def test_it_is_mended_as_one_undo_step(view: ReportView, hands: Hands) -> None:
    report = view.session.report
    into, out_of = carried(report)
    go_to_it(view, hands)
    hands.press("Alt+Return")
    assert report.values[into] == former_of(report, out_of)
    act = wording.TAKE_CARRIED.format(value=report.values[into])
    assert view.session.undo_stack.undoText() == act
    hands.press("Ctrl+Z")
    assert found(view).cells[0] == into


def test_the_list_names_what_mends_it(view: ReportView) -> None:
    (line,) = [one for one in view.findings.list.lines if one.finding == found(view)]
    _, out_of = carried(view.session.report)
    value = former_of(view.session.report, out_of)
    assert line.mend == wording.TAKE_CARRIED.format(value=value)


def test_it_is_set_aside_with_a_reason(view: ReportView, hands: Hands) -> None:
    finding = found(view)
    go_to_it(view, hands)
    hands.press("Shift+F7")
    write(view, "上年更正过。")
    assert finding in view.session.report.findings_set_aside
    assert finding not in view.session.report.findings


def test_it_goes_when_last_year_is_linked_no_more(view: ReportView, hands: Hands) -> None:
    before = found(view)
    view.session.link(type(view.session.report.earlier)(), "不再关联")
    assert before not in view.findings.findings
    hands.press("Ctrl+Z")
    assert before in view.findings.findings


def test_the_explanation_of_a_cell_tells_last_years_figure(view: ReportView, hands: Hands) -> None:
    report = view.session.report
    into, _ = carried(report)
    view.go_to(into)
    hands.press("F7")
    QApplication.processEvents()
    assert wording.FIGURE.format(value=former_of(report, into)) in view.why.text
