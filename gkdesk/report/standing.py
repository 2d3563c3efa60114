"""How far a section is: empty, begun, with errors, or clean."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from gkdesk.report.finding import Finding
from gkdesk.report.report import Report

Mark = Literal["empty", "begun", "errors", "clean"]


@dataclass(frozen=True, slots=True)
class Standing:
    """The mark of one section and how many findings it has."""

    mark: Mark
    errors: int
    warnings: int


def standing_of(report: Report, section_id: str, findings: Iterable[Finding]) -> Standing:
    """Judge one section of a report by its content and by the findings of the report."""
    levels = [finding.level for finding in findings if finding.section == section_id]
    errors, warnings = levels.count("error"), levels.count("warning")
    if report.edition.section(section_id).kind == "prose":
        begun = bool(report.prose[section_id].strip())
        complete = begun
    else:
        cells = report.edition.cells
        mine = [v for cell, v in report.entered.items() if cells[cell].section == section_id]
        begun = any(value is not None for value in mine)
        complete = all(value is not None for value in mine)
    return Standing(_mark(errors, begun=begun, complete=complete), errors, warnings)


def _mark(errors: int, *, begun: bool, complete: bool) -> Mark:
    if errors:
        return "errors"
    if not begun:
        return "empty"
    return "clean" if complete else "begun"
