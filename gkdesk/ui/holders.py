"""Who holds a lock, and since when, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gkdesk.files.machine import host_name
from gkdesk.ui import saving_wording

if TYPE_CHECKING:
    from datetime import datetime

    from gkdesk.project.lock_file import Holder


def whose(holder: Holder | None) -> str:
    """Return who it is, and on which PC."""
    who = (holder.who if holder else "") or saving_wording.HOLDER_UNKNOWN
    if holder is None or not holder.host:
        return who
    named = saving_wording.HOLDER_HERE if holder.host == host_name() else saving_wording.HOLDER_ON
    return named.format(who=who, host=holder.host)


def moment(at: datetime) -> str:
    """Return a day and a time of it."""
    return saving_wording.MOMENT.format(at=at.astimezone())
