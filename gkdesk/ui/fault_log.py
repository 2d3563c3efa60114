"""The program's log in the user's folder: short, rotating, without anything of a report."""

from __future__ import annotations

import faulthandler
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

# In bytes, of one file; so many former ones are kept.
_LONGEST = 200_000
_FORMER = 3


class FaultLog:
    """Appends to ``gkdesk.log``; where that cannot be written, nothing is logged."""

    def __init__(self, folder: Path) -> None:
        """Name the folder; it is made with the first line."""
        self._folder = folder
        self.file = folder / "gkdesk.log"

    def write(self, text: str) -> None:
        """Append a text with the time."""
        at = datetime.now().astimezone().isoformat(timespec="seconds")
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._rotate()
            with self.file.open("a", encoding="utf-8", errors="replace") as stream:
                stream.write(f"{at} {text}\n")

    @contextmanager
    def watching_crashes(self) -> Generator[None]:
        """Have Python write into ``crash.log`` where it was when the process broke down."""
        file = self._folder / "crash.log"
        with ExitStack() as stack:
            with suppress(OSError):
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                if file.exists() and file.stat().st_size > _LONGEST:
                    file.unlink()
                stream = stack.enter_context(file.open("a", encoding="utf-8"))
                faulthandler.enable(stream)
                stack.callback(faulthandler.disable)
            yield

    def _rotate(self) -> None:
        if not self.file.exists() or self.file.stat().st_size < _LONGEST:
            return
        for number in range(_FORMER, 0, -1):
            former = self.file.with_suffix(f".{number - 1}.log") if number > 1 else self.file
            if former.exists():
                former.replace(self.file.with_suffix(f".{number}.log"))
