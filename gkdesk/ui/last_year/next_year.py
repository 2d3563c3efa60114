"""What is said once of next year's report: what it brought along, and what it could not."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from gkdesk.ui.last_year import wording
from gkdesk.ui.reading_dialog import ReadingDialog

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gkdesk.report import Report
    from gkdesk.ui.window import Window

_SIZE = QSize(620, 380)
# So many sentences are said in the window's line; more are read in a dialog.
_IN_LINE = 2


def tell_begun(window: Window, report: Report, told: Sequence[str]) -> None:
    """Say in the window of a report that has just been begun what it brought along."""
    last = report.year - 1
    begun = wording.NEXT_BEGUN.format(last=last, year=report.year)
    if len(told) <= _IN_LINE:
        window.notice.say("\n".join((begun, *told)), "clean")
        return
    window.notice.say(begun, "clean")
    title = wording.NEXT_TITLE.format(last=last, year=report.year)
    page = "".join(f"<li>{escape(one, quote=False)}</li>" for one in told)
    page = f'<p class="head">{escape(title, quote=False)}</p><ul>{page}</ul>'
    dialog = ReadingDialog(title, page, _SIZE, window, has_copy=True)
    dialog.open()
