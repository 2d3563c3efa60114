"""What a page is painted with: texts, surfaces, strokes, pictures. Lengths are points."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QImage

from gkdesk.ui.paper.lines import Line


@dataclass(frozen=True, slots=True)
class Text:
    """A line; ``x`` and ``y`` are where its letters stand, ``turn`` is clockwise in degrees."""

    line: Line
    x: float
    y: float
    turn: float = 0.0


@dataclass(frozen=True, slots=True)
class Surface:
    """A coloured rectangle; ``colour`` is six digits."""

    left: float
    top: float
    width: float
    height: float
    colour: str


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line; ``colour`` is six digits, empty for black."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture, as large as it is printed."""

    left: float
    top: float
    width: float
    height: float
    pixels: QImage


Item = Text | Surface | Stroke | Image


@dataclass(frozen=True, slots=True)
class Drawn:
    """What an office set itself, of one height.

    ``items`` lie from its own top and the left edge of the type area, ``fixed`` ones from the
    corner of the paper.
    """

    height: float
    items: tuple[Item, ...]
    fixed: tuple[Item, ...] = ()


def moved(item: Item, right: float, down: float) -> Item:
    """Return an item at another place."""
    match item:
        case Text():
            return replace(item, x=item.x + right, y=item.y + down)
        case Stroke(x1, y1, x2, y2):
            return replace(item, x1=x1 + right, y1=y1 + down, x2=x2 + right, y2=y2 + down)
        case Surface() | Image():
            return replace(item, left=item.left + right, top=item.top + down)


@dataclass(frozen=True, slots=True)
class Page:
    """One page, ready to be painted."""

    number: int
    width: float
    height: float
    items: tuple[Item, ...]

    @property
    def texts(self) -> tuple[Text, ...]:
        """The lines of the page, from the top."""
        return tuple(item for item in self.items if isinstance(item, Text))
