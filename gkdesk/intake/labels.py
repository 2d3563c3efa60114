"""Which line or column of the form the label of a source means."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import IntEnum

from gkdesk.intake.naming import Axis, Named
from gkdesk.intake.source import SourceBox
from gkdesk.intake.squares import Heading
from gkdesk.intake.stems import brief, likeness, parts, stem

# The best of the names that are merely alike has to be better than the next by this.
_LEAD = 0.05


class Likeness(IntEnum):
    """How a label was known."""

    NEAR = 1
    EXACT = 2


@dataclass(frozen=True, slots=True)
class Match:
    """What a label of a source means: cells of the form, and how that is known."""

    written: str
    label: str
    cells: frozenset[str]
    likeness: Likeness


def match(heading: Heading[SourceBox], axis: Axis, seen: Collection[str]) -> Match | None:
    """Return the line or column that a heading means, None where that cannot be told.

    ``seen`` are the stems of all labels of the source: a name that another label has for itself
    is not looked for behind this one.
    """
    written = heading.own.text
    found = _called(written, axis)
    if found:
        best = _under_the_same(found, heading)
        cells = frozenset(cell for one in best for cell in one.cells)
        return Match(written, best[0].label, cells, Likeness.EXACT)
    near = _alone_for_its_group(written, axis, seen) or _alike(written, axis, seen)
    return Match(written, near.label, near.cells, Likeness.NEAR) if near else None


def _called(written: str, axis: Axis) -> list[Named]:
    """Return what is called so, in full, or else without remarks."""
    name, short = stem(written), brief(written)
    in_full = [one for one in axis.named if name in one.names]
    found = in_full or [one for one in axis.named if short in one.briefs]
    if found:
        return found
    group, line = parts(written)
    return [one for one in axis.named if stem(line) in one.names and stem(group) in one.over]


def _under_the_same(found: list[Named], heading: Heading[SourceBox]) -> list[Named]:
    """Keep those that have most of the labels over them that the source has."""
    over = {stem(box.text) for box in heading.over}
    most = max(len(over & one.over) for one in found)
    return [one for one in found if len(over & one.over) == most]


def _alone_for_its_group(written: str, axis: Axis, seen: Collection[str]) -> Named | None:
    """Return the line that a group is printed as where its lines are not told apart.

    Its name is part of the group's; no other line of the group has its own in the source.
    """
    group = stem(written)
    if group not in axis.groups:
        return None
    members = [one for one in axis.named if group in one.over]
    if any(not one.names.isdisjoint(seen) for one in members):
        return None
    heirs = [one for one in members if group.startswith(stem(one.label))]
    return heirs[0] if len(heirs) == 1 else None


def _alike(written: str, axis: Axis, seen: Collection[str]) -> Named | None:
    name = stem(written)
    if name in axis.groups:
        return None
    ranked = sorted(((_nearest(name, one), n) for n, one in enumerate(axis.named)), reverse=True)
    # A group is no line, but a label may well mean it: "…小计".
    rival = max((likeness(name, group) for group in axis.groups), default=0.0)
    if not ranked or ranked[0][0] < max(rival, ranked[1][0] if len(ranked) > 1 else 0.0) + _LEAD:
        return None
    best = axis.named[ranked[0][1]]
    return None if not best.names.isdisjoint(seen) else best


def _nearest(name: str, one: Named) -> float:
    return max(likeness(name, other) for other in one.names | one.briefs)
