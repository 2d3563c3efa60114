"""Unsaved reports kept aside: offered when nobody holds them, and never lost on the way."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gkdesk.errors import GkdeskError
from gkdesk.form import Library
from gkdesk.project.recovery import RecoveryCopy, RecoveryFolder
from gkdesk.report import Report

KEEP = """
import sys
from pathlib import Path
from gkdesk.form import Library
from gkdesk.project.recovery import RecoveryFolder
from gkdesk.report import Report

copy = RecoveryFolder(Path(sys.argv[1])).new_copy()
copy.write(Report(Library().for_year(2024), "某局", 2024), None)
print("kept", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def folder(tmp_path: Path) -> RecoveryFolder:
    return RecoveryFolder(tmp_path / "recovery")


def kept(folder: RecoveryFolder, report: Report, original: Path | None = None) -> RecoveryCopy:
    copy = folder.new_copy()
    copy.write(report, original)
    return copy


def test_what_is_held_is_not_offered(folder: RecoveryFolder, filled_report: Report) -> None:
    copy = kept(folder, filled_report)
    assert folder.left_behind() == []
    copy.let_go()
    assert len(folder.left_behind()) == 1


def test_what_was_left_behind_is_told_with_agency_year_and_file(
    folder: RecoveryFolder, filled_report: Report
) -> None:
    kept(folder, filled_report, Path("原件.gkd")).let_go()
    (left,) = folder.left_behind()
    assert (left.agency, left.year) == (filled_report.agency, filled_report.year)
    assert left.original == Path("原件.gkd")


def test_the_figures_come_back(
    folder: RecoveryFolder, filled_report: Report, library: Library
) -> None:
    kept(folder, filled_report).let_go()
    found = folder.take(folder.left_behind()[0], library)
    found.copy.let_go()
    assert found.report.entered == filled_report.entered
    assert found.report.prose == filled_report.prose


def test_what_is_taken_is_held_and_kept_until_it_is_dropped(
    folder: RecoveryFolder, filled_report: Report, library: Library, tmp_path: Path
) -> None:
    kept(folder, filled_report).let_go()
    (left,) = folder.left_behind()
    copy = folder.take(left, library).copy
    assert (folder.left_behind(), left.file.is_file()) == ([], True)
    with pytest.raises(GkdeskError, match="另一个窗口"):
        folder.take(left, library)
    copy.drop()
    assert list((tmp_path / "recovery").iterdir()) == []


def test_what_is_not_wanted_is_removed(
    folder: RecoveryFolder, filled_report: Report, tmp_path: Path
) -> None:
    kept(folder, filled_report).let_go()
    folder.drop(folder.left_behind()[0])
    assert list((tmp_path / "recovery").iterdir()) == []


def test_a_report_that_cannot_be_read_stays_and_is_said(
    folder: RecoveryFolder, filled_report: Report, library: Library
) -> None:
    kept(folder, filled_report).let_go()
    (left,) = folder.left_behind()
    left.file.write_text("?", encoding="utf-8")
    with pytest.raises(GkdeskError, match="没能打开"):
        folder.take(left, library)
    assert folder.left_behind() == [folder.left_behind()[0]]


@pytest.mark.parametrize("journal", [b"", b"?", b"[]", b'00000000 {"agency": 7}\n'])
def test_a_journal_that_cannot_be_read_is_offered_all_the_same(
    folder: RecoveryFolder, filled_report: Report, journal: bytes
) -> None:
    kept(folder, filled_report).let_go()
    folder.left_behind()[0].file.write_bytes(journal)
    (left,) = folder.left_behind()
    assert (left.agency, left.year, left.original) == ("", None, None)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, filled_report: Report) -> None:
    (tmp_path / "recovery").write_text("a file", encoding="utf-8")
    with pytest.raises(GkdeskError, match="没能保存"):
        RecoveryFolder(tmp_path / "recovery").new_copy().write(filled_report, None)


def test_a_lock_without_a_journal_is_cleared_away(folder: RecoveryFolder, tmp_path: Path) -> None:
    (tmp_path / "recovery").mkdir()
    for name in ("a.lock", "a.new", "b.lock"):
        (tmp_path / "recovery" / name).touch()
    held = RecoveryCopy(tmp_path / "recovery" / "b.journal")
    assert held.hold()
    assert folder.left_behind() == []
    assert [file.name for file in (tmp_path / "recovery").iterdir()] == ["b.lock"]
    held.drop()


@pytest.mark.skipif(os.name == "nt", reason="ends a process as Unix does")
def test_a_report_of_a_killed_process_is_offered_and_that_of_a_living_one_is_not(
    folder: RecoveryFolder, tmp_path: Path
) -> None:
    command = [sys.executable, "-c", KEEP, str(tmp_path / "recovery")]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "kept\n"
        assert folder.left_behind() == []
        process.kill()
        process.wait()
    assert [left.agency for left in folder.left_behind()] == ["某局"]
