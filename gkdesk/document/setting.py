"""How blocks are set, in Word and in print: the style of each paragraph, what stays together."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from docx.shared import Length

from gkdesk.document.blocks import (
    Block,
    DrawingBlock,
    Heading,
    ListBlock,
    Paragraph,
    Signature,
    TableBlock,
    Title,
)
from gkdesk.document.characters import ems, evenly
from gkdesk.document.drawing import Drawing
from gkdesk.document.look import Style
from gkdesk.document.signature import signature_indents
from gkdesk.document.table_setting import is_long
from gkdesk.form import Table

_LEVEL_STYLES = {
    1: Style.HEADING,
    2: Style.SUBHEADING,
    3: Style.MINOR_HEADING,
    4: Style.MINOR_HEADING,
}
# A page of A4 with the margins of an official document has room for so high a drawing, in points.
_HIGHEST = 590.0
# Between a drawing and what stands above and below it, in points.
AROUND_DRAWING = 6.0
# Headings of the third and fourth level are set like the text that they run into.
_RUN_IN_STYLES = {1: Style.RUN_IN_HEADING, 2: Style.RUN_IN_SUBHEADING}


@dataclass(frozen=True, slots=True)
class Run:
    """Letters of one look; ``style`` is a character style, None for the paragraph's own."""

    text: str
    style: Style | None = None


@dataclass(frozen=True, slots=True)
class SetParagraph:
    """A paragraph to be set: ``breaks`` lines that end where the typist ends them.

    ``right`` is how far it stays from the right edge, None where its style says so.
    """

    style: Style
    lines: tuple[tuple[Run, ...], ...]
    right: Length | None = None
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class SetTable:
    """A table to be set; ``keeps_next`` where what follows may not stand alone on a page."""

    table: Table
    keeps_next: bool = False


@dataclass(frozen=True, slots=True)
class SetDrawing:
    """A drawing to be set, made smaller by ``scale`` where there is not the room for it."""

    drawing: Drawing
    scale: float


@dataclass(frozen=True, slots=True)
class SetList:
    """A list to be set; ``ends`` are where its columns end, the left edge first, in points."""

    block: ListBlock
    ends: tuple[float, ...]

    def style(self, row: int, column: int) -> Style:
        """Return the style of a box; row 0 has the heads."""
        if not row:
            return Style.SMALL_HEAD
        return Style.SMALL_LABEL if column < self.block.texts else Style.SMALL_FIGURE


SetBlock = SetParagraph | SetTable | SetDrawing | SetList


class Setter:
    """Sets the blocks of one edition on lines of one width; ``size_of`` measures styles."""

    def __init__(
        self, tables: Mapping[str, Table], width: Length, size_of: Callable[[Style], Length]
    ) -> None:
        """Take what the styles and the page say."""
        self._tables = tables
        self._width = width
        self._size_of = size_of

    def set(self, blocks: Sequence[Block]) -> Iterator[SetBlock]:
        """Yield paragraphs, tables and the rest, each set with an eye on the block that follows."""
        for block, following in zip(blocks, (*blocks[1:], None), strict=True):
            yield from self._set_one(block, following)

    def _set_one(self, block: Block, following: Block | None) -> Iterator[SetBlock]:
        is_last = isinstance(following, Signature)
        match block:
            case Title(lines):
                most = self._width // self._size_of(Style.TITLE)
                parts = (part for line in lines for part in evenly(line, most))
                yield SetParagraph(Style.TITLE, tuple((Run(part),) for part in parts))
            case Heading(text, begins_page):
                style = Style.HEADING_ON_NEW_PAGE if begins_page else None
                yield _line(style or self._heading_style(following), text)
            case Paragraph():
                yield _prose(block, keeps_next=is_last or isinstance(following, ListBlock))
            case TableBlock(table_id):
                yield SetTable(self._tables[table_id], is_last)
            case Signature():
                yield from self._signature(block)
            case DrawingBlock(drawing):
                scale = min(1.0, self._width.pt / drawing.width, _HIGHEST / drawing.height)
                yield SetDrawing(drawing, scale)
            case ListBlock(widths=widths):
                share = self._width.pt / sum(widths)
                yield SetList(block, tuple(share * end for end in accumulate(widths, initial=0)))

    def _heading_style(self, following: Block | None) -> Style:
        if isinstance(following, TableBlock) and is_long(self._tables[following.table_id]):
            return Style.HEADING_ON_NEW_PAGE
        return Style.HEADING

    def _signature(self, block: Signature) -> Iterator[SetParagraph]:
        size = self._size_of(Style.AGENCY)
        line = self._width / size
        indents = signature_indents(ems(block.agency), ems(block.date), line)
        lines = zip((Style.AGENCY, Style.DATE), (block.agency, block.date), indents, strict=True)
        for style, text, indent in lines:
            if text:
                parts = tuple((Run(part),) for part in evenly(text, max(1.0, line - indent)))
                yield SetParagraph(style, parts, Length(int(indent * size)))


def _line(style: Style, text: str) -> SetParagraph:
    return SetParagraph(style, ((Run(text),),))


def _prose(block: Paragraph, *, keeps_next: bool) -> SetParagraph:
    if block.is_heading:
        return _line(_LEVEL_STYLES[block.level], block.text)
    run_in = _RUN_IN_STYLES.get(block.level)
    lead = block.lead if run_in else 0
    runs = (Run(block.text[:lead], run_in), Run(block.text[lead:]))
    return SetParagraph(Style.BODY, (runs if run_in else runs[1:],), keeps_next=keeps_next)
