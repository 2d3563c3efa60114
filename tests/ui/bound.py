"""A text with figures of the tables in it, open in a window, for tests of what the clerk does."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from gkdesk.form import Edition
from gkdesk.report import Report
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.utf16 import counted, upto
from gkdesk.ui.window import Window
from tests.ui.seeing import opened


def section_of(edition: Edition) -> str:
    """The last section of text, whatever the form calls it."""
    return [one.id for one in edition.sections if one.kind == "prose"][-1]


def text_view(window: Window, report: Report, text: str) -> ReportView:
    """Return the view of a report whose last section holds a text, with the focus in it."""
    section = section_of(report.edition)
    report.write(section, text)
    view = opened(window, report)
    view.go_to(section)
    QApplication.processEvents()
    return view


def page_of(view: ReportView) -> ProsePage:
    assert view.prose is not None
    return view.prose


def typed(view: ReportView) -> str:
    """What is typed in the section at hand, as the report keeps it."""
    return view.session.report.prose[view.section]


def shown(view: ReportView) -> str:
    """What the editor shows, having asserted that it shows what the report keeps."""
    editor = page_of(view).editor
    assert editor.shown.typed == typed(view)
    assert editor.toPlainText() == editor.shown.text
    return editor.toPlainText()


def put_caret(view: ReportView, before: str) -> None:
    """Put the caret before some words that are shown."""
    editor = page_of(view).editor
    cursor = editor.textCursor()
    text = editor.toPlainText()
    cursor.setPosition(counted(text)(text.index(before)))
    editor.setTextCursor(cursor)
    QApplication.processEvents()


def caret(view: ReportView) -> str:
    """What is shown before the caret."""
    editor = page_of(view).editor
    return upto(editor.toPlainText(), editor.textCursor().position())


def middle_of(view: ReportView, words: str) -> QPoint:
    """The middle of some words in the viewport."""
    editor = page_of(view).editor
    text = editor.toPlainText()
    at = text.index(words)
    ends: list[QPoint] = []
    for position in (at, at + len(words)):
        cursor = QTextCursor(editor.document())
        cursor.setPosition(counted(text)(position))
        ends.append(editor.cursorRect(cursor).center())
    return (ends[0] + ends[1]) / 2
