"""The fonts of the paper: the document's names first, their kin behind them, never a Japanese face.

A layout is reckoned with letters of twentieths of a point, so that it is the same at every
resolution and rounding is too small to be seen.
"""

import re
from collections.abc import Mapping

from PySide6.QtGui import QFont, QFontDatabase

from gkdesk.document.characters import ems
from gkdesk.document.measures import Letters
from gkdesk.ui.typefaces import HEI, PROSE_FONTS, SONG

FINENESS = 20
# By what stands in a name; the first that fits is taken.
_KIN: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("仿宋|fang", ("FangSong", "STFangsong")),
    ("楷|kai", ("KaiTi", "STKaiti", "AR PL UKai CN")),
    ("黑|hei|sans", HEI),
    ("标宋|biaosong|中宋", ("STZhongsong", *SONG)),
    ("", SONG),
)
# What joins letters to one sign, such as two dashes, or puts another in their place: in a PDF
# they could not be found by searching.
_REPLACING = ("ccmp", "liga", "clig", "dlig", "calt", "locl")

# One unit of Qt's own reckoning, a 64th of a pixel: seen by nobody.
_LEAST_SPACING = 1 / 64


class Lettering:
    """Makes fonts out of letters and remembers them."""

    def __init__(self, other_names: Mapping[str, tuple[str, ...]]) -> None:
        """Take the names that may stand in for others, as the document gives them."""
        self._other_names = other_names
        self._fonts: dict[tuple[Letters, bool], QFont] = {}

    def font(self, letters: Letters, *, is_wide: bool) -> QFont:
        """Return the font of East Asian (wide) or of Latin letters."""
        key = (letters, is_wide)
        if key not in self._fonts:
            self._fonts[key] = self._made(letters, is_wide=is_wide)
        return self._fonts[key]

    def _made(self, letters: Letters, *, is_wide: bool) -> QFont:
        font = QFont()
        font.setFamilies(self._families(letters, is_wide=is_wide))
        font.setPixelSize(round(letters.size * FINENESS))
        font.setBold(letters.is_bold)
        font.setItalic(letters.is_italic)
        font.setUnderline(letters.is_underlined)
        font.setKerning(False)
        if hasattr(QFont.Tag, "fromString"):
            for tag in _REPLACING:
                font.setFeature(QFont.Tag(tag), 0)
        else:
            # The bindings of Qt 6.7 cannot make a tag; Qt joins no letters that are spaced.
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, _LEAST_SPACING)
        return font

    def _families(self, letters: Letters, *, is_wide: bool) -> list[str]:
        """Return the families that this PC has, best first, each once."""
        names = [letters.east_asian] if is_wide else [letters.latin, letters.east_asian]
        wanted = [kin for name in names for kin in self._kin(name)]
        there = [name for name in (*wanted, *PROSE_FONTS) if QFontDatabase.hasFamily(name)]
        return list(dict.fromkeys(there)) or wanted

    def _kin(self, name: str) -> tuple[str, ...]:
        found = next(kin for words, kin in _KIN if re.search(words, name, re.IGNORECASE))
        return (name, *self._other_names.get(name, ()), *found)


def is_wide(character: str) -> bool:
    """Tell whether a character is set in the East Asian font."""
    return ems(character) == 1
