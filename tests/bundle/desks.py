"""Where the finished program runs: here, or in the root of another system."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Desk:
    """``program`` starts it; its home is ``home`` for us, and ``home_there`` for the program."""

    program: tuple[str, ...]
    home: Path
    home_there: Path

    def call(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command, with no more of an environment than a desk gives."""
        environment = {
            "HOME": str(self.home_there),
            "LC_ALL": "C.UTF-8",
            "PATH": os.environ["PATH"],
        }
        return subprocess.run(
            [*self.program, *words],
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
