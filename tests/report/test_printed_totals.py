"""Totals that a source printed: taken with it, and let go of."""

from gkdesk.form import Edition
from gkdesk.report import Report
from tests.drawing import full_report


def codes(report: Report) -> list[str]:
    return [finding.code for finding in report.findings]


def test_a_total_is_compared_from_now_on_and_no_more(edition: Edition) -> None:
    report = full_report(edition)
    total = edition.sums[0]
    assert report.restate({total: 123_456}).has_other_findings
    assert codes(report) == ["stated-total-differs"]
    assert report.stated_otherwise == {total: 123_456}
    assert report.restate({}).has_other_findings
    assert codes(report) == []


def test_the_same_totals_are_no_change(edition: Edition) -> None:
    report = full_report(edition)
    total = edition.sums[0]
    report.restate({total: report.values[total]})
    assert not report.restate({total: report.values[total]})
