"""What is asked where somebody else has a report open, or a save of it was interrupted."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from gkdesk.files import drop_rescue
from gkdesk.project.interrupted import InterruptedSave, finish_save, interrupted_save
from gkdesk.ui import saving_wording, wording
from gkdesk.ui.dialogs import ask_one_of
from gkdesk.ui.edits_dialog import EditsDialog
from gkdesk.ui.holders import moment, whose

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from gkdesk.form import Library
    from gkdesk.project import Project
    from gkdesk.project.lock_file import Holder


class Hold(Enum):
    """What to do with a file that somebody has open."""

    READ = auto()
    TAKE = auto()
    CANCEL = auto()


class HeldQuestion:
    """Asks once, and a second time before a lock is taken from somebody who may be there."""

    @staticmethod
    def ask(parent: QWidget, name: str, holder: Holder) -> Hold:
        """Return what to do; closing the question means to cancel."""
        who, since = whose(holder), moment(holder.since)
        asked, about, take = (
            (saving_wording.HELD_STALE, saving_wording.HELD_STALE_ABOUT, saving_wording.HELD_TAKE)
            if holder.is_stale
            else (
                saving_wording.HELD_QUESTION,
                saving_wording.HELD_ABOUT,
                saving_wording.HELD_TAKE_ASKING,
            )
        )
        answers = (saving_wording.HELD_READ, take, wording.CANCEL)
        text = asked.format(whose=who, name=name)
        told, title = about.format(since=since), saving_wording.HELD_TITLE
        chosen = ask_one_of(parent, text, told, answers, title=title)
        if chosen == saving_wording.HELD_READ:
            return Hold.READ
        if chosen != take:
            return Hold.CANCEL
        return Hold.TAKE if holder.is_stale or _is_sure(parent, who) else Hold.CANCEL


def claim(project: Project, parent: QWidget) -> bool:
    """Lock the file of a project that was opened; return whether it is to be shown."""
    holder = project.claim()
    while holder is not None and project.path is not None:
        answer = HeldQuestion.ask(parent, project.path.name, holder)
        if answer is Hold.CANCEL:
            project.close()
            return False
        if answer is Hold.READ:
            return True
        holder = project.take_over(holder)
    return True


def settle_interrupted(path: Path, library: Library, parent: QWidget) -> str | None:
    """Ask which of two contents a half written file shall have.

    Returns what is to be said of it, None where the clerk wants neither now.
    """
    found = interrupted_save(path, library)
    if found is None:
        drop_rescue(path)
        return saving_wording.INTERRUPTED_LOST.format(name=path.name)
    chosen = EditsDialog.ask(
        parent,
        saving_wording.INTERRUPTED_TITLE,
        _about(path, found),
        found.edits or (),
        found.report.edition,
        heads=saving_wording.INTERRUPTED_HEADS,
        answers=_answers(found),
    )
    if chosen == saving_wording.INTERRUPTED_FINISH:
        finish_save(found)
    elif chosen != saving_wording.INTERRUPTED_DROP:
        return None
    drop_rescue(path)
    return ""


def _answers(found: InterruptedSave) -> tuple[str, ...]:
    finish = (saving_wording.INTERRUPTED_FINISH,)
    return finish if found.edits is None else (*finish, saving_wording.INTERRUPTED_DROP)


def _about(path: Path, found: InterruptedSave) -> str:
    at = moment(found.rescue.written_at)
    if found.edits is None:
        return saving_wording.INTERRUPTED_BROKEN.format(name=path.name, at=at)
    about = saving_wording.INTERRUPTED_ABOUT
    return about.format(name=path.name, at=at, count=len(found.edits))


def _is_sure(parent: QWidget, who: str) -> bool:
    answers = (saving_wording.HELD_TAKE, wording.CANCEL)
    text = saving_wording.HELD_SURE.format(whose=who)
    chosen = ask_one_of(parent, text, saving_wording.HELD_SURE_ABOUT, answers, default=1)
    return chosen == saving_wording.HELD_TAKE
