"""Which findings concern which cell of a table."""

from collections.abc import Collection

from gkdesk import words
from gkdesk.form import Level
from gkdesk.report import Finding, Report

_WORST_FIRST = tuple(words.LEVELS)


class Concerns:
    """The findings of a report, by the cells of one table."""

    def __init__(self, report: Report, cells: Collection[str]) -> None:
        """Gather what is found now."""
        self._report = report
        self._cells = cells
        self._by_cell: dict[str, list[Finding]] = {}
        self.refresh()

    def sentences(self, cell: str) -> list[str]:
        """Return what is said of a cell, each sentence once."""
        return list(dict.fromkeys(finding.message for finding in self._by_cell.get(cell, ())))

    def level(self, cell: str) -> Level | None:
        """Return the worst level of the findings that concern a cell."""
        if cell not in self._by_cell:
            return None
        levels = {finding.level for finding in self._by_cell[cell]}
        return next((level for level in _WORST_FIRST if level in levels), None)

    def refresh(self) -> list[str]:
        """Gather anew, and return the cells whose level is another now."""
        before = {cell: self.level(cell) for cell in self._by_cell}
        by_cell: dict[str, list[Finding]] = {}
        for finding in self._report.findings:
            for cell in finding.cells if finding.check else ():
                if cell in self._cells:
                    by_cell.setdefault(cell, []).append(finding)
        self._by_cell = by_cell
        return [c for c in {**before, **by_cell} if self.level(c) != before.get(c)]
