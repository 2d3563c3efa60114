"""The id stays with a report, and keys of a newer minor format are carried along."""

import json
from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.project import FORMAT, ChangedOnDiskError, Project, ProjectError, save
from gkdesk.project.recovery import RecoveryFolder
from gkdesk.report import Report

NEWER: dict[str, object] = {"minor": 7, "colours": {"a": [1, 2.5, None, "红"]}, "zeal": True}


def raw(file: Path) -> dict[str, object]:
    return json.loads(file.read_bytes())


def change(file: Path, **keys: object) -> None:
    file.write_text(json.dumps({**raw(file), **keys}), encoding="utf-8")


def test_keys_of_a_newer_minor_format_are_there_after_a_save(file: Path, library: Library) -> None:
    change(file, **NEWER)
    project = Project.open(file, library)
    project.report.enter({next(iter(project.report.entered)): 4})
    project.save()
    assert {key: raw(file)[key] for key in NEWER} == NEWER


def test_newer_keys_come_through_a_crash(file: Path, library: Library, tmp_path: Path) -> None:
    change(file, **NEWER)
    project, folder = Project.open(file, library), RecoveryFolder(tmp_path / "recovery")
    copy = folder.new_copy()
    copy.starts_from(project.report, project.record)
    project.report.enter({next(iter(project.report.entered)): 4})
    copy.write(project.report, file, project.record)
    copy.let_go()
    found = folder.take(folder.left_behind()[0], library)
    found.copy.drop()
    Project(found.report, library, record=found.record).save(file)
    assert {key: raw(file)[key] for key in NEWER} == NEWER


def test_newer_keys_that_a_colleague_brought_in_stay(file: Path, library: Library) -> None:
    mine = Project.open(file, library)
    change(file, **NEWER, cells={next(iter(mine.report.entered)): "9"})
    with pytest.raises(ChangedOnDiskError) as caught:
        mine.save()
    mine.accept(caught.value)
    mine.save()
    assert {key: raw(file)[key] for key in NEWER} == NEWER


def test_keys_of_no_newer_format_are_refused(file: Path, library: Library) -> None:
    change(file, **{**NEWER, "minor": 0})
    with pytest.raises(ProjectError, match="colours"):
        Project.open(file, library)


def test_a_newer_format_is_refused_whatever_its_minor(file: Path, library: Library) -> None:
    change(file, format=FORMAT + 1, **NEWER)
    with pytest.raises(ProjectError, match="较新"):
        Project.open(file, library)


def test_the_id_stays_through_edits_and_save_as(
    file: Path, library: Library, tmp_path: Path
) -> None:
    project = Project.open(file, library)
    project.report.enter({next(iter(project.report.entered)): 4})
    project.save(tmp_path / "另一份.gkd")
    assert raw(tmp_path / "另一份.gkd")["id"] == raw(file)["id"] == project.record.id
    project.close()


def test_two_reports_have_two_ids(file: Path, filled_report: Report) -> None:
    other = file.with_name("另一份.gkd")
    save(filled_report, other)
    assert raw(file)["id"] != raw(other)["id"]


def test_a_file_of_a_former_format_gets_an_id_with_its_first_save(
    tmp_path: Path, library: Library
) -> None:
    file = tmp_path / "旧.gkd"
    file.write_bytes((Path(__file__).parent / "formats" / "format-1.gkd").read_bytes())
    project = Project.open(file, library)
    project.save()
    assert raw(file)["id"] == project.record.id == Project.open(file, library).record.id
