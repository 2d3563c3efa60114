"""Two real processes on one file: each knows of the other, and nobody's cells vanish."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.project import load
from gkdesk.report import plain
from tests.architecture.sources import ROOT
from tests.saving.test_killed_saves import SAMPLE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="ends a process as Unix does")


class Hired:
    """A clerk in a process of their own."""

    def __init__(self, name: str, file: Path) -> None:
        words = [sys.executable, "-m", "tests.saving.clerk", name, str(file), str(file.parent)]
        self.process = subprocess.Popen(
            words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        assert self._answer() == "ready"

    def does(self, *words: object) -> str:
        assert self.process.stdin is not None
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()
        return self._answer()

    def dies(self) -> None:
        self.process.kill()
        self.process.communicate()

    def _answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().rstrip("\n")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "报告.gkd"
    file.write_bytes(SAMPLE.read_bytes())
    return file


@pytest.fixture
def hire(file: Path) -> Iterator[Callable[[str], Hired]]:
    with ExitStack() as stack:

        def hire(name: str) -> Hired:
            clerk = Hired(name, file)
            stack.callback(clerk.dies)
            return clerk

        yield hire


@pytest.fixture
def cells(library: Library) -> list[str]:
    return list(load(SAMPLE, library).entered)


def lock_of(file: Path) -> Path:
    return file.with_name(f".~lock.{file.name}#")


def figures(file: Path, cells: list[str]) -> list[str | None]:
    report = load(file, Library())
    return [plain(report.values[cell]) for cell in cells]


def test_the_second_is_told_who_has_the_report_and_cannot_write_it(
    hire: Callable[[str], Hired], file: Path, cells: list[str]
) -> None:
    first, second = hire("张三"), hire("李四")
    assert first.does("claim") == "mine"
    assert second.does("claim") == f"张三 {first.process.pid} alive"
    second.does("enter", cells[0], 999)
    before = file.read_bytes()
    assert "张三" in second.does("save")
    assert file.read_bytes() == before
    assert second.does("save-as", file.with_name("另一份.gkd")) == "saved"


def test_a_report_that_was_closed_is_free_and_nothing_is_left_beside_it(
    hire: Callable[[str], Hired], file: Path
) -> None:
    first, second = hire("张三"), hire("李四")
    first.does("claim")
    assert lock_of(file).exists()
    assert first.does("close") == "closed"
    assert not lock_of(file).exists()
    assert second.does("claim") == "mine"


def test_the_lock_of_a_program_that_died_is_stale_and_taken_over(
    hire: Callable[[str], Hired], file: Path, cells: list[str]
) -> None:
    first, second = hire("张三"), hire("李四")
    first.does("claim")
    first.dies()
    assert second.does("claim").endswith("stale")
    assert second.does("take-over") == "mine"
    second.does("enter", cells[0], 999)
    assert second.does("save") == "saved"
    assert figures(file, cells[:1]) == ["999"]


def test_of_two_that_take_over_one_wins(hire: Callable[[str], Hired]) -> None:
    first, second, third = hire("张三"), hire("李四"), hire("王五")
    first.does("claim")
    first.dies()
    second.does("claim")
    third.does("claim")
    assert second.does("take-over") == "mine"
    assert third.does("take-over") == f"李四 {second.process.pid} alive"
    assert second.does("beat") == "True"


def test_whose_lock_was_taken_over_is_told_and_writes_no_more(
    hire: Callable[[str], Hired], cells: list[str]
) -> None:
    first, second = hire("张三"), hire("李四")
    first.does("claim")
    second.does("claim")
    assert second.does("take-over") == "mine"
    assert first.does("beat") == "False"
    first.does("enter", cells[0], 999)
    assert "李四" in first.does("save")


def test_what_another_saved_is_shown_cell_by_cell_and_not_overwritten(
    hire: Callable[[str], Hired], file: Path, cells: list[str]
) -> None:
    first, second = hire("张三"), hire("李四")
    before = figures(file, cells[:2])
    second.does("enter", cells[1], 888)
    assert second.does("save") == "saved"
    first.does("enter", cells[0], 999)
    assert set(first.does("save").removeprefix("changed: ").split(", ")) == {
        f"{cells[0]} 999>{before[0]}",
        f"{cells[1]} {before[1]}>888",
    }
    assert figures(file, cells[:2]) == [before[0], "888"]


def test_the_cells_of_both_are_there_when_theirs_are_taken_in(
    hire: Callable[[str], Hired], file: Path, cells: list[str]
) -> None:
    first, second = hire("张三"), hire("李四")
    second.does("enter", cells[1], 888)
    second.does("save")
    first.does("enter", cells[0], 999)
    first.does("save")
    first.does("accept")
    first.does("enter", cells[1], 888)
    assert first.does("save") == "saved"
    assert figures(file, cells[:2]) == ["999", "888"]
    assert "changed" in second.does("save")


def test_a_third_save_after_the_difference_was_shown_is_not_overwritten(
    hire: Callable[[str], Hired], file: Path, cells: list[str]
) -> None:
    first, second = hire("张三"), hire("李四")
    second.does("enter", cells[1], 888)
    second.does("save")
    assert "changed" in first.does("save")
    first.does("accept")
    second.does("enter", cells[1], 777)
    second.does("save")
    assert "777" in first.does("save")
    assert figures(file, cells[1:2]) == ["777"]
