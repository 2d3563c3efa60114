"""What is seen of a grid, as pixels."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from gkdesk.form import Figure
from gkdesk.ui.grid.painting import Brush, State
from tests.ui.grid.desk import Desk

# In steps of the three colours together.
_ALMOST = 60


def colours(desk: Desk, rect: QRect) -> set[str]:
    picture = desk.grid.grab(rect).toImage()
    return {
        picture.pixelColor(x, y).name().upper()
        for x in range(picture.width())
        for y in range(picture.height())
    }


def has_stroke(desk: Desk, rect: QRect, colour: str) -> bool:
    """Tell whether something is drawn in a colour, however thin: its pixels are almost that."""
    wanted = QColor(colour)
    return any(
        abs(seen.red() - wanted.red())
        + abs(seen.green() - wanted.green())
        + abs(seen.blue() - wanted.blue())
        < _ALMOST
        for seen in map(QColor, colours(desk, rect))
    )


def ground(desk: Desk, figure: Figure) -> str:
    """The colour of a cell beside its digits."""
    square = desk.seen(figure)
    picture = desk.grid.grab(square).toImage()
    return picture.pixelColor(3, picture.height() - 4).name()


def written_rows(desk: Desk, rect: QRect) -> list[int]:
    """The rows of pixels in which something dark is written, away from the lines around."""
    picture = desk.grid.grab(rect.adjusted(4, 4, -4, -4)).toImage()
    columns = range(picture.width())
    return [
        row + 4
        for row in range(picture.height())
        if any(picture.pixelColor(x, row).lightness() < 110 for x in columns)
    ]


def grey(picture: QImage) -> bytes:
    """A picture as a printer without colours has it."""
    return bytes(picture.convertToFormat(QImage.Format.Format_Mono).constBits())


def painted(brush: Brush, figure: Figure, state: State) -> QImage:
    picture = QImage(80, 24, QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    brush.figure(painter, QRect(0, 0, 80, 24), figure, "8", state)
    painter.end()
    return picture
