"""Pages of a PDF that lie on their side, and marks written slantwise across them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import atan2, degrees
from typing import Any

from pdfplumber.page import Page as PlumberPage

_QUARTER = 90
# Degrees by which a line of print may be askew; a watermark is by half a quarter.
_ASKEW = 8


def turned(page: PlumberPage) -> PlumberPage:
    """Return a page as it is meant to be read: most of its text runs from left to right."""
    turns = Counter(_turn(char) for char in page.chars)
    ((turn, _),) = turns.most_common(1) or [(0, 0)]
    if turn % 360 == 0:
        return page
    # Only the page itself can be turned, before anything on it is read.
    page.page_obj.rotate = (page.rotation + turn) % 360
    page.page_obj.attrs["Rotate"] = page.page_obj.rotate
    return PlumberPage(page.pdf, page.page_obj, page.page_number)


def straight(chars: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out what is written slantwise: watermarks."""
    return [char for char in chars if abs(_angle(char) - _turn(char)) <= _ASKEW]


def _turn(char: dict[str, Any]) -> int:
    return round(_angle(char) / _QUARTER) * _QUARTER


def _angle(char: dict[str, Any]) -> float:
    """Return how far a letter is turned, against the clock."""
    matrix: Sequence[float] = char.get("matrix") or (1, 0, 0, 1, 0, 0)
    return degrees(atan2(matrix[1], matrix[0]))
