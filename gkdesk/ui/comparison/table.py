"""The list of the figures of two years, gone through by keys."""

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gkdesk.report.comparing import ComparedFigure
from gkdesk.ui.comparison import wording
from gkdesk.ui.comparison.model import (
    DIFFERENCE,
    FIGURES,
    LAST,
    NAME,
    NOW,
    PER_CENT,
    REMARK,
    SECTION,
    ComparisonModel,
    Index,
)
from gkdesk.ui.comparison.ordering import Order
from gkdesk.ui.grid.copying import copied_rows
from gkdesk.ui.looking import LookFollower
from gkdesk.ui.theme import colours_of
from gkdesk.ui.web_copy import put

# The column whose head asks for an order; those of the other heads is the form's.
_OF_COLUMN = {DIFFERENCE: Order.DIFFERENCE, PER_CENT: Order.PER_CENT}
# In letters: the least that names have, and what remarks have before them.
_LEAST, _REMARK = 7, 6
# Names have so much before the section is shown beside them.
_WHOLE = 15
# A row is so much higher than its letters.
_ROW = 1.5


class ComparisonTable(QTableView):
    """``figure_chosen`` carries the figure to be gone to, ``order_wanted`` what comes first.

    ``copied`` carries how many rows were put on the clipboard.
    """

    figure_chosen = Signal(object)
    order_wanted = Signal(object)
    copied = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        """Begin with an empty list."""
        super().__init__(parent)
        self.figures = ComparisonModel(self)
        self.setModel(self.figures)
        self.setAccessibleName(wording.TABLE)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        header.sectionClicked.connect(self._on_head_clicked)
        self.doubleClicked.connect(self._on_double_clicked)
        self.setItemDelegate(_Rows(self))
        LookFollower(self, self._take_look)
        self._take_look()

    def show_figures(
        self, figures: tuple[ComparedFigure, ...], years: tuple[int, int], order: Order
    ) -> None:
        """Show other figures; the one that is lit stays so while it is listed."""
        lit = self.lit
        moved = self.figures.show_figures(figures, *years)
        column = next((c for c, mine in _OF_COLUMN.items() if mine is order), -1)
        self.figures.show_order(column)
        if moved:
            ids = [one.id for one in figures]
            row = ids.index(lit.id) if lit and lit.id in ids else 0
            self.setCurrentIndex(self.figures.index(row, 0))
        self._fit()

    @property
    def lit(self) -> ComparedFigure | None:
        """The figure of the row that is lit."""
        index = self.currentIndex()
        return self.figures.figures[index.row()] if index.isValid() else None

    def copy(self) -> None:
        """Put the chosen rows on the clipboard under their heads, as text and as a web page."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        if not rows:
            return
        # Spreadsheets would take a figure with a plus for a text, and know a rate by its sign.
        texts = [[text.removeprefix("+") for text in self.figures.texts(row)] for row in rows]
        copied = copied_rows(self.figures.heads, texts, (NOW, LAST, DIFFERENCE))
        put(copied.html, copied.text)
        self.copied.emit(len(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the figure with Enter, and copy."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.lit:
            self.figure_chosen.emit(self.lit)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take other room in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what the figures leave."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit(self) -> None:
        """Give each column the room of what stands in it."""
        letter = self.fontMetrics().horizontalAdvance("字")
        self.verticalHeader().setDefaultSectionSize(round(self.fontMetrics().height() * _ROW))
        self.horizontalHeader().setMinimumSectionSize(2 * letter)
        for column in range(REMARK + 1):
            self.resizeColumnToContents(column)
            if column in FIGURES:
                self.setColumnWidth(column, self.columnWidth(column) + letter // 2)
        self._fit_names()

    def _fit_names(self) -> None:
        """Share what the figures leave between names and remarks; both have tips where cut."""
        letter = self.fontMetrics().horizontalAdvance("字")
        figures = sum(self.columnWidth(column) for column in FIGURES)
        section = self.sizeHintForColumn(SECTION) + letter // 2
        room = self.viewport().width() - figures
        # The row tells more than the section, which can be chosen above.
        is_narrow = room - section < _WHOLE * letter
        self.setColumnHidden(SECTION, is_narrow)
        room -= 0 if is_narrow else self.columnWidth(SECTION)
        remark = self.horizontalHeader().sectionSizeHint(REMARK)
        remark = max(remark, min(self.sizeHintForColumn(REMARK), _REMARK * letter))
        name = max(_LEAST * letter, min(self.sizeHintForColumn(NAME), room - remark))
        self.setColumnWidth(NAME, name)
        self.setColumnWidth(REMARK, max(remark, room - name))

    def _take_look(self) -> None:
        """Light rows as the lists of the program do."""
        colours, palette = colours_of(QGuiApplication.palette()), self.palette()
        palette.setColor(QPalette.ColorRole.Highlight, QColor(colours.chosen))
        palette.setColor(QPalette.ColorRole.HighlightedText, QColor(colours.ink))
        self.setPalette(palette)

    def _on_head_clicked(self, column: int) -> None:
        self.order_wanted.emit(_OF_COLUMN.get(column, Order.FORM))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.figure_chosen.emit(self.figures.figures[index.row()])


class _Rows(QStyledItemDelegate):
    """Paints whole rows: none of their boxes has the focus for itself."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Light the box like the others of its row; a long name keeps the column at its end."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
        if index.column() == NAME:
            option.textElideMode = Qt.TextElideMode.ElideMiddle
