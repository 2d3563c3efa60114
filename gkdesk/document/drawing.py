"""A drawing as bars, strokes and words: one description for the screen, Word, paper and the web.

It is of one ink, so that it is the same in black and white. Lengths have the unit of the one who
asks for the drawing: points on paper, pixels on the screen.
"""

from dataclasses import dataclass
from typing import Literal

WordsAlign = Literal["left", "center", "right"]


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line straight across or straight down; ``(x, y)`` is its left or upper end."""

    x: float
    y: float
    across: float
    down: float
    thickness: float


@dataclass(frozen=True, slots=True)
class Words:
    """Letters on one line; ``x`` is the place that they are aligned to, ``foot`` their base."""

    text: str
    x: float
    foot: float
    size: float
    align: WordsAlign = "left"
    is_bold: bool = False


Shape = Bar | Stroke | Words


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes on a ground so large. ``told`` says in words all that the drawing shows."""

    name: str
    told: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
