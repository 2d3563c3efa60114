"""Where a sentence of a text begins and ends: what says something about a figure ends there."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# A mark, and the brackets and quotes that close after it; or the end of a line.
_END = re.compile(r"[。！？；!?;]+[”’」』）)》]*|[\n\r\u2028\u2029]+")


class Span(NamedTuple):
    """A stretch of a text, from ``start`` up to but not including ``end``."""

    start: int
    end: int


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text in order, each with its closing mark, without outer blanks."""
    start = 0
    for mark in _END.finditer(text):
        yield from _trimmed(text, start, mark.end())
        start = mark.end()
    yield from _trimmed(text, start, len(text))


def sentence_at(text: str, position: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that holds the character at ``position``.

    Between sentences it is the next one, after the last one the last; nothing in an empty text.
    """
    found = Span(0, 0)
    for found in sentences(text):
        if position < found.end:
            break
    return found


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    begun = start + len(piece) - len(piece.lstrip())
    ended = start + len(piece.rstrip())
    if begun < ended:
        yield Span(begun, ended)
