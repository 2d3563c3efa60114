"""The mark of a draft in a Word file: one word across every page, and above the text the time.

The word is drawn as Word draws its watermarks.
"""

from datetime import datetime
from itertools import count

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Length, Pt, RGBColor
from docx.text.paragraph import Paragraph

from gkdesk.document.look import Style
from gkdesk.document.nodes import node
from gkdesk.words import DRAFT, DRAFT_TIME

_SPACES = (
    f'{nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
)
# Word's own kind of shape for letters on a path; programs that know it do not need its outline.
_KIND = (
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800"'
    ' path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/>'
    '<v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>'
    '<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>'
    '<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/>'
    '<v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>'
    '<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom"'
    ' o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>'
    '<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight"'
    ' xrange="6629,14971"/></v:handles><o:lock v:ext="edit" text="t" shapetype="t"/>'
    "</v:shapetype>"
)
# By this name Word, WPS and LibreOffice know a watermark. Two letters, as wide as the type area.
_SHAPE = (
    '<v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{identity}"'
    ' type="#_x0000_t136" o:allowincell="f" fillcolor="#c0c0c0" stroked="f"'
    ' style="position:absolute;margin-left:0;margin-top:0;width:400pt;height:200pt;'
    "rotation:315;z-index:-251658752;"
    "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
    'mso-position-vertical:center;mso-position-vertical-relative:margin">'
    '<v:fill opacity=".5"/><v:textpath style="font-family:&quot;宋体&quot;;font-size:1pt"'
    f' string="{DRAFT}"/></v:shape>'
)
# Word numbers the shapes of headers from here.
_FIRST_IDENTITY = 2049
# Of the time: as in print.
_TIME_COLOUR, _TIME_SIZE, _TIME_LINE = RGBColor(0x5D, 0x65, 0x70), Pt(9), Pt(12)


def mark_as_draft(document: Document, printed_at: datetime) -> None:
    """Put the mark into every header: of odd pages, even pages and first pages.

    A header that an office made keeps what is in it.
    """
    numbers = count()
    time = DRAFT_TIME.format(at=printed_at)
    for position, section in enumerate(document.sections):
        for header in (section.header, section.even_page_header, section.first_page_header):
            # Of a later section that has none the one before goes on.
            if header.is_linked_to_previous and position:
                continue
            if header.is_linked_to_previous:
                header.is_linked_to_previous = False
                _tell(header.paragraphs[0], time, _room_above(section))
            else:
                _tell(header.add_paragraph(), time, Length(0))
            _mark(header.paragraphs[0], next(numbers))


def _room_above(section: Section) -> Length:
    """Return what is free above the time, so that it stands a line above the text."""
    top, header = section.top_margin or 0, section.header_distance or 0
    return Length(max(0, abs(top) - header - 2 * _TIME_LINE))


def _tell(paragraph: Paragraph, text: str, above: Length) -> None:
    paragraph.style = Style.TABLE_LABEL
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    look = paragraph.paragraph_format
    look.space_before, look.space_after, look.line_spacing = above, Length(0), _TIME_LINE
    run = paragraph.add_run(text)
    run.font.size = _TIME_SIZE
    run.font.color.rgb = _TIME_COLOUR


def _mark(paragraph: Paragraph, number: int) -> None:
    shape = _SHAPE.format(number=number + 1, identity=_FIRST_IDENTITY + number)
    picture = parse_xml(f"<w:pict {_SPACES}>{_KIND}{shape}</w:pict>")
    run = node("r", node("rPr", node("noProof")))
    run.append(picture)
    paragraph.paragraph_format.element.append(run)
