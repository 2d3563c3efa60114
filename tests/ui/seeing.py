"""A report with something wrong in it, open in a window, for tests of what the clerk sees."""

from itertools import groupby

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QTextBrowser, QWidget

from gkdesk.form import Check
from gkdesk.report import Finding, Report
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.session import Session
from gkdesk.ui.text_dialog import TextDialog
from gkdesk.ui.window import Window


def opened(window: Window, report: Report) -> ReportView:
    """Return the view of a report that is open in a window now."""
    window.show_session(Session(report))
    assert window.view is not None
    return window.view


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def asked(view: ReportView) -> TextDialog:
    """The window that asks for text, once it has the focus."""
    QApplication.processEvents()
    (dialog,) = [one for one in view.findChildren(TextDialog) if one.isVisible()]
    return dialog


def write(view: ReportView, text: str) -> None:
    """Write into the window that asks, over what is there, and save with the keys for it."""
    dialog = asked(view)
    dialog.editor.selectAll()
    QTest.keyClick(dialog.editor, Qt.Key.Key_Delete)
    event = QInputMethodEvent("", [])
    event.setCommitString(text)
    QApplication.sendEvent(dialog.editor, event)
    QTest.keyClick(dialog.editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    # A window system gives the window its keys back; offscreen there is none.
    view.window().activateWindow()
    QApplication.processEvents()


def answer(word: str) -> None:
    """Press a button of the question that is going to be asked."""

    def press_button() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(one for one in box.buttons() if one.text() == word).click()

    QTimer.singleShot(30, press_button)


def click_line(view: ReportView, row: int) -> None:
    """Click a line of the list of findings."""
    tree = view.findings.list
    index = tree.model().index(row, 2)
    tree.scrollTo(index)
    # Two clicks at one spot soon after each other would be a double click.
    QTest.qWait(QApplication.doubleClickInterval() if row == tree.currentIndex().row() else 0)
    QTest.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=tree.visualRect(index).center()
    )


def click_link(page: QTextBrowser, text: str) -> None:
    """Click the first link with some text."""
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=place_of(page, text))
    QApplication.processEvents()


def place_of(page: QTextBrowser, text: str) -> QPoint:
    """Where a text is seen on a page, brought into view."""
    at = page.toPlainText().index(text)
    cursor = QTextCursor(page.document())
    cursor.setPosition(at + 1)
    page.setTextCursor(cursor)
    page.ensureCursorVisible()
    return page.cursorRect(cursor).center()


def links(page: QTextBrowser) -> list[str]:
    """What the links of a page lead to, in their order."""
    cursor = QTextCursor(page.document())
    hrefs = [cursor.charFormat().anchorHref()]
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        hrefs.append(cursor.charFormat().anchorHref())
    return [link for link, _ in groupby(hrefs) if link]


def check_of(finding: Finding) -> Check:
    """The edition's check that found something in the tables."""
    assert finding.check is not None
    return finding.check


def kinds(view: ReportView) -> list[str]:
    return [line.kind for line in view.findings.list.lines]
