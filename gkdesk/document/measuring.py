"""Reads the measures out of the office's ``styles.docx``."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.section import Section
from docx.text.paragraph import Paragraph

from gkdesk.document.cascade import Cascade, Properties, attribute, children, merge, overlay, points
from gkdesk.document.front import read_opening
from gkdesk.document.look import Look, Style
from gkdesk.document.measures import Measures, PageLook, PrintedLine, TableLook

# Air beside the text of a cell where no style says how much, in twips.
_SIDE = "108"
_EDGES = ("top", "bottom", "left", "right", "footer")
# Stands where the number of the page comes; no document can hold it.
_NUMBER = "\x01"


def read_measures(file: Path, names: Mapping[str, str] | None = None) -> Measures:
    """Return the measures of an office's styles; TemplateError where they are at fault.

    ``names`` has, for the name of a font in them, the one to be written.
    """
    return Look(file, names).measured(_measures)


def _measures(document: WordDocument) -> Measures:
    cascade = Cascade(document.styles.element)
    section = document.sections[-1]
    run_ins = (Style.RUN_IN_HEADING, Style.RUN_IN_SUBHEADING)
    before = read_opening(document, cascade)
    return Measures(
        page=_page(document),
        paragraphs=cascade.paragraphs(),
        run_ins={name: cascade.letters(Style.BODY, name) for name in run_ins},
        table=_table(cascade),
        footers=_footers(document, section, cascade),
        opening=before.lines,
        leaves_out=before.leaves_out,
        ends_page=before.ends_page,
        other_names=dict(_other_names(document)),
    )


def _page(document: WordDocument) -> PageLook:
    *_, section = document.element.iter(qn("w:sectPr"))
    merged: Properties = {}
    overlay(merged, cast("BaseOxmlElement", section))
    edges = [points(merged, "sectPr.pgMar", edge) for edge in _EDGES]
    width, height = (points(merged, "sectPr.pgSz", side) for side in ("w", "h"))
    pitch = points(merged, "sectPr.docGrid", "linePitch")
    return PageLook(width, height, *edges, pitch=pitch)


def _table(cascade: Cascade) -> TableLook:
    merged: Properties = {}
    for style in cascade.chain(cascade.id_of(Style.TABLE)):
        for properties in children(style, "tblPr"):
            merge(merged, properties, "tblBorders", "tblCellMar")
    sides = [points(merged, f"tblCellMar.{side}", "w", _SIDE) for side in ("left", "right")]
    return TableLook(_border(merged, "top"), _border(merged, "insideH"), *sides)


def _border(merged: Properties, edge: str) -> float:
    """Return the width of a border, which is written in eighths of a point."""
    border = merged.get(f"tblBorders.{edge}", {})
    is_drawn = border.get("val", "nil") not in {"nil", "none"}
    return int(border.get("sz", "4")) / 8 if is_drawn else 0.0


def _footers(
    document: WordDocument, section: Section, cascade: Cascade
) -> tuple[tuple[PrintedLine, ...], tuple[PrintedLine, ...]]:
    odd = _lines(section.footer.paragraphs, cascade)
    if not document.settings.odd_and_even_pages_header_footer:
        return odd, odd
    return odd, _lines(section.even_page_footer.paragraphs, cascade)


def _lines(paragraphs: Sequence[Paragraph], cascade: Cascade) -> tuple[PrintedLine, ...]:
    return tuple(
        PrintedLine(cascade.look(p.paragraph_format.element), _parts(p)) for p in paragraphs
    )


def _parts(paragraph: Paragraph) -> tuple[str, ...]:
    return tuple("".join(_pieces(paragraph.paragraph_format.element)).split(_NUMBER))


def _pieces(paragraph: BaseOxmlElement) -> Iterator[str]:
    """Yield the texts of a paragraph, with a mark for what Word reckons itself."""
    is_reckoned = False
    for part in paragraph.iter(*(qn(f"w:{tag}") for tag in ("t", "fldChar", "fldSimple"))):
        kind = part.get(qn("w:fldCharType"), "")
        if part.tag == qn("w:fldSimple") or kind == "begin":
            yield _NUMBER
        elif part.tag == qn("w:t") and not is_reckoned:
            yield part.text or ""
        # What Word reckoned last time stands between these two.
        is_reckoned = kind in {"begin", "separate"} or (is_reckoned and kind != "end")


def _other_names(document: WordDocument) -> Iterator[tuple[str, tuple[str, ...]]]:
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            for font in children(parse_xml(relation.target_part.blob), "font"):
                for other in children(font, "altName"):
                    yield attribute(font, "name"), tuple(attribute(other, "val").split(","))
