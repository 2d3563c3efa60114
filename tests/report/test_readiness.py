"""What stands between a draft and the final document, and nothing once all is done."""

from datetime import date

import pytest

from gkdesk.report import STAGES, Report, SignOff, fingerprint, obstacles, readiness_of
from tests.drawing import full_report
from tests.forms import EDITION_IDS, edition_of

ON = date(2026, 1, 5)
every_edition = pytest.mark.parametrize("edition_id", EDITION_IDS)


def sign_all(report: Report) -> None:
    for section in report.edition.sections:
        for stage in STAGES:
            signed = SignOff("张三", ON, fingerprint(report, section.id))
            report.remark(report.remarks.with_sign_off(section.id, stage, signed))


def kinds(report: Report, section: str) -> list[str]:
    return [found.kind for found in obstacles(report) if found.section == section]


@every_edition
def test_an_empty_report_lacks_everything(edition_id: str) -> None:
    edition = edition_of(edition_id)
    report = Report(edition, "某局", edition.first_report_year)
    for section in edition.sections:
        told = kinds(report, section.id)
        assert told[0] == "empty"
        assert told[-2:] == ["not-checked", "not-approved"]
    assert [found.kind for found in obstacles(report) if found.section is None] == ["undated"]


@every_edition
def test_a_full_signed_and_dated_report_lacks_nothing(edition_id: str) -> None:
    report = full_report(edition_of(edition_id))
    report.describe(report.agency, ON)
    sign_all(report)
    assert list(obstacles(report)) == []


@every_edition
def test_an_edit_after_the_signature_is_told_for_its_section_alone(edition_id: str) -> None:
    report = full_report(edition_of(edition_id))
    sign_all(report)
    prose = next(s.id for s in report.edition.sections if s.kind == "prose")
    report.write(prose, "签字后改的话")
    changed = {ready.section.id for ready in readiness_of(report) if ready.changed_since}
    assert changed == {prose}
    assert kinds(report, prose) == ["changed-since"]


@every_edition
def test_cells_are_counted_as_they_are_filled(edition_id: str) -> None:
    edition = edition_of(edition_id)
    report = Report(edition, "某局", edition.first_report_year)
    cell = next(iter(edition.reach))
    report.enter({cell: 0})
    counted = {ready.section.id: ready.filled for ready in readiness_of(report)}
    assert counted.pop(edition.cells[cell].section) == 1
    assert not any(counted.values())
    assert sum(ready.fillable for ready in readiness_of(report)) == len(edition.reach)


def test_the_characters_of_a_text_are_counted_without_blanks() -> None:
    edition = edition_of("2021")
    report = Report(edition, "某局", 2021)
    report.write("overview", "全年 公开\n三件。")
    (ready,) = [ready for ready in readiness_of(report) if ready.section.id == "overview"]
    assert (ready.filled, ready.fillable) == (7, 0)
