"""Run as a process of its own, with little memory: opens a file, time and again, and tells how.

``python -m tests.saving.refusing <door> <file>``; each line that comes in asks for it once more.
The doors are those of the window: a report is opened, a file that others wrote is imported, a
template is chosen.
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

from gkdesk.document.trial import try_template
from gkdesk.errors import GkdeskError
from gkdesk.form import Library
from gkdesk.intake.importing import import_report
from gkdesk.project import Project, StatesFolder

# In bytes and seconds.
_MEMORY = 300_000_000
_LONGEST = 2.0


def opened(file: Path, library: Library) -> str:
    """Open a report as the window does; one that opens is saved and opened once more."""
    told = "refused"
    try:
        project = Project.open(file, library, states=StatesFolder(file.parent / "states"))
        told = "opened, not saved"
        project.save()
        told = "saved, NOT OPENED AGAIN"
        Project.open(file, library)
    except GkdeskError as error:
        return f"{told}{_fault_in(error)}"
    return "opened"


def imported(file: Path, library: Library) -> str:
    try:
        import_report(file, library)
    except GkdeskError as error:
        return f"refused{_fault_in(error)}"
    return "opened"


def tried(file: Path, library: Library) -> str:
    try:
        try_template(library.newest, file)
    except GkdeskError as error:
        return f"refused{_fault_in(error)}"
    return "opened"


DOORS: dict[str, Callable[[Path, Library], str]] = {
    "open": opened,
    "import": imported,
    "template": tried,
}


def _fault_in(error: GkdeskError) -> str:
    is_sentence = len(str(error).splitlines()) == 1 and str(error).endswith("。")
    return "" if is_sentence else f", NO SENTENCE: {error}"


def main(door: str, file: Path) -> None:
    """Answer each line with what became of the file; anything but a refusal ends the process."""
    library, outcome = Library(), DOORS[door]
    for _ in sys.stdin:
        begun = time.process_time()
        told = outcome(file, library)
        taken = time.process_time() - begun
        sys.stdout.write(f"{told if taken < _LONGEST else f'SLOW: {taken:.1f} s'}\n")
        sys.stdout.flush()
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1000
    sys.stdout.write(f"{most} MB\n")


if __name__ == "__main__":
    # Beyond what the program itself takes, which is mapped and not used.
    used = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    limit = used * resource.getpagesize() + _MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    main(sys.argv[1], Path(sys.argv[2]))
