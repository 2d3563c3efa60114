"""Places in a text as Qt counts them: a character beyond the basic plane counts twice."""

import re
from bisect import bisect_left
from collections.abc import Callable

_TWICE = re.compile("[\U00010000-\U0010ffff]")


def utf16(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def counted(text: str) -> Callable[[int], int]:
    """Return what turns any position in a text into the one that Qt counts."""
    twice = [found.start() for found in _TWICE.finditer(text)]
    return lambda position: position + bisect_left(twice, position)


def upto(text: str, position: int) -> str:
    """Return the beginning of a text up to a position as Qt counts it."""
    whole = text.encode("utf-16-le", "surrogatepass")
    return whole[: 2 * position].decode("utf-16-le", "surrogatepass")
