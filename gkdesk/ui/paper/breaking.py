"""Where Chinese text may be broken into lines."""

import unicodedata
from collections.abc import Sequence

from gkdesk.ui.paper.lettering import is_wide

# What may not begin a line, and what may not end one: Word's own lists for simplified Chinese,
# by which GB/T 15834-2011, 5.1, is kept.
_NO_BEGIN = frozenset(
    "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞！＂％＇），．：；？］｀｜｝～￠"
)
_NO_END = frozenset("$([{£¥·‘“〈《「『【〔〖〝＄（．［｛￡￥")
# Two of them are one mark, never divided.
_PAIRS = frozenset("…—")
# What may stand beyond the end of a line that is full.
_HANGING = frozenset("，。、．；：？！,.;:?!")
# Where words and figures that are written without blanks may be broken, as LibreOffice does it:
# a date after a hyphen, an address after a stroke, but no fraction.
_HYPHENS, _STROKES = frozenset("-–"), frozenset("/?")
_JOINER = "\u200d"

# The width of a character, and the air behind it.
Advance = tuple[float, float]


def broken(
    text: str, advances: Sequence[Advance], first: float, others: float, *, hangs: bool = False
) -> list[tuple[int, int]]:
    """Return begin and end of each line; the first line is ``first`` wide.

    ``hangs`` tells whether a stop may stand beyond the end of a line.
    """
    lines: list[tuple[int, int]] = []
    begin = 0
    while begin < len(text):
        full = _full(text, advances, begin, others if lines else first)
        end = _end(text, begin, full, hangs=hangs)
        lines.append((begin, begin + len(text[begin:end].rstrip(" "))))
        begin = end + len(text[end:]) - len(text[end:].lstrip(" "))
    return lines or [(0, 0)]


def _full(text: str, advances: Sequence[Advance], begin: int, width: float) -> int:
    """Return the place of the first character for which a line has no room."""
    used = 0.0
    for at in range(begin, len(text)):
        own, behind = advances[at]
        # Neither a blank at the end of a line nor the air behind it takes room.
        if used + own > width + 0.01 and text[at] != " ":
            return at
        used += own + behind
    return len(text)


def _end(text: str, begin: int, full: int, *, hangs: bool) -> int:
    """Return where a line ends: at the last place that is fit, or where its room ends."""
    if full == len(text):
        return full
    after = full + 1
    if hangs and text[full] in _HANGING and (after == len(text) or may_break(text, after)):
        return after
    fit = next((at for at in range(full, begin, -1) if may_break(text, at)), full)
    return max(fit, begin + 1)


def may_break(text: str, at: int) -> bool:
    """Tell whether a line may end before the character at a place."""
    before, after = text[at - 1], text[at]
    if after in _NO_BEGIN or before in _NO_END or _JOINER in (before, after):
        return False
    if before == after and after in _PAIRS:
        return False
    if unicodedata.category(after) in {"Mn", "Me", "Mc"} or after == " ":
        return False
    if is_wide(before) or is_wide(after) or before in _HYPHENS or before == " ":
        return True
    is_fraction = at > 1 and text[at - 2].isdigit() and after.isdigit()
    return before in _STROKES and not is_fraction
