"""The mark of a draft: one word across the page, with the time when it was printed."""

from collections.abc import Iterator
from datetime import datetime
from math import cos, radians, sin

from gkdesk.document.draft_mark import DRAFT
from gkdesk.document.look import Style
from gkdesk.document.measures import Letters, Measures, ParagraphLook
from gkdesk.ui import wording
from gkdesk.ui.paper.items import Text
from gkdesk.ui.paper.lines import Line, LineSetter

# As in the Word file: pale enough to read what is printed over it, also from a copier.
_COLOUR, _SIZE, _TURN = "DFDFDF", 200.0, -45.0
# Half way down its letters the mark crosses the middle of the page.
_MIDDLE = 0.35
_TIME_COLOUR, _TIME_SIZE, _TIME_ABOVE = "5D6570", 9.0, 12.0


def draft_mark(setter: LineSetter, measures: Measures, printed_at: datetime) -> Iterator[Text]:
    """Yield the word, and above the type area the time."""
    page = measures.page
    mark = _line(setter, measures, DRAFT, _SIZE, _COLOUR)
    across, down = _turned(-mark.width / 2, _SIZE * _MIDDLE)
    yield Text(mark, page.width / 2 + across, page.height / 2 + down, _TURN)
    words = wording.DRAFT_TIME.format(at=printed_at)
    time = _line(setter, measures, words, _TIME_SIZE, _TIME_COLOUR)
    yield Text(time, page.width - page.right - time.width, page.top - _TIME_ABOVE)


def _line(setter: LineSetter, measures: Measures, text: str, size: float, colour: str) -> Line:
    own = measures.paragraphs[Style.TABLE_LABEL].letters
    letters = Letters(own.east_asian, own.latin, size, colour=colour)
    (line,) = setter.lines(ParagraphLook(letters), [[(text, letters)]], measures.page.width * 2)
    return line


def _turned(x: float, y: float) -> tuple[float, float]:
    angle = radians(_TURN)
    return x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)
