"""What the title and the status line of a window say of its report and its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gkdesk.ui import saving_wording, wording
from gkdesk.ui.holders import whose
from gkdesk.ui.session import Access

if TYPE_CHECKING:
    from gkdesk.ui.filing import Filing
    from gkdesk.ui.session import Session


def title_of(session: Session, filing: Filing) -> str:
    """Return the title of a window with a report."""
    marks = {
        Access.OPEN: "",
        Access.HELD: saving_wording.MARK_HELD,
        Access.KEPT: saving_wording.MARK_KEPT.format(name=session.kept_as),
        Access.PUBLISHED: saving_wording.MARK_PUBLISHED,
    }
    mark = wording.TITLE_MARK if session.is_modified else ""
    return wording.TITLE.format(name=filing.name, mark=marks[session.access] + mark)


def file_state(session: Session) -> str:
    """Return where the report is saved, when, and who keeps it from being edited."""
    path, access = session.path, session.access
    if path is None:
        return session.kept_as or wording.NEVER_SAVED
    if access is Access.HELD:
        lock = session.project.lock
        return saving_wording.STATE_HELD.format(
            path=path, whose=whose(lock.other if lock else None)
        )
    state = str(path)
    if session.saved_at is not None:
        time = session.saved_at.astimezone().strftime("%H:%M")
        state = wording.SAVED_AT.format(name=path, time=time)
    if access is Access.PUBLISHED:
        version = session.project.history.version
        return saving_wording.STATE_PUBLISHED.format(state=state, version=version)
    return state
