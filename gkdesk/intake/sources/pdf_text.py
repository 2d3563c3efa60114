"""Lines of pages made into paragraphs: by their indent, and by lines that end early."""

from collections import Counter
from collections.abc import Iterable, Sequence

from gkdesk.intake.numbering import numbering
from gkdesk.intake.sources.blocks import Numbering, Place
from gkdesk.intake.sources.pdf_page import Line

# A line that is shorter tells nothing of the margins.
_SHORTEST = 20
_FEWEST = 3
_STOPS = ("。", "；", "：", "！", "？")
# In letters. A first line is indented by two.
_SET_OFF = 6


class Text:
    """Takes lines in their order and writes paragraphs."""

    def __init__(self, found: Numbering, lines: Sequence[Line], width: float) -> None:
        """Find the margins of all lines on pages of a width."""
        self._found = found
        long = [line for line in _of_one_size(lines) if len(line.text) > _SHORTEST]
        self._left = min((line.at.left for line in long), default=0.0)
        # Stops may hang over the margin.
        inner = [line for line in long if line.text[-1].isalnum()] or long
        right = max((line.at.right for line in inner), default=0.0)
        full = sum(right - line.at.right < line.size for line in inner)
        # Few lines that are full do not tell the margin: it is as wide as the other at least.
        self._right = right if full >= _FEWEST else max(right, width - self._left)
        self._lines: list[Line] = []
        self._place = Place()

    def add(self, line: Line, page: int) -> None:
        """Add a line to the paragraph, or begin another."""
        if self._lines and self._begins(self._lines[-1], line):
            self.end()
        if not self._lines:
            self._place = Place(page=page)
        self._lines.append(line)

    def end(self) -> None:
        """End the paragraph."""
        self._found.write(_flowing(line.text for line in self._lines), self._place)
        self._lines = []

    def _begins(self, before: Line, line: Line) -> bool:
        """Whether a line begins a paragraph."""
        is_indented = line.at.left - self._left > line.size
        # 1. and 2. may stand anywhere in a sentence, and behind one.
        depth = numbering(line.text)[0]
        is_numbered = depth in (1, 2) or (depth > 0 and before.text.endswith(_STOPS))
        # At the right or in the middle stand titles, names and dates.
        is_set_off = before.at.left - self._left > _SET_OFF * before.size
        # There would have been room for more.
        is_short = self._right - before.at.right > line.first + before.size / 2
        is_other = abs(before.size - line.size) > 0.2 * line.size
        return is_indented or is_numbered or is_short or is_set_off or is_other


def _of_one_size(lines: Sequence[Line]) -> list[Line]:
    """Leave out what is larger or smaller than most: a title, a head of the page."""
    sizes = Counter[int]()
    for line in lines:
        sizes[round(line.size)] += len(line.text)
    most = max(sizes, key=lambda size: sizes[size], default=0)
    return [line for line in lines if round(line.size) == most]


def _flowing(lines: Iterable[str]) -> str:
    text = ""
    for line in lines:
        ends = text[-1:] + line[:1]
        text += " " * (ends.isascii() and ends.isalnum() and len(ends) > 1) + line
    return text
