"""A report with its file: what may be written, what is told, and what two clerks end up with."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from gkdesk.errors import GkdeskError, UsageError
from gkdesk.files import FileError
from gkdesk.form import Library
from gkdesk.project import ChangedOnDiskError, HeldByAnotherError, Project, load
from gkdesk.project.interrupted import finish_save, interrupted_save
from gkdesk.project.store import InterruptedSaveError, encode
from gkdesk.report import Report, plain
from tests.project.test_writing_files import left_by


def opened(file: Path, library: Library, who: str = "张三") -> Project:
    return Project.open(file, library, who=who)


def edit(project: Project, place: int, figure: int) -> str:
    cell = list(project.report.entered)[place]
    project.report.enter({cell: figure})
    return cell


def changed(project: Project) -> ChangedOnDiskError:
    with pytest.raises(ChangedOnDiskError) as caught:
        project.save()
    return caught.value


def test_a_report_without_a_file_asks_for_one(filled_report: Report, library: Library) -> None:
    with pytest.raises(UsageError, match="位置"):
        Project(filled_report, library).save()


def test_what_is_unsaved_is_told_and_gone_with_the_save(file: Path, library: Library) -> None:
    project = opened(file, library)
    cell = edit(project, 0, 77)
    assert [one.place for one in project.unsaved] == [cell]
    project.save()
    assert project.unsaved == ()


def test_a_change_on_disk_is_noticed_and_a_touch_is_none(file: Path, library: Library) -> None:
    project = opened(file, library)
    os.utime(file, (1, 1))
    assert not project.has_changed_on_disk
    other = opened(file, library)
    edit(other, 0, 77)
    other.save()
    assert project.has_changed_on_disk


def test_two_milestones_of_one_name_are_both_kept(file: Path, library: Library) -> None:
    mine, theirs = opened(file, library), opened(file, library, "李四")
    for project, figure in ((theirs, 11), (mine, 22)):
        edit(project, 0, figure)
        project.history = project.history.named("送审稿", project.state, project.act())
    theirs.save()
    mine.accept(changed(mine))
    mine.save()
    states = {one.name: one.state for one in opened(file, library).history.milestones}
    cell = next(iter(mine.report.entered))
    assert {name: state.entered[cell] for name, state in states.items()} == {
        "送审稿": 22,
        "送审稿（李四）": 11,
    }


def test_what_was_logged_once_is_not_logged_twice(file: Path, library: Library) -> None:
    mine = opened(file, library)
    edit(mine, 0, 11)
    mine.history = mine.history.named("送审稿", mine.state, mine.act())
    mine.save()
    theirs = opened(file, library, "李四")
    edit(theirs, 1, 22)
    theirs.save()
    mine.accept(changed(mine))
    mine.save()
    history = opened(file, library).history
    assert [entry.edit.after for entry in history.log].count("11") == 1
    assert len(history.milestones) == 1


def test_a_name_that_no_disk_takes_is_refused_in_a_sentence(file: Path, library: Library) -> None:
    project = opened(file, library)
    edit(project, 0, 77)
    for name in ("长" * 100 + ".gkd", "d/" * 3000 + "x.gkd", "零\0.gkd"):
        with pytest.raises(FileError, match="没能保存"):
            project.save(file.parent / name)
    assert project.unsaved != ()


def test_what_could_not_be_opened_again_is_not_saved(file: Path, library: Library) -> None:
    project = opened(file, library)
    before = file.read_bytes()
    project.report.write(next(iter(project.report.prose)), "字" * 200_001)
    with pytest.raises(FileError, match="内容太多"):
        project.save()
    assert file.read_bytes() == before


def test_a_file_that_another_program_left_half_written_is_not_overwritten(
    file: Path, library: Library
) -> None:
    project = opened(file, library)
    interrupted(file, encode(project.report))
    file.write_bytes(b"{half")
    edit(project, 0, 77)
    with pytest.raises(InterruptedSaveError):
        project.save()
    assert file.read_bytes() == b"{half"


def test_the_milestones_and_the_log_of_both_are_kept(file: Path, library: Library) -> None:
    mine, theirs = opened(file, library), opened(file, library, "李四")
    for project, name in ((theirs, "送审稿"), (mine, "初稿")):
        edit(project, len(name), 77)
        project.history = project.history.named(name, project.state, project.act())
    theirs.save()
    mine.accept(changed(mine))
    mine.save()
    history = opened(file, library).history
    assert {one.name for one in history.milestones} == {"送审稿", "初稿"}
    assert {entry.act.by for entry in history.log} == {"张三", "李四"}


def test_what_cannot_be_read_any_more_is_told_and_overwritten_when_seen(
    file: Path, library: Library
) -> None:
    project = opened(file, library)
    cell = edit(project, 0, 77)
    file.write_text("?", encoding="utf-8")
    error = changed(project)
    assert (error.theirs, "已损坏" in error.fault) == (None, True)
    project.accept(error)
    project.save()
    assert plain(load(file, library).values[cell]) == "77"


def test_a_file_that_is_gone_is_written_anew(file: Path, library: Library) -> None:
    project = opened(file, library)
    file.unlink()
    edit(project, 0, 77)
    project.save()
    assert file.is_file()


def test_save_as_does_not_replace_what_somebody_has_open(file: Path, library: Library) -> None:
    other = file.with_name("别人的.gkd")
    other.write_bytes(file.read_bytes())
    theirs = opened(other, library, "李四")
    theirs.claim()
    before = other.read_bytes()
    with pytest.raises(HeldByAnotherError, match="李四"):
        opened(file, library).save(other)
    theirs.close()
    assert other.read_bytes() == before


def test_save_as_moves_the_lock(file: Path, library: Library) -> None:
    project = opened(file, library)
    project.claim()
    target = file.with_name("另一份.gkd")
    project.save(target)
    locks = [one.name for one in file.parent.glob(".~lock.*")]
    assert locks == [f".~lock.{target.name}#"]
    project.close()


def test_a_save_that_fails_leaves_no_lock_and_the_report_unsaved(
    file: Path, library: Library
) -> None:
    project = opened(file, library)
    edit(project, 0, 77)
    with pytest.raises(GkdeskError, match="没能保存"):
        project.save(file.parent / "无" / "x.gkd")
    with pytest.raises(GkdeskError, match="没能保存"):
        project.save(file.parent / "a\0b.gkd")
    assert (len(project.unsaved), project.history.log) == (1, ())
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_a_report_of_too_many_words_is_not_saved_so_that_it_cannot_be_opened(
    file: Path, library: Library
) -> None:
    project, before = opened(file, library), file.read_bytes()
    project.report.write(next(iter(project.report.prose)), "字" * 4_000_000)
    with pytest.raises(GkdeskError, match="内容太多"):
        project.save()
    assert file.read_bytes() == before


def interrupted(file: Path, new: bytes) -> None:
    """Leave what a save leaves that died while it overwrote the file in place."""
    rescue = left_by(1 << 22, file, "rescue")
    rescue.unlink()
    name = rescue.name.split(".")
    name[-2] = sha256(new).hexdigest()[:16]
    rescue.with_name(".".join(name)).write_bytes(new)


@pytest.mark.parametrize("torn", [False, True])
def test_an_interrupted_save_is_shown_and_finished(
    file: Path, library: Library, filled_report: Report, torn: bool
) -> None:
    cell = next(iter(filled_report.entered))
    filled_report.enter({cell: 77})
    interrupted(file, encode(filled_report))
    if torn:
        file.write_bytes(encode(filled_report)[:500])
    with pytest.raises(InterruptedSaveError, match="中断"):
        opened(file, library)
    found = interrupted_save(file, library)
    assert found is not None
    assert (found.edits is None) is torn
    finish_save(found)
    assert plain(load(file, library).values[cell]) == "77"
    assert [one.name for one in file.parent.iterdir()] == [file.name]


def test_the_record_of_a_report_is_what_its_file_says(file: Path, library: Library) -> None:
    project = opened(file, library)
    edit(project, 0, 77)
    project.save()
    raw = json.loads(file.read_bytes())
    assert (raw["id"], len(raw["log"])) == (project.record.id, 1)
    assert encode(project.report, project.record) == file.read_bytes()
