"""What still stands between a draft and the final document."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gkdesk.form import Section
from gkdesk.report.remarks import STAGES, SignOff, Stage
from gkdesk.report.report import Report
from gkdesk.report.signing import fingerprint
from gkdesk.report.standing import Standing, standing_of

# In the order in which a clerk should see to them.
ObstacleKind = Literal[
    "errors", "empty", "warnings", "undated", "changed-since", "not-checked", "not-approved"
]
_UNSIGNED: dict[Stage, ObstacleKind] = {"checked": "not-checked", "approved": "not-approved"}


@dataclass(frozen=True, slots=True)
class SectionReadiness:
    """How far one section is.

    ``filled`` of ``fillable`` cells hold something; a prose section counts its characters in
    ``filled`` and has no ``fillable``. ``changed_since`` are the stages that were signed before
    the section became what it is now.
    """

    section: Section
    filled: int
    fillable: int
    standing: Standing
    set_aside: int
    sign_offs: tuple[tuple[Stage, SignOff], ...]
    changed_since: frozenset[Stage]


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing to see to: ``count`` of it, in a section, or with None in the report itself."""

    kind: ObstacleKind
    section: str | None
    count: int


def readiness_of(report: Report) -> tuple[SectionReadiness, ...]:
    """Return how far every section is, in the order of the report."""
    return tuple(_readiness(report, section) for section in report.edition.sections)


def obstacles(report: Report) -> Iterator[Obstacle]:
    """Yield what is still to be done, section by section; nothing when the report is final."""
    for ready in readiness_of(report):
        for kind, count in _counts(ready):
            if count:
                yield Obstacle(kind, ready.section.id, count)
    if report.signed_on is None:
        yield Obstacle("undated", None, 1)


def _readiness(report: Report, section: Section) -> SectionReadiness:
    filled, fillable = _filled(report, section)
    sign_offs = _sign_offs(report, section.id)
    now = fingerprint(report, section.id)
    return SectionReadiness(
        section,
        filled,
        fillable,
        standing_of(report, section.id, report.findings),
        sum(finding.section == section.id for finding in report.findings_set_aside),
        sign_offs,
        frozenset(stage for stage, sign_off in sign_offs if sign_off.content != now),
    )


def _counts(ready: SectionReadiness) -> Iterator[tuple[ObstacleKind, int]]:
    yield "empty", int(ready.standing.mark == "empty")
    yield "errors", ready.standing.errors
    yield "warnings", ready.standing.warnings
    yield "changed-since", len(ready.changed_since)
    signed = {stage for stage, _ in ready.sign_offs}
    for stage in STAGES:
        yield _UNSIGNED[stage], int(stage not in signed)


def _filled(report: Report, section: Section) -> tuple[int, int]:
    if section.kind == "prose":
        return len("".join(report.prose[section.id].split())), 0
    cells = report.edition.cells
    mine = [v for cell, v in report.entered.items() if cells[cell].section == section.id]
    return sum(value is not None for value in mine), len(mine)


def _sign_offs(report: Report, section: str) -> tuple[tuple[Stage, SignOff], ...]:
    kept = report.remarks.sign_offs
    return tuple((stage, kept[section, stage]) for stage in STAGES if (section, stage) in kept)
