"""The editor of a prose section."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from gkdesk.form import Section
from gkdesk.report import Change
from gkdesk.ui import wording
from gkdesk.ui.difference import difference
from gkdesk.ui.fields import is_undo_key
from gkdesk.ui.session import Session
from gkdesk.ui.theme import PROSE_SIZE
from gkdesk.ui.typefaces import PROSE_FONTS, font_of

# What stands first in Qt's menu of a text editor.
_UNDO_REDO_AND_BAR = 3


class ProsePage(QWidget):
    """Heading, plain-text editor and length of one prose section."""

    def __init__(self, session: Session, section: Section, parent: QWidget | None = None) -> None:
        """Show the section's text as it stands."""
        super().__init__(parent)
        self._session = session
        self._section = section.id
        heading = QLabel(section.heading or section.name, self)
        heading.setObjectName("heading")
        heading.setWordWrap(True)
        self.editor = _Editor(self)
        self.editor.setAccessibleName(section.heading or section.name)
        self._length = QLabel(self)
        self._length.setObjectName("quiet")
        self._length.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 5, 10, 6)
        layout.addWidget(heading)
        layout.addWidget(self.editor, 1)
        layout.addWidget(self._length)
        self.setFocusProxy(self.editor)
        self._show_text()
        self.editor.typed.connect(self._on_typed)
        session.changed.connect(self._on_report_changed)

    def insert(self, text: str, act: str) -> None:
        """Put a text in place of what is selected, or at the caret, as one undo step."""
        cursor = self.editor.textCursor()
        whole = self.editor.toPlainText()
        before = _upto(whole, cursor.selectionStart())
        after = whole[len(_upto(whole, cursor.selectionEnd())) :]
        self._session.write(self._section, f"{before}{text}{after}", act)
        cursor = self.editor.textCursor()
        cursor.setPosition(_utf16(before + text))
        self.editor.setTextCursor(cursor)

    def _on_typed(self, text: str) -> None:
        self._session.write(self._section, text)

    def _on_report_changed(self, change: Change) -> None:
        if self._section in change.sections:
            self._show_text()

    def _show_text(self) -> None:
        text = self._session.report.prose[self._section]
        self.editor.show_text(text)
        count = len("".join(text.split()))
        self._length.setText(wording.LENGTH.format(count=count))


class _Editor(QPlainTextEdit):
    """Plain text without an undo of its own: the report has one undo stack for everything."""

    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("prose")
        self.setUndoRedoEnabled(False)
        self.setFont(font_of(PROSE_FONTS, PROSE_SIZE))
        self.setPlaceholderText(wording.PROSE_EMPTY)
        self.setTabChangesFocus(True)
        self._is_showing = False
        self.textChanged.connect(self._on_text_changed)

    def show_text(self, text: str) -> None:
        """Show a text, replacing only what differs, so that cursor and view stay."""
        old = self.toPlainText()
        if old == text:
            return
        step = difference(old, text)
        self._is_showing = True
        cursor = QTextCursor(self.document())
        cursor.setPosition(_utf16(old[: step.at]))
        end = _utf16(old[: step.at + len(step.removed)])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(step.inserted)
        self.setTextCursor(cursor)
        self._is_showing = False

    def event(self, event: QEvent) -> bool:
        """Leave the undo keys to the window."""
        if is_undo_key(event):
            event.ignore()
            return False
        return super().event(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Take text alone: a file dropped here would leave its address in the prose."""
        return source.hasText() and not source.hasUrls()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what Qt offers, but for undo and redo, which are the window's."""
        menu = self.createStandardContextMenu()
        for action in menu.actions()[:_UNDO_REDO_AND_BAR]:
            menu.removeAction(action)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def _on_text_changed(self) -> None:
        # Qt also tells of a changed text while an input method composes; the session sees that
        # the text is the same.
        if not self._is_showing:
            self.typed.emit(self.toPlainText())


def _upto(text: str, position: int) -> str:
    """Return the beginning of a text up to a position as Qt counts it."""
    whole = text.encode("utf-16-le", "surrogatepass")
    return whole[: 2 * position].decode("utf-16-le", "surrogatepass")


def _utf16(text: str) -> int:
    """Return the length of a text as Qt counts it: rare characters count twice."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
