"""All measures of a document, read out of the office's ``styles.docx``."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.parser import parse_xml
from docx.shared import Length

from gkdesk.document.cascade import Cascade, Properties, attribute, children, merge, points
from gkdesk.document.front import Front, read_front
from gkdesk.document.look import Look, Style
from gkdesk.document.measures import Letters, PageLook, ParagraphLook, TableLook

# Air beside the text of a cell where no style says how much, in twips.
_SIDE = "108"
# Each is looked for among the fonts of the PC.
_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Measures:
    """All measures of a document. Styles go by the name that Word and WPS show.

    ``run_ins`` are the letters of a character style in running text; ``other_names`` has, for a
    font, those that may take its place.
    """

    front: Front
    paragraphs: Mapping[str, ParagraphLook]
    run_ins: Mapping[str, Letters]
    table: TableLook
    other_names: Mapping[str, tuple[str, ...]]

    @property
    def page(self) -> PageLook:
        """The paper that the report stands on."""
        return self.front.sections[-1].page

    @property
    def text_width(self) -> Length:
        """The width of the type area, as Word measures it."""
        return Length(round(self.page.text_width * 12_700))

    def size_of(self, style: str) -> Length:
        """Return the size of a style's letters, as Word measures it."""
        return Length(round(self.paragraphs[style].letters.size * 12_700))


def read_measures(file: Path, names: Mapping[str, str] | None = None) -> Measures:
    """Return the measures of an office's styles; TemplateError where they are at fault.

    ``names`` has, for the name of a font in them, the one to be written.
    """
    return Look(file, names).measured(measures_of)


def measures_of(document: WordDocument) -> Measures:
    """Return the measures of an opened document."""
    cascade = Cascade(document.styles.element)
    run_ins = (Style.RUN_IN_HEADING, Style.RUN_IN_SUBHEADING)
    return Measures(
        front=read_front(document, cascade),
        paragraphs=cascade.paragraphs(),
        run_ins={name: cascade.letters(Style.BODY, name) for name in run_ins},
        table=_table(cascade),
        other_names=dict(_other_names(document)),
    )


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


def _other_names(document: WordDocument) -> Iterator[tuple[str, tuple[str, ...]]]:
    for relation in document.part.rels.values():
        if relation.reltype == RELATIONSHIP_TYPE.FONT_TABLE:
            for font in children(parse_xml(relation.target_part.blob), "font"):
                for other in children(font, "altName"):
                    names = attribute(other, "val").split(",")[:_MOST_NAMES]
                    yield attribute(font, "name"), tuple(names)
