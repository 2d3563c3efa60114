"""The mark of a section: empty, begun, has errors, clean."""

import pytest

from gkdesk.form import Edition
from gkdesk.report import NOT_APPLICABLE, Report, Standing, Unread, Value, standing_of

UPHELD = "disputes.reconsideration.upheld"


def standing(report: Report, section: str) -> Standing:
    return standing_of(report, section, report.findings)


def test_a_new_report_is_empty_everywhere(edition: Edition) -> None:
    report = Report(edition, "局", edition.first_report_year)
    marks = {standing(report, section.id).mark for section in edition.sections}
    assert marks == {"empty"}


def test_a_full_report_without_findings_is_clean(filled_report: Report) -> None:
    for section in filled_report.edition.sections:
        assert standing(filled_report, section.id) == Standing("clean", 0, 0)


@pytest.mark.parametrize("value", [0, NOT_APPLICABLE, 3])
def test_a_table_with_one_answer_is_begun(edition_2021: Edition, value: Value) -> None:
    report = Report(edition_2021, "局", 2021, entered={UPHELD: value})
    assert standing(report, "disputes") == Standing("begun", 0, 1)
    assert standing(report, "proactive").mark == "empty"


@pytest.mark.parametrize("value", [-1, Unread("无")])
def test_a_table_with_an_error_is_marked_so(filled_report: Report, value: Value) -> None:
    filled_report.enter({UPHELD: value})
    assert standing(filled_report, "disputes") == Standing("errors", 1, 0)
    assert standing(filled_report, "requests").mark == "clean"


def test_warnings_are_counted_and_leave_a_full_table_clean(filled_report: Report) -> None:
    filled_report.enter({"proactive.rules.issued": 10**6})
    assert standing(filled_report, "proactive") == Standing("clean", 0, 1)


@pytest.mark.parametrize(("text", "mark"), [("", "empty"), (" \n\u3000", "empty"), ("无", "clean")])
def test_prose_is_empty_until_something_is_said(
    filled_report: Report, text: str, mark: str
) -> None:
    filled_report.write("overview", text)
    assert standing(filled_report, "overview").mark == mark
