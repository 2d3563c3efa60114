"""The table as a paste would leave it: what was there, what comes, and what to look at."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSignalBlocker, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QWidget

from gkdesk.form import Box, Figure, Label, Table
from gkdesk.intake import Compared, Landing, Outcome
from gkdesk.report import Report, Value, plain
from gkdesk.ui import wording
from gkdesk.ui.theme import Colours, colours_of

_AIR = 6
# The least width of a column, in sizes of the font: two letters of a label and what is around.
_NARROWEST = 3


@dataclass(frozen=True, slots=True)
class _Look:
    """What one figure shows; ``role`` names its colours."""

    text: str
    ground: str = "paper"
    ink: str = "ink"
    is_strong: bool = False
    told: str = ""


class PastePreview(QTableWidget):
    """A table of a report with a paste laid over it; it is looked at and not edited."""

    def __init__(self, table: Table, report: Report, parent: QWidget) -> None:
        """Put every label in its place."""
        super().__init__(len(table.layout), len(table.widths), parent)
        self._table = table
        self._report = report
        self._boxes = [box for line in table.layout for box in line]
        self._items = {(box.top, box.left): QTableWidgetItem() for box in self._boxes}
        self.horizontalHeader().hide()
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.horizontalHeader().setMinimumSectionSize(1)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setStretchLastSection(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setAccessibleName(wording.PASTE_PREVIEW)
        for box in self._boxes:
            if box.across > 1 or box.down > 1:
                self.setSpan(box.top, box.left, box.down, box.across)
            self.setItem(box.top, box.left, self._items[box.top, box.left])

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what each cell would hold, and what it holds now where that goes."""
        landings = {landing.cell.id: landing for landing in outcome.landings}
        compared = {one.cell.id: one for one in outcome.compared}
        # Told of singly, two hundred cells with five properties each would take longer than this.
        with QSignalBlocker(self.model()):
            for box in self._boxes:
                if isinstance(box, Label):
                    look = _Look(box.text, "block" if box.role == "block" else "computed")
                else:
                    look = self._look(box, landings, compared, outcome.sums)
                self._dress(box, look)
        self.viewport().update()
        if self.isVisible():
            self._fit()

    def go_to(self, cell: str) -> None:
        """Bring a cell into view and mark it."""
        figure = next((f for f in self._table.figures if f.cell.id == cell), None)
        if figure:
            self.setCurrentCell(figure.top, figure.left)
            self.scrollToItem(self._items[figure.top, figure.left])

    def content_height(self) -> int:
        """Return how high the whole table is in its present width."""
        return self.verticalHeader().length() + 2 * self.frameWidth()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _look(
        self,
        figure: Figure,
        landings: dict[str, Landing],
        compared: dict[str, Compared],
        sums: dict[str, Value],
    ) -> _Look:
        cell = figure.cell.id
        if cell in landings:
            return _landing_look(landings[cell])
        if cell in compared and compared[cell].stated is not None:
            return _compared_look(compared[cell])
        before = self._report.values[cell]
        after = sums.get(cell, before)
        ground = "computed" if figure.cell.is_computed else "paper"
        return _Look(plain(after) or "", ground, "quiet_ink" if before == after else "ink")

    def _dress(self, box: Box, look: _Look) -> None:
        item = self._items[box.top, box.left]
        colours: Colours = colours_of(self.palette())
        font = self.font()
        font.setBold(look.is_strong)
        item.setText(look.text)
        item.setFont(font)
        item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
        item.setForeground(QBrush(QColor(getattr(colours, look.ink))))
        item.setBackground(QBrush(QColor(getattr(colours, look.ground))))
        item.setToolTip(look.told)
        if isinstance(box, Figure):
            spoken = look.told or look.text or wording.PASTE_BLANK
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{box.cell.name}：{spoken}")

    def _fit(self) -> None:
        """Give every column its share of the width, and every row what its texts need."""
        for column, width in enumerate(self._widths()):
            self.setColumnWidth(column, width)
        heights = [self.fontMetrics().height() + _AIR] * len(self._table.layout)
        # Boxes of one row first: a box of several takes what is there, and more only if it must.
        for box in sorted(self._boxes, key=lambda box: box.down):
            own = range(box.top, box.top + box.down)
            lacking = self._height(box) - sum(heights[row] for row in own)
            if lacking > 0:
                for row in own:
                    heights[row] += -(-lacking // box.down)
        for row, height in enumerate(heights):
            self.setRowHeight(row, height)

    def _widths(self) -> list[int]:
        """Share the width out as on paper, but leave no column narrower than it can be."""
        room, least = self.viewport().width(), self._least_widths()
        shares = dict(enumerate(self._table.widths))
        widths = least
        while shares:
            scale = max(0, room - sum(w for n, w in enumerate(least) if n not in shares))
            scale /= sum(shares.values())
            widths = [int(scale * shares[n]) if n in shares else w for n, w in enumerate(least)]
            narrow = [n for n in shares if widths[n] < least[n]]
            if not narrow:
                break
            for column in narrow:
                del shares[column]
        return widths if shares else least

    def _least_widths(self) -> list[int]:
        """Return what each column needs: no figure is cut, and no label set in single letters."""
        em = self.fontInfo().pixelSize()
        least = [round(_NARROWEST * em)] * len(self._table.widths)
        for box in self._boxes:
            if isinstance(box, Figure) and box.across == 1:
                item = self._items[box.top, box.left]
                metrics = QFontMetrics(item.font())
                words = (metrics.horizontalAdvance(word) for word in item.text().split())
                least[box.left] = max(least[box.left], max(words, default=0) + 2 * _AIR)
        return least

    def _height(self, box: Box) -> int:
        width = sum(self.columnWidth(box.left + n) for n in range(box.across))
        item = self._items[box.top, box.left]
        room = QRect(0, 0, max(1, width - 2 * _AIR), 10_000)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        return QFontMetrics(item.font()).boundingRect(room, flags, item.text()).height() + _AIR


def unread_words(landing: Landing) -> str:
    """Say what cannot be read."""
    return wording.PASTE_UNREAD.format(cell=landing.cell.name, text=plain(landing.after))


def differs_words(compared: Compared) -> str:
    """Say what the source has for a sum, and what the sum is."""
    total = plain(compared.sum) or wording.PASTE_BLANK
    stated = plain(compared.stated)
    return wording.PASTE_DIFFERS.format(cell=compared.cell.name, stated=stated, sum=total)


def _landing_look(landing: Landing) -> _Look:
    before, after = plain(landing.before), plain(landing.after)
    if landing.is_unread:
        told = unread_words(landing)
        return _Look(f"✕ {after}", "lit", "error", is_strong=True, told=told)
    if not landing.is_change:
        return _Look(after or "", "paper")
    if before is None:
        return _Look(after or "", "chosen", is_strong=True)
    changed = wording.PASTE_CHANGED.format(before=before, after=after or wording.PASTE_BLANK)
    return _Look(changed, "chosen", is_strong=True)


def _compared_look(compared: Compared) -> _Look:
    stated, total = plain(compared.stated), plain(compared.sum) or wording.PASTE_BLANK
    if not compared.differs:
        return _Look(f"{total} ✓", "computed", told=wording.PASTE_AGREES)
    told = differs_words(compared)
    return _Look(f"{stated} ≠ {total}", "lit", "warning", is_strong=True, told=told)
