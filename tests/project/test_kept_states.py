"""The last twenty states that were saved: found by the report's id, listed, opened, bounded."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.project import Project, StatesFolder
from gkdesk.project import states as states_module
from gkdesk.report import Report, plain
from tests.architecture.sources import ROOT

ID = "0" * 32
# Keeps states as fast as it can.
KEEPER = """
import sys
from datetime import datetime, timezone
from pathlib import Path
from gkdesk.project import StatesFolder
for number in range(30):
    data = f"{sys.argv[2]} {number}".encode()
    StatesFolder(Path(sys.argv[1])).keep("0" * 32, data, Path("x"), datetime.now(timezone.utc))
"""


@pytest.fixture
def folder(tmp_path: Path) -> StatesFolder:
    return StatesFolder(tmp_path / "states")


@pytest.fixture
def project(
    tmp_path: Path, filled_report: Report, library: Library, folder: StatesFolder
) -> Project:
    project = Project(filled_report, library, states=folder)
    project.save(tmp_path / "报告.gkd")
    return project


def cell(project: Project) -> str:
    return next(iter(project.report.entered))


def save(project: Project, figure: int) -> None:
    project.report.enter({cell(project): figure})
    assert project.save().told == ""


def figures(project: Project, folder: StatesFolder, library: Library) -> list[str | None]:
    reports = [folder.open(state, library) for state in project.kept_states]
    return [plain(report.values[cell(project)]) for report in reports]


def test_each_save_is_kept_the_latest_first(
    project: Project, folder: StatesFolder, library: Library
) -> None:
    for figure in (1, 2, 3):
        save(project, figure)
    assert figures(project, folder, library)[:3] == ["3", "2", "1"]
    newest = project.kept_states[0]
    assert project.path is not None
    assert (newest.saved_to, newest.size) == (project.path, project.path.stat().st_size)


def test_of_many_saves_the_last_twenty_are_kept(
    project: Project, folder: StatesFolder, library: Library
) -> None:
    for figure in range(25):
        save(project, figure)
    assert figures(project, folder, library) == [str(figure) for figure in range(24, 4, -1)]
    files = list(project.kept_states[0].file.parent.iterdir())
    assert len(files) == 40


def test_a_clock_that_was_set_back_takes_no_state_away(folder: StatesFolder) -> None:
    late, early = datetime(2026, 3, 1, tzinfo=UTC), datetime(2026, 2, 1, tzinfo=UTC)
    for number in range(25):
        at = late + timedelta(minutes=number)
        folder.keep(ID, bytes([number]), Path("x"), at)
    for number in range(3):
        folder.keep(ID, bytes([100 + number]), Path("x"), early + timedelta(days=number))
    states = folder.states(ID)
    assert [state.file.read_bytes()[0] for state in states[:4]] == [102, 101, 100, 24]
    assert states[2].saved_at == early
    assert len(states) == 20


def test_a_save_that_changes_nothing_takes_no_place(project: Project) -> None:
    project.save()
    project.save()
    assert len(project.kept_states) == 1


def test_what_differed_is_told_between_states_and_to_now(
    project: Project, folder: StatesFolder, library: Library
) -> None:
    save(project, 1)
    save(project, 2)
    newer, older = project.kept_states[:2]
    (edit,) = folder.edits_between(older, newer, library)
    assert (edit.place, edit.before, edit.after) == (cell(project), "1", "2")
    project.report.enter({cell(project): 3})
    (edit,) = folder.edits_since(newer, project.report, library)
    assert (edit.before, edit.after) == ("2", "3")


def test_the_states_are_found_when_the_file_was_moved_and_renamed(
    project: Project, folder: StatesFolder, library: Library, tmp_path: Path
) -> None:
    save(project, 1)
    project.close()
    assert project.path is not None
    moved = tmp_path / "别处" / "新名.gkd"
    moved.parent.mkdir()
    project.path.rename(moved)
    again = Project.open(moved, library, states=folder)
    assert again.kept_states == project.kept_states != ()


def test_what_another_pc_saved_is_kept_before_it_is_overwritten(
    project: Project, library: Library, tmp_path: Path
) -> None:
    save(project, 1)
    assert project.path is not None
    here = StatesFolder(tmp_path / "here")
    mine = Project.open(project.path, library, states=here)
    save(mine, 2)
    assert figures(mine, here, library) == ["2", "1"]


def test_a_report_that_save_as_replaces_is_kept_under_its_own_id(
    project: Project, folder: StatesFolder, library: Library, filled_report: Report
) -> None:
    other = Project(filled_report, library)
    assert project.path is not None
    target = project.path.with_name("另一份.gkd")
    other.save(target)
    other.close()
    project.save(target)
    assert len(folder.states(other.record.id)) == 1
    project.close()


def test_states_that_cannot_be_kept_are_told_and_the_report_is_saved(
    filled_report: Report, library: Library, tmp_path: Path
) -> None:
    (tmp_path / "states").write_text("a file", encoding="utf-8")
    project = Project(filled_report, library, states=StatesFolder(tmp_path / "states"))
    saved = project.save(tmp_path / "报告.gkd")
    assert "没能保存" in saved.told
    assert saved.path.is_file()


def test_they_take_no_more_room_than_they_may(
    folder: StatesFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(states_module, "_ROOM_OF_ONE", 250)
    monkeypatch.setattr(states_module, "_ROOM_OF_ALL", 450)
    start = datetime(2026, 1, 1, tzinfo=UTC)
    for number in range(12):
        at = start + timedelta(days=number)
        folder.keep(str(number % 4) * 32, bytes([number]) * 100, Path("x"), at)
    kept = [len(folder.states(str(report) * 32)) for report in range(4)]
    assert kept == [1, 1, 1, 1]


def test_a_state_larger_than_all_room_is_kept_alone(
    folder: StatesFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(states_module, "_ROOM_OF_ONE", 10)
    for number in range(3):
        at = datetime(2026, 1, 1 + number, tzinfo=UTC)
        folder.keep(ID, bytes([number]) * 100, Path("x"), at)
    assert [state.file.read_bytes()[:1] for state in folder.states(ID)] == [b"\2"]


def test_without_its_note_a_state_is_listed_all_the_same(project: Project) -> None:
    project.kept_states[0].file.with_suffix(".json").write_text("?", encoding="utf-8")
    assert [state.saved_to for state in project.kept_states] == [None]


def test_several_processes_keep_states_at_once(folder: StatesFolder, tmp_path: Path) -> None:
    words = [sys.executable, "-c", KEEPER, str(tmp_path / "states")]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    keepers = [subprocess.Popen([*words, str(n)], env=environment) for n in range(3)]
    assert [keeper.wait() for keeper in keepers] == [0, 0, 0]
    states = folder.states(ID)
    assert len(states) == 20
    assert all(state.file.read_bytes() for state in states)


def test_what_is_kept_is_a_report_that_the_program_opens(
    project: Project, library: Library
) -> None:
    kept = Project.open(project.kept_states[0].file, library)
    assert kept.record.id == project.record.id
    assert json.loads(project.kept_states[0].file.read_bytes())["agency"] == kept.report.agency
