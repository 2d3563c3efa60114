"""Reads what an office set itself out of its ``styles.docx``: paragraphs and tables."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.borders import edges_of
from gkdesk.document.cascade import Cascade, Properties, attribute, children, paragraph_look, points
from gkdesk.document.measures import Letters, ParagraphLook
from gkdesk.document.story import (
    Bit,
    Floating,
    PageNumber,
    Stop,
    Story,
    StoryParagraph,
    Unpainted,
    Words,
)
from gkdesk.document.story_pictures import read_drawing
from gkdesk.document.story_runs import PAGE_END, Part, RunReader
from gkdesk.document.story_tables import TableReader

_HOLDERS = (qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"))


class StoryReader:
    """Reads stories of one part of a document.

    ``unpainted`` gathers the kinds of what cannot be painted; ``turns`` tells that what comes
    next begins a page.
    """

    def __init__(self, cascade: Cascade, related: Callable[[str], bytes | None]) -> None:
        """Take the styles, and the pictures of the part by their relations."""
        self._cascade = cascade
        self._related = related
        self._tables = TableReader(cascade, self.read)
        self.unpainted: list[Unpainted] = []
        self.turns = False

    def read(self, holder: BaseOxmlElement) -> Story:
        """Return the paragraphs and tables that an element holds."""
        return tuple(part for element in blocks_in(holder) for part in self.read_block(element))

    def read_block(self, element: BaseOxmlElement) -> Story:
        """Return a paragraph, in as many as there are pages begun in it, or a table."""
        if element.tag == qn("w:p"):
            return tuple(self._paragraphs(element))
        if next(element.iterdescendants(qn("w:tbl")), None) is not None:
            self.unpainted.append("nested_table")
            return ()
        return (self._tables.read(element),)

    def _paragraphs(self, element: BaseOxmlElement) -> Iterator[StoryParagraph]:
        merged = self._cascade.properties(element)
        runs = RunReader(self._cascade, merged, self._drawn, self.unpainted)
        groups = _parted([*runs.parts(element)])
        for number, parts in enumerate(groups):
            self.turns = self.turns or number > 0
            # Of a break at its end a paragraph keeps nothing on the next page.
            if parts or not number:
                yield self._paragraph(element, merged, parts)

    def _paragraph(
        self, element: BaseOxmlElement, merged: Properties, parts: Sequence[Part]
    ) -> StoryParagraph:
        lines: list[list[Bit]] = [[]]
        for part in parts:
            if isinstance(part, str):
                lines.append([])
            elif not isinstance(part, Floating):
                lines[-1].append(part)
        look = paragraph_look(merged)
        look = replace(look, new_page=look.new_page or self.turns, letters=_largest(look, lines))
        self.turns = False
        properties = children(element, "pPr")
        return StoryParagraph(
            look,
            tuple(map(tuple, lines)),
            tuple(_stops(self._cascade, element)),
            edges_of(properties, "pBdr"),
            tuple(part for part in parts if isinstance(part, Floating)),
            next((_frame(one) for one in properties for one in children(one, "framePr")), ""),
        )

    def _drawn(self, drawing: BaseOxmlElement) -> Bit | Floating | Unpainted:
        return read_drawing(drawing, self._related, self.read) or "shape"


def blocks_in(holder: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Yield paragraphs and tables, those in content controls too."""
    for element in cast("list[BaseOxmlElement]", list(holder)):
        if element.tag in _HOLDERS:
            yield from blocks_in(element)
        elif element.tag in (qn("w:p"), qn("w:tbl")):
            yield element


def _parted(parts: Sequence[Part]) -> list[list[Part]]:
    """Return the parts page by page."""
    pages: list[list[Part]] = [[]]
    for part in parts:
        if part == PAGE_END:
            pages.append([])
        else:
            pages[-1].append(part)
    return pages


def _largest(look: ParagraphLook, lines: Sequence[Sequence[Bit]]) -> Letters:
    """Return the largest letters of a paragraph, by which its lines are as high as they are."""
    found = [b.letters for line in lines for b in line if isinstance(b, Words | PageNumber)]
    return max(found, key=lambda letters: letters.size, default=look.letters)


def _stops(cascade: Cascade, element: BaseOxmlElement) -> Iterator[Stop]:
    """Yield the stops of a paragraph and its style from left to right."""
    found: dict[float, str] = {}
    for tab in cascade.tabs(element):
        place = points({"tab": {"pos": attribute(tab, "pos")}}, "tab", "pos")
        found[place] = attribute(tab, "val")
    for place in sorted(found):
        if found[place] != "clear":
            yield Stop(place, found[place])


def _frame(properties: BaseOxmlElement) -> str:
    """Return how a frame is aligned, as Word once set the numbers of pages."""
    return attribute(properties, "xAlign") or "left"
