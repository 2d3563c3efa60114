"""Text that is found in a PDF: each letter shape named by the characters that were printed.

Qt names a shape by the first character in the order of Unicode that a font draws with it: a
radical for a character of the same form, and nothing for what lies beyond U+FFFF.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtGui import QRawFont

from gkdesk.ui.paper.items import Page
from gkdesk.ui.paper.pdf_objects import PdfObjects
from gkdesk.ui.paper.signs import Sign

_NAMES_BEGIN = b"begincmap"
_RANGE = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4})> (?:<([0-9A-F]{4})>|\[([^\]]*)\])")
_CODE = re.compile(rb"<([0-9A-F]{4})>")
_MOST_IN_BLOCK = 100
_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""


class _Face:
    """One font of the pages: its shapes in the order of their first use, each with its text."""

    def __init__(self, font: QRawFont) -> None:
        self.font = font
        self.texts: dict[int, str] = {}

    def add(self, shapes: Sequence[int], text: str) -> None:
        """Name shapes by their characters, or the first by all where they are not as many."""
        own = [*text] if len(shapes) == len(text) else [text, *[""] * len(shapes)]
        for shape, name in zip(shapes, own, strict=False):
            # What is lacking in a font has no name.
            if shape:
                self.texts.setdefault(shape, name)

    def is_named_by(self, names: Mapping[int, str]) -> bool:
        """Tell whether the names that Qt gave are those of these shapes."""
        shapes = list(self.texts)
        return all(
            at <= len(shapes) and _shape(self.font, name) == shapes[at - 1]
            for at, name in names.items()
        )


def searchable(pdf: bytes, pages: Iterable[Page]) -> bytes:
    """Return a file in which the characters that were printed are found."""
    faces = _faces(pages)
    objects = PdfObjects(pdf)
    for number, stream in objects.streams().items():
        if _NAMES_BEGIN in stream:
            names = dict(_names(stream))
            face = next((face for face in faces if face.is_named_by(names)), None)
            if face is not None:
                faces.remove(face)
                objects.put(number, _named(list(face.texts.values())))
    return objects.joined()


def _faces(pages: Iterable[Page]) -> list[_Face]:
    """Return the fonts of the pages; what was met before is drawn with the same shapes again."""
    faces: dict[tuple[str, str], _Face] = {}
    met: set[tuple[str, object]] = set()
    for line in (text.line for page in pages for text in page.texts):
        at = 0
        for sign, text in _clusters(line.signs):
            length = len(text.encode("utf-16-le")) // 2
            key = (text, replace(sign.letters, size=0.0, spacing=0.0, colour=""))
            if key not in met:
                met.add(key)
                for run in line.layout.glyphRuns(at, length):
                    font = run.rawFont()
                    face = faces.setdefault((font.familyName(), font.styleName()), _Face(font))
                    face.add(run.glyphIndexes(), text)
            at += length
    return list(faces.values())


def _clusters(signs: Sequence[Sign]) -> Iterator[tuple[Sign, str]]:
    """Yield what may be drawn as one: a character with the marks that are put on it."""
    begin = 0
    for at in range(1, len(signs) + 1):
        if at == len(signs) or not unicodedata.category(signs[at].character).startswith("M"):
            yield signs[begin], "".join(sign.character for sign in signs[begin:at])
            begin = at


def _names(stream: bytes) -> Iterator[tuple[int, str]]:
    """Yield the numbers of shapes, as a file counts them, and the characters that Qt gave them."""
    for first, last, name, names in _RANGE.findall(stream):
        begin, end = int(first, 16), int(last, 16)
        codes = [int(code, 16) for code in _CODE.findall(names)] or [
            int(name, 16) + more for more in range(end - begin + 1)
        ]
        yield from ((begin + at, chr(code)) for at, code in enumerate(codes) if begin and code)


def _named(texts: Sequence[str]) -> bytes:
    """Return the names of the shapes from 1 as a file has them."""
    pairs = [
        f"<{number:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for number, text in enumerate(texts, start=1)
        if text
    ]
    blocks = (pairs[at : at + _MOST_IN_BLOCK] for at in range(0, len(pairs), _MOST_IN_BLOCK))
    lines = (
        line for block in blocks for line in (f"{len(block)} beginbfchar", *block, "endbfchar")
    )
    return "\n".join((_HEAD, *lines, _FOOT)).encode()


def _shape(font: QRawFont, character: str) -> int:
    """Return the number of a shape in a font, 0 where the font lacks it."""
    return next(iter(font.glyphIndexesForString(character)), 0)
