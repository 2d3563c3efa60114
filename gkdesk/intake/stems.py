"""What is left of a label when spelling is taken away: numbers, brackets, blanks, widths."""

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

from gkdesk.intake.characters import NARROW

_NUMERAL = "[〇零一二三四五六七八九十百甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾]{1,3}"
# The number of a line, however it is set off; digits may run into the word.
_ORDINAL = re.compile(
    rf"[^\w(]*(?:\(?(?:{_NUMERAL}|\d{{1,2}})[)、.,:]+|[\u2460-\u2487]|\d{{1,2}}(?=[^\W\d]))+"
)
# Between a group and a line of it that are written as one label.
_BETWEEN = re.compile(r"[-—–－/／·:：>＞\s]+|(?<=[^\W\d])(?=\d{1,2}[.．、])")
_REMARK = re.compile(r"\([^()]*\)")
# Below this, two labels have no more in common than labels of one table have anyway.
_ALIKE = 0.75
_SHORTEST = 2
# Of labels kept: those of a form and of some sources.
_KEPT = 4096


@lru_cache(_KEPT)
def stem(label: str) -> str:
    """Return the letters and digits of a label without the number before them."""
    folded = "".join(_seen(label.translate(NARROW)))
    words = _letters(_ORDINAL.sub("", folded, count=1)) if _ORDINAL.match(folded) else ""
    return words or _letters(folded)


@lru_cache(_KEPT)
def brief(label: str) -> str:
    """Return the stem without remarks in brackets, where something is left then."""
    folded = "".join(_seen(label.translate(NARROW)))
    numbered = _ORDINAL.match(folded)
    words = folded[numbered.end() :] if numbered else folded
    return _letters(_REMARK.sub("", words)) or stem(label)


def parts(label: str) -> tuple[str, str]:
    """Return the group and the line of a label that is both; the group is empty otherwise."""
    found = _BETWEEN.split(label.strip())
    return "".join(found[:-1]), found[-1]


def likeness(one: str, other: str) -> float:
    """Return how alike two stems are, 0 where that means nothing; never 1."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORTEST:
        return 0.0
    if short in long:
        return 0.8 + 0.19 * len(short) / len(long)
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    return ratio if ratio >= _ALIKE else 0.0


def _seen(text: str) -> list[str]:
    """Leave out white space and marks without a look, of which the clipboard is full."""
    return [c for c in text if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc")]


def _letters(text: str) -> str:
    return "".join(c for c in text if c.isalnum()).casefold()


def common(one: str, other: str) -> float:
    """Return how much of the longer of two stems stands in the other, in its order."""
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    longest = max(len(one), len(other))
    return sum(block.size for block in blocks) / longest if longest else 0.0
