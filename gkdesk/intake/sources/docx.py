"""Word files, of Word, WPS and LibreOffice alike: what is printed, in its order."""

from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

from gkdesk.files.archive import read_xml
from gkdesk.intake.source import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SQUARES,
    SourceBox,
    SourceTable,
    too_large,
)
from gkdesk.intake.sources.blocks import Numbering
from gkdesk.intake.sources.docx_numbers import ListNumbers
from gkdesk.intake.sources.docx_text import (
    children,
    inside,
    is_removed,
    number_of,
    tag,
    text_of,
)
from gkdesk.intake.sources.grids import gridded

_LINKS, _MAIN_KIND = "_rels/.rels", "/officeDocument"
_LISTS, _STYLES = "numbering.xml", "styles.xml"
_FOREIGN_PART = "有一块内容是别的程序插入的，读不出来，请在 Word 或 WPS 里打开后另存一份再导入"
# Inside of these stands what would stand there without them.
_WRAPPERS = {"sdt", "sdtContent", "smartTag", "customXml", "ins", "moveTo"}


def read_docx(package: ZipFile) -> Numbering:
    """Read the main part; KeyError where there is none, ArchiveError where it is damaged."""
    names = set(package.namelist())
    main = _main(package)
    folder = main.rpartition("/")[0]
    lists, styles = (
        read_xml(package, name) if (name := f"{folder}/{part}") in names else None
        for part in (_LISTS, _STYLES)
    )
    reader = _Reader(ListNumbers(lists, styles))
    for body in children(read_xml(package, main), "body"):
        reader.read(body)
        if any(True for _ in inside(body, "altChunk")):
            reader.found.told.append(_FOREIGN_PART)
    return reader.found


def _main(package: ZipFile) -> str:
    """Return the name of the main part: programs call it as they like."""
    for link in read_xml(package, _LINKS):
        if str(link.get("Type", "")).endswith(_MAIN_KIND):
            return str(link.get("Target", "")).removeprefix("/")
    raise KeyError(_MAIN_KIND)


class _Reader:
    """Reads a body. XML is never nested so deep that recursion would matter: lxml refuses it."""

    def __init__(self, numbers: ListNumbers) -> None:
        self.found = Numbering()
        self._numbers = numbers

    def read(self, story: etree.ElementBase) -> None:
        for element in _blocks(story):
            if tag(element) == "p":
                self._read_paragraph(element)
            elif _is_frame(element):
                for cell in (cell for row in _rows(element) for cell in _cells(row)):
                    self.read(cell)
            else:
                self.found.tabulate(_table(element, self._numbers))

    def _read_paragraph(self, paragraph: etree.ElementBase) -> None:
        for line in (self._numbers.before(paragraph) + text_of(paragraph)).split("\n"):
            self.found.write(line)
        for box in _text_boxes(paragraph):
            self.read(box)


def _blocks(story: etree.ElementBase) -> Iterator[etree.ElementBase]:
    """Yield the paragraphs and tables of a story."""
    for element in children(story):
        if tag(element) in ("p", "tbl"):
            yield element
        elif tag(element) in _WRAPPERS:
            yield from _blocks(element)


def _text_boxes(paragraph: etree.ElementBase) -> Iterator[etree.ElementBase]:
    """Yield the text boxes that hang on a paragraph, each once: a fallback repeats them."""
    for box in inside(paragraph, "txbxContent"):
        around = [str(one.tag).rpartition("}")[2] for one in box.iterancestors()]
        if "Fallback" not in around and "txbxContent" not in around[: around.index("p")]:
            yield box


def _is_frame(table: etree.ElementBase) -> bool:
    """Whether tables stand inside: it only sets the page out."""
    inner = (one for one in inside(table, "tbl") if one is not table)
    return any(sum(1 for _ in inside(one, "tc")) > 1 for one in inner)


def _table(table: etree.ElementBase, numbers: ListNumbers) -> SourceTable | None:
    boxes: list[SourceBox] = []
    # By column, the box that goes on below where a cell says so.
    above: dict[int, int] = {}
    for top, row in enumerate(_rows(table)):
        left = number_of(row, "trPr/gridBefore", 0)
        for cell in _cells(row):
            if top >= MOST_ROWS or left >= MOST_COLUMNS or len(boxes) >= MOST_SQUARES:
                raise too_large()
            across = max(1, min(number_of(cell, "tcPr/gridSpan", 1), MOST_COLUMNS))
            place = above.get(left)
            if _goes_on(cell) and place is not None:
                box = boxes[place]
                boxes[place] = SourceBox(box.text, box.top, left, box.across, top + 1 - box.top)
            else:
                above[left] = len(boxes)
                boxes.append(SourceBox(_text(cell, numbers), top, left, across))
            left += across
    return gridded(boxes)


def _text(cell: etree.ElementBase, numbers: ListNumbers) -> str:
    return "\n".join(numbers.before(p) + text_of(p) for p in inside(cell, "p")).strip()


def _goes_on(cell: etree.ElementBase) -> bool:
    """Whether a cell is the rest of the one above it."""
    for properties in children(cell, "tcPr"):
        for merge in children(properties, "vMerge"):
            return next((v for k, v in merge.attrib.items() if k.endswith("val")), "") != "restart"
    return False


def _rows(table: etree.ElementBase) -> Iterator[etree.ElementBase]:
    for element in children(table):
        if tag(element) == "tr" and not is_removed(element, "trPr"):
            yield element
        elif tag(element) in _WRAPPERS:
            yield from _rows(element)


def _cells(row: etree.ElementBase) -> Iterator[etree.ElementBase]:
    for element in children(row):
        if tag(element) == "tc":
            yield element
        elif tag(element) in _WRAPPERS:
            yield from _cells(element)
