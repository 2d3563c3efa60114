"""Text that is found in a PDF: each letter shape named by the character that was printed."""

import re
from collections.abc import Collection, Iterable

from PySide6.QtGui import QRawFont

# The characters that the shapes of a font stand for, as Qt writes them: one list for a font.
_NAMES = re.compile(rb"\[(?:<[0-9A-F]{4}> )+\]")
_CODE = re.compile(rb"<([0-9A-F]{4})>")


def searchable(pdf: bytes, printed: Collection[str], faces: Iterable[QRawFont]) -> bytes:
    """Return a file in which the characters that were printed are found.

    A font may draw a character and a radical of the same form, or a blank and a tab, with one
    shape; Qt names the first of them in the order of Unicode.
    """
    named = {chr(int(code, 16)) for names in _NAMES.findall(pdf) for code in _CODE.findall(names)}
    meant: dict[str, str] = {}
    for face in faces:
        shapes = {_shape(face, c): c for c in printed if c <= "\uffff"}
        shapes.pop(0, None)
        meant.update({c: shapes[_shape(face, c)] for c in named if _shape(face, c) in shapes})

    def renamed(code: re.Match[bytes]) -> bytes:
        character = chr(int(code[1], 16))
        character = character if character in printed else meant.get(character, character)
        return b"<%04X>" % ord(character)

    # As long as before: nothing in the file moves.
    return _NAMES.sub(lambda names: _CODE.sub(renamed, names[0]), pdf)


def _shape(face: QRawFont, character: str) -> int:
    """Return the number of a shape in a font, 0 where the font lacks it."""
    return next(iter(face.glyphIndexesForString(character)), 0)
