"""Pages of a PDF made into paragraphs and tables, whole again where a page broke them."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gkdesk.intake.source import SourceBox
from gkdesk.intake.sources.blocks import Numbering, Place
from gkdesk.intake.sources.grids import gridded
from gkdesk.intake.sources.pdf_page import Line, Page, RuledTable
from gkdesk.intake.sources.pdf_parting import with_rest
from gkdesk.intake.sources.pdf_process import read_pages
from gkdesk.intake.sources.pdf_text import Text
from gkdesk.intake.sources.refusing import DAMAGED, TOO_LARGE, PdfError, PdfTrouble, RefusedError

# Also as browsers print it: behind the address of the page, or the hour above it.
_PAGE_NUMBER = re.compile(
    r"[-—–－\s]*(?:第\s*)?\d{1,3}\s*(?:页.*|/\s*\d{1,3})?[-—–－\s]*"
    r"|(?:https?|file):\S+\s*\d{1,3}\s*/\s*\d{1,3}"
    r"|\d{1,4}/\d{1,2}/\d{1,4},?\s*(?:[上下]午)?\d{1,2}:\d{2}.*"
)
_COUNT = re.compile(r"\d+")
# In the uppermost and lowest part of a page stand its number and what is repeated on each.
_EDGE = 0.12
_OFTEN = 2
# Fewer characters than a report has on its first lines: a page that is a picture.
_FEWEST = 20
# White space and marks of a damaged download may stand before it.
_SIGN, _HEAD = b"%PDF-", 1024
_TROUBLES: dict[PdfTrouble, str] = {
    "password": "它加了密码，请另存为不带密码的 PDF",
    "damaged": DAMAGED,
    "pages": TOO_LARGE,
    "memory": TOO_LARGE,
    "objects": "有一页上的图形太多，请换用 Word 文件或网页",
    "time": "它太复杂，读了很久也没有读完，请换用 Word 文件或网页",
    "scan": "它是扫描件，里面没有文字，请换用有文字的文件，或照着它填写",
    "codes": "它的文字没有编码，取不出来，请换用 Word 文件或网页",
}
_SCANS = "第 {pages} 页是图片，里面的文字和表读不出来，请照着原文填写"
_UNKNOWN_CODE = "(cid:"
# What is not further apart than this is meant to be in one place, in points.
_NEAR = 3.0


@dataclass(frozen=True, slots=True)
class _Piece:
    """A line or a table, and its page."""

    page: Page
    what: Line | RuledTable

    @property
    def top(self) -> float:
        return self.what.at.top


def read_pdf(data: bytes) -> Numbering:
    """Read a PDF; RefusedError where it cannot be, or has no text."""
    if _SIGN not in data[:_HEAD]:
        raise RefusedError("它不是 PDF 文件，请改选文件")
    try:
        return put_together(list(read_pages(data)))
    except PdfError as error:
        raise RefusedError(_TROUBLES[error.trouble]) from error


def put_together(pages: Sequence[Page]) -> Numbering:
    """Put pages together; PdfError where there is no text on them."""
    _check_text(pages)
    repeated = _repeated(pages)
    pieces = [piece for page in pages for piece in _pieces(page, repeated)]
    found = Numbering()
    lines = [piece.what for piece in pieces if isinstance(piece.what, Line)]
    text = Text(found, lines, min(page.width for page in pages))
    for group in _joined(pieces):
        own = [(p.what, p.page.number) for p in group if isinstance(p.what, Line)]
        for line, page in own:
            text.add(line, page)
        if not own:
            text.end()
            _tabulate(group, found)
    text.end()
    found.told += _told(pages)
    return found


def _told(pages: Sequence[Page]) -> Iterator[str]:
    scans = "、".join(str(page.number) for page in pages if page.is_scan)
    if scans:
        yield _SCANS.format(pages=scans)


def _check_text(pages: Sequence[Page]) -> None:
    if sum(page.characters for page in pages) < _FEWEST:
        raise PdfError("scan")
    lines = [line.text for page in pages for line in page.lines]
    if sum(_UNKNOWN_CODE in line for line in lines) * 2 > len(lines) > 0:
        raise PdfError("codes")


def _repeated(pages: Sequence[Page]) -> frozenset[tuple[str, int]]:
    """Return the texts, with their height, that stand at the edge of many pages."""
    edges = (line for page in pages for line in page.lines if _at_edge(line, page))
    # Nothing but figures may be a line of a table.
    heads = Counter(_as_repeated(line) for line in edges if any(map(str.isalpha, line.text)))
    often = max(_OFTEN, len(pages) // 2 + 1)
    return frozenset(key for key, times in heads.items() if times >= often)


def _as_repeated(line: Line) -> tuple[str, int]:
    """Return what is the same on each page: the number of the page is not."""
    return _COUNT.sub("0", line.text), round(line.at.top)


def _at_edge(line: Line, page: Page) -> bool:
    return line.at.bottom < page.height * _EDGE or line.at.top > page.height * (1 - _EDGE)


def _pieces(page: Page, repeated: frozenset[tuple[str, int]]) -> list[_Piece]:
    lines = (
        line
        for line in page.lines
        if not (
            _at_edge(line, page)
            and (_PAGE_NUMBER.fullmatch(line.text) or _as_repeated(line) in repeated)
        )
    )
    found = [*(_Piece(page, line) for line in lines), *(_Piece(page, t) for t in page.tables)]
    return sorted(found, key=lambda piece: piece.top)


def _joined(pieces: Sequence[_Piece]) -> Iterator[list[_Piece]]:
    """Put lines that follow one another into one group, and the parts of a table on more pages."""
    group: list[_Piece] = []
    for piece in pieces:
        if group and not _goes_on(group[-1], piece):
            yield group
            group = []
        group.append(piece)
    if group:
        yield group


def _goes_on(before: _Piece, piece: _Piece) -> bool:
    one, other = before.what, piece.what
    if isinstance(one, Line) or isinstance(other, Line):
        return isinstance(one, Line) and isinstance(other, Line)
    is_next = piece.page.number == before.page.number + 1
    sides = abs(one.at.left - other.at.left), abs(one.at.right - other.at.right)
    return is_next and max(sides) < _NEAR


def _tabulate(group: Sequence[_Piece], found: Numbering) -> None:
    tables = [(piece.page, piece.what) for piece in group if isinstance(piece.what, RuledTable)]
    columns = _edges(x for _, t in tables for box in t.boxes for x in (box.at.left, box.at.right))
    boxes: list[SourceBox] = []
    places: list[Place] = []
    full: set[int] = set()
    for page, table in tables:
        rows = _edges(y for box in table.boxes for y in (box.at.top, box.at.bottom))
        part: list[SourceBox] = []
        for box in table.boxes:
            top, down = _span(box.at.top, box.at.bottom, rows)
            left, across = _span(box.at.left, box.at.right, columns)
            part.append(SourceBox(box.text, len(places) + top, left, across, down))
        height = len(rows) - 1
        if parted := with_rest(boxes, part, len(places), full):
            boxes, height = parted, height - 1
        else:
            boxes += part
        end = max(box.top + box.down for box in part)
        full = {
            own.left
            for own, box in zip(part, table.boxes, strict=True)
            if box.is_full and own.top + own.down == end
        }
        places += [Place(page=page.number)] * height
    found.tabulate(gridded(boxes), places)


def _edges(found: Iterable[float]) -> list[float]:
    """Return places in their order, those that are near one another once."""
    edges: list[float] = []
    for place in sorted(found):
        if not edges or place - edges[-1] > _NEAR:
            edges.append(place)
    return edges


def _span(begin: float, end: float, edges: Sequence[float]) -> tuple[int, int]:
    first = _nearest(begin, edges)
    return first, max(1, _nearest(end, edges) - first)


def _nearest(place: float, edges: Sequence[float]) -> int:
    return min(range(len(edges)), key=lambda number: abs(edges[number] - place))
