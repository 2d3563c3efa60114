"""Last year's figures of one table, as they are written small into its cells."""

from collections.abc import Collection

from gkdesk.report import Report, plain


class Former:
    """What each cell held last year; nothing while that is not linked, or not to be shown."""

    def __init__(self, report: Report, cells: Collection[str]) -> None:
        """Show nothing yet."""
        self._report = report
        self._cells = cells
        self._is_shown = False
        self._texts: dict[str, str] = {}

    def text(self, cell: str) -> str:
        """Return what a cell held, as it is written; empty where there is nothing to show."""
        return self._texts.get(cell, "")

    def show(self, *, is_shown: bool) -> None:
        """Show the figures, or show none."""
        self._is_shown = is_shown
        self.refresh()

    def refresh(self) -> None:
        """Look them up anew, as when another report is linked."""
        last = self._report.last_year if self._is_shown else None
        found = {c: plain(last.figure(c).value) for c in self._cells} if last else {}
        self._texts = {cell: text for cell, text in found.items() if text}
