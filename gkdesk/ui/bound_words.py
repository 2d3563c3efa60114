"""What a reference in a text stands for, in words."""

import re

from gkdesk.form import Edition
from gkdesk.form.names import words_of
from gkdesk.prose.editable import in_plain_words
from gkdesk.prose.references import Piece
from gkdesk.ui import references_wording

# Two braces, or a brace and a per cent sign.
_EDGE = 2
_POINT = re.compile(r"(?<=[^\W\d])[.．。·](?=[^\W\d])")
_BAR = re.compile(r"\s*[|｜]\s*")


def inner(typed: str) -> str:
    """Return what stands within the braces of a tag."""
    return typed[_EDGE:-_EDGE].strip()


def name_of(expression: str, edition: Edition) -> str:
    """Return an expression in words: the full name where it is a name alone."""
    found = edition.names.find(words_of(expression))
    full = found[0].name if len(found) == 1 else expression
    return _POINT.sub(" ", _BAR.sub("，", in_plain_words(full))).strip()


def said_of(piece: Piece, typed: str, shown: str, edition: Edition) -> str:
    """Return a sentence about a reference, of which ``typed`` was typed and ``shown`` is seen."""
    within = inner(typed)
    if piece.kind == "figure":
        return references_wording.BOUND.format(value=shown, name=name_of(within, edition))
    word, _, asks = within.partition(" ")
    if word.startswith("end"):
        return references_wording.CONDITION_END
    if not asks.strip():
        return references_wording.CONDITION_ELSE
    return references_wording.CONDITION.format(name=name_of(asks.strip(), edition))
