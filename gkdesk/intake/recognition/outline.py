"""The sections of a report: where each begins and ends, and what of a source is the report."""

from collections.abc import Mapping, Sequence
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
    marks = _chosen(_found(blocks, reader), blocks)
    region = _region(marks, blocks)
    first = marks[0].place if marks else len(blocks)
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
    return Outline(tuple(blocks[:first]), region, sections, tuple(foreign), near, last)


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
    depths = [one.heading.depth for one in found]
    depth = 1 if depths.count(1) >= _FEWEST else min(set(depths) - {0}, default=0)
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


def _region(marks: Sequence[_Found], blocks: Sequence[Block]) -> tuple[int, ...]:
    """Return the innermost element of a page that holds most sections: menus stand outside."""
    held: dict[tuple[int, ...], set[str]] = {}
    for mark in marks:
        within = blocks[mark.place].within
        for depth in range(len(within) + 1):
            held.setdefault(within[:depth], set()).add(mark.heading.section)
    return max(held, key=lambda path: (len(held[path]), len(path)), default=())


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
