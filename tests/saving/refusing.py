"""Run as a process of its own, with little memory: opens a file, time and again, and tells how.

``python -m tests.saving.refusing <file>``; each line that comes in asks for it once more.
"""

import resource
import sys
import time
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.form import Library
from gkdesk.project import Project, StatesFolder

# In bytes and seconds.
_MEMORY = 300_000_000
_LONGEST = 2.0


def outcome(file: Path, library: Library) -> str:
    """Open a file as the window does; one that opens is saved and opened once more."""
    told = "refused"
    try:
        project = Project.open(file, library, states=StatesFolder(file.parent / "states"))
        told = "opened, not saved"
        project.save()
        told = "saved, NOT OPENED AGAIN"
        Project.open(file, library)
    except GkdeskError as error:
        is_sentence = len(str(error).splitlines()) == 1 and str(error).endswith("。")
        return told if is_sentence else f"NO SENTENCE: {error}"
    return "opened"


def main(file: Path) -> None:
    """Answer each line with what became of the file; anything but a refusal ends the process."""
    library = Library()
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
    main(Path(sys.argv[1]))
