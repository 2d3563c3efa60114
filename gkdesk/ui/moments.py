"""What a report was at several moments: now, at its milestones, and each time it was saved."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, partial
from typing import TYPE_CHECKING

from gkdesk.errors import GkdeskError
from gkdesk.project import load
from gkdesk.report import State, state_of
from gkdesk.ui import versions_wording
from gkdesk.ui.holders import moment

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from gkdesk.form import Edition, Library
    from gkdesk.project import KeptState, Project
    from gkdesk.project.history import Milestone


@dataclass(frozen=True, slots=True)
class Moment:
    """One of them. ``state`` reads what the report held; GkdeskError where that fails.

    ``milestone`` is None for a state that was only saved; ``at`` is None for what is now.
    """

    name: str
    at: datetime | None
    by: str
    state: Callable[[], State]
    milestone: Milestone | None = None

    @property
    def full_name(self) -> str:
        """Its name; with the time where several have the same."""
        is_only_saved = self.at is not None and self.milestone is None
        return f"{moment(self.at)} {self.name}" if is_only_saved and self.at else self.name


def now(project: Project, *, is_modified: bool) -> Moment:
    """Return what the report is now."""
    name = versions_wording.NOW_UNSAVED if is_modified else versions_wording.NOW
    return Moment(name, None, "", partial(_now, project))


def milestones(project: Project) -> list[Moment]:
    """Return its named states, the latest first."""
    # Of two in one second the later one stands later in the file.
    latest_first = project.history.milestones[::-1]
    return [_named(one) for one in sorted(latest_first, key=_at, reverse=True)]


def kept(project: Project, read: Callable[[Path], State]) -> list[Moment]:
    """Return the states that it was saved in, the latest first."""
    return [_kept(one, project.path, read) for one in project.kept_states]


def reader(library: Library, edition: Edition) -> Callable[[Path], State]:
    """Return what reads kept states of an edition, each once; GkdeskError for any other."""
    return cache(partial(_read, library, edition))


def _now(project: Project) -> State:
    return project.state


def _at(milestone: Milestone) -> datetime:
    return milestone.act.at


def _named(milestone: Milestone) -> Moment:
    name = milestone.name
    if milestone.is_published:
        name = versions_wording.PUBLISHED_NAME.format(name=name, version=milestone.version)
    return Moment(name, milestone.act.at, milestone.act.by, lambda: milestone.state, milestone)


def _kept(one: KeptState, path: Path | None, read: Callable[[Path], State]) -> Moment:
    name = versions_wording.KEPT_NAMELESS
    if one.saved_to is not None and one.saved_to != path:
        name = versions_wording.KEPT_NAME.format(name=one.saved_to.name)
    return Moment(name, one.saved_at, "", partial(read, one.file))


def _read(library: Library, edition: Edition, file: Path) -> State:
    report = load(file, library)
    if report.edition.id != edition.id:
        # Somebody gave another report this one's id.
        raise GkdeskError(versions_wording.OTHER_EDITION.format(edition=report.edition.id))
    return state_of(report)
