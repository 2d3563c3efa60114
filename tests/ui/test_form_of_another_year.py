"""A report on the form of other years, in the window: found, explained, let stand with a reason."""

from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.project import load
from gkdesk.report import Finding, Report
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.window import Window
from tests.drawing import full_report
from tests.ui.hands import Hands
from tests.ui.seeing import check_of, click_line, kinds, opened, write

CODE = "form-of-another-year"


@pytest.fixture
def view(window: Window, library: Library) -> ReportView:
    """A report of 2021 on the form before it."""
    edition = library.edition("2019")
    entered = full_report(edition).entered
    return opened(window, Report(edition, "江河市水务局", 2021, entered=entered))


@pytest.fixture
def finding(view: ReportView) -> Finding:
    return next(one for one in view.findings.findings if one.code == CODE)


def click_it(view: ReportView, finding: Finding) -> None:
    lines = view.findings.list.lines
    click_line(view, next(row for row, line in enumerate(lines) if line.finding == finding))


def test_its_line_leads_to_the_table_that_it_is_told_with(
    view: ReportView, finding: Finding
) -> None:
    assert view.section != finding.section
    click_it(view, finding)
    assert view.section == finding.section


def test_it_is_explained_with_its_rule(view: ReportView, finding: Finding, hands: Hands) -> None:
    click_it(view, finding)
    view.findings.list.setFocus()
    hands.press("F7")
    assert check_of(finding).source in view.why.text
    assert finding.message in view.why.text


def test_it_is_let_stand_with_a_reason_that_is_kept_in_the_file(
    view: ReportView, finding: Finding, hands: Hands, tmp_path: Path, library: Library
) -> None:
    click_it(view, finding)
    hands.press("Shift+F7")
    write(view, "上级要求用旧格式")
    assert "aside" in kinds(view)
    view.session.save_to(tmp_path / "a.gkd")
    (aside,) = load(tmp_path / "a.gkd", library).remarks.asides.items()
    assert (aside[0].code, aside[1].reason) == (CODE, "上级要求用旧格式")
    assert CODE not in {one.code for one in view.session.report.findings}
