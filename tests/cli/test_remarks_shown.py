"""The command line tells apart what is open and what is let stand with a reason."""

from datetime import date
from pathlib import Path
from typing import Any, cast

import pytest

from gkdesk.form import Edition
from gkdesk.project import save
from gkdesk.report import Aside, Report
from tests.cli.calls import gkdesk
from tests.drawing import full_report

REASON = "该批申请由两个科室同时登记，已报上级"


@pytest.fixture
def report(edition_2021: Edition) -> Report:
    """A report that does not balance in two columns, both set aside."""
    report = full_report(edition_2021)
    report.enter({"requests.received.enterprises": 5000})
    for finding in report.findings:
        aside = Aside(REASON, date(2026, 1, 5), report.figures_of(finding))
        report.remark(report.remarks.with_aside(finding, aside))
    return report


def test_an_error_set_aside_is_told_with_its_reason_and_fails_no_check(
    report: Report, project_file: Path
) -> None:
    save(report, project_file)
    answer = gkdesk("check", project_file, "--json")
    (shown,) = cast("list[dict[str, Any]]", answer.json)
    assert answer.status == 0
    assert "requests-balance" not in {finding["code"] for finding in shown["findings"]}
    told = [(aside["code"], aside["reason"]) for aside in shown["set_aside"]]
    assert told == [("requests-balance", REASON)] * 2


def test_the_lines_of_a_check_name_the_reason(report: Report, project_file: Path) -> None:
    save(report, project_file)
    assert REASON in gkdesk("check", project_file).out


def test_an_error_fails_the_check_again_once_its_figures_changed(
    report: Report, project_file: Path
) -> None:
    report.enter({"requests.received.enterprises": 5001})
    save(report, project_file)
    assert gkdesk("check", project_file).status == 1
