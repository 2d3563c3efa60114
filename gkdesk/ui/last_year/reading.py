"""A report of an earlier year out of any file that the program reads."""

from dataclasses import dataclass
from pathlib import Path

from gkdesk.errors import GkdeskError
from gkdesk.form import Library
from gkdesk.intake.importing import recognised
from gkdesk.intake.recognition.reading import Likely
from gkdesk.intake.sources.opening import READERS, read_source
from gkdesk.project import load
from gkdesk.report import Report
from gkdesk.ui.last_year import wording

_OWN = ".gkd"
# What a file dialog lists.
KINDS = wording.FILES.format(endings=" ".join(f"*{ending}" for ending in (_OWN, *READERS)))


@dataclass(frozen=True, slots=True)
class Read:
    """A report as a file has it. ``is_own``: the file is this program's. ``told``: what to know."""

    report: Report
    source: str
    is_own: bool
    told: tuple[str, ...] = ()


def read_earlier(path: Path, library: Library, likely: Likely) -> Read:
    """Read a report; ``likely`` are agency and year where what others wrote does not say.

    GkdeskError where that cannot be done. It touches no window: it may run beside one.
    """
    if path.suffix.lower() == _OWN:
        return Read(load(path, library), path.name, is_own=True)
    imported = recognised(read_source(path), library, likely=likely)
    if not (any(one.text for one in imported.cells.values()) or any(imported.prose.values())):
        raise GkdeskError(wording.NOTHING_FOUND.format(name=path.name))
    told = list(imported.told)
    if imported.missing:
        told.append(wording.MISSING.format(count=len(imported.missing)))
    return Read(imported.report, path.name, is_own=False, told=tuple(told))
