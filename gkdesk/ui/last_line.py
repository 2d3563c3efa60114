"""The last line: what nobody caught costs no work, and is told in words that can be passed on."""

from __future__ import annotations

import sys
import threading
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    QSize,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)

from gkdesk import __version__
from gkdesk.errors import GkdeskError
from gkdesk.ui.fault_log import FaultLog

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path
    from types import TracebackType

    from gkdesk.ui.desk import Desk
    from gkdesk.ui.reading_dialog import ReadingDialog

_SIZE = QSize(720, 480)
# So many rescue copies are left; older ones go.
_COPIES = 20


class LastLine(QObject):
    """Keeps what is unsaved, logs the fault, shows it once, and goes on.

    ``struck`` carries the text of a fault from whatever thread it was in.
    """

    struck = Signal(str)

    def __init__(self, desk: Desk, logs: Path, copies: Path) -> None:
        """Serve all windows of a desk; ``copies`` is the folder of rescue copies."""
        super().__init__()
        self._desk = desk
        self._copies = copies
        self.log = FaultLog(logs)
        self._told: set[str] = set()
        self._dialog: ReadingDialog | None = None
        self.struck.connect(self._on_struck, Qt.ConnectionType.QueuedConnection)

    @contextmanager
    def installed(self) -> Generator[None]:
        """Stand on every way on which a fault can come, as long as the block lasts."""
        self.log.write(f"gkdesk {__version__}")
        hooks = sys.excepthook, threading.excepthook
        sys.excepthook, threading.excepthook = self._on_fault, self._on_thread_fault
        handler = qInstallMessageHandler(self._on_message)
        try:
            with self.log.watching_crashes():
                yield
        finally:
            qInstallMessageHandler(handler)
            sys.excepthook, threading.excepthook = hooks

    @property
    def dialog(self) -> ReadingDialog | None:
        """The dialog that tells of a fault, None while there is none."""
        return self._dialog

    def _on_fault(
        self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None
    ) -> None:
        if not issubclass(kind, Exception):
            sys.__excepthook__(kind, fault, trace)
            return
        text = _text(fault, trace)
        try:
            self._keep()
        finally:
            self._tell(text)

    def _on_thread_fault(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._tell(_text(arguments.exc_value, arguments.exc_traceback))

    def _tell(self, text: str) -> None:
        self.log.write(text)
        if sys.stderr is not None:
            sys.stderr.write(f"{text}\n")
        self.struck.emit(text)

    def _on_message(
        self, kind: QtMsgType, context: QMessageLogContext, message: str | None
    ) -> None:
        self.log.write(f"{kind.name} {context.category or ''} {message or ''}")
        if kind is QtMsgType.QtFatalMsg:
            # Qt ends the process with the next line.
            self._keep()
        if sys.stderr is not None:
            sys.stderr.write(f"{message or ''}\n")

    def _on_struck(self, text: str) -> None:
        """Show a fault; the same one again, or beside another, is only logged."""
        if text in self._told or self._dialog is not None:
            return
        self._told.add(text)
        # A fault in another thread comes here first.
        self._keep()
        files = [*self._save_copies()]
        windows = self._desk.windows
        if not windows:
            return
        from gkdesk.ui import fault_wording
        from gkdesk.ui.reading_dialog import ReadingDialog

        page = _page(files, text)
        dialog = ReadingDialog(fault_wording.FAULT_TITLE, page, _SIZE, windows[-1], has_copy=True)
        self._dialog = dialog
        dialog.finished.connect(self._on_read)
        dialog.open()

    def _on_read(self) -> None:
        self._dialog = None

    def _keep(self) -> None:
        for window in self._desk.windows:
            window.keep_now()

    def _save_copies(self) -> Iterator[Path]:
        """Write what is unsaved into files of their own, beside all else."""
        from gkdesk.files import write_file
        from gkdesk.project import encode

        at = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S-%f")
        for number, window in enumerate(self._desk.windows):
            session = window.view.session if window.view is not None else None
            if session is None or not session.is_modified:
                continue
            file = self._copies / f"{at}-{number}.gkd"
            with suppress(GkdeskError, OSError):
                self._copies.mkdir(mode=0o700, parents=True, exist_ok=True)
                write_file(file, encode(session.report, session.project.record), replace=False)
                yield file
        with suppress(OSError):
            for file in sorted(self._copies.glob("*.gkd"))[:-_COPIES]:
                file.unlink()


def _page(files: list[Path], text: str) -> str:
    from html import escape

    from gkdesk.ui import fault_wording

    kept = "".join(f"<p>{escape(str(file))}</p>" for file in files)
    told = f"<p>{fault_wording.FAULT_KEPT}</p>{kept}" if files else ""
    lines = "<br>".join(escape(line).replace(" ", "&nbsp;") for line in text.split("\n"))
    return (
        f'<p class="title">{fault_wording.FAULT_TITLE}</p><p>{fault_wording.FAULT_ABOUT}</p>{told}'
        f'<p>{fault_wording.FAULT_NEXT}</p><p class="head">{fault_wording.FAULT_DETAILS}</p>'
        f'<p class="quiet">{lines}</p>'
    )


def _text(fault: BaseException, trace: TracebackType | None) -> str:
    """Return what a fault says of itself; the words for it are loaded when there is one."""
    from gkdesk.ui.fault_text import fault_text

    return fault_text(fault, trace)
