"""Where a sentence of a text begins and ends: what says something about a figure ends there."""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

# A mark, and the brackets and quotes that close after it; or the end of a line.
_END = re.compile(r"[。！？；!?;]+[”’」』）)》]*|[\n\r\u2028\u2029]+")


class Span(NamedTuple):
    """A stretch of a text, from ``start`` up to but not including ``end``."""

    start: int
    end: int


# Every check asks for the same paragraph.
@lru_cache(maxsize=1024)
def sentences(text: str) -> tuple[Span, ...]:
    """Return the sentences of a text in order, each with its closing mark, without outer blanks."""
    spans: list[Span] = []
    for start, end in pairwise((0, *[mark.end() for mark in _END.finditer(text)], len(text))):
        piece = text[start:end]
        inner = piece.strip()
        if inner:
            begun = start + piece.index(inner)
            spans.append(Span(begun, begun + len(inner)))
    return tuple(spans)


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that holds the character at ``position``.

    Between sentences it is the next one, after the last one the last; nothing in an empty text.
    """
    found = Span(0, 0)
    for found in sentences(text):
        if position < found.end:
            break
    return found
