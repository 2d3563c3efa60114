"""One save in a process under strace, with a fault at one of its system calls."""

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from gkdesk.errors import GkdeskError
from gkdesk.files.reading import read_file
from gkdesk.form import Library
from gkdesk.project import InterruptedSaveError, load
from gkdesk.project.interrupted import finish_save, interrupted_save
from gkdesk.report import Report, plain
from tests.architecture.sources import ROOT
from tests.saving.saver import BEGIN, END

_CALL = re.compile(r"(\w+)\((.*)")
FAULTS = ("signal=SIGKILL", "error=ENOSPC", "error=EIO", "error=EACCES")
# What changes a disk; the short run goes through these alone.
CHANGES = re.compile("write|pwrite64|fsync|rename.*|link.*|unlink.*|f?chmod.*|ftruncate|mkdir.*")


@dataclass(frozen=True)
class Call:
    """The ``number``-th call of a name that the process makes; ``line`` is what strace prints."""

    name: str
    number: int
    line: str

    @property
    def changes_disk(self) -> bool:
        return bool(CHANGES.fullmatch(self.name)) or "O_CREAT" in self.line


@dataclass(frozen=True)
class Place:
    """A folder with a report in it, and the user's own folder beside; made anew for each save.

    ``refusal`` is what strace injects at all times so that nothing can be replaced.
    """

    root: Path
    old: bytes
    refusal: tuple[str, ...] = ()
    is_closed: bool = False

    @property
    def file(self) -> Path:
        return self.root / "drive" / "report.gkd"

    def prepare(self) -> None:
        """Put the old report there and nothing else."""
        for name in ("drive", "user"):
            folder = self.root / name
            if folder.exists():
                folder.chmod(0o755)
                shutil.rmtree(folder)
            folder.mkdir(parents=True)
        self.file.write_bytes(self.old)
        if self.is_closed:
            self.file.parent.chmod(0o555)

    def save(self, figure: int, *strace: str) -> str:
        """Save in a process under strace; return what it says, empty where it was killed."""
        command = ["strace", "-qq", "-o", str(self.root / "trace"), *self.refusal, *strace]
        program = [sys.executable, "-B", "-m", "tests.saving.saver", str(self.file), str(figure)]
        # Root passes over permissions, and a clerk is not root.
        drop = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if is_root() else []
        done = subprocess.run(
            [*drop, *command, *program],
            cwd=ROOT,
            env={
                **os.environ,
                "XDG_DATA_HOME": str(self.root / "user"),
                "PYTHONHASHSEED": "0",
                "PYTHONUTF8": "1",
            },
            capture_output=True,
            check=False,
        )
        return done.stdout.decode()

    def calls(self, figure: int) -> list[Call]:
        """Save without a fault and return the calls of the save."""
        self.prepare()
        assert self.save(figure) == "saved"
        lines = (self.root / "trace").read_text(encoding="utf-8").splitlines()
        return list(_between_marks(lines))


def is_root() -> bool:
    return os.geteuid() == 0


def need_strace(folder: Path) -> None:
    """Skip where no process can be traced."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed")
    trial = ["strace", "-o", str(folder / "trial"), "true"]
    if subprocess.run(trial, capture_output=True, check=False).returncode:
        pytest.skip("strace may not trace here")


def _between_marks(lines: list[str]) -> Iterator[Call]:
    numbers: Counter[str] = Counter()
    is_save = False
    for line in lines:
        found = _CALL.match(line)
        if found is None:
            continue
        numbers[found[1]] += 1
        if BEGIN in line or END in line:
            is_save = BEGIN in line
        elif is_save:
            yield Call(found[1], numbers[found[1]], line)


def injected(call: Call, fault: str) -> tuple[str, ...]:
    # Nothing else is worth a stop of the process.
    only = ("-e", f"trace={call.name},?rename,?renameat,?renameat2")
    return *only, "-e", f"inject={call.name}:{fault}:when={call.number}"


def found_state(file: Path, library: Library, old: Report, figure: int) -> str:
    """Return what a clerk finds who opens the report: "old", "new", or what else."""
    try:
        report = load(file, library)
        how = ""
    except InterruptedSaveError:
        interrupted = interrupted_save(file, library)
        if interrupted is None:
            return "LOST: the copy is of no use"
        finish_save(interrupted)
        report, how = load(file, library), " (finished)"
    except GkdeskError as error:
        return f"LOST: {error}"
    cell = next(iter(old.entered))
    expected = dict(old.entered)
    if dict(report.entered) == expected and report.prose == old.prose:
        return f"old{how}"
    expected[cell] = figure
    is_new = dict(report.entered) == expected and report.prose == old.prose
    return f"new{how}" if is_new else f"LOST: {plain(report.entered[cell])} among others"


def leftovers(place: Place, library: Library) -> list[str]:
    """Save once more in peace, and return what then lies beside the report."""
    assert place.save(99) == "saved"
    assert plain(next(iter(load(place.file, library).entered.values()))) == "99"
    assert read_file(place.file, 1_000_000)
    return [file.name for file in place.file.parent.iterdir() if file != place.file]
