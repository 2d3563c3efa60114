"""Whether each row and column of a table balances, for the margin of its head and in words."""

from gkdesk.form import Label, Table
from gkdesk.report import Report
from gkdesk.report.lines import Line, LineMark, line_marks, lines_of
from gkdesk.ui import wording


class Balance:
    """The marks of the lines of one table, by the labels that head them."""

    def __init__(self, report: Report, table: Table) -> None:
        """Judge the lines as they stand now."""
        self._report = report
        self._lines = {line.head: line for line in lines_of(report.edition, table)}
        self._marks = line_marks(report, self._lines.values())

    @property
    def heads(self) -> frozenset[Label]:
        """The labels that have a mark."""
        return frozenset(self._lines)

    def mark(self, head: Label) -> LineMark | None:
        """Return how the line stands that a label heads, None where it heads none."""
        return self._marks.get(head)

    def sentences(self, head: Label) -> list[str]:
        """Say how a line stands, then what is found about it, each once."""
        line, mark = self._lines.get(head), self._marks.get(head)
        if line is None or mark is None:
            return []
        return list(dict.fromkeys([_summary(line, mark), *mark.sentences]))

    def refresh(self) -> list[Label]:
        """Judge anew, and return the heads whose mark is another now."""
        before, self._marks = self._marks, line_marks(self._report, self._lines.values())
        return [head for head, mark in self._marks.items() if mark != before[head]]


def _summary(line: Line, mark: LineMark) -> str:
    agrees = mark.state == "balanced" and line.is_compared
    words = wording.LINE_AGREES if agrees else wording.LINE_STATES[mark.state]
    return words.format(line=wording.LINES[line.is_column], count=mark.blanks)
