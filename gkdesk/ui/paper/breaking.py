"""Where Chinese text may be broken into lines."""

import unicodedata
from collections.abc import Sequence

from gkdesk.ui.paper.lettering import is_wide

# What may not begin a line, and what may not end one (GB/T 15834-2011, 5.1).
_NO_BEGIN = frozenset("，。、；：？！）》」』】〉〕］｝”’…—％℃·,.;:?!)]}%")
_NO_END = frozenset("（《「『【〈〔［｛“‘([{￥＄$#")
_PAIRS = frozenset("…—")
# Where a long address may be broken.
_SEAMS = frozenset("/-?&=_")
_JOINER = "\u200d"


def broken(
    text: str, advances: Sequence[float], first: float, others: float
) -> list[tuple[int, int]]:
    """Return begin and end of each line; the first line is ``first`` wide."""
    lines: list[tuple[int, int]] = []
    begin = 0
    while begin < len(text):
        end = _end(text, advances, begin, first if not lines else others)
        lines.append((begin, begin + len(text[begin:end].rstrip(" "))))
        begin = end + len(text[end:]) - len(text[end:].lstrip(" "))
    return lines or [(0, 0)]


def _end(text: str, advances: Sequence[float], begin: int, width: float) -> int:
    """Return where a line ends: at the last place that is fit, or where its room ends."""
    end, used = begin, 0.0
    for end in range(begin, len(text)):
        used += advances[end]
        # A blank at the end of a line takes no room.
        if used > width + 0.01 and text[end] != " ":
            break
    else:
        return len(text)
    fit = next((at for at in range(end, begin, -1) if may_break(text, at)), end)
    return max(fit, begin + 1)


def may_break(text: str, at: int) -> bool:
    """Tell whether a line may end before the character at a place."""
    before, after = text[at - 1], text[at]
    if after in _NO_BEGIN or before in _NO_END or _JOINER in (before, after):
        return before in _PAIRS and after in _PAIRS and before != after
    if unicodedata.category(after) in {"Mn", "Me", "Mc"} or after == " ":
        return False
    if is_wide(before) or is_wide(after) or before == " ":
        return True
    return before in _SEAMS and not after.isdigit()
