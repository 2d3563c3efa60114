"""A report as the command line tells of it: one JSON object, or lines to read."""

from collections.abc import Iterator

from gkdesk.report import Aside, Finding, Report, plain, standing_of
from gkdesk.words import LEVELS, MARKS, SET_ASIDE


def as_json(report: Report, file: str) -> dict[str, object]:
    """Return the object that ``show --json`` prints; ``file`` is named as given."""
    return {
        "file": file,
        "edition": report.edition.id,
        "agency": report.agency,
        "year": report.year,
        "signed_on": report.signed_on.isoformat() if report.signed_on else None,
        "cells": {cell: plain(value) for cell, value in report.values.items()},
        "stated": {cell: plain(value) for cell, value in report.stated_otherwise.items()},
        "prose": dict(report.prose),
        "findings": [_finding(finding) for finding in report.findings],
        "set_aside": [
            {**_finding(finding), "reason": aside.reason, "on": aside.on.isoformat()}
            for finding, aside in _asides(report)
        ],
        "notes": dict(report.remarks.notes),
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


def contents(report: Report) -> Iterator[str]:
    """Yield the lines of ``show``: each section with its standing and its figures or text."""
    yield f"{report.agency} {report.year} 年（{report.edition.notice}）"
    for section in report.edition.sections:
        standing = standing_of(report, section.id, report.findings)
        yield f"\n{section.heading or section.name}　[{MARKS[standing.mark]}]"
        if section.kind == "prose":
            yield from report.prose[section.id].splitlines()
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
