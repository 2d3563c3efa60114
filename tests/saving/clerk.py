"""Run as a process of its own: a second clerk, who does one thing a line and says what came of it.

``python -m tests.saving.clerk <name> <project file> <user's folder>``; the lines are ``claim``,
``enter CELL FIGURE``, ``save``, ``save-as FILE``, ``accept``, ``take-over``, ``beat``, ``close``.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gkdesk.errors import GkdeskError
from gkdesk.form import Library
from gkdesk.project import ChangedOnDiskError, Project

if TYPE_CHECKING:
    from collections.abc import Callable

    from gkdesk.project.lock_file import Holder


class Clerk:
    """One clerk with one report open."""

    def __init__(self, name: str, file: Path) -> None:
        self._project = Project.open(file, Library(), who=name)
        self._changed: ChangedOnDiskError | None = None
        self._holder: Holder | None = None

    def does(self, act: str, *words: str) -> str:
        """Do one thing and return what is to be said of it, in one line."""
        acts: dict[str, Callable[..., str]] = {
            "claim": self._claim,
            "enter": self._enter,
            "save": self._save,
            "save-as": self._save,
            "accept": self._accept,
            "take-over": self._take_over,
            "beat": lambda: str(self._project.beat()),
            "close": self._close,
        }
        try:
            return acts[act](*words)
        except ChangedOnDiskError as error:
            self._changed = error
            edits = (f"{one.place} {one.before}>{one.after}" for one in error.edits)
            return f"changed: {', '.join(edits)}"
        except GkdeskError as error:
            return str(error)

    def _claim(self) -> str:
        self._holder = self._project.claim()
        return self._told(self._holder)

    def _take_over(self) -> str:
        return self._told(self._project.take_over(self._holder)) if self._holder else "nobody"

    def _told(self, holder: Holder | None) -> str:
        if holder is None:
            return "mine"
        return f"{holder.who} {holder.process} {'stale' if holder.is_stale else 'alive'}"

    def _enter(self, cell: str, figure: str) -> str:
        self._project.report.enter({cell: int(figure)})
        return "entered"

    def _save(self, file: str = "") -> str:
        self._project.save(Path(file) if file else None)
        return "saved"

    def _accept(self) -> str:
        if self._changed is not None:
            self._project.accept(self._changed)
        return "accepted"

    def _close(self) -> str:
        self._project.close()
        return "closed"


def main(name: str, file: Path, user: str) -> None:
    """Do what each line says until there are no more."""
    os.environ["XDG_DATA_HOME"] = user
    clerk = Clerk(name, file)
    _say("ready")
    for line in sys.stdin:
        _say(clerk.does(*line.split()))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
