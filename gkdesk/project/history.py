"""The life of a report: its milestones, its versions, and who changed what."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import accumulate, chain, count

from gkdesk.errors import UsageError
from gkdesk.report import Edit, State, differences

_LONGEST_NAME = 60
# A file stays small: beyond so many milestones the clerk removes one; of a log beyond so many rows,
# or so many characters in them, the first rows go.
_MOST_MILESTONES = 200
_MOST_LOGGED = 10_000
_LONGEST_LOG = 1_000_000


@dataclass(frozen=True, slots=True)
class Act:
    """Who did something, and when."""

    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Milestone:
    """A state that was given a name. One that was published locks its version."""

    name: str
    act: Act
    version: int
    state: State = field(repr=False)
    is_published: bool = False


@dataclass(frozen=True, slots=True)
class Reopening:
    """Why a published report is changed after all; ``version`` is the one that began with it."""

    version: int
    act: Act
    reason: str


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One change. Of a text only the stretch that differs is told."""

    act: Act
    version: int
    edit: Edit


@dataclass(frozen=True, slots=True)
class History:
    """All of it. It is never changed in place: an act makes a new one."""

    milestones: tuple[Milestone, ...] = ()
    reopenings: tuple[Reopening, ...] = ()
    log: tuple[LogEntry, ...] = ()

    @property
    def version(self) -> int:
        """The version that is worked on, or that was published last."""
        return 1 + len(self.reopenings)

    @property
    def published(self) -> Milestone | None:
        """What the version was published as; None while it is worked on."""
        found = (m for m in self.milestones if m.is_published and m.version == self.version)
        return next(found, None)

    def milestone(self, name: str) -> Milestone | None:
        """Return the state of a name."""
        return next((one for one in self.milestones if one.name == name), None)

    def named(self, name: str, state: State, act: Act) -> "History":
        """Give a state a name; UsageError where the name is taken or is none."""
        return self._with(Milestone(self._free(name), act, self.version, state))

    def published_as(self, name: str, state: State, act: Act) -> "History":
        """Lock the report as it is published; UsageError where it is locked already."""
        if self.published:
            raise UsageError(f"第 {self.version} 版已经发布，要修改请先写明理由，另开一版。")
        milestone = Milestone(self._free(name), act, self.version, state, is_published=True)
        return self._with(milestone)

    def reopened(self, reason: str, act: Act) -> "History":
        """Begin a new version of a published report; UsageError without a reason."""
        if not reason.strip():
            raise UsageError("已发布的报告要修改，请写明理由。")
        if not self.published:
            raise UsageError(f"第 {self.version} 版还没有发布，可以直接修改。")
        reopening = Reopening(self.version + 1, act, reason.strip())
        return replace(self, reopenings=(*self.reopenings, reopening))

    def without(self, name: str) -> "History":
        """Forget a milestone; UsageError where it was published."""
        milestone = self.milestone(name)
        if milestone and milestone.is_published:
            raise UsageError(f"“{name}”是已发布的一版，不能删除。")
        others = tuple(one for one in self.milestones if one is not milestone)
        return replace(self, milestones=others)

    def renamed(self, name: str, new_name: str) -> "History":
        """Give a milestone another name; UsageError where that is taken or is none."""
        free = new_name if new_name == name else self._free(new_name)
        renamed = (replace(m, name=free) if m.name == name else m for m in self.milestones)
        return replace(self, milestones=tuple(renamed))

    def logged(self, entries: tuple[LogEntry, ...]) -> "History":
        """Add changes to the log; of a very long one the first rows go."""
        return replace(self, log=_newest((*self.log, *entries))) if entries else self

    def merged(self, other: "History") -> "History":
        """Return the history of a report that two clerks went on with from one file.

        Two states of one name are both kept, theirs under another one.
        """
        merged = replace(self, reopenings=max(self.reopenings, other.reopenings, key=len))
        for theirs in other.milestones:
            merged = _with_theirs(merged, theirs)
        log = dict.fromkeys(sorted((*self.log, *other.log), key=lambda entry: entry.act.at))
        return replace(merged, log=_newest(tuple(log)))

    def _with(self, milestone: Milestone) -> "History":
        if len(self.milestones) >= _MOST_MILESTONES:
            raise UsageError(f"里程碑已经有 {_MOST_MILESTONES} 个，请先删去不用的。")
        # To what the report is linked is no part of what it said then.
        kept = replace(milestone, state=replace(milestone.state, earlier=None))
        return replace(self, milestones=(*self.milestones, kept))

    def _free(self, name: str) -> str:
        name = " ".join(name.split())
        if not 0 < len(name) <= _LONGEST_NAME:
            raise UsageError(f"里程碑要有名称，不超过 {_LONGEST_NAME} 个字。")
        if self.milestone(name):
            raise UsageError(f"已经有叫“{name}”的里程碑，请另起名称。")
        return name


def _with_theirs(history: History, theirs: Milestone) -> History:
    """Add a colleague's milestone, signed where another state has its name."""
    signed = f"{theirs.name}（{theirs.act.by}）"
    names = chain((theirs.name, signed), (f"{signed}{number}" for number in count(2)))
    for name in names:
        mine = history.milestone(name)
        if mine is None:
            milestone = replace(theirs, name=name)
            return replace(history, milestones=(*history.milestones, milestone))
        if not differences(mine.state, theirs.state):
            break
    return history


def _newest(log: tuple[LogEntry, ...]) -> tuple[LogEntry, ...]:
    """Return as many of the last rows as a file has room for."""
    lengths = accumulate(
        len(entry.edit.before or "") + len(entry.edit.after or "") for entry in reversed(log)
    )
    fitting = sum(1 for length in lengths if length <= _LONGEST_LOG)
    return log[max(len(log) - fitting, len(log) - _MOST_LOGGED) :]
