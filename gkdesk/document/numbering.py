"""The level of a line of prose, by the number that the clerk typed before it."""

import re

from gkdesk.document.blocks import Paragraph

# GB/T 9704-2012, 7.3.3: 一、 （一） 1. （1）
_NUMBERS: tuple[re.Pattern[str], ...] = (
    re.compile(r"[一二三四五六七八九十]+、"),
    re.compile(r"[（(][一二三四五六七八九十]+[)）]"),
    re.compile(r"\d{1,2}[.．、](?!\d)"),
    re.compile(r"[（(]\d{1,2}[)）]"),
)
# What is longer is a numbered sentence, not a heading: a line and a half of the page.
_LONGEST = 42


def numbered(text: str) -> Paragraph:
    """Return a line with its level; a heading that text runs on from ends at the full stop."""
    for level, number in enumerate(_NUMBERS, start=1):
        if number.match(text):
            lead = text.find("。") + 1 or len(text)
            return Paragraph(text, level, lead) if lead <= _LONGEST else Paragraph(text)
    return Paragraph(text)
