"""What was edited in a text that Qt tells of in positions of its own."""

from typing import NamedTuple

from gkdesk.report.difference import difference
from gkdesk.ui.utf16 import upto


class Edit(NamedTuple):
    """From ``start`` to ``end`` a text is replaced by ``text``; counted in characters."""

    start: int
    end: int
    text: str


class Told(NamedTuple):
    """What Qt tells: at ``at``, so much was ``removed`` and so much ``added``."""

    at: int
    removed: int
    added: int


def edit_of(old: str, new: str, told: Told) -> Edit:
    """Return what made ``new`` out of ``old``.

    Where Qt tells of more than the text, as at its end, it is the least that may have been done.
    """
    begins, ends = upto(old, told.at), upto(new, told.at + told.added)
    start, end = len(begins), len(upto(old, told.at + told.removed))
    if begins == new[:start] and old[end:] == new[len(ends) :]:
        return Edit(start, end, ends[start:])
    step = difference(old, new)
    return Edit(step.at, step.at + len(step.removed), step.inserted)
