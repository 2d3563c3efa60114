"""Files that others wrote, brought into a window as a clerk does, and the review that comes up."""

from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from gkdesk.ui.review.dialog import ReviewDialog
from gkdesk.ui.review.offer_grid import OfferGrid
from gkdesk.ui.review.source_table import SourceTable
from gkdesk.ui.window import Window
from tests.forms import edition_of
from tests.intake.containers import CONTAINERS
from tests.intake.damages import DAMAGES
from tests.intake.written import Written, sample

Change = Callable[[Written], None]


def written_file(
    folder: Path,
    *damages: str,
    ending: str = ".docx",
    edition: str = "2021",
    change: Change | None = None,
) -> Path:
    """Write a report as others would, damaged as told."""
    source = sample(edition_of(edition))
    for damage in damages:
        DAMAGES[damage](source, Random(5))
    if change is not None:
        change(source)
    file = folder / f"来源{ending}"
    file.write_bytes(CONTAINERS[ending](source))
    return file


def let_go(window: Window, *files: Path) -> None:
    """Let go of files over a window."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    middle, copy = window.rect().center(), Qt.DropAction.CopyAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(middle, copy, mime, button, keys))
    QApplication.sendEvent(window, QDropEvent(QPointF(middle), copy, mime, button, keys))


def review_of(bot: QtBot) -> ReviewDialog:
    """Return the review that has come up, once it has the keyboard."""
    bot.waitUntil(lambda: isinstance(QApplication.activeWindow(), ReviewDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, ReviewDialog)
    return dialog


def brought(window: Window, bot: QtBot, file: Path) -> ReviewDialog:
    """Return the review of a file that was let go of over a window."""
    let_go(window, file)
    return review_of(bot)


def is_gone(dialog_type: type[QWidget] = ReviewDialog) -> bool:
    tops = QApplication.topLevelWidgets()
    return not any(isinstance(top, dialog_type) and top.isVisible() for top in tops)


def grid_of(dialog: ReviewDialog) -> OfferGrid:
    grid = dialog.body.grid
    assert grid is not None
    return grid


def source_tables(dialog: ReviewDialog) -> list[SourceTable]:
    return dialog.body.source.findChildren(SourceTable)


def doubtful(dialog: ReviewDialog) -> list[str]:
    """The cells that nobody has looked at, as printed."""
    review = dialog.review
    cells = (cell for one in review.concerns for cell in one.cells if not review.is_settled(one))
    return [cell for cell in cells if review.proposal(cell).taken]


def texts(view: QTableView) -> Iterator[str]:
    """Yield what every box of a table shows."""
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            if text := model.data(model.index(row, column)):
                yield str(text)


def text_of(grid: OfferGrid, dialog: ReviewDialog, cell: str) -> str:
    """What a cell of the form shows."""
    index = _index(grid, dialog, cell)
    return str(grid.model().data(index) or "")


def click(grid: OfferGrid, dialog: ReviewDialog, cell: str) -> None:
    """Click a cell of the form."""
    index = _index(grid, dialog, cell)
    grid.scrollTo(index)
    where = grid.visualRect(index).center()
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=where)


def _index(grid: OfferGrid, dialog: ReviewDialog, cell: str) -> QModelIndex:
    edition = dialog.review.report.edition
    figures = edition.tables[edition.cells[cell].section].figures
    figure = next(one for one in figures if one.cell.id == cell)
    return grid.model().index(figure.top, figure.left)
