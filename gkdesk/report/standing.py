"""How far a section is: empty, begun, with errors, or clean."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from gkdesk.report.finding import Finding
from gkdesk.report.report import Report

Mark = Literal["empty", "begun", "errors", "clean"]


@dataclass(frozen=True, slots=True)
class Standing:
    """The mark of one section and how many findings it has.

    It is marked for its errors once the figures that do not agree are all in.
    """

    mark: Mark
    errors: int
    warnings: int


def standing_of(report: Report, section_id: str, findings: Iterable[Finding]) -> Standing:
    """Judge one section of a report by its content and by the findings of the report."""
    mine = [finding for finding in findings if finding.section == section_id]
    errors = [finding for finding in mine if finding.level == "error"]
    warnings = [finding for finding in mine if finding.level == "warning"]
    if report.edition.section(section_id).kind == "prose":
        begun = bool(report.prose[section_id].strip())
        complete = begun
    else:
        cells = report.edition.cells
        values = [v for cell, v in report.entered.items() if cells[cell].section == section_id]
        begun = any(value is not None for value in values)
        complete = all(value is not None for value in values)
    is_wrong = any(not error.is_unfinished for error in errors)
    mark = _mark(is_wrong=is_wrong, begun=begun, complete=complete)
    return Standing(mark, len(errors), len(warnings))


def _mark(*, is_wrong: bool, begun: bool, complete: bool) -> Mark:
    if is_wrong:
        return "errors"
    if not begun:
        return "empty"
    return "clean" if complete else "begun"
