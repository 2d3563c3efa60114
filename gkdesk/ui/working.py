"""Work that may take long, done beside the window: it goes on answering, and can be cancelled."""

import time
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import TypeVar

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtWidgets import QApplication, QProgressDialog, QWidget

from gkdesk.errors import GkdeskError
from gkdesk.ui import wording

_Made = TypeVar("_Made")
# Below this, in seconds, nothing is shown; a line that flashes up only disturbs.
_PATIENCE = 0.2
# How often is looked whether the work is done, in milliseconds.
_LOOK = 20


class CancelledError(GkdeskError):
    """The clerk has not wanted to wait; nothing was written."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(wording.CANCELLED)


def work(parent: QWidget, name: str, make: Callable[[], _Made]) -> _Made:
    """Return what ``make`` makes, and show ``name`` with a way out while it takes long.

    ``make`` runs beside the window: it must neither touch a window nor change a report, leave
    the writing of files to its caller, and keep to itself what has letters set in it. What it
    raises is raised here; CancelledError when the clerk does not want to wait, and what is made
    then is dropped.
    """
    # No `with`: leaving it would wait for what was cancelled.
    pool = ThreadPoolExecutor(max_workers=1)
    future = pool.submit(make)
    pool.shutdown(wait=False)
    if not wait([future], _PATIENCE).done:
        _wait_beside(parent, name, future)
    return future.result()


def _wait_beside(parent: QWidget, name: str, future: "Future[_Made]") -> None:
    dialog = _dialog(parent, name)
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: loop.quit() if future.done() else None)
    for ends in (dialog.canceled, dialog.rejected):
        ends.connect(loop.quit)
    timer.start(_LOOK)
    dialog.show()
    loop.exec()
    is_cancelled = not future.done()
    dialog.close()
    dialog.deleteLater()
    if is_cancelled:
        raise CancelledError


@contextmanager
def patience(parent: QWidget | None, name: str) -> Generator[Callable[[], None]]:
    """Give the window's own work a step to take now and then, as what cannot be done beside it.

    What has letters belongs to the thread that set them. The step shows ``name`` once the work
    takes long, lets the window answer, and raises CancelledError when the clerk does not want
    to wait.
    """
    dialog = _dialog(parent, name)
    dialog.setMinimumDuration(round(_PATIENCE * 1000))
    seen = time.monotonic()

    def step() -> None:
        nonlocal seen
        if time.monotonic() - seen < _LOOK / 1000:
            return
        seen = time.monotonic()
        dialog.setValue(0)
        QApplication.processEvents()
        if dialog.wasCanceled():
            raise CancelledError

    try:
        yield step
    finally:
        dialog.close()
        dialog.deleteLater()


def _dialog(parent: QWidget | None, name: str) -> QProgressDialog:
    dialog = QProgressDialog(name, wording.CANCEL, 0, 0, parent)
    dialog.setWindowTitle(wording.PROGRAM)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    return dialog
