"""Upright text: characters under each other, with what is drawn turned in a column."""

from collections.abc import Iterator
from dataclasses import replace

from gkdesk.document.measures import ParagraphLook
from gkdesk.ui.paper.items import Text
from gkdesk.ui.paper.lettering import is_wide
from gkdesk.ui.paper.lines import LineSetter

# Stops stand at the upper right of their square; brackets, dashes and Latin letters lie down.
_RAISED = frozenset("、，。．")
_TURNED = frozenset("（）《》〈〉「」『』【】〔〕［］｛｝—…～：；“”‘’")
# Of a square, how far down its letters stand.
_FOOT = 0.88
Edges = tuple[float, float, float, float]


def upright_lines(
    setter: LineSetter, look: ParagraphLook, text: str, edges: Edges
) -> Iterator[Text]:
    """Yield the characters of a text, centred between left, top, right and bottom edges."""
    left, top, right, bottom = edges
    room, size = bottom - top - 2 * look.before, look.letters.size
    # As many columns as it needs, then smaller, so that nothing is cut.
    size = min(size, (right - left) * 0.9)
    per_column = max(1, int(room // size))
    columns = [text[at : at + per_column] for at in range(0, len(text), per_column)]
    size = min(size, (right - left) * 0.9 / max(1, len(columns)))
    letters = replace(look.letters, size=size)
    single = replace(look, letters=letters, left=0.0, right=0.0, first_line=0.0, align="left")
    x = (left + right + len(columns) * size) / 2 - size
    for column in columns:
        y = top + (bottom - top - len(column) * size) / 2
        for character in column:
            yield _sign(setter, single, character, x, y)
            y += size
        x -= size


def _sign(setter: LineSetter, look: ParagraphLook, character: str, x: float, y: float) -> Text:
    size = look.letters.size
    (line,) = setter.lines(look, [[(character, look.letters)]], 10 * size)
    if character in _RAISED:
        return Text(line, x + size / 2, y - size / 2 + size * _FOOT)
    if character in _TURNED or not is_wide(character):
        return Text(line, x + size * (1 - _FOOT), y + (size - line.width) / 2, turn=90)
    return Text(line, x + (size - line.width) / 2, y + size * _FOOT)
