"""Paragraphs as lines: broken, spread to the edge, and ready to be drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFontMetricsF, QTextLayout

from gkdesk.document.measures import Letters, ParagraphLook
from gkdesk.ui.paper.breaking import broken
from gkdesk.ui.paper.lettering import FINENESS, Lettering
from gkdesk.ui.paper.signs import Drafting, Sign, spread

# A line of fixed height has so much of it above the foot of its letters, as LibreOffice sets it.
_ABOVE = 0.8

Pieces = Sequence[tuple[str, Letters]]


@dataclass(frozen=True, slots=True)
class Line:
    """One line, laid out. ``x`` is from the left of its room, ``foot`` from its own top."""

    text: str
    signs: tuple[Sign, ...]
    layout: QTextLayout
    x: float
    width: float
    height: float
    foot: float
    colour: str


class LineSetter:
    """Sets paragraphs as lines."""

    def __init__(self, lettering: Lettering, pitch: float) -> None:
        """Take the fonts, and the distance of the lines of the page's grid, 0 for no grid."""
        self._lettering = lettering
        self._drafting = Drafting(lettering)
        self._pitch = pitch

    def lines(
        self, look: ParagraphLook, parts: Sequence[Pieces], width: float, stretch: int = 100
    ) -> list[Line]:
        """Return the lines of a paragraph; each part of it ends where the typist ended it."""
        found: list[Line] = []
        for pieces in parts:
            indent = 0.0 if found else look.first_line
            found.extend(self._part(look, pieces, width, indent, stretch))
        return found

    def _part(
        self, look: ParagraphLook, pieces: Pieces, width: float, indent: float, stretch: int
    ) -> Iterator[Line]:
        drafting = self._drafting
        signs = drafting.signs(pieces, stretch, parts_scripts=look.parts_scripts)
        text = "".join(sign.character for sign in signs)
        advances = [(drafting.advance(sign), sign.behind) for sign in signs]
        room = width - look.left - look.right
        for begin, end in broken(text, advances, room - indent, room, hangs=look.hangs):
            first = indent if begin == 0 else 0.0
            line = signs[begin:end]
            slack = room - first - drafting.used(line)
            is_last = end >= len(text.rstrip(" "))
            if look.align == "distribute" or (look.align == "both" and not is_last):
                # What hangs over the end of the line is not pulled in.
                inner = line[:-1] if look.hangs and slack < 0 else line
                slack = room - first - drafting.used(inner)
                line, slack = [*spread(inner, slack), *line[len(inner) :]], 0.0
            share = {"center": 0.5, "right": 1.0}.get(look.align, 0.0)
            yield self._line(look, line, look.left + first + max(0.0, slack) * share)

    def _line(self, look: ParagraphLook, signs: Sequence[Sign], x: float) -> Line:
        return Line(
            "".join(sign.character for sign in signs),
            tuple(signs),
            self._drafting.laid_out(signs),
            x,
            self._drafting.used(signs),
            *self._height(look),
            look.letters.colour,
        )

    def _height(self, look: ParagraphLook) -> tuple[float, float]:
        """Return the height of a line, and how far down it its letters stand."""
        if look.line_rule == "exact":
            return look.line, look.line * _ABOVE
        metrics = QFontMetricsF(self._lettering.font(look.letters, is_wide=True))
        above, below = metrics.ascent() / FINENESS, metrics.descent() / FINENESS
        height = above + below
        if look.line_rule == "atLeast":
            return max(height, look.line), max(height, look.line) - below
        if look.on_grid and self._pitch:
            height = self._pitch * -(-height // self._pitch)
        return height * look.line, height * look.line / 2 + (above - below) / 2
