"""What an office put before the report in its ``styles.docx``: a cover, a red head."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.cascade import Cascade, children
from gkdesk.document.measures import PrintedLine

_LINE, _PAGE = "\n", "\f"
# What is more than paragraphs of text.
_DRAWN = tuple(qn(f"w:{tag}") for tag in ("tbl", "drawing", "pict", "object", "pBdr"))


@dataclass(frozen=True, slots=True)
class Opening:
    """Paragraphs; ``ends_page`` and ``leaves_out`` as in ``Measures``."""

    lines: tuple[PrintedLine, ...]
    ends_page: bool
    leaves_out: bool


def read_opening(document: WordDocument, cascade: Cascade) -> Opening:
    """Return what stands in the document itself, before its page set-up."""
    lines: list[PrintedLine] = []
    turns = False
    body = cast("BaseOxmlElement", document.element.find(qn("w:body")))
    for paragraph in children(body, "p"):
        for number, text in enumerate("".join(_texts(paragraph)).split(_PAGE)):
            turns = turns or number > 0
            # Of a break at its end a paragraph keeps nothing on the next page.
            if text or not number:
                look = cascade.look(paragraph)
                look = replace(look, new_page=look.new_page or turns)
                lines.append(PrintedLine(look, tuple(text.split(_LINE))))
                turns = False
        turns = turns or next(paragraph.iter(qn("w:sectPr")), None) is not None
    return Opening(tuple(lines), turns, next(body.iter(*_DRAWN), None) is not None)


def _texts(paragraph: BaseOxmlElement) -> Iterator[str]:
    for part in paragraph.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
        if part.tag == qn("w:t"):
            yield part.text or ""
        elif part.tag == qn("w:tab"):
            yield " "
        else:
            yield _PAGE if part.get(qn("w:type")) == "page" else _LINE
