"""Files that are dropped on a window."""

from pathlib import Path

from PySide6.QtCore import QMimeData

from gkdesk.ui import wording

_ENDING = ".gkd"


def dropped_files(dropped: QMimeData) -> list[Path]:
    """Return the files of this PC among what is dropped."""
    return [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]


def sort_dropped(paths: list[Path]) -> tuple[list[Path], str]:
    """Return the reports among files, and one sentence on the others, empty where all are."""
    reports = [path for path in paths if path.suffix.lower() == _ENDING]
    others = [f"“{path.name}”" for path in paths if path not in reports]
    return reports, wording.DROPPED_WRONG.format(names="、".join(others)) if others else ""
