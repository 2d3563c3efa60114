"""Lines of a website, or of a printed document, that stand around a report."""

import re
from collections.abc import Iterable

# A line that goes on for longer is a sentence.
_LONGEST = 80
_SENTENCE = re.compile(r"。|[；！？;!?]$")
# Before the words of a line, where it is set off or is one of several buttons.
_MARKS = "[【(（〔<《◆●★■▲•·>»›|-—*"
_COLONS = str.maketrans({"：": ":"})
_SHAPES = (
    # The number that a document goes by, and when it was printed.
    re.compile(r".{0,20}[〔\[(（]\d{4}[〕\])）]\d+号|.{0,40}日印发"),
    # A file to be fetched.
    re.compile(r".*\.(?:docx?|wps|pdf|ofd|xlsx?|et|zip|rar)(?:[(（\[【].*)?[】\]]?", re.IGNORECASE),
    # The hour at which a page was put up, and what stands behind it.
    re.compile(r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{1,2}:\d{2}.*"),
    # The sizes of letters to choose from.
    re.compile(r"[Aa][+＋\-－Aa]*"),
)


class PageLines:
    """Knows such lines by what they begin with, by words that are a line alone, or by shape."""

    def __init__(self, begins: Iterable[str], words: Iterable[str]) -> None:
        """Take what lines begin with, and words that are a line."""
        self._begins = tuple(map(_bare, begins))
        self._words = frozenset(map(_bare, words))

    def has(self, text: str) -> bool:
        """Whether a line is one of them."""
        bare = _bare(text)
        if len(bare) > _LONGEST or _SENTENCE.search(bare):
            return False
        is_known = bare.startswith(self._begins) or bare in self._words
        return is_known or any(shape.fullmatch(bare) for shape in _SHAPES)


def _bare(text: str) -> str:
    return "".join(text.split()).translate(_COLONS).lstrip(_MARKS)
