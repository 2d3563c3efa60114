"""What is being read is said on a terminal while it takes long, and nowhere else."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from gkdesk import progress
from tests.cli.calls import ROOT, gkdesk
from tests.forms import edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.written import sample


@pytest.fixture
def source(tmp_path: Path) -> Path:
    file = tmp_path / "来源.docx"
    file.write_bytes(CONTAINERS[".docx"](sample(edition_of("2021"))))
    return file


# Said at once: how long a file takes is no matter here.
BEGIN = "import sys; from gkdesk import cli, progress; progress.PATIENCE = 0; cli.run(sys.argv[1:])"


def on_terminal(*words: str) -> str:
    """Run ``gkdesk`` with a terminal for all its output, and return that."""
    ours, theirs = pty.openpty()
    call = [sys.executable, "-c", BEGIN, *words]
    with subprocess.Popen(call, cwd=ROOT, stdout=theirs, stderr=theirs):
        os.close(theirs)
        told = bytearray()
        # The terminal is gone with the process.
        with suppress(OSError):
            while read := os.read(ours, 65_536):
                told += read
    os.close(ours)
    return told.decode()


def test_a_terminal_is_told_what_is_read_and_wiped(source: Path) -> None:
    told = on_terminal("check", str(source))
    assert f"正在读“{source.name}”" in told
    assert told.index("正在读") < told.index(progress.WIPE) < told.index("处错误")


def test_a_pipe_is_told_nothing_of_it(source: Path) -> None:
    assert gkdesk("check", source).err == ""
