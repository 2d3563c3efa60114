"""What stands on one page of a PDF: lines of text, and ruled tables with their boxes.

Plain values, to be handed from one process to another.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_DIGITS = re.compile(r"[\d.,]+")
# Word leaves 0.19 cm free on each side of a box.
_PADDING = 11.0
# A line begins with one character, or a word or number of letters and digits, with what may not
# stand before it at the end of a line, or behind it at the beginning of one.
_WHOLE = re.compile(
    r"[（〔《“‘「『【〈(\[]*(?:[!-~]+|[^!-~])[，。、；：？！）》”’〉〕】」』,.;:?!)\]%％]*"
)


@dataclass(frozen=True, slots=True)
class Rect:
    """A place on a page, in points from its upper left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.left <= x <= self.right and self.top <= y <= self.bottom


@dataclass(frozen=True, slots=True)
class Char:
    """One character and where it stands."""

    text: str
    at: Rect

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return (self.at.left + self.at.right) / 2, (self.at.top + self.at.bottom) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text. ``first`` is how wide the part is that no line break can cut off it."""

    text: str
    at: Rect
    size: float
    first: float = 0.0


@dataclass(frozen=True, slots=True)
class RuledBox:
    """A box between rules, and its text.

    ``is_full``: a figure whose last line leaves no room for another digit, as a page break may
    have parted it.
    """

    at: Rect
    text: str
    is_full: bool = False


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table between rules."""

    at: Rect
    boxes: tuple[RuledBox, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page. ``characters`` counts all that can be read on it; without any, it may be a scan."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    tables: tuple[RuledTable, ...]
    characters: int
    is_scan: bool = False


def lines_of(chars: Iterable[Char]) -> list[Line]:
    """Put characters into lines, from top to bottom; those that overlap in height share one."""
    rows: list[list[Char]] = []
    for char in sorted(chars, key=lambda one: one.middle[1]):
        last = rows[-1] if rows else None
        if last and char.at.top < last[0].middle[1] < char.at.bottom:
            last.append(char)
        else:
            rows.append([char])
    return [_line(row) for row in rows if any(char.text.strip() for char in row)]


def box_of(chars: Iterable[Char], box: Rect) -> RuledBox:
    """Return a box with its text, a line for each of its lines; a figure is one line."""
    lines = lines_of(chars)
    is_figure = all(_DIGITS.fullmatch(line.text) for line in lines)
    # A narrow box breaks a long figure where it is full, and two figures where they end.
    is_parted = is_figure and all(_fills(line, box) for line in lines[:-1])
    text = ("" if is_parted else "\n").join(line.text for line in lines).strip()
    return RuledBox(box, text, is_parted and bool(lines) and _fills(lines[-1], box))


def _fills(line: Line, box: Rect) -> bool:
    return (box.right - box.left) - (line.at.right - line.at.left) < _PADDING + line.size


def _first(inked: Sequence[Char]) -> float:
    """Return how wide the part is that no line break can cut off."""
    whole = _WHOLE.match("".join(char.text for char in inked))
    # Of joined letters one character is several.
    ends = accumulate(len(char.text) for char in inked)
    last = next((n for n, end in enumerate(ends) if whole and end >= whole.end()), 0)
    return inked[last].at.right - inked[0].at.left


def _line(row: Sequence[Char]) -> Line:
    chars = sorted(row, key=lambda char: char.at.left)
    size = max(char.at.bottom - char.at.top for char in chars)
    pieces = [chars[0].text]
    for before, char in pairwise(chars):
        # What is set apart by more than a letter was not written in one go.
        pieces += [" "] * (char.at.left - before.at.right > size) + [char.text]
    inked = [char for char in chars if char.text.strip()]
    at = Rect(
        min(char.at.left for char in inked),
        min(char.at.top for char in inked),
        max(char.at.right for char in inked),
        max(char.at.bottom for char in inked),
    )
    text = "".join(pieces).strip()
    return Line(text, at, size, _first(inked))
