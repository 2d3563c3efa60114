"""Which findings concern which cell of a table."""

from collections.abc import Collection

from gkdesk import words
from gkdesk.form import Level
from gkdesk.report import Finding, Report
from gkdesk.report.explaining import all_findings
from gkdesk.ui import grid_wording
from gkdesk.ui.findings_lines import said_beside_text

_WORST_FIRST = tuple(words.LEVELS)
# A total is no error by itself where a part of it cannot be read, but it is not to be believed.
_LACKING: Level = "warning"


class Concerns:
    """The findings of a report, by the cells of one table.

    What is set aside is told and gives no level, and so are figures compared before all are in.
    """

    def __init__(self, report: Report, cells: frozenset[str]) -> None:
        """Gather what is found now."""
        self._report = report
        self._cells = cells
        self._by_cell: dict[str, list[Finding]] = {}
        self._lacking: dict[str, list[Finding]] = {}
        self._levels: dict[str, Level] = {}
        self.refresh()

    def sentences(self, cell: str) -> list[str]:
        """Return what is said of a cell, each sentence once."""
        found, lacking = self._by_cell.get(cell, ()), self._lacking.get(cell, ())
        said = [said_beside_text(self._report, finding) for finding in found]
        said += [grid_wording.TOTAL_LACKS.format(message=part.message) for part in lacking]
        return list(dict.fromkeys(said))

    def level(self, cell: str) -> Level | None:
        """Return the worst level of the findings that concern a cell."""
        return self._levels.get(cell)

    def refresh(self) -> list[str]:
        """Gather anew, and return the cells whose level is another now."""
        before, self._levels = self._levels, {}
        self._by_cell, self._lacking = {}, {}
        for finding in all_findings(self._report):
            if finding.check is None:
                continue
            is_open = self._report.aside(finding) is None and not finding.is_unfinished
            self._concern(finding, finding.cells, self._by_cell, finding.level if is_open else None)
            if is_open and finding.check.kind == "readable":
                sums = self._report.edition.reach[finding.cells[0]].sums
                self._concern(finding, sums, self._lacking, _LACKING)
        return [c for c in {**before, **self._levels} if self.level(c) != before.get(c)]

    def _concern(
        self,
        finding: Finding,
        cells: Collection[str],
        by_cell: dict[str, list[Finding]],
        level: Level | None,
    ) -> None:
        for cell in self._cells.intersection(cells):
            by_cell.setdefault(cell, []).append(finding)
            known: list[Level] = [one for one in (level, self._levels.get(cell)) if one]
            if known:
                self._levels[cell] = min(known, key=_WORST_FIRST.index)
