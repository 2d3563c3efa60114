"""A file whose save was interrupted, opened in the window: the clerk chooses what it shall hold."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gkdesk.form import Library
from gkdesk.project import encode, load
from gkdesk.report import Report, plain
from gkdesk.ui import saving_wording, wording
from gkdesk.ui.edits_dialog import EditsDialog
from gkdesk.ui.window import Window
from tests.project.test_projects import interrupted
from tests.project.test_writing_files import left_by
from tests.ui.test_two_windows_on_a_file import answer, figure


@pytest.fixture
def cell(filled_report: Report) -> str:
    return next(iter(filled_report.entered))


@pytest.fixture
def old(file: Path, library: Library, cell: str) -> str | None:
    return plain(load(file, library).values[cell])


@pytest.fixture
def left(file: Path, filled_report: Report, cell: str, old: str) -> Path:
    """A file that holds the old figures, and beside it what was to be put into it."""
    assert old != "4321"
    filled_report.enter({cell: 4321})
    interrupted(file, encode(filled_report))
    return file


def beside(file: Path) -> list[str]:
    return [one.name for one in file.parent.glob(".*rescue")]


@pytest.mark.parametrize(
    ("choice", "is_new"),
    [(saving_wording.INTERRUPTED_FINISH, True), (saving_wording.INTERRUPTED_DROP, False)],
)
def test_the_clerk_chooses_between_the_old_and_the_new(
    window: Window, left: Path, cell: str, choice: str, *, is_new: bool
) -> None:
    answer(choice)
    window.open_file(left)
    assert (figure(window, cell) == "4321") is is_new
    assert (plain(load(left, Library()).values[cell]) == "4321") is is_new
    assert beside(left) == []


def test_the_difference_is_shown_before(window: Window, left: Path, old: str) -> None:
    told: list[tuple[str, str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, EditsDialog)
        row = dialog.table.topLevelItem(0)
        assert row is not None
        told.append((row.text(1), row.text(2)))
        dialog.reject()

    QTimer.singleShot(50, look)
    window.open_file(left)
    assert told == [(old, "4321")]


def test_both_stay_where_the_clerk_thinks_better_of_it(window: Window, left: Path) -> None:
    before = left.read_bytes()
    answer(wording.CANCEL)
    window.open_file(left)
    assert window.view is None
    assert left.read_bytes() == before
    assert beside(left) != []


def test_a_file_that_is_broken_is_made_whole(window: Window, left: Path, cell: str) -> None:
    left.write_bytes(left.read_bytes()[:100])
    answer(saving_wording.INTERRUPTED_FINISH)
    window.open_file(left)
    assert figure(window, cell) == "4321"
    assert beside(left) == []


def test_a_copy_that_is_of_no_use_is_said_and_cleared_away(window: Window, file: Path) -> None:
    interrupted(file, b"{}")
    window.open_file(file)
    assert "不完整" in window.notice.text
    assert beside(file) == []


def test_a_file_that_another_program_is_writing_is_left_alone(window: Window, file: Path) -> None:
    left_by(os.getppid(), file, "rescue")
    window.open_file(file)
    assert "请稍等" in window.notice.text
    assert window.view is None
