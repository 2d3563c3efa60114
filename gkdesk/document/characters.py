"""Characters that a document can hold, and how wide they are set."""

import re
import unicodedata
from math import ceil

# W and F are full-width, A (quotation marks, dashes, ellipses) is so in an East Asian font.
_WIDE = frozenset("WFA")
# What XML 1.0 forbids, halves of surrogate pairs too, and the control characters that it allows.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Return a text without what XML forbids; tabs are blanks, all line breaks are alike."""
    lines = text.replace("\t", " ").splitlines()
    return "\n".join(_UNPRINTABLE.sub("", line) for line in lines)


def ems(text: str) -> float:
    """Return the width of a line, in the width of one Chinese character."""
    return sum(1.0 if unicodedata.east_asian_width(c) in _WIDE else 0.5 for c in text)


def evenly(text: str, most: float) -> list[str]:
    """Break a text into as few lines of at most ``most`` ems as it needs, of like length."""
    count = ceil(ems(text) / most)
    if count <= 1:
        return [text]
    lines = [""]
    share = ems(text) / count
    for character in text:
        if ems(lines[-1]) >= share and len(lines) < count:
            lines.append("")
        lines[-1] += character
    return lines
