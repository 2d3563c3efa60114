"""The ways to a report: from a blank form, out of a file, out of the sample."""

from pathlib import Path

from gkdesk.errors import GkdeskError, UsageError
from gkdesk.form import Library
from gkdesk.places import data_folder
from gkdesk.project import load
from gkdesk.project.recovery import LeftBehind, RecoveryCopy, RecoveryFolder
from gkdesk.report import Report, is_agency_name
from gkdesk.ui import wording
from gkdesk.ui.session import Session


def begin(library: Library, agency: str, year: int) -> Session:
    """Begin a report on the form of its year; UsageError without a name for the agency."""
    if not is_agency_name(agency):
        raise UsageError(wording.AGENCY_ODD if agency else wording.AGENCY_WANTED)
    return Session(Report(library.for_year(year), agency, year))


def open_file(library: Library, path: Path) -> Session:
    """Open a project file; GkdeskError where that cannot be done."""
    return Session(load(path, library), path.absolute())


def open_sample(library: Library) -> Session:
    """Open a copy of the sample; the file itself is never written."""
    folder = data_folder("resources") / "samples"
    file = next(folder.glob("*.gkd"), None)
    if file is None:
        raise GkdeskError(f"示例文件不见了（应在“{folder}”里），请重新安装本程序。")
    return Session(load(file, library))


def recover(
    library: Library, folder: RecoveryFolder, left: LeftBehind
) -> tuple[Session, RecoveryCopy]:
    """Open an unsaved report that was left behind, and take over the place where it is kept.

    It has no file until the clerk gives it one; GkdeskError where it cannot be opened.
    """
    report, copy = folder.take(left, library)
    session = Session(report, came_from=left.original)
    session.undo_stack.resetClean()
    return session, copy
