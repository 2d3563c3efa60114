"""The pages as an office's ``styles.docx`` sets them up, with what the office put on them.

That is what stands before the report, such as a cover or a red head, and at the head and the foot
of every page.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.cascade import Cascade, Properties, attribute, children, overlay
from gkdesk.document.measures import Letters
from gkdesk.document.pages import read_page
from gkdesk.document.story import (
    Bit,
    Faces,
    PageNumber,
    PageSection,
    Picture,
    Rule,
    Story,
    TextBox,
    Unpainted,
    Words,
    contents_of,
)
from gkdesk.document.story_reading import StoryReader, blocks_in

_KINDS = ("default", "first", "even")
Stories = dict[str, Story]


@dataclass(frozen=True, slots=True)
class Front:
    """The sections of a document; the report stands in the last of them.

    ``ends_page`` tells whether the report begins a page after what stands before it in its
    section, ``unpainted`` what of all this cannot be painted.
    """

    sections: tuple[PageSection, ...]
    ends_page: bool
    unpainted: tuple[Unpainted, ...]

    @property
    def letters(self) -> list[Letters]:
        """The letters of all that stands in it."""
        return [one.letters for one in self._contents() if isinstance(one, Words | PageNumber)]

    @property
    def pictures(self) -> list[Picture]:
        """All pictures that stand in it."""
        return [one for one in self._contents() if isinstance(one, Picture)]

    def _contents(self) -> Iterator[Bit | Rule | TextBox]:
        for section in self.sections:
            yield from contents_of(section.story)
            for faces in (section.headers, section.footers):
                for story in (faces.usual, faces.first, faces.even):
                    yield from contents_of(story or ())


def read_front(document: WordDocument, cascade: Cascade) -> Front:
    """Return what stands in the document itself, section by section."""
    body = cast("BaseOxmlElement", document.element.find(qn("w:body")))
    reader = StoryReader(cascade, _pictures(document.part))
    faces = _FaceReader(document, cascade)
    sections: list[PageSection] = []
    story: Story = ()
    for element in blocks_in(body):
        story += reader.read_block(element)
        ends = next(iter(element.iter(qn("w:sectPr"))), None)
        if ends is not None:
            sections.append(faces.section(cast("BaseOxmlElement", ends), story))
            story, reader.turns = (), False
    *_, last = children(body, "sectPr")
    if _goes_on(last) and sections:
        story = (*sections.pop().story, *story)
    sections.append(faces.section(last, story))
    unpainted = dict.fromkeys((*reader.unpainted, *faces.unpainted))
    return Front(tuple(sections), reader.turns, tuple(unpainted))


class _FaceReader:
    """Reads headers and footers; a section that has none has those of the one before."""

    def __init__(self, document: WordDocument, cascade: Cascade) -> None:
        self._part = document.part
        self._cascade = cascade
        self._has_even = document.settings.odd_and_even_pages_header_footer
        self._known: dict[str, Stories] = {"header": {}, "footer": {}}
        self.unpainted: list[Unpainted] = []

    def section(self, element: BaseOxmlElement, story: Story) -> PageSection:
        """Return a section by what the file says of its pages."""
        has_first = bool(children(element, "titlePg"))
        headers, footers = (self._faces(element, k, has_first=has_first) for k in self._known)
        merged: Properties = {}
        overlay(merged, element)
        numbers = merged.get("sectPr.pgNumType", {})
        first = int(numbers["start"]) if "start" in numbers else None
        form = numbers.get("fmt", "")
        return PageSection(read_page(element), headers, footers, story, first, form)

    def _faces(self, element: BaseOxmlElement, kind: str, *, has_first: bool) -> Faces:
        known = self._known[kind]
        for reference in children(element, f"{kind}Reference"):
            known[attribute(reference, "type")] = self._story(reference.get(qn("r:id"), ""))
        usual, first, even = (known.get(one, ()) for one in _KINDS)
        return Faces(usual, first if has_first else None, even if self._has_even else None)

    def _story(self, relation: str) -> Story:
        part = self._part.related_parts[relation]
        reader = StoryReader(self._cascade, _pictures(part))
        story = reader.read(parse_xml(part.blob))
        self.unpainted += reader.unpainted
        return story


def _goes_on(section: BaseOxmlElement) -> bool:
    """Tell whether a section goes on on the page of the one before it."""
    return any(attribute(kind, "val") == "continuous" for kind in children(section, "type"))


def _pictures(part: Part) -> Callable[[str], bytes | None]:
    def related(relation: str) -> bytes | None:
        found = part.rels.get(relation)
        is_picture = found is not None and found.reltype == RELATIONSHIP_TYPE.IMAGE
        return found.target_part.blob if found and is_picture and not found.is_external else None

    return related
