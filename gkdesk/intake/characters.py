"""Characters that look like others, and those without a look, made the ones that are meant.

The text of a PDF often has the signs of a dictionary's radicals in place of the words that look
the same, for their fonts draw both alike; and pages of websites are full of marks without width.
"""

import unicodedata

# Radicals of the block CJK Radicals Supplement that are words in themselves, each before its word:
# https://www.unicode.org/Public/UCD/latest/ucd/EquivalentUnifiedIdeograph.txt. For those of the
# block Kangxi Radicals, for compatibility ideographs, joined letters and angle brackets of another
# block, Unicode says the word itself; the last three fonts draw as the word is written today.
_RADICALS = (
    "⺁厂⺄乙⺊卜⺍小⺎兀⺒巳⺓幺⺜日⺝月⺟母⺠民⺧牛⺩王⺫目⺬示⺶羊⺻肀⺼肉⻁虎⻄西⻅见⻆角⻉贝⻋车⻑長"
    "⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟"
    "\u2f3e户\u2fad青\u2fc8黄"
)
_BLOCKS = (
    range(0x2329, 0x232B),
    range(0x2F00, 0x2FD6),
    range(0xF900, 0xFADA),
    range(0xFB00, 0xFB07),
)
# Soft hyphens, marks without width or for the direction of writing, and byte order marks.
_UNSEEN = (0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
_MEANT: dict[int, str | None] = {
    **{code: unicodedata.normalize("NFKC", chr(code)) for block in _BLOCKS for code in block},
    **dict(zip(map(ord, _RADICALS[::2]), _RADICALS[1::2], strict=True)),
    **dict.fromkeys(_UNSEEN),
}

# Signs as wide as a word, by the narrow ones that are the same.
NARROW = {0xFF01 + offset: 0x21 + offset for offset in range(94)}


def meant(text: str) -> str:
    """Return a text in the characters that are meant."""
    return text if text.isascii() else text.translate(_MEANT)
