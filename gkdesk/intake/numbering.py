"""The numbers that paragraphs begin with: 一、, （一）, 1."""

import re

_NUMERAL = "〇零一二三四五六七八九十"
_NUMBER = re.compile(
    rf"\s*(?:第?([{_NUMERAL}]{{1,3}})\s*(?:[、.．，,:：]|部分)|[（(]([{_NUMERAL}]{{1,3}})[）)]"
    r"|\d{1,2}[.、．])\s*"
)


def numbering(text: str) -> tuple[int, int]:
    """Return how deep a paragraph is numbered, 0 for not at all, and its number where that is 1."""
    found = _NUMBER.match(text)
    if found is None:
        return 0, 0
    if found[1]:
        return 1, _value(found[1])
    return (2 if found[2] else 3), 0


def number_end(text: str) -> int:
    """Return where the words of a paragraph begin."""
    found = _NUMBER.match(text)
    return found.end() if found else 0


def _value(numeral: str) -> int:
    tens, has_ten, ones = numeral.rpartition("十")
    if not has_ten:
        return _NUMERAL.index(numeral[-1]) - 1
    return (_NUMERAL.index(tens) - 1 if tens else 1) * 10 + (
        _NUMERAL.index(ones) - 1 if ones else 0
    )
