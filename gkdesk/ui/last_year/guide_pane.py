"""Last year's paragraphs on the screen: quiet, and not to be edited."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gkdesk.prose.guide import GuideParagraph
from gkdesk.ui import marks
from gkdesk.ui.areas import has_focus
from gkdesk.ui.last_year import wording
from gkdesk.ui.looking import LookFollower
from gkdesk.ui.one_line import OneLine
from gkdesk.ui.theme import PROSE_SIZE, colours_of
from gkdesk.ui.typefaces import PROSE_FONTS, font_of

_Role = Qt.ItemDataRole
# Between paragraphs, in pixels.
_GAP = 3
# Smaller than what is written, by so many points.
_SMALLER = 1
# From this width on, in lines of text, both stand beside each other.
_WIDE = 44
# What both take in height, in lines of text: beside each other, below each other.
_LOW, _HIGH = 5, 13
_SHARES = (3, 2)
# More than any screen has; what there is is divided in proportion.
_MOST = 10_000
_LEAST = QSize(6, 3)


class _Wrapped(QStyledItemDelegate):
    """Has texts as high as they are painted."""

    def __init__(self, view: QListWidget) -> None:
        """Serve one list."""
        super().__init__(view)
        self._view = view

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Wrap between the gaps at both sides, where Qt paints; it would reckon without them."""
        within = QStyleOptionViewItem(option)
        within.rect = self._view.viewport().rect().adjusted(_GAP, 0, -_GAP, 0)
        return super().sizeHint(within, index)


class _Paragraphs(QListWidget):
    """A list of long texts; ``taken`` tells of Enter and two clicks, ``left`` of Esc."""

    taken = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Wrap texts, and scroll within them."""
        super().__init__(parent)
        self.setWordWrap(True)
        self.setSpacing(_GAP)
        self.setItemDelegate(_Wrapped(self))
        self.setIconSize(QSize(marks.SIZE, marks.SIZE))
        self.setResizeMode(self.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFont(font_of(PROSE_FONTS, PROSE_SIZE - _SMALLER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take with Enter on every system."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Ask for room to read a few lines."""
        return _LEAST * self.fontMetrics().height()


class GuidePane(QWidget):
    """Shows paragraphs; ``taken`` carries what is to be put into the text for one of them.

    ``left`` tells that the clerk goes back to the text.
    """

    taken = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin without any, hidden."""
        super().__init__(parent)
        self._paragraphs: tuple[GuideParagraph, ...] = ()
        self._title = OneLine(self)
        self._title.setObjectName("quiet")
        self.list = _Paragraphs(self)
        self.list.currentRowChanged.connect(self._show_button)
        self.list.itemDoubleClicked.connect(self.take)
        self.list.taken.connect(self.take)
        self.list.left.connect(self.left)
        self.button = QPushButton(wording.TAKE_THIS, self)
        self.button.setAutoDefault(False)
        self.button.setToolTip(wording.TAKE_ABOUT)
        self.button.clicked.connect(self.take)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        LookFollower(self.list, self._dress)
        self.hide()

    @property
    def has_focus(self) -> bool:
        """Whether keys arrive here."""
        return has_focus(self)

    def show_guide(self, year: int, paragraphs: Sequence[GuideParagraph]) -> None:
        """Show the paragraphs of a year; the lit one stays lit while the texts are the same."""
        former, self._paragraphs = self._paragraphs, tuple(paragraphs)
        if [one.shown for one in former] != [one.shown for one in paragraphs]:
            self.list.clear()
            self.list.addItems([one.shown for one in paragraphs])
        taken = sum(one.is_taken for one in paragraphs)
        title = wording.GUIDE_TITLE.format(year=year, count=len(paragraphs), taken=taken)
        self._title.show_text(title)
        self.list.setAccessibleName(wording.GUIDE_NAME.format(year=year))
        if self.list.currentRow() < 0:
            self._light_next(-1)
        self._dress()

    def take(self) -> None:
        """Take the lit paragraph, or where that is taken, the next one that is not."""
        row = self.list.currentRow()
        if not 0 <= row < len(self._paragraphs) or self._paragraphs[row].is_taken:
            row = self._light_next(row)
        if row >= 0:
            self.taken.emit(self._paragraphs[row].offered)
            # It may have been refused.
            if self._paragraphs[row].is_taken:
                self._light_next(row)

    def changeEvent(self, event: QEvent) -> None:
        """Keep the signs of what is taken in step with the text."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.list.doItemsLayout()

    def _light_next(self, row: int) -> int:
        """Light the next paragraph that is not taken, round the end; -1 where all are."""
        places = range(len(self._paragraphs))
        order = (*places[row + 1 :], *places[: row + 1])
        found = next((place for place in order if not self._paragraphs[place].is_taken), -1)
        if found >= 0:
            self.list.setCurrentRow(found)
        return found

    def _dress(self) -> None:
        """Give the texts the quiet colour, and those that are taken their sign."""
        quiet, palette = colours_of(QGuiApplication.palette()).quiet_ink, self.list.palette()
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            palette.setColor(role, quiet)
        self.list.setPalette(palette)
        for row, paragraph in enumerate(self._paragraphs):
            item = self.list.item(row)
            self._dress_item(item, paragraph)
        self._show_button()

    def _dress_item(self, item: QListWidgetItem, paragraph: GuideParagraph) -> None:
        item.setIcon(marks.icon("clean" if paragraph.is_taken else "empty"))
        spoken = wording.TAKEN_SPOKEN if paragraph.is_taken else "{text}"
        item.setData(_Role.AccessibleTextRole, spoken.format(text=paragraph.shown))

    def _show_button(self) -> None:
        row = self.list.currentRow()
        is_lit = 0 <= row < len(self._paragraphs)
        is_taken = is_lit and self._paragraphs[row].is_taken
        self.button.setText(wording.TAKEN_THIS if is_taken else wording.TAKE_THIS)
        self.button.setEnabled(is_lit and not is_taken)


class Guided(QSplitter):
    """An editor and last year's text, beside each other where there is room, else below.

    Where there is little room it is the editor's, until last year's text is asked for. ``turned``
    tells that this is seen now, or no more.
    """

    turned = Signal()

    def __init__(self, editor: QWidget, pane: GuidePane, parent: QWidget) -> None:
        """Give the editor more."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._editor, self._pane = editor, pane
        self._is_open = self._is_asked = False
        for position, (widget, share) in enumerate(zip((editor, pane), _SHARES, strict=True)):
            self.addWidget(widget)
            self.setStretchFactor(position, share)
            self.setCollapsible(position, False)

    @property
    def is_open(self) -> bool:
        """Whether last year's text is seen."""
        return not self._pane.isHidden()

    def open(self, *, is_open: bool, is_asked: bool) -> None:
        """Show last year's text or fold it; in little room it is shown to who asked for it."""
        self._is_open, self._is_asked = is_open, is_asked
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Ask for what the editor needs: last year's text gives way."""
        return self._editor.minimumSizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay them as the room has it."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        line, before = self.fontMetrics().height(), (self.is_open, self.orientation())
        is_wide = self.width() >= _WIDE * line
        self.setOrientation(Qt.Orientation.Horizontal if is_wide else Qt.Orientation.Vertical)
        has_room = self.height() >= (_LOW if is_wide else _HIGH) * line
        self._pane.setVisible(self._is_open and (has_room or self._is_asked))
        if (self.is_open, self.orientation()) != before:
            self.setSizes([share * _MOST for share in _SHARES])
            self.turned.emit()
