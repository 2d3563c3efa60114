"""Files of every format that was ever saved are opened, with all that they hold."""

import json
from datetime import date
from pathlib import Path

import pytest

from gkdesk.form import Edition, Library
from gkdesk.project import FORMAT, encode, load, save
from gkdesk.project.migrations import MINOR, migrated
from gkdesk.report import Aside, Remarks, Report, SignOff, plain
from tests.drawing import full_report
from tests.forms import edition_of, library_of

FORMER = sorted((Path(__file__).parent / "formats").glob("format-*.gkd"))


def remarked(edition: Edition) -> Report:
    """Return a report with a remark of every kind."""
    report = full_report(edition)
    report.enter({next(iter(report.entered)): None})
    finding = report.findings[0]
    cell, section = list(edition.cells)[3], edition.sections[-1].id
    remarks = (
        Remarks()
        .with_note(cell, "法制科，1 月 5 日\n“再核”")
        .with_aside(finding, Aside("没有这项业务", date(2026, 1, 5), report.figures_of(finding)))
        .with_sign_off(section, "checked", SignOff("张三", date(2026, 1, 6), "0" * 16))
        .with_sign_off(section, "approved", SignOff("李四", date(2026, 1, 7), "1" * 16))
    )
    report.remark(remarks)
    return report


@pytest.mark.parametrize("file", FORMER, ids=lambda file: file.stem)
def test_a_file_of_a_former_format_keeps_every_figure_and_word(file: Path) -> None:
    raw = json.loads(file.read_bytes())
    report = load(file, Library())
    held = {cell: plain(value) for cell, value in report.entered.items() if value is not None}
    assert held == raw["cells"]
    assert dict(report.prose) == raw["prose"]
    assert (report.agency, report.year) == (raw["agency"], raw["year"])
    assert dict(report.remarks.notes) == raw.get("notes", {})
    reasons = {aside.reason for aside in report.remarks.asides.values()}
    assert reasons == {one["reason"] for one in raw.get("set_aside", [])}
    stages = {(s, stage) for s, stages in raw.get("signed_off", {}).items() for stage in stages}
    assert set(report.remarks.sign_offs) == stages


def test_what_was_set_aside_in_a_former_format_still_is() -> None:
    report = load(Path(__file__).parent / "formats" / "format-2.gkd", Library())
    assert [finding.code for finding in report.findings_set_aside] == ["requests-balance"]


def test_every_former_format_has_a_kept_file() -> None:
    former = [f"format-{number}" for number in range(1, FORMAT)]
    assert [file.stem for file in FORMER] == [
        *former,
        *(f"format-{FORMAT}.{n}" for n in range(MINOR)),
    ]


def test_a_migration_leaves_what_it_was_given_untouched() -> None:
    given: dict[str, object] = {"format": 1, "year": 2021}
    assert migrated(given, 1)["format"] == FORMAT
    assert given == {"format": 1, "year": 2021}


def test_remarks_come_back_as_they_were(edition_id: str, project_file: Path) -> None:
    report = remarked(edition_of(edition_id))
    save(report, project_file)
    opened = load(project_file, library_of(edition_id))
    assert opened.remarks == report.remarks
    assert opened.findings_set_aside == report.findings_set_aside != ()
    assert encode(opened) == encode(report)
