"""The sections of a report: where each begins and ends, and what of a source is the report."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from gkdesk.form import Edition
from gkdesk.intake.numbering import numbering
from gkdesk.intake.recognition.headings import Heading, HeadingReader, is_like_heading
from gkdesk.intake.sources.blocks import Block, Paragraph

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Outline:
    """``front`` is what stands before the first heading; ``foreign`` belongs to no section.

    ``region`` are the elements of a page that all of the report stands in, ``near`` headings by
    section that are only like those known; ``last`` is the section that ends the report.
    """

    front: tuple[Block, ...]
    region: tuple[int, ...]
    sections: Mapping[str, tuple[Block, ...]]
    foreign: tuple[Block, ...]
    near: Mapping[str, str]
    last: str

    def is_inside(self, block: Block) -> bool:
        """Whether a block stands where the report does, and not in a menu."""
        return _is_within(block, self.region)


@dataclass(frozen=True, slots=True)
class _Found:
    place: int
    heading: Heading
    text: str


def outline(blocks: Sequence[Block], edition: Edition, reader: HeadingReader) -> Outline:
    """Part blocks at the headings of sections."""
    found = _found(blocks, reader)
    marks = _chosen(found, blocks)
    region = _region(marks, blocks)
    first = marks[0].place if marks else len(blocks)
    # A list of contents says nothing; a line without a number that is only alike may be a title.
    told = (one for one in found if one.heading.is_exact or one.heading.depth)
    listed = {one.place for one in told} if marks else set[int]()
    front = tuple(block for place, block in enumerate(blocks[:first]) if place not in listed)
    sections: dict[str, tuple[Block, ...]] = {}
    foreign: list[Block] = []
    kinds = {section.id: section.kind for section in edition.sections}
    ends = [*(mark.place for mark in marks[1:]), len(blocks)]
    for mark, end in zip(marks, ends, strict=False):
        own = [block for block in blocks[mark.place + 1 : end] if _is_within(block, region)]
        if mark.heading.rest:
            here = blocks[mark.place]
            if isinstance(here, Paragraph):
                own.insert(0, replace(here, text=mark.heading.rest))
        kept = len(own)
        if kinds[mark.heading.section] == "prose":
            kept = _until_foreign(own, mark.heading)
        sections[mark.heading.section] = tuple(own[:kept])
        foreign += own[kept:]
    near = {mark.heading.section: mark.text for mark in marks if not mark.heading.is_exact}
    last = marks[-1].heading.section if marks else ""
    return Outline(front, region, sections, tuple(foreign), near, last)


def _found(blocks: Sequence[Block], reader: HeadingReader) -> list[_Found]:
    found = (
        (place, reader.read(block.text), block.text)
        for place, block in enumerate(blocks)
        if isinstance(block, Paragraph)
    )
    return [_Found(place, heading, text) for place, heading, text in found if heading]


def _chosen(found: Sequence[_Found], blocks: Sequence[Block]) -> list[_Found]:
    """Keep one heading for each section: well numbered, in so many words, with something below it.

    Headings stand in lists of contents and in menus too.
    """
    depth = _depth(found)
    fitting = [one for one in found if one.heading.depth in (0, depth)]
    # Where sections are numbered, what has no number is a heading only for want of another.
    numbered = {one.heading.section for one in fitting if one.heading.depth == depth}
    rivals = [
        one for one in fitting if one.heading.depth == depth or one.heading.section not in numbered
    ]
    region = _region(rivals, blocks)
    rivals = [one for one in rivals if _is_within(blocks[one.place], region)]
    best: dict[str, tuple[tuple[bool, bool], _Found]] = {}
    for number, one in enumerate(rivals):
        end = rivals[number + 1].place if number + 1 < len(rivals) else len(blocks)
        # Of those that are as good, the last: what is listed is listed before.
        rank = (one.heading.is_exact, end - one.place > 1 or bool(one.heading.rest))
        if one.heading.section not in best or rank >= best[one.heading.section][0]:
            best[one.heading.section] = (rank, one)
    return sorted((one for _, one in best.values()), key=lambda one: one.place)


def _depth(found: Sequence[_Found]) -> int:
    """Return how deep the sections are numbered: as most of those are that say so in words."""
    depths = [one.heading.depth for one in found]
    if depths.count(1) >= _FEWEST:
        return 1
    told = {(one.heading.depth, one.heading.section) for one in found if one.heading.is_exact}
    counts = Counter(depth for depth, _ in told)
    return max(counts, key=lambda depth: (counts[depth], depth > 0, -depth), default=0)


def _region(marks: Sequence[_Found], blocks: Sequence[Block]) -> tuple[int, ...]:
    """Return the innermost element of a page that holds most sections: menus stand outside.

    What is only listed somewhere, with nothing below it, is no section there.
    """
    places = {mark.place for mark in marks}
    held: dict[tuple[int, ...], set[str]] = {}
    full: dict[tuple[int, ...], set[str]] = {}
    for mark in marks:
        within = blocks[mark.place].within
        below = within if mark.heading.rest else _below(mark.place, places, blocks)
        for depth in range(len(within) + 1):
            path = within[:depth]
            held.setdefault(path, set()).add(mark.heading.section)
            if below is not None and below[:depth] == path:
                full.setdefault(path, set()).add(mark.heading.section)
    told = full or held
    return max(told, key=lambda path: (len(told[path]), len(path)), default=())


def _below(place: int, marks: Collection[int], blocks: Sequence[Block]) -> tuple[int, ...] | None:
    """Return the elements that the block below a heading stands in, None for another heading."""
    has_text = place + 1 < len(blocks) and place + 1 not in marks
    return blocks[place + 1].within if has_text else None


def _is_within(block: Block, region: tuple[int, ...]) -> bool:
    return block.within[: len(region)] == region


def _until_foreign(blocks: Sequence[Block], heading: Heading) -> int:
    """Return how many blocks belong to a section, up to the heading of one that nobody knows."""
    if heading.depth != 1:
        return len(blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph) and is_like_heading(block.text):
            depth, number = numbering(block.text)
            if depth == 1 and number == heading.number + 1:
                return place
    return len(blocks)
