"""Prose as the report keeps it: lines end alike, and a blank is a blank."""

import re

# What editors, word processors and other systems write for the end of a line.
_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029\ufdd0\ufdd1]")


def fold_prose(text: str) -> str:
    """Return a text with line feeds for all ends of lines, and no blank that looks like another.

    An editor of text shows both alike, so that they could not be told apart or kept there.
    """
    return _LINE_ENDS.sub("\n", text).replace("\u00a0", " ").replace("\0", "")
