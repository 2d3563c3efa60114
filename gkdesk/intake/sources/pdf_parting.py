"""A row of a table that a page break has parted: its label begins here and ends there."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from gkdesk.intake.numbering import numbering
from gkdesk.intake.source import SourceBox


def with_rest(
    before: Sequence[SourceBox], after: Sequence[SourceBox], top: int, full: Collection[int]
) -> list[SourceBox] | None:
    """Return the rows of two pages as one table; None where no row is parted between them.

    ``top`` is the first row of the second page. A parted row has its boxes in the same columns on
    both pages, and no number before the rest of its label. A figure is parted only where nothing
    but such figures goes on, each from a box in one of the columns ``full``, which had no room.
    """
    first = {box.left: box for box in after if box.top == top}
    last = {box.left: box for box in before if box.top + box.down == top}
    rest = [(box, last.get(left)) for left, box in first.items() if box.text]
    if not rest or any(numbering(box.text)[0] for box, _ in rest):
        return None
    if any(one is None or one.across != box.across for box, one in rest):
        return None
    figures = [(box, one) for box, one in rest if one and box.text[:1].isdigit()]
    labels = [one for box, one in rest if one and not box.text[:1].isdigit() and one.text]
    is_of_figures = len(figures) == len(rest) and all(box.left in full for box, _ in rest)
    if not is_of_figures and (not labels or any(one.text for _, one in figures)):
        return None
    end = "" if is_of_figures else "\n"
    whole = [_with(b, first.get(b.left), end) if b in last.values() else b for b in before]
    return whole + [replace(box, top=box.top - 1) for box in after if box.top != top]


def _with(box: SourceBox, rest: SourceBox | None, end: str) -> SourceBox:
    texts = (box.text, rest.text if rest else "")
    return replace(box, text=end.join(filter(None, texts)))
