"""The table as a paste would leave it, printed as the grid prints it."""

from PySide6.QtWidgets import QWidget

from gkdesk.form import Table
from gkdesk.intake import Outcome
from gkdesk.report import Report
from gkdesk.ui import wording
from gkdesk.ui.grid.paste_looks import looks_of
from gkdesk.ui.grid.paste_model import PasteModel
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.grid.preview import Preview


class PastePreview(Preview):
    """A table of a report with a paste laid over it."""

    def __init__(self, table: Table, report: Report, parent: QWidget) -> None:
        """Show nothing yet."""
        super().__init__(PasteModel(Plan(table)), wording.PASTE_PREVIEW, parent)
        self._table, self._report = table, report

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what each cell would hold, and what it holds now where that goes."""
        self.show_looks(looks_of(self._table, self._report, outcome))

    def begin(self) -> None:
        """Go back to the upper left corner, for another paste."""
        self.clearSelection()
        self.selectionModel().clearCurrentIndex()
        self.scrollToTop()
        self.horizontalScrollBar().setValue(0)
