"""The numbers that Word sets before paragraphs by itself: they stand in no text."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

from gkdesk.intake.sources.docx_text import children, find, number_of, value_of

_DIGITS = "〇一二三四五六七八九"
_MOST = 100
_LEVEL = re.compile(r"%([1-9])")
_UNSEEN = {"bullet", "none"}
# A style that is based on others: further than any office goes.
_DEEPEST = 20
_CHINESE = {
    "chineseCounting",
    "chineseCountingThousand",
    "chineseLegalSimplified",
    "japaneseCounting",
    "ideographTraditional",
    "taiwaneseCounting",
    "taiwaneseCountingThousand",
}


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: how it counts, from where, and what stands around the number."""

    shape: str
    pattern: str
    start: int


class ListNumbers:
    """Counts the paragraphs of lists, in the order in which they are asked for."""

    def __init__(self, lists: etree.ElementBase | None, styles: etree.ElementBase | None) -> None:
        """Take what a file says of its lists, None where it has none."""
        self._levels = _levels(lists)
        self._styles = _styles(styles)
        self._counts: dict[str, dict[int, int]] = {}

    def before(self, paragraph: etree.ElementBase) -> str:
        """Return what stands before a paragraph; to be asked once for each, in their order."""
        number, depth = self._list_of(paragraph)
        levels = self._levels.get(number, {})
        if depth not in levels or levels[depth].shape in _UNSEEN:
            return ""
        counts = self._counts.setdefault(number, {})
        counts[depth] = counts.get(depth, levels[depth].start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        shown = levels[depth].pattern
        return _LEVEL.sub(lambda found: _shown(levels, counts, int(found[1]) - 1), shown)

    def _list_of(self, paragraph: etree.ElementBase) -> tuple[str, int]:
        own = find(paragraph, "pPr/numPr")
        if own is not None:
            return value_of(find(own, "numId")) or "", number_of(own, "ilvl", 0)
        style = value_of(find(paragraph, "pPr/pStyle")) or ""
        for _ in range(_DEEPEST):
            number, depth, style = self._styles.get(style, ("", 0, ""))
            if number or not style:
                return number, depth
        return "", 0


def _levels(lists: etree.ElementBase | None) -> Mapping[str, dict[int, _Level]]:
    if lists is None:
        return {}
    shapes = {
        value_of(one, "abstractNumId") or "": {
            int(value_of(level, "ilvl") or 0): _Level(
                value_of(find(level, "numFmt")) or "",
                value_of(find(level, "lvlText")) or "",
                number_of(level, "start", 1),
            )
            for level in children(one, "lvl")
            if (value_of(level, "ilvl") or "0").isdigit()
        }
        for one in children(lists, "abstractNum")
    }
    return {
        value_of(one, "numId") or "": shapes.get(value_of(find(one, "abstractNumId")) or "", {})
        for one in children(lists, "num")
    }


def _styles(styles: etree.ElementBase | None) -> Mapping[str, tuple[str, int, str]]:
    """Return, by style, its list, its level there, and the style that it is based on."""
    if styles is None:
        return {}
    return {
        value_of(style, "styleId") or "": (
            value_of(find(style, "pPr/numPr/numId")) or "",
            number_of(style, "pPr/numPr/ilvl", 0),
            value_of(find(style, "basedOn")) or "",
        )
        for style in children(styles, "style")
    }


def _shown(levels: Mapping[int, _Level], counts: Mapping[int, int], depth: int) -> str:
    level = levels.get(depth)
    if level is None or level.shape in _UNSEEN:
        return ""
    count = counts.get(depth, level.start)
    return _in_chinese(count) if level.shape in _CHINESE else str(count)


def _in_chinese(count: int) -> str:
    """Write a number as headings have it; none has a hundred."""
    if not 0 < count < _MOST:
        return str(count)
    tens, ones = divmod(count, 10)
    text = ("" if tens == 1 else _DIGITS[tens]) + "十" if tens else ""
    return text + (_DIGITS[ones] if ones else "")
