"""Run as a process of its own, to be killed: edits a report at random and journals every edit.

``python -m tests.saving.editing <project file> <recovery folder> <seed>``
"""

import sys
import time
from datetime import date
from pathlib import Path
from random import Random

from gkdesk.form import Library
from gkdesk.project import Project
from gkdesk.project.recovery import RecoveryFolder
from gkdesk.report import Report

# In seconds, at most between two edits; a fast typist is slower.
_PAUSE = 0.02
_WORDS = "本年度共收到政府信息公开申请，均按期答复。\n0123456789 😀"
# After so many edits the report is saved.
_SAVED_AFTER = 60


class Clerk:
    """Edits a report; the same seed makes the same edits."""

    def __init__(self, report: Report, seed: int) -> None:
        self._report = report
        self._draw = Random(seed)
        self._cells = list(report.entered)
        self._sections = list(report.prose)

    def edit(self) -> None:
        acts = (self._enter, self._type, self._remark, self._describe)
        self._draw.choices(acts, weights=(60, 30, 6, 4))[0]()

    def _enter(self) -> None:
        count = self._draw.choice((1, 1, 1, 1, 12))
        cells = self._draw.sample(self._cells, count)
        self._report.enter({cell: self._draw.choice((None, 0, 7, 10**6)) for cell in cells})

    def _type(self) -> None:
        section = self._draw.choice(self._sections)
        text = self._report.prose[section]
        start = self._draw.randint(0, len(text))
        end = min(len(text), start + self._draw.choice((0, 0, 1, 30)))
        typed = "".join(self._draw.choices(_WORDS, k=self._draw.choice((0, 1, 2, 40))))
        self._report.write(section, text[:start] + typed + text[end:])

    def _remark(self) -> None:
        note = str(self._draw.randint(0, 99))
        self._report.remark(self._report.remarks.with_note(self._draw.choice(self._cells), note))

    def _describe(self) -> None:
        self._report.describe("某市某局", date(2026, 1, self._draw.randint(1, 31)))


def main(file: Path, folder: Path, seed: int) -> None:
    """Edit for ever; say the number and the time of each edit before it is journalled."""
    project = Project.open(file, Library(), who="某人")
    copy = RecoveryFolder(folder).new_copy()
    copy.starts_from(project.report, project.record)
    clerk, pauses = Clerk(project.report, seed), Random(seed)
    number = 0
    while True:
        number += 1
        clerk.edit()
        sys.stdout.write(f"{number} {time.time()}\n")
        sys.stdout.flush()
        copy.write(project.report, project.path, project.record)
        copy.flush()
        if number % _SAVED_AFTER == 0:
            project.save()
            copy.drop()
            copy.starts_from(project.report, project.record)
        time.sleep(pauses.uniform(0, _PAUSE))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
