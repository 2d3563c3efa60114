"""The source as it stands: its paragraphs and tables, one below the other."""

from collections.abc import Iterator
from itertools import takewhile

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from gkdesk.intake.recognition.placing import Leftover
from gkdesk.intake.review import Review
from gkdesk.intake.sources.blocks import Block, Paragraph, PlacedTable
from gkdesk.ui.review import wording
from gkdesk.ui.review.source_table import SourceTable, claims_of, shown_rows
from gkdesk.ui.review.source_text import SourceText

# Pages have hundreds of lines around a report; so many of what is taken are shown one by one.
_MOST_ALONE = 300
_MARGIN = 40
# Beyond the first, so many of what stands around a report are shown.
_MOST_AROUND, _SHOWN_AROUND = 60, 20
_LOST = "✕ "
_Run = tuple[str, list[Paragraph]]


class SourcePane(QScrollArea):
    """Shows a source. ``cell_entered`` and ``lost_entered`` tell which figure the focus is on."""

    cell_entered = Signal(str)
    lost_entered = Signal(object)

    def __init__(self, review: Review, parent: QWidget) -> None:
        """Put all of it onto one sheet."""
        super().__init__(parent)
        self._review = review
        self._tables: dict[int, SourceTable] = {}
        self._texts: list[tuple[SourceText, str, list[Paragraph]]] = []
        self._brought: tuple[QWidget, QRect] | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(wording.SOURCE_PAGE)
        self._sheet = sheet = QWidget(self)
        sheet.setObjectName("paper")
        self._lines = QVBoxLayout(sheet)
        self._lines.setContentsMargins(10, 8, 10, 8)
        self._lines.setSpacing(6)
        for block in _runs(review):
            self._add(block)
        self._lines.addStretch()
        self.setWidget(sheet)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(self._on_laid_out)

    @property
    def tables(self) -> tuple[SourceTable, ...]:
        """The tables, in their order."""
        return tuple(self._tables.values())

    def enter(self) -> None:
        """Take the focus to the table that is lit, or else to the whole."""
        lit = (one for one in self._tables.values() if one.currentIndex().isValid())
        next(lit, self).setFocus()

    def refresh(self) -> None:
        """Show what is made of it now."""
        for table in self._tables.values():
            table.refresh()

    def show_cell(self, cell: str) -> None:
        """Light the figure that a cell was read from, and bring it into view."""
        self._darken()
        taken = self._review.found.get(cell)
        if taken is None:
            return
        if taken.table in self._tables:
            self._show_square(taken.table, taken.row, taken.column)
        else:
            self._show_text(taken.place, taken.text)

    def show_lost(self, left: Leftover) -> None:
        """Light what has no place, and bring it into view."""
        self._darken()
        if left.table in self._tables and left.column < 0:
            self._bring(self._tables[left.table], QRect(0, 0, 1, 1))
        elif left.table in self._tables:
            self._show_square(left.table, left.row, left.column)
        else:
            self._show_text(left.place, left.text.rstrip("…"))

    def show_paragraph(self, part: Paragraph) -> None:
        """Light a paragraph that was taken, and bring it into view."""
        self._darken()
        self._show_text(str(part.place), part.text)

    def show_section(self, section: str) -> None:
        """Bring the first of what was taken for a section into view."""
        label = next((one for one, own, _ in self._texts if own == section), None)
        if label is not None:
            self._bring(label, label.rect())
            return
        cells = self._review.report.edition.cells
        taken = (t for c, t in self._review.found.items() if c in cells)
        own = (one for one in taken if cells[one.cell].section == section)
        if (first := next(own, None)) and first.table in self._tables:
            table = self._tables[first.table]
            self._bring(table, QRect(0, 0, 1, 1))

    def _on_scrolled(self) -> None:
        # Merged labels stay in the middle of what is seen.
        for table in self._tables.values():
            table.viewport().update()

    def _on_laid_out(self) -> None:
        # What is spoken of first is brought into view before the lines have their heights.
        if self._brought is None:
            return
        part, where = self._brought
        if isinstance(part, SourceTable) and part.currentIndex().isValid():
            where = part.visualRect(part.currentIndex())
        self._bring(part, where)

    def _show_square(self, number: int, row: int, column: int) -> None:
        where = self._tables[number].light(row, column)
        if where is not None:
            self._bring(self._tables[number], where)

    def _show_text(self, place: str, text: str) -> None:
        """Light the paragraphs that a text begins with, or is made of."""
        every = [(label, one) for label, _, parts in self._texts for one in parts]
        here = [n for n, (_, one) in enumerate(every) if str(one.place) == place]
        fitting = [n for n in here if every[n][1].text in text or text in every[n][1].text]
        first = next(iter((*fitting, *here)), None)
        if first is None:
            return
        joined = takewhile(lambda pair: pair[1].text in text, every[first + 1 :])
        for label in dict.fromkeys((every[first][0], *(label for label, _ in joined))):
            label.light(is_lit=True)
        self._bring(every[first][0], every[first][0].rect())

    def _darken(self) -> None:
        for table in self._tables.values():
            table.darken()
        for label, _, _ in self._texts:
            if label.is_lit:
                label.light(is_lit=False)

    def _bring(self, part: QWidget, where: QRect) -> None:
        self._brought = part, where
        corner = part.mapTo(self._sheet, where.topLeft())
        end = corner + QPoint(min(where.width(), self.viewport().width()), where.height())
        self.ensureVisible(end.x(), end.y(), 0, _MARGIN)
        self.ensureVisible(corner.x(), corner.y(), 0, _MARGIN)
        self.horizontalScrollBar().setValue(0)

    def _add(self, block: PlacedTable | _Run) -> None:
        if isinstance(block, PlacedTable):
            self._add_table(block)
            return
        section, paragraphs = block
        is_lost = section == _LOST
        texts = [f"{_LOST if is_lost else ''}{one.text}" for one in paragraphs]
        if len(texts) > _MOST_AROUND:
            more = wording.SOURCE_MORE.format(count=len(texts) - _SHOWN_AROUND)
            texts[_SHOWN_AROUND:] = [more]
        label = SourceText("\n".join(texts), self, is_quiet=not section)
        self._texts.append((label, section, paragraphs))
        self._lines.addWidget(label)

    def _add_table(self, placed: PlacedTable) -> None:
        number = placed.rows[0].table
        if any((one.table, one.column) == (number, -1) for one in self._review.lost):
            self._lines.addWidget(QLabel(wording.SOURCE_OTHER, self))
        rows = shown_rows(placed, claims_of(self._review, number))
        if len(rows) < placed.table.height:
            count, end = placed.table.height, rows.stop
            said = wording.SOURCE_ROWS.format(count=count, first=rows.start + 1, last=end)
            self._lines.addWidget(QLabel(said, self))
        table = SourceTable(self._review, placed, number, self)
        table.cell_entered.connect(self.cell_entered)
        table.lost_entered.connect(self.lost_entered)
        self._tables[number] = table
        self._lines.addWidget(table)


def _runs(review: Review) -> Iterator[PlacedTable | _Run]:
    """Yield tables, and paragraphs with the section that they were taken for.

    What was taken stands alone; what stands around the report is put together.
    """
    blocks = review.imported.source.blocks
    texts = {key: review.text(key) for key in review.imported.prose}
    lost = {one.text.rstrip("…") for one in review.lost if not one.table}
    kept, run = "", list[Paragraph]()
    for count, block in enumerate(blocks):
        section = _section_of(block, texts, lost)
        is_alone = count < _MOST_ALONE and bool(section)
        if run and (isinstance(block, PlacedTable) or section != kept or is_alone):
            yield kept, run
            run = []
        if isinstance(block, Paragraph):
            kept = section
            run.append(block)
        else:
            yield block
    if run:
        yield kept, run


def _section_of(block: Block, texts: dict[str, str], lost: set[str]) -> str:
    """Return the section that a paragraph was taken for, the sign of what was lost, or nothing."""
    if not isinstance(block, Paragraph):
        return ""
    if any(block.text.startswith(one) for one in lost):
        return _LOST
    return next((key for key, text in texts.items() if text and block.text in text), "")
