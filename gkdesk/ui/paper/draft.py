"""The mark of a draft: one word across the page, with the time when it was printed."""

from collections.abc import Iterator
from datetime import datetime
from math import cos, radians, sin

from gkdesk.document.look import Style
from gkdesk.document.measures import Letters, PageLook, ParagraphLook
from gkdesk.document.measuring import Measures
from gkdesk.ui.paper.items import Text
from gkdesk.ui.paper.lines import Line, LineSetter
from gkdesk.words import DRAFT, DRAFT_TIME

# As in the Word file: pale enough to read what is printed over it, also from a copier.
_COLOUR, _SIZE, _TURN = "DFDFDF", 200.0, -45.0
# Half way down its letters the mark crosses the middle of the page.
_MIDDLE = 0.35
_ENDLESS = 1e4
_TIME_COLOUR, _TIME_SIZE, _TIME_ABOVE = "5D6570", 9.0, 12.0


class DraftMark:
    """The mark of one draft, in the letters of its document."""

    def __init__(self, measures: Measures, printed_at: datetime) -> None:
        """Take the letters, and the time."""
        self._own = measures.paragraphs[Style.TABLE_LABEL].letters
        self._time = DRAFT_TIME.format(at=printed_at)

    def items(self, setter: LineSetter, page: PageLook) -> Iterator[Text]:
        """Yield the word, and above the type area the time."""
        mark = self._line(setter, DRAFT, _SIZE, _COLOUR)
        across, down = _turned(-mark.width / 2, _SIZE * _MIDDLE)
        yield Text(mark, page.width / 2 + across, page.height / 2 + down, _TURN)
        time = self._line(setter, self._time, _TIME_SIZE, _TIME_COLOUR)
        yield Text(time, page.width - page.right - time.width, page.top - _TIME_ABOVE)

    def _line(self, setter: LineSetter, text: str, size: float, colour: str) -> Line:
        letters = Letters(self._own.east_asian, self._own.latin, size, colour=colour)
        (line,) = setter.lines(ParagraphLook(letters), [[(text, letters)]], _ENDLESS)
        return line


def _turned(x: float, y: float) -> tuple[float, float]:
    angle = radians(_TURN)
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)
