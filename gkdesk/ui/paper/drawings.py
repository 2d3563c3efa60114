"""Drawings painted: on paper among the lines of a page, on the screen, or as picture files."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from gkdesk.document.drawing import Bar, Drawing, Shape, Stroke, Words
from gkdesk.document.measures import Letters, ParagraphLook
from gkdesk.ui.paper.application import painting_application
from gkdesk.ui.paper.items import Item, Page, Surface, Text
from gkdesk.ui.paper.items import Stroke as Line
from gkdesk.ui.paper.lettering import Lettering
from gkdesk.ui.paper.lines import LineSetter
from gkdesk.ui.paper.painting import paint_page

# The face of the words; its kin stand behind it. They are read at small sizes: no serifs.
FACE = "黑体"
_BLACK = "000000"
_ENDLESS = 1e5
_SHARES = {"left": 0.0, "center": 0.5, "right": 1.0}
# Dots to a point, in print: 288 to the inch.
_DOTS = 4
_INCHES_A_METRE = 39.37
_POINTS = 72


class DrawingSetter:
    """Sets drawings with the fonts of the paper, in one ink."""

    def __init__(self, setter: LineSetter, ink: str = _BLACK, face: str = FACE) -> None:
        """Take what sets letters; ``ink`` is six digits."""
        self._setter = setter
        self._ink = ink
        self._face = face

    def items(self, drawing: Drawing, scale: float = 1.0) -> Iterator[Item]:
        """Yield what a drawing is painted of, from its left top corner."""
        for shape in drawing.shapes:
            yield self._item(shape, scale)

    def _item(self, shape: Shape, scale: float) -> Item:
        match shape:
            case Bar(left, top, width, height):
                corner = left * scale, top * scale
                return Surface(*corner, width * scale, height * scale, self._ink)
            case Stroke(x, y, across, down, thickness):
                begin, end = (x * scale, y * scale), ((x + across) * scale, (y + down) * scale)
                return Line(*begin, *end, thickness * scale, self._ink)
            case Words():
                return self._text(shape, scale)

    def _text(self, words: Words, scale: float) -> Text:
        size = words.size * scale
        letters = Letters(self._face, self._face, size, words.is_bold, colour=self._ink)
        look = ParagraphLook(letters, on_grid=False, parts_scripts=False)
        line = self._setter.lines(look, [[(words.text, letters)]], _ENDLESS)[0]
        begins = words.x * scale - line.width * _SHARES[words.align]
        return Text(line, begins, words.foot * scale)


def picture_of(drawing: Drawing) -> QImage:
    """Return a drawing of points as it is printed, black on white."""
    page = drawing_page(drawing, DrawingSetter(LineSetter(Lettering({}), 0.0)))
    image = QImage(
        round(drawing.width * _DOTS), round(drawing.height * _DOTS), QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_DOTS, _DOTS)
    paint_page(painter, page)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    dots_a_metre = round(_DOTS * _POINTS * _INCHES_A_METRE)
    grey.setDotsPerMeterX(dots_a_metre)
    grey.setDotsPerMeterY(dots_a_metre)
    return grey


def drawing_page(drawing: Drawing, setter: DrawingSetter) -> Page:
    """Return a drawing as a page of its own."""
    return Page(1, drawing.width, drawing.height, tuple(setter.items(drawing)))


def paint_pictures(drawings: Sequence[Drawing]) -> list[bytes]:
    """Return drawings as PNG files."""
    application = painting_application()
    files = [_file(picture_of(drawing)) for drawing in drawings]
    del application
    return files


def _file(image: QImage) -> bytes:
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    buffer.close()
    return bytes(written.data())
