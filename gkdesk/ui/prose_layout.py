"""Where words of a plain text are seen, line by line, also while an input method composes."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple, cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextBlock, QTextLayout, QTextLine
from PySide6.QtWidgets import QPlainTextEdit

from gkdesk.prose.sentences import Span
from gkdesk.ui.utf16 import utf16


class TextBox(NamedTuple):
    """A stretch of words on one line: ``rect`` is as high as the line.

    ``foot`` is where letters stand, ``descent`` how far they reach below that.
    """

    rect: QRectF
    foot: float
    descent: float


class LaidOutText(QPlainTextEdit):
    """A plain text that knows where its words are seen."""

    def seen(self) -> Span:
        """Return the stretch of the document that is seen now, by whole lines."""
        block, height = self.firstVisibleBlock(), self.viewport().height()
        begins = ends = block.position()
        is_first = True
        while block.isValid():
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            if top > height:
                break
            if is_first:
                begins = block.position() + _line_at(block.layout(), -top).textStart()
            last = _line_at(block.layout(), height - top)
            ends = block.position() + last.textStart() + last.textLength()
            block, is_first = block.next(), False
        return Span(begins, ends)

    def inputMethodQuery(self, query: Qt.InputMethodQuery, argument: object = None, /) -> object:
        """Say where the caret is; Qt forgets the margins, and candidates would hide the text."""
        asked: object = super().inputMethodQuery(query, argument)
        if isinstance(asked, QRectF):
            return asked.translated(QPointF(self.viewport().pos()))
        return asked

    def boxes_of(self, start: int, end: int) -> Iterator[TextBox]:
        """Yield where a stretch of the document is seen, a box a line."""
        block = self.document().findBlock(start)
        first_seen = self.firstVisibleBlock()
        if block.blockNumber() < first_seen.blockNumber():
            block = first_seen
        height = self.viewport().height()
        while block.isValid() and block.position() <= end:
            corner = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
            if corner.y() > height:
                return
            for box in _boxes_in(block, start, end):
                if box.rect.bottom() + corner.y() >= 0 and box.rect.top() + corner.y() <= height:
                    yield _moved(box, corner)
            block = block.next()


def _line_at(layout: QTextLayout, y: float) -> QTextLine:
    """Return the line at a height, by halves: a paragraph may have hundreds."""
    lines = range(layout.lineCount())
    found = bisect_right(lines, y, key=lambda number: layout.lineAt(number).y())
    return layout.lineAt(max(0, found - 1))


def _moved(box: TextBox, by: QPointF) -> TextBox:
    return TextBox(box.rect.translated(by), box.foot + by.y(), box.descent)


def _boxes_in(block: QTextBlock, start: int, end: int) -> Iterator[TextBox]:
    """Yield the boxes of a stretch of the document in one paragraph, from its corner."""
    first, last = _in_layout(block, start), _in_layout(block, end)
    layout = block.layout()
    line = layout.lineForTextPosition(first)
    while line.isValid() and line.textStart() < last:
        left, right = _x_of(line, first), _x_of(line, last)
        if first < line.textStart() + line.textLength():
            rect = QRectF(left, line.y(), right - left, line.height())
            yield TextBox(rect, line.y() + line.ascent(), line.descent())
        following = line.lineNumber() + 1
        if following >= layout.lineCount():
            return
        line = layout.lineAt(following)


def _x_of(line: QTextLine, position: int) -> float:
    """Return where a position stands on a line, its ends for what is on other lines."""
    within = max(line.textStart(), min(position, line.textStart() + line.textLength()))
    # The type stubs lack what is returned: the place, and the position it is of.
    return cast("tuple[float, int]", line.cursorToX(within))[0]


def _in_layout(block: QTextBlock, position: int) -> int:
    """Return where a position of the document stands among what is drawn of its paragraph.

    What an input method composes is drawn there, but does not stand in the document yet.
    """
    at = min(max(0, position - block.position()), block.length() - 1)
    layout = block.layout()
    composed = layout.preeditAreaText()
    return at + utf16(composed) if composed and at > layout.preeditAreaPosition() else at
