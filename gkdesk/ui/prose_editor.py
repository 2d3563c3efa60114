"""The editor of a prose section: its figures bound to the tables, what was found in it marked."""

from collections.abc import Callable, Iterable, Iterator
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QToolTip, QWidget

from gkdesk.prose.phrases import BLANK
from gkdesk.prose.references import Piece
from gkdesk.prose.sentences import Span
from gkdesk.report import Finding, FindingKey
from gkdesk.ui import wording
from gkdesk.ui.fields import is_undo_key
from gkdesk.ui.prose_bound import BoundText
from gkdesk.ui.prose_margin import Beside, ProseMargin
from gkdesk.ui.prose_underlines import Marked, draw_underlines
from gkdesk.ui.theme import PROSE_SIZE, colours_of
from gkdesk.ui.typefaces import PROSE_FONTS, font_of
from gkdesk.ui.utf16 import counted

# What stands first in Qt's menu of a text editor.
_UNDO_REDO_AND_BAR = 3
# How wide the margin is, of a line's height.
_MARGIN = 0.95
_KEEP = QTextCursor.MoveMode.KeepAnchor
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ProseEditor(BoundText):
    """Plain text without an undo of its own: the report has one undo stack for everything.

    ``entered`` carries the finding whose words the caret has come to, None where it has left
    them, and ``piece_entered`` the same of references. ``menu_opening`` carries the menu of a
    right click, the finding and the reference that are meant. ``change_wanted`` and
    ``cell_wanted`` carry a reference that is to be changed, or whose cell is to be gone to,
    ``blank_wanted`` tells that Tab was pressed after a blank while others are left.
    What is marked is drawn over the text: document and input method know nothing of it.
    """

    entered = Signal(object)
    piece_entered = Signal(object)
    menu_opening = Signal(object, object, object)
    change_wanted = Signal(object)
    cell_wanted = Signal(object)
    blank_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        printed: Callable[[str], str],
        name_of: Callable[[Piece], str],
    ) -> None:
        """Begin without a text; ``name_of`` says what a reference stands for."""
        super().__init__(parent, printed)
        self._name_of = name_of
        self._piece_here: Piece | None = None
        # The blank of a starter sentence that was selected last, whatever stands there now.
        self._blank: QTextCursor | None = None
        self.setObjectName("prose")
        self.setUndoRedoEnabled(False)
        self.setPlaceholderText(wording.PROSE_EMPTY)
        self.setTabChangesFocus(True)
        self._marked: tuple[Marked, ...] = ()
        self._led_to: FindingKey | None = None
        self._here: Finding | None = None
        self.margin = ProseMargin(self, self._beside)
        self.margin.chosen.connect(self.select)
        self.setFont(font_of(PROSE_FONTS, PROSE_SIZE))
        self.cursorPositionChanged.connect(self._look_here)
        self.updateRequest.connect(self.margin.update)
        self._set_margin()

    @property
    def here(self) -> Finding | None:
        """The finding whose words the caret is in, the shortest where there are several."""
        return self._here

    def show_findings(self, findings: Iterable[Finding], aside: Iterable[Finding] = ()) -> None:
        """Mark the words of findings and no others; those ``aside`` are found by the caret alone.

        All are of the text as it is shown.
        """
        open_ones = self._mark(findings, is_aside=False)
        self._marked = (*open_ones, *self._mark(aside, is_aside=True))
        self.viewport().update()
        self.margin.update()
        self._look_here()

    def select(self, finding: Finding) -> None:
        """Select the words of a finding of this text, and bring them into view."""
        found = next((one for one in self._marked if one.finding == finding), None)
        if found is None:
            return
        self._led_to = finding.key
        self.setTextCursor(found.cursor)
        self.centerCursor() if not self._sees(found.cursor) else self.ensureCursorVisible()
        self.setFocus()
        self._look_here()

    def fill_blank(self, blank: Span) -> None:
        """Select a blank of the typed text; Tab leads to the next one while there are any."""
        self.select_typed(*blank)
        self._blank = self.textCursor()
        self.setFocus()

    def focusNextPrevChild(self, is_next: bool, /) -> bool:
        """Lead on to the next blank where one is being filled in."""
        cursor = self.textCursor()
        is_here = self._blank is not None and self._blank.block() == cursor.block()
        rest = cursor.block().text()[cursor.positionInBlock() :] if is_here else ""
        if is_next and BLANK.search(rest):
            self.blank_wanted.emit()
            return True
        return super().focusNextPrevChild(is_next)

    def event(self, event: QEvent) -> bool:
        """Leave the undo keys to the window."""
        if is_undo_key(event):
            event.ignore()
            return False
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what is wrong with the words on which the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            finding, piece = self._finding_at(event.pos()), self.piece_at(event.pos())
            said = [finding.message] if finding else []
            said += [self._name_of(piece)] if piece else []
            shown = "".join(f"<p>{escape(line)}</p>" for line in said)
            QToolTip.showText(event.globalPos(), shown, self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what Qt offers, but for undo and redo, which are the window's."""
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:_UNDO_REDO_AND_BAR]:
            menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        meant = self._here if by_keys else self._finding_at(event.pos())
        piece = self.piece if by_keys else self.piece_at(event.pos())
        self.menu_opening.emit(menu, meant, piece)
        menu.popup(event.globalPos())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take away what an empty text says: Qt would paint it through what is composed."""
        self.setPlaceholderText("" if event.preeditString() else wording.PROSE_EMPTY)
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change a reference with F2, or with Enter where it is selected."""
        piece, has_selection = self.piece, self.textCursor().hasSelection()
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_enter = event.key() in _ENTER and has_selection
        if piece is not None and is_plain and (event.key() == Qt.Key.Key_F2 or is_enter):
            self.change_wanted.emit(piece)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the cell of a reference that is clicked with Ctrl."""
        piece = self._clicked(event)
        if piece is not None and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.cell_wanted.emit(piece)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change a reference that is clicked twice."""
        piece = self._clicked(event)
        if piece is not None:
            self.change_wanted.emit(piece)
        else:
            super().mouseDoubleClickEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the text, and over it what is marked."""
        super().paintEvent(event)
        colours = colours_of(self.palette())
        painter = QPainter(self.viewport())
        begins, ends = self.seen()
        for one in self._drawn():
            start, end = one.cursor.selectionStart(), one.cursor.selectionEnd()
            if end < begins or start > ends:
                continue
            boxes = self.boxes_of(start, end)
            draw_underlines(painter, one.finding.level, boxes, self.fontMetrics().height(), colours)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the margin as high as the text."""
        super().resizeEvent(event)
        self._place_margin()

    def changeEvent(self, event: QEvent) -> None:
        """Give the margin the room that another font asks for."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_margin()

    def _set_margin(self) -> None:
        self.setViewportMargins(round(_MARGIN * self.fontMetrics().height()), 0, 0, 0)
        self._place_margin()

    def _place_margin(self) -> None:
        text, width = self.viewport().geometry(), self.viewportMargins().left()
        self.margin.setGeometry(text.left() - width, text.top(), width, text.height())

    def _mark(self, findings: Iterable[Finding], *, is_aside: bool) -> Iterator[Marked]:
        place, shown = counted(self.shown.text), self.shown.shown
        for finding in findings:
            if finding.passage is not None:
                start, end = shown.text_span(finding.passage.start, finding.passage.end)
                cursor = QTextCursor(self.document())
                cursor.setPosition(place(start))
                cursor.setPosition(place(end), _KEEP)
                yield Marked(finding, cursor, is_aside)

    def _drawn(self) -> list[Marked]:
        return [one for one in self._marked if not one.is_aside]

    def _look_here(self) -> None:
        """Find out whether the caret has come to other words."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        held = [one for one in self._marked if one.holds(start, end)]
        held.sort(key=lambda one: (one.finding.key != self._led_to, one.is_aside, one.length))
        before, self._here = self._here, held[0].finding if held else None
        if self._here is None or self._here.key != self._led_to:
            self._led_to = None
        if self._here != before:
            self.entered.emit(self._here)
        piece_before, self._piece_here = self._piece_here, self.piece
        if self._piece_here != piece_before:
            self.piece_entered.emit(self._piece_here)
            self.viewport().update()

    def _clicked(self, event: QMouseEvent) -> Piece | None:
        """Return the reference that is clicked with the left button."""
        is_left = event.button() == Qt.MouseButton.LeftButton
        return self.piece_at(event.position().toPoint()) if is_left else None

    def _finding_at(self, point: QPoint) -> Finding | None:
        """Return the finding whose words lie under a point."""
        at = self.cursorForPosition(point)
        place, reach = self.cursorRect(at), self.fontMetrics().maxWidth()
        is_over = place.top() <= point.y() <= place.bottom()
        if not is_over or abs(point.x() - place.center().x()) > reach:
            return None
        held = [one for one in self._drawn() if one.holds(at.position(), at.position())]
        return min(held, key=lambda one: one.length).finding if held else None

    def _sees(self, cursor: QTextCursor) -> bool:
        return self.viewport().rect().contains(self.cursorRect(cursor))

    def _beside(self) -> Iterator[Beside]:
        """Yield the marked findings with the lines in which their words begin."""
        begins, ends = self.seen()
        for one in self._drawn():
            if not begins <= one.cursor.selectionStart() <= ends:
                continue
            first = QTextCursor(self.document())
            first.setPosition(one.cursor.selectionStart())
            line = self.cursorRect(first)
            yield one.finding, QRect(0, line.top(), self.margin.width(), line.height())
