"""Paragraphs made whole again where lines of a text broke them."""

from collections.abc import Iterable
from dataclasses import replace

from gkdesk.intake.numbering import numbering
from gkdesk.intake.sources.blocks import Paragraph

_ENDS = tuple("。！？；：…”）》】.!?;:)")
# A shorter line that ends without a mark is a line of its own.
_SHORTEST = 15
# Of lines that were broken at a margin, so many are as long as that, give or take a letter or two.
_FEWEST, _SLACK = 4, 2
# As deep as 一、 and （一）.
_SECTIONS = 2
# No margin is wider, in letters.
_WIDEST = 60


def margin(texts: Iterable[str]) -> int:
    """Return how long the lines are that a margin has broken, 0 where none has.

    It breaks them anywhere: most of those that are full end without a mark.
    """
    widths = [(_width(text), text.endswith(_ENDS)) for text in texts]
    longest = max(widths, default=(0, False))[0]
    full = [has_end for width, has_end in widths if width >= longest - _SLACK]
    is_broken = len(full) >= _FEWEST and 2 * sum(full) <= len(full)
    return longest if is_broken and _SHORTEST < longest <= _WIDEST else 0


def flowing(paragraphs: Iterable[Paragraph], broken_at: int = 0) -> list[Paragraph]:
    """Join what a page break or a narrow line parted in a text.

    Other sources know paragraphs, unless ``broken_at``, the margin of all text, says otherwise.
    """
    found: list[Paragraph] = []
    length = 0
    for one in paragraphs:
        is_full = bool(broken_at) and length >= broken_at - _SLACK
        may_be_cut = bool(found) and (bool(one.place.line) or bool(broken_at))
        if may_be_cut and _goes_on(found[-1].text, one.text, is_full=is_full):
            before = found[-1]
            has_gap = before.text[-1].isascii() and one.text[:1].isascii() and not is_full
            found[-1] = replace(before, text=before.text + " " * has_gap + one.text)
        else:
            found.append(one)
        length = _width(one.text)
    return found


def _width(text: str) -> int:
    """Return how many letters wide a text is; digits are half as wide."""
    return sum(1 if sign.isascii() else 2 for sign in text) // 2


def _goes_on(before: str, text: str, *, is_full: bool) -> bool:
    depth, has_end = numbering(text)[0], before.endswith(_ENDS)
    if depth:
        # 1. and 2. may stand anywhere in a sentence.
        return is_full and depth > _SECTIONS and not has_end
    return is_full or (len(before) >= _SHORTEST and not has_end)
