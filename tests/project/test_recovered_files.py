"""A recovered report saved over its file: what somebody saved there meanwhile is shown first."""

from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.project import ChangedOnDiskError, Project, load
from gkdesk.project.recovery import RecoveryFolder
from gkdesk.report import plain, restore, state_of


@pytest.fixture
def cells(file: Path, library: Library) -> list[str]:
    return list(load(file, library).entered)[:2]


@pytest.fixture
def recovered(file: Path, library: Library, tmp_path: Path, cells: list[str]) -> Project:
    """What the next start makes of a report whose program died after one edit."""
    project, folder = Project.open(file, library), RecoveryFolder(tmp_path / "recovery")
    copy = folder.new_copy()
    copy.starts_from(project.report, project.record)
    project.report.enter({cells[0]: 4321})
    copy.write(project.report, file, project.record)
    copy.let_go()
    found = folder.take(folder.left_behind()[0], library)
    found.copy.drop()
    again = Project(found.base, library, record=found.record, who="张三")
    again.came_from = found.original
    restore(again.report, state_of(found.report))
    return again


def colleague_saves(file: Path, library: Library, cell: str) -> None:
    theirs = Project.open(file, library, who="李四")
    theirs.report.enter({cell: 8888})
    theirs.save()


def figures(file: Path, library: Library, cells: list[str]) -> list[str | None]:
    values = load(file, library).values
    return [plain(values[cell]) for cell in cells]


def test_it_is_saved_and_logged_where_nobody_touched_the_file(
    recovered: Project, file: Path, library: Library, cells: list[str]
) -> None:
    recovered.save(file)
    recovered.close()
    assert figures(file, library, cells[:1]) == ["4321"]
    (entry,) = Project.open(file, library).history.log
    assert (entry.edit.place, entry.edit.after) == (cells[0], "4321")


def test_what_a_colleague_saved_meanwhile_is_shown_and_not_overwritten(
    recovered: Project, file: Path, library: Library, cells: list[str]
) -> None:
    colleague_saves(file, library, cells[1])
    with pytest.raises(ChangedOnDiskError) as caught:
        recovered.save(file)
    assert {edit.place for edit in caught.value.edits} == set(cells)
    assert [edit.place for edit in recovered.unsaved] == [cells[0]]
    assert figures(file, library, cells[1:]) == ["8888"]


def test_after_the_difference_was_gone_through_both_are_there(
    recovered: Project, file: Path, library: Library, cells: list[str]
) -> None:
    colleague_saves(file, library, cells[1])
    with pytest.raises(ChangedOnDiskError) as caught:
        recovered.save(file)
    recovered.report.enter({cells[1]: 8888})
    recovered.accept(caught.value)
    recovered.save(file)
    recovered.close()
    assert figures(file, library, cells) == ["4321", "8888"]
    assert {entry.act.by for entry in Project.open(file, library).history.log} == {"张三", "李四"}


def test_it_is_saved_elsewhere_without_a_question(
    recovered: Project, file: Path, library: Library, cells: list[str]
) -> None:
    colleague_saves(file, library, cells[1])
    elsewhere = file.with_name("另一份.gkd")
    recovered.save(elsewhere)
    recovered.close()
    assert figures(elsewhere, library, cells[:1]) == ["4321"]
