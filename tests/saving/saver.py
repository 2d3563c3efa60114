"""Run as a process of its own: opens a report, edits it, and saves it between two marks.

``python -m tests.saving.saver <project file> <figure>``
"""

import sys
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.form import Library
from gkdesk.places import user_folder
from gkdesk.project import Project, StatesFolder

# Looked for in vain: the two calls stand in the trace around the save.
BEGIN, END = "/gkdesk-save-begins", "/gkdesk-save-ends"


def first_cell(project: Project) -> str:
    return next(iter(project.report.entered))


def main(file: Path, figure: str) -> str:
    """Save a figure in the first cell; return what the clerk is told."""
    states = StatesFolder(user_folder("states"))
    project = Project.open(file, Library(), states=states, who="某人")
    project.report.enter({first_cell(project): int(figure)})
    Path(BEGIN).exists()
    try:
        project.save()
    except GkdeskError as error:
        return str(error)
    finally:
        Path(END).exists()
    return "saved"


if __name__ == "__main__":
    sys.stdout.buffer.write(main(Path(sys.argv[1]), sys.argv[2]).encode())
