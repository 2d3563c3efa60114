"""A report as the command line tells of it: one JSON object, or lines to read."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from gkdesk.prose.references import rendered_prose
from gkdesk.report import Aside, Finding, Report, plain, standing_of
from gkdesk.words import LEVELS, MARKS, SET_ASIDE

if TYPE_CHECKING:
    from gkdesk.intake.importing import Imported


def as_json(report: Report, file: str, *, is_rendered: bool = False) -> dict[str, object]:
    """Return the object that ``show --json`` prints; ``file`` is named as given.

    The prose is as typed, or with ``is_rendered`` as it is printed.
    """
    prose = rendered_prose(report) if is_rendered else dict(report.prose)
    return {
        "file": file,
        "edition": report.edition.id,
        "agency": report.agency,
        "year": report.year,
        "signed_on": report.signed_on.isoformat() if report.signed_on else None,
        "cells": {cell: plain(value) for cell, value in report.values.items()},
        "stated": {cell: plain(value) for cell, value in report.stated_otherwise.items()},
        "prose": prose,
        "findings": [_finding(finding) for finding in report.findings],
        "set_aside": [
            {**_finding(finding), "reason": aside.reason, "on": aside.on.isoformat()}
            for finding, aside in _asides(report)
        ],
        "notes": dict(report.remarks.notes),
        "earlier": [
            {
                "year": one.year,
                "edition": one.edition.id,
                "agency": one.agency,
                "source": one.source,
            }
            for one in report.earlier.reports
        ],
    }


def _asides(report: Report) -> Iterator[tuple[Finding, Aside]]:
    for finding in report.findings_set_aside:
        if aside := report.aside(finding):
            yield finding, aside


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "code": finding.code,
        "level": finding.level,
        "message": finding.message,
        "left": finding.left,
        "right": finding.right,
        "cells": list(finding.cells),
        "section": finding.section,
    }


def contents(report: Report, *, is_rendered: bool = False) -> Iterator[str]:
    """Yield the lines of ``show``: each section with its standing and its figures or text."""
    prose = rendered_prose(report) if is_rendered else report.prose
    yield f"{report.agency} {report.year} 年（{report.edition.notice}）"
    for one in report.earlier.reports:
        source = f"（{one.source}）" if one.source else ""
        yield f"关联 {one.year} 年的报告：{one.agency}{source}"
    for section in report.edition.sections:
        standing = standing_of(report, section.id, report.findings)
        yield f"\n{section.heading or section.name}　[{MARKS[standing.mark]}]"
        if section.kind == "prose":
            yield from prose[section.id].splitlines()
        else:
            for cell in report.edition.cells.values():
                if cell.section == section.id:
                    yield f"  {cell.name}：{plain(report.values[cell.id]) or ''}"


def judgement(report: Report, file: str) -> Iterator[str]:
    """Yield the lines of ``check`` for one file."""
    findings = report.findings
    counts = "，".join(
        f"{sum(finding.level == level for finding in findings)} 处{name}"
        for level, name in LEVELS.items()
    )
    yield f"{file}：{counts}"
    for finding in findings:
        section = report.edition.section(finding.section).name
        yield f"  {LEVELS[finding.level]}　{section}　{finding.message}"
    for finding, aside in _asides(report):
        section = report.edition.section(finding.section).name
        yield f"  {SET_ASIDE}　{section}　{finding.message}（{aside.reason}，{aside.on}）"


def imported_as_json(imported: "Imported", file: str) -> dict[str, object]:
    """Return the object that ``import --json`` prints: the report, and where all of it stood."""
    return {
        **as_json(imported.report, file),
        "placed": {
            cell: {
                "text": taken.text,
                "place": taken.place,
                "certainty": taken.certainty.name.lower(),
                "remark": taken.remark,
            }
            for cell, taken in imported.cells.items()
        },
        "missing": list(imported.missing),
        "lost": [
            {"text": one.text, "label": one.label, "place": one.place, "why": one.why}
            for one in imported.lost
        ],
        "told": list(imported.told),
    }


def what_came(imported: "Imported", file: str) -> Iterator[str]:
    """Yield the lines of ``import``: how much came, and all that needs a look."""
    report = imported.report
    cells = report.edition.cells
    yield (
        f"{file}：{report.agency} {report.year} 年（{report.edition.notice}），"
        f"{len(imported.cells)} 格，没有找到的 {len(imported.missing)} 格，"
        f"没有放进去的 {len(imported.lost)} 处"
    )
    yield from (f"  {sentence}" for sentence in imported.told)
    for cell, taken in imported.cells.items():
        if taken.is_doubtful or taken.remark:
            said = f"，{taken.remark}" if taken.remark else ""
            mark = "存疑" if taken.is_doubtful else "说明"
            yield f"  {mark}　{cells[cell].name}：“{taken.text}”{said}，{taken.place}"
    yield from (f"  没有找到　{cells[cell].name}" for cell in imported.missing)
    for one in imported.lost:
        label = f"{one.label}：" if one.label else ""
        yield f"  没有放进去　{label}“{one.text}”，{one.place}，{one.why}"
