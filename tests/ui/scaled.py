"""Run as a process of its own, at a scale: opens every page and dialog, and says what is cut.

``python -m tests.ui.scaled <folder> <edition>`` with ``QT_SCALE_FACTOR`` in the environment.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QMimeData, QSettings, QTimer
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog, QTabWidget, QWidget

from gkdesk.document.html import html_fragment
from gkdesk.form import Library
from gkdesk.prose.phrases import read_phrases
from gkdesk.report import Change, EarlierYears
from gkdesk.ui import wording
from gkdesk.ui.desk import Desk
from gkdesk.ui.dialogs import (
    AskName,
    DropQuestion,
    ExportQuestion,
    OpenPath,
    ReplaceQuestion,
    UnsavedQuestion,
)
from gkdesk.ui.places import COMPARISON, INFO, READINESS
from gkdesk.ui.recent import Recent
from gkdesk.ui.report_view import ReportView
from gkdesk.ui.review import wording as review_wording
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.window import Window
from tests.drawing import full_report, link, unbalanced
from tests.forms import OWN_IDS, edition_of
from tests.ui.cutting import cut, cut_labels
from tests.ui.hands import Hands
from tests.ui.seeing import opened

NAME = "某某省某某市某某区人民政府办公室"
LEAST = (640, 360)
# In milliseconds: when a dialog is looked for, and how long.
A_MOMENT, PATIENCE = 100, 10_000
Ask = Callable[[], object]


def look(window: Window, edition: str) -> Iterator[str]:
    """Go through everything once, at two sizes, and yield what is cut."""
    room = QGuiApplication.primaryScreen().availableSize()
    whole = (min(1280, room.width()), min(800, room.height()))
    yield from seen(window)
    window.notice.say(f"已生成“{NAME}2024年年度报告.docx”。", "clean", {"打开文件": window.close})
    yield from seen(window)
    window.notice.hide()
    view = opened(window, unbalanced(edition_of(edition)))
    for size in (whole, LEAST):
        window.resize(*size)
        settle()
        if (window.width(), window.height()) != size:
            yield f"the window takes {window.width()}×{window.height()}, not {size}"
        yield from pages(window, view)
        yield from compared(window, view)
        yield from panels(window, view)
    for number, ask in enumerate(dialogs(window)):
        view.show_finding(view.findings.findings[0])
        yield from (f"dialog {number}: {fault}" for fault in during(window, ask))


def pages(window: Window, view: ReportView) -> Iterator[str]:
    edition = view.session.report.edition
    for place in (INFO, *(section.id for section in edition.sections), COMPARISON, READINESS):
        view.go_to(place)
        yield from seen(window)
        page = view.page(place)
        if isinstance(page, TablePage):
            yield from cut_labels(page.grid, view.session, edition.tables[place])


def compared(window: Window, view: ReportView) -> Iterator[str]:
    """Look at the comparison with last year's report linked, which it is for this alone."""
    report = view.session.report
    view.go_to(COMPARISON)
    link(report, full_report(report.edition))
    view.session.announce(Change(is_linked_anew=True))
    yield from seen(window)
    view.session.announce(report.link(EarlierYears()))


def panels(window: Window, view: ReportView) -> Iterator[str]:
    view.show_finding(view.findings.findings[0])
    hands = Hands(window)
    for keys in (("F7",), ("F1",), ("Escape", "Escape"), ("F9",), ("F9",)):
        hands.press(*keys)
        yield from seen(window)


def dialogs(window: Window) -> Iterator[Ask]:
    """Yield what opens each of the dialogs."""
    hands = Hands(window)
    for key in ("Ctrl+F1", "Ctrl+,", "Shift+F2", "Shift+F7", "Ctrl+P", "Ctrl+K"):
        yield lambda key=key: hands.press(key)
    view = window.view
    if view is not None and read_phrases(view.session.report.edition):
        yield lambda: hands.press("F3")
    actions = window.findChildren(QAction)
    yield next(action for action in actions if action.text() == wording.ABOUT).trigger
    if view is not None and view.session.report.edition.id in OWN_IDS:
        # The program knows its own forms alone.
        report = view.session.report
        yield lambda: import_copied(window, html_fragment(report))
    yield lambda: UnsavedQuestion.ask(window, f"{NAME}2024年")
    yield lambda: ExportQuestion.ask(window, "2 处错误 · 1 处提示", "相差 1\n还有 1 格空着")
    yield lambda: ReplaceQuestion.ask(window, Path(f"{NAME}2024年年度报告.docx"))
    yield lambda: DropQuestion.ask(window, f"{NAME}2024年")
    yield lambda: AskName.ask(window, "核对人姓名", "张三")
    yield lambda: OpenPath.ask(window, "打开…", Path.home(), "报告文件 (*.gkd)")


def import_copied(window: Window, page: str) -> None:
    """Import a report that was copied from a website."""
    data = QMimeData()
    data.setHtml(page)
    QGuiApplication.clipboard().setMimeData(data)
    actions = window.findChildren(QAction)
    next(one for one in actions if one.text() == review_wording.IMPORT_CLIPBOARD).trigger()


def during(window: Window, ask: Ask) -> list[str]:
    """Open a dialog, return what is cut on it, and close it."""
    faults: list[str] = []
    patience = QDeadlineTimer(PATIENCE)
    timer = QTimer()

    def see() -> None:
        dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
        if dialog is None or dialog is window or isinstance(dialog, QProgressDialog):
            if patience.hasExpired():
                faults.append("nothing was opened")
                timer.stop()
            return
        timer.stop()
        for _ in sheets(dialog):
            settle()
            faults.extend([*cut(dialog), *beyond_screen(dialog)])
        dialog.close()

    timer.timeout.connect(see)
    timer.start(A_MOMENT)
    ask()
    while timer.isActive():
        settle()
    window.activateWindow()
    settle()
    return faults


def sheets(dialog: QWidget) -> Iterator[None]:
    """Turn to each sheet of a dialog, if it has several."""
    tabs = dialog.findChild(QTabWidget)
    for number in range(tabs.count() if tabs else 1):
        if tabs:
            tabs.setCurrentIndex(number)
        yield


def beyond_screen(dialog: QWidget) -> Iterator[str]:
    room = QGuiApplication.primaryScreen().availableSize()
    if dialog.width() > room.width() or dialog.height() > room.height():
        yield f"{type(dialog).__name__} takes {dialog.size()} of {room}"


def seen(window: Window) -> list[str]:
    settle()
    return cut(window)


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def main(folder: Path, edition: str) -> None:
    """Open a window as the program does, and write what is cut, a line each."""
    application = QApplication([])
    settings = QSettings(str(folder / "state.ini"), QSettings.Format.IniFormat)
    desk = Desk(Library, Recent(settings), settings)
    desk.appearance.show()
    window = desk.new_window()
    window.show()
    QTest.qWaitForWindowActive(window)
    for fault in dict.fromkeys(look(window, edition)):
        sys.stdout.write(f"{fault}\n")
    sys.stdout.write("done\n")
    del application


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
