"""What a page is painted with: texts, surfaces and strokes. Lengths are points from its corner."""

from dataclasses import dataclass

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
    """A straight black line."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float


Item = Text | Surface | Stroke


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
