"""What is found in the prose stands beside what is found in the tables."""

from datetime import date
from pathlib import Path

import pytest

from gkdesk.form import Edition
from gkdesk.project import encode, load, save
from gkdesk.report import Aside, Change, Finding, Passage, Report, plain
from tests.drawing import full_report
from tests.forms import library_of


class Tied:
    """Finds the sign ＃ in a section as long as a cell does not hold 7."""

    def __init__(self, section: str, cell: str) -> None:
        self._section, self._cell = section, cell
        self.findings: tuple[Finding, ...] = ()

    def look(self, report: Report, _change: Change | None, /) -> bool:
        """Look at everything, whatever has changed."""
        before, text = self.findings, report.prose[self._section]
        held = plain(report.values[self._cell])
        at = text.find("＃")
        self.findings = () if at < 0 or held == "7" else (self._finding(text, at, held),)
        return self.findings != before

    def _finding(self, text: str, at: int, held: str | None) -> Finding:
        return Finding(
            code="text-sign",
            level="warning",
            message=f"这里应是 {held}",
            left="＃",
            right=held,
            cells=(self._cell,),
            section=self._section,
            rests_on=(self._cell,),
            source="测试",
            passage=Passage(at, at + 1, text),
        )


@pytest.fixture
def section(edition: Edition) -> str:
    return next(one.id for one in edition.sections if one.kind == "prose")


@pytest.fixture
def cell(edition: Edition) -> str:
    return next(iter(edition.reach))


@pytest.fixture
def report(edition: Edition, section: str, cell: str) -> Report:
    report = full_report(edition)
    report.proofread(Tied(section, cell))
    report.write(section, "共 ＃ 件。")
    return report


def test_a_finding_in_the_text_stands_after_those_in_the_tables(
    report: Report, cell: str, edition: Edition
) -> None:
    report.enter({next(c for c in edition.reach if c != cell): None})
    assert [finding.check is None for finding in report.findings][-2:] == [False, True]


def test_a_figure_may_settle_what_was_found_in_the_text(report: Report, cell: str) -> None:
    change = report.enter({cell: 7})
    assert change.has_other_findings
    assert "text-sign" not in {finding.code for finding in report.findings}


def test_without_text_checks_nothing_is_found_in_the_text(report: Report) -> None:
    assert report.proofread(None).has_other_findings
    assert "text-sign" not in {finding.code for finding in report.findings}


def set_aside(report: Report) -> None:
    finding = next(one for one in report.findings if one.code == "text-sign")
    aside = Aside("来信就这样写", date(2026, 1, 5), report.figures_of(finding))
    report.remark(report.remarks.with_aside(finding, aside))


def test_a_finding_in_the_text_is_set_aside_for_its_sentence(report: Report, section: str) -> None:
    set_aside(report)
    assert [one.code for one in report.findings_set_aside] == ["text-sign"]
    report.write(section, "另有 ＃ 件。")
    assert [one.code for one in report.findings_set_aside] == []


def test_a_finding_in_the_text_comes_back_with_another_figure(report: Report, cell: str) -> None:
    set_aside(report)
    report.enter({cell: 3})
    assert "text-sign" in {one.code for one in report.findings}


def test_a_finding_set_aside_in_the_text_is_kept_in_the_file(
    report: Report, section: str, cell: str, tmp_path: Path
) -> None:
    set_aside(report)
    file = tmp_path / "报告.gkd"
    save(report, file)
    again = load(file, library_of(report.edition.id))
    again.proofread(Tied(section, cell))
    assert [one.code for one in again.findings_set_aside] == ["text-sign"]
    assert encode(again) == encode(report)
