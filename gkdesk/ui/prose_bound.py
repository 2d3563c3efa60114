"""A text with references in it: each is shown as its figure, passed by the caret as one."""

from bisect import bisect_right
from collections.abc import Callable, Iterator

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDropEvent,
    QInputMethodEvent,
    QPainter,
    QPaintEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QWidget

from gkdesk.prose.editable import Editable
from gkdesk.prose.references import Piece, Rendered
from gkdesk.prose.sentences import Span
from gkdesk.report.difference import difference
from gkdesk.ui import references_wording
from gkdesk.ui.prose_chips import draw_edge, draw_ground, fade
from gkdesk.ui.prose_edits import Edit, Told, edit_of
from gkdesk.ui.prose_layout import LaidOutText, TextBox
from gkdesk.ui.theme import colours_of
from gkdesk.ui.typed_mime import mime_of, typed_in
from gkdesk.ui.utf16 import counted, upto, utf16

_KEEP = QTextCursor.MoveMode.KeepAnchor


class BoundText(LaidOutText):
    """Shows an Editable. The document holds what is shown; what is typed is worked out from it.

    ``typed`` carries the whole text as typed after each edit, ``acted`` the same with the name of
    an act that is a step of its own.
    """

    typed = Signal(str)
    acted = Signal(str, str)

    def __init__(self, parent: QWidget, printed: Callable[[str], str]) -> None:
        """Begin without a text; ``printed`` returns what is printed for something typed."""
        super().__init__(parent)
        self._printed = printed
        self._shown = Editable("", Rendered(""))
        # Where the pieces and what is not printed stand, in Qt's positions.
        self._spans: list[Span] = []
        self._idle: list[Span] = []
        self._length = 0
        self._is_showing = False
        self._told = Told(0, 0, 0)
        self._composed_over: Span | None = None
        self._was_at = 0
        self.document().contentsChange.connect(self._on_contents_changed)
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._keep_out)

    @property
    def shown(self) -> Editable:
        """The text with its references."""
        return self._shown

    @property
    def typed_selection(self) -> Span:
        """What of the typed text is selected; where nothing is, the place of the caret."""
        start, end = self._selection()
        return self._shown.typed_span(start, end)

    @property
    def piece(self) -> Piece | None:
        """The reference that is selected, or that the caret touches."""
        return self._shown.piece_at(*self._selection())

    @property
    def has_pieces_selected(self) -> bool:
        """Whether a reference is selected, among other things."""
        return bool(self._shown.pieces_within(*self._selection()))

    def show_text(self, shown: Editable) -> bool:
        """Show a text, replacing only what differs, so that cursor and view stay.

        Return whether anything differed.
        """
        old, new = self.toPlainText(), shown.text
        self._shown = shown
        place = counted(new)
        self._length = utf16(new)
        self._spans = [Span(place(p.text_start), place(p.text_end)) for p in shown.shown.pieces]
        self._idle = [Span(place(start), place(end)) for start, end in shown.idle]
        if old != new:
            self._replace(old, new)
        self.viewport().update()
        return old != new

    def select_typed(self, start: int, end: int) -> None:
        """Select what is shown for a stretch of the typed text, and bring it into view."""
        cursor, place = self.textCursor(), counted(self._shown.text)
        cursor.setPosition(place(self._shown.shown_at(start)))
        cursor.setPosition(place(self._shown.shown_at(end)), _KEEP)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def piece_at(self, point: QPoint) -> Piece | None:
        """Return the reference that lies under a point of the viewport."""
        hit = (p for p, boxes in self._seen() if any(b.rect.contains(point) for b in boxes))
        return next(hit, None)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy figures for other programs, and references for this one."""
        start, end = self.typed_selection
        typed = self._shown.typed[start:end]
        return mime_of(typed, self._printed(typed))

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text alone: a file dropped here would leave its address in the prose."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Put in what was copied; a reference is shown as its figure as soon as it is there."""
        self.textCursor().insertText(typed_in(source))
        self.ensureCursorVisible()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put in what is dropped, beside a reference and never inside; text from here is moved."""
        if not self.canInsertFromMimeData(event.mimeData()):
            super().dropEvent(event)
            return
        text = typed_in(event.mimeData())
        at = self._typed_place(self.cursorForPosition(event.position().toPoint()).position())
        is_move = (
            event.source() in (self, self.viewport())
            and event.dropAction() is Qt.DropAction.MoveAction
        )
        held = self.typed_selection if is_move else Span(at, at)
        if not held.start < at < held.end or not is_move:
            self._put_dropped(text, at, held)
        event.setDropAction(event.dropAction() if is_move else Qt.DropAction.CopyAction)
        event.accept()
        # Takes away Qt's sign of where it would have gone.
        super().dragLeaveEvent(QDragLeaveEvent())
        self.setFocus()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what a composition stands in for: Qt tells of a whole paragraph then."""
        if not event.replacementLength():
            self._composed_over = Span(*self._selection())
        super().inputMethodEvent(event)
        self._composed_over = None

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the boxes of references around the text."""
        seen = list(self._seen())
        painter, colours = QPainter(self.viewport()), colours_of(self.palette())
        for piece, boxes in seen:
            draw_ground(painter, boxes, colours, is_figure=piece.kind == "figure")
        painter.end()
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        here = self.piece
        for piece, boxes in seen:
            is_figure = piece.kind == "figure"
            draw_edge(painter, boxes, colours, is_figure=is_figure, is_here=piece is here)
        cursor = self.textCursor()
        selected = list(self.boxes_of(cursor.selectionStart(), cursor.selectionEnd()))
        for span in self._idle_seen():
            fade(painter, self.boxes_of(*span), selected, colours)
        painter.end()

    def _seen(self) -> Iterator[tuple[Piece, list[TextBox]]]:
        """Yield the references that are seen, with their boxes."""
        begins, ends = self.seen()
        at = max(0, bisect_right(self._spans, begins, key=lambda span: span.start) - 1)
        pieces = self._shown.shown.pieces[at:]
        for piece, span in zip(pieces, self._spans[at:], strict=True):
            # What an input method composes is seen, but not in the document yet.
            if span.start > ends:
                return
            yield piece, list(self.boxes_of(*span))

    def _idle_seen(self) -> Iterator[Span]:
        begins, ends = self.seen()
        return (span for span in self._idle if span.end >= begins and span.start <= ends)

    def _selection(self) -> tuple[int, int]:
        """Return the ends of the selection in characters of what is shown."""
        cursor, text = self.textCursor(), self._shown.text
        start = len(upto(text, cursor.selectionStart()))
        return start, len(upto(text, cursor.selectionEnd())) if cursor.hasSelection() else start

    def _typed_place(self, position: int) -> int:
        place = len(upto(self._shown.text, position))
        return self._shown.typed_span(place, place).start

    def _replace(self, old: str, new: str) -> None:
        step, place = difference(old, new), counted(old)
        self._is_showing = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(place(step.at))
        cursor.setPosition(place(step.at + len(step.removed)), _KEEP)
        cursor.insertText(step.inserted)
        self.setTextCursor(cursor)
        self._is_showing = False

    def _put_dropped(self, text: str, at: int, held: Span) -> None:
        """Write a text at a place of the typed text, and take away what is moved from there."""
        typed = self._shown.typed
        is_behind = at >= held.end
        at -= (held.end - held.start) * is_behind
        rest = typed[: held.start] + typed[held.end :]
        self.acted.emit(f"{rest[:at]}{text}{rest[at:]}", references_wording.ACT_DROP)
        self.select_typed(at, at + len(text))

    def _on_contents_changed(self, at: int, removed: int, added: int) -> None:
        self._told = Told(at, removed, added)

    def _on_text_changed(self) -> None:
        # Qt also tells of a changed text while an input method composes: the text is the same.
        text = self.toPlainText()
        if self._is_showing or text == self._shown.text:
            return
        edit = self._edit(text)
        start, end = self._shown.typed_span(edit.start, edit.end)
        typed = self._shown.typed
        self.typed.emit(f"{typed[:start]}{edit.text}{typed[end:]}")
        if self.toPlainText() != text or self.show_text(self._shown):
            place = counted(self._shown.text)(self._shown.shown_at(start + len(edit.text)))
            cursor = self.textCursor()
            # Where nothing may be edited, the text is as long as it was.
            cursor.setPosition(min(place, self._length))
            self.setTextCursor(cursor)

    def _edit(self, text: str) -> Edit:
        old = self._shown.text
        over, caret = self._composed_over, len(upto(text, self.textCursor().position()))
        if over and text[: over.start] == old[: over.start] and text[caret:] == old[over.end :]:
            return Edit(over.start, over.end, text[over.start : caret])
        return edit_of(old, text, self._told)

    def _keep_out(self) -> None:
        """Lead the caret to the end of a reference that it would stand in, or to its start."""
        cursor = self.textCursor()
        before, self._was_at = self._was_at, cursor.position()
        # While an edit is going on, nobody knows where the references stand.
        if self.document().characterCount() != self._length + 1:
            return
        ends = [self._outside(place, before) for place in (cursor.anchor(), cursor.position())]
        if ends != [cursor.anchor(), cursor.position()]:
            cursor.setPosition(ends[0])
            cursor.setPosition(ends[1], _KEEP)
            self.setTextCursor(cursor)

    def _outside(self, place: int, before: int) -> int:
        number = bisect_right(self._spans, place, key=lambda span: span.start) - 1
        start, end = self._spans[number] if number >= 0 else (place, place)
        if not start < place < end:
            return place
        if before in (start, end):
            return end if before == start else start
        return start if place - start < end - place else end
