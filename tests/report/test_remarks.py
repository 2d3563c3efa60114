"""What people say about the figures changes no figure, and findings set aside come back."""

from datetime import date

import pytest

from gkdesk.form import Edition
from gkdesk.report import Aside, Finding, Report, SignOff, fingerprint
from tests.drawing import full_report, leaves, unbalanced
from tests.forms import EDITION_IDS, edition_of

ON = date(2026, 1, 5)
every_edition = pytest.mark.parametrize("edition_id", EDITION_IDS)


def set_aside(report: Report, finding: Finding) -> None:
    aside = Aside("上级已同意", ON, report.figures_of(finding))
    report.remark(report.remarks.with_aside(finding, aside))


@every_edition
def test_a_finding_set_aside_is_no_longer_among_the_open_ones(edition_id: str) -> None:
    report = unbalanced(edition_of(edition_id))
    before = report.findings
    set_aside(report, before[0])
    assert report.findings == before[1:]
    assert report.findings_set_aside == before[:1]
    kept = report.aside(before[0])
    assert kept is not None
    assert kept.reason == "上级已同意"


@every_edition
def test_it_comes_back_when_any_figure_that_it_rests_on_changes(edition_id: str) -> None:
    report = unbalanced(edition_of(edition_id))
    finding = report.findings[0]
    set_aside(report, finding)
    for cell in leaves(report.edition, finding.rests_on):
        value = report.values[cell]
        change = report.enter({cell: 7777})
        assert change.has_other_findings
        assert report.findings_set_aside == ()
        report.enter({cell: value})
        assert report.findings_set_aside == (finding,)


@every_edition
def test_it_stays_aside_when_other_figures_change(edition_id: str) -> None:
    report = unbalanced(edition_of(edition_id))
    finding = report.findings[0]
    set_aside(report, finding)
    moving = leaves(report.edition, finding.rests_on)
    for cell in [cell for cell in report.edition.reach if cell not in moving]:
        report.enter({cell: 1})
    assert finding in report.findings_set_aside


def test_the_same_sums_out_of_other_parts_bring_it_back(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    report.enter({"requests.received.enterprises": 5000, "requests.carried_in.enterprises": 7})
    finding = next(f for f in report.findings if f.code == "requests-balance")
    set_aside(report, finding)
    assert finding not in report.findings
    change = report.enter(
        {"requests.received.enterprises": 5001, "requests.carried_in.enterprises": 6}
    )
    assert change.has_other_findings
    assert finding.left in {found.left for found in report.findings}


def test_a_finding_taken_up_again_is_open(edition_2021: Edition) -> None:
    report = unbalanced(edition_2021)
    finding = report.findings[0]
    set_aside(report, finding)
    change = report.remark(report.remarks.with_aside(finding, None))
    assert change.has_other_findings
    assert finding in report.findings


def test_a_note_is_kept_trimmed_and_an_empty_one_is_none(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    cell = next(iter(edition_2021.cells))
    assert report.remark(report.remarks.with_note(cell, " 法制科，1 月 5 日\n")).is_remarked_anew
    assert report.remarks.notes[cell] == "法制科，1 月 5 日"
    report.remark(report.remarks.with_note(cell, "  "))
    assert cell not in report.remarks.notes


def test_the_same_remarks_again_are_no_change(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    cell = next(iter(edition_2021.cells))
    report.remark(report.remarks.with_note(cell, "甲"))
    assert not report.remark(report.remarks.with_note(cell, "甲"))


@every_edition
def test_a_fingerprint_is_another_one_after_any_edit_of_its_section_alone(edition_id: str) -> None:
    report = full_report(edition_of(edition_id))
    sections = report.edition.sections
    before = {section.id: fingerprint(report, section.id) for section in sections}
    for section in sections:
        if section.kind == "prose":
            report.write(section.id, "另写的话")
        else:
            cells = report.edition.cells
            report.enter({next(c for c in report.entered if cells[c].section == section.id): 8})
        now = {one.id: fingerprint(report, one.id) for one in sections}
        assert {key for key in now if now[key] != before[key]} == {section.id}
        before = now


def test_a_sign_off_is_taken_back_with_none(edition_2021: Edition) -> None:
    report = full_report(edition_2021)
    section = edition_2021.sections[0].id
    signed = SignOff("张三", ON, fingerprint(report, section))
    remarks = report.remarks.with_sign_off(section, "checked", signed)
    assert remarks.sign_offs == {(section, "checked"): signed}
    assert not remarks.with_sign_off(section, "checked", None).sign_offs
