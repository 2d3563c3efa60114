"""A text as the checks read it, character for character as long as the clerk's own."""

import re
from collections.abc import Iterable
from functools import lru_cache

from gkdesk.prose.sentences import Span

# Stands for each character of a figure reference: neither Chinese nor Latin, blank nor mark.
HIDDEN = "\ue000"
# One Chinese character, for patterns: any letter but Latin ones. Named as a range of twenty
# thousand, each would take a millisecond to build.
HAN = r"[^\W0-9A-Za-z_]"
# Full-width digits, letters, low line and blank; full-width punctuation is what is meant to be.
_WIDE = (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B), 0xFF3F)
_NARROW = {chr(wide): chr(wide - 0xFEE0) for wide in _WIDE} | dict.fromkeys("\u3000\xa0\t", " ")
# Most characters stay, and a pattern passes over them ten times as fast as ``str.translate``.
_NOT_NARROW = re.compile(f"[{''.join(_NARROW)}]")
# Braces and signs may be full-width too; nobody writes one longer than this.
_REFERENCE = re.compile("[{｛][{｛][^{｛}｝]{0,200}[}｝][}｝]|[{｛][%％][^{｛}｝]{0,200}[%％][}｝]")


# Every check asks for the same paragraph, and after a keystroke all others are asked for again.
@lru_cache(maxsize=1024)
def bare(text: str) -> str:
    """Return a text with narrow digits and letters, and with its references to figures hidden."""
    if "{" in text or "｛" in text:
        text = _REFERENCE.sub(lambda found: HIDDEN * len(found[0]), text)
    return _NOT_NARROW.sub(lambda found: _NARROW[found[0]], text)


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, the longest first."""
    ordered = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(re.escape(word) for word in ordered)})"


# Each check of a whole section asks for the same ones.
@lru_cache(maxsize=32)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the paragraphs of a section that hold more than blanks, without outer blanks."""
    spans, start = list[Span](), 0
    for line in text.split("\n"):
        inner = line.strip()
        if inner:
            begun = start + line.index(inner)
            spans.append(Span(begun, begun + len(inner)))
        start += len(line) + 1
    return tuple(spans)
