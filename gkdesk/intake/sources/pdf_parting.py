"""A row of a table that a page break has parted: its label begins here and ends there."""

from collections.abc import Sequence
from dataclasses import replace

from gkdesk.intake.numbering import numbering
from gkdesk.intake.source import SourceBox


def with_rest(
    before: Sequence[SourceBox], after: Sequence[SourceBox], top: int
) -> list[SourceBox] | None:
    """Return the rows of two pages as one table; None where no row is parted between them.

    ``top`` is the first row of the second page. A parted row has its boxes in the same columns on
    both pages, of each figure one part at most, and no number before the rest of its label.
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
    if not labels or any(one.text for _, one in figures):
        return None
    whole = [replace(b, text=b.text + _text(first, b)) if b in last.values() else b for b in before]
    return whole + [replace(box, top=box.top - 1) for box in after if box.top != top]


def _text(rest: dict[int, SourceBox], box: SourceBox) -> str:
    one = rest.get(box.left)
    return f"\n{one.text}" if one and one.text and box.text else one.text if one else ""
