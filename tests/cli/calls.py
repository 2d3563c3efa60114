"""Calls of the program in a process of its own."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Answer:
    """What a call came to."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> object:
        return json.loads(self.out)


def gkdesk(*words: str | Path, prefix: Sequence[str] = ()) -> Answer:
    """Run ``gkdesk`` with some words, behind another command where ``prefix`` names one."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [*prefix, sys.executable, "-m", "gkdesk", *map(str, words)],
        capture_output=True,
        encoding="utf-8",
        env=environment,
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    return Answer(done.returncode, done.stdout, done.stderr)


def without_rights() -> Sequence[str]:
    """Return the words before a command that take root's right to read everything away."""
    if os.geteuid() != 0:
        return ()
    setpriv = shutil.which("setpriv")
    assert setpriv, "setpriv of util-linux is part of every Debian"
    lost = "-dac_override,-dac_read_search,-fowner"
    return (setpriv, f"--bounding-set={lost}", f"--inh-caps={lost}")
