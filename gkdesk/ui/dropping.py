"""Files that are dropped on a window."""

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData

from gkdesk.ui.review import wording

_ENDING = ".gkd"


def dropped_files(dropped: QMimeData) -> list[Path]:
    """Return the files of this PC among what is dropped."""
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]


def is_report(path: Path) -> bool:
    """Tell whether a file is called as the program's own are."""
    return path.suffix.lower() == _ENDING


def sort_dropped(
    paths: Sequence[Path], readable: Collection[str]
) -> tuple[list[Path], list[Path], str]:
    """Return the reports among files, those to be imported, and one sentence on the others.

    That is empty where there are no others; ``readable`` are the endings that can be imported.
    """
    reports = [path for path in paths if is_report(path)]
    sources = [path for path in paths if path.suffix.lower() in readable]
    others = [f"“{path.name}”" for path in paths if path not in (*reports, *sources)]
    names, endings = "、".join(others), " ".join(readable)
    told = wording.DROPPED_WRONG.format(names=names, endings=endings) if others else ""
    return reports, sources, told
