"""Lines of pages made into paragraphs: by their indent, and by lines that end early."""

from collections.abc import Iterable, Sequence

from gkdesk.intake.numbering import numbering
from gkdesk.intake.sources.blocks import Numbering, Place
from gkdesk.intake.sources.pdf_page import Line

# A line that is shorter tells nothing of the margins.
_SHORTEST = 20


class Text:
    """Takes lines in their order and writes paragraphs."""

    def __init__(self, found: Numbering, lines: Sequence[Line]) -> None:
        """Find the margins of all lines."""
        self._found = found
        long = [line for line in lines if len(line.text) > _SHORTEST]
        self._left = min((line.at.left for line in long), default=0.0)
        self._right = max((line.at.right for line in long), default=0.0)
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
        # 1. and 2. may stand anywhere in a sentence.
        is_numbered = numbering(line.text)[0] in (1, 2)
        is_short = self._right - before.at.right > 1.5 * before.size
        return (
            is_indented or is_numbered or is_short or abs(before.size - line.size) > 0.2 * line.size
        )


def _flowing(lines: Iterable[str]) -> str:
    text = ""
    for line in lines:
        ends = text[-1:] + line[:1]
        text += " " * (ends.isascii() and ends.isalnum() and len(ends) > 1) + line
    return text
