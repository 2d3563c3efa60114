"""The signs of a paragraph, each with its letters and the air behind it, and how they are drawn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from gkdesk.document.measures import Letters
from gkdesk.ui.paper.lettering import FINENESS, Lettering, is_wide

# Between Chinese and figures, in the width of one character, as LibreOffice has it.
_SCRIPT_GAP = 0.2
_ENDLESS = 1e7
_NATURAL = 100
BLACK = "000000"
# A dash of half a pair; a little longer than its square, so that the two touch.
_DASH, _DASH_LENGTH = "—", 1.08
# Qt 6.7 makes one shape of two dashes that are set alike; nobody sees so little.
_APART = 0.001


@dataclass(frozen=True, slots=True)
class Sign:
    """One character. ``behind`` is the air between it and the next, ``stretch`` is in percent."""

    character: str
    letters: Letters
    behind: float
    stretch: int


class Drafting:
    """Measures signs and lays them out, with the fonts of one document."""

    def __init__(self, lettering: Lettering) -> None:
        """Take the fonts."""
        self._lettering = lettering
        self._advances: dict[tuple[str, Letters, int], float] = {}

    def signs(
        self, pieces: Iterable[tuple[str, Letters]], stretch: int, *, parts_scripts: bool
    ) -> list[Sign]:
        """Return the signs of texts that follow each other, each with letters of its own."""
        signs = [
            Sign(c, letters, letters.spacing, stretch * letters.stretch // _NATURAL)
            for text, letters in pieces
            for c in text
        ]
        for at, (one, following) in enumerate(pairwise(signs)):
            if one.character == following.character == _DASH:
                signs[at], signs[at + 1] = self._joined(one, at), self._joined(following, at + 1)
            elif is_wide(one.character) != is_wide(following.character):
                # Where the script changes no letter is moved nearer to the next one.
                is_parted = parts_scripts and _is_seam(one.character, following.character)
                gap = one.letters.size * _SCRIPT_GAP if is_parted else 0.0
                signs[at] = replace(one, behind=max(0.0, one.behind) + gap)
        return signs

    def advance(self, sign: Sign) -> float:
        """Return the width of a sign without the air behind it."""
        key = (sign.character, sign.letters, sign.stretch)
        if key not in self._advances:
            metrics = QFontMetricsF(self._font(sign))
            self._advances[key] = metrics.horizontalAdvance(sign.character) / FINENESS
        return self._advances[key]

    def used(self, signs: Sequence[Sign]) -> float:
        """Return the width of signs, without the air behind the last."""
        return sum(map(self.advance, signs)) + sum(sign.behind for sign in signs[:-1])

    def laid_out(self, signs: Sequence[Sign]) -> QTextLayout:
        """Return a line of signs, in the fine units of its letters."""
        layout = QTextLayout("".join(sign.character for sign in signs))
        layout.setFormats(self._formats(signs))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        layout.createLine().setLineWidth(_ENDLESS)
        layout.endLayout()
        return layout

    def _joined(self, dash: Sign, at: int) -> Sign:
        """Return half of a Chinese dash, as wide as a character where the font has it shorter."""
        apart = replace(dash, behind=dash.behind + _APART * (at % 2))
        size, advance = dash.letters.size, self.advance(dash)
        if dash.stretch != _NATURAL or advance > size * 0.98:
            return apart
        longer = replace(apart, stretch=round(_NATURAL * _DASH_LENGTH * size / advance))
        return replace(longer, behind=apart.behind + size - self.advance(longer))

    def _formats(self, signs: Sequence[Sign]) -> list[QTextLayout.FormatRange]:
        formats: list[QTextLayout.FormatRange] = []
        begin = 0
        for _, group in groupby(signs, _likeness):
            alike = list(group)
            ranged = QTextLayout.FormatRange()
            ranged.start = begin
            # Qt counts what is beyond the first 65,536 characters of Unicode twice.
            ranged.length = sum(1 + (sign.character > "\uffff") for sign in alike)
            font = QFont(self._font(alike[0]))
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, alike[0].behind * FINENESS)
            ranged.format = QTextCharFormat()
            ranged.format.setFont(font)
            ranged.format.setForeground(QColor(f"#{alike[0].letters.colour or BLACK}"))
            formats.append(ranged)
            begin += ranged.length
        return formats

    def _font(self, sign: Sign) -> QFont:
        font = self._lettering.font(sign.letters, is_wide=is_wide(sign.character))
        if sign.stretch != _NATURAL:
            font = QFont(font)
            font.setStretch(sign.stretch)
        return font


def spread(signs: Sequence[Sign], slack: float) -> list[Sign]:
    """Return the signs of a line, moved apart so that they fill its width."""
    gaps = {at for at, pair in enumerate(pairwise(signs)) if _may_part(*pair)}
    if not gaps or slack <= 0:
        return list(signs)
    more = slack / len(gaps)
    return [replace(one, behind=one.behind + more * (at in gaps)) for at, one in enumerate(signs)]


def _likeness(sign: Sign) -> tuple[Letters, bool, float, int]:
    return sign.letters, is_wide(sign.character), sign.behind, sign.stretch


def _is_seam(one: str, following: str) -> bool:
    """Tell whether a little air parts two signs: a character beside a letter or a digit."""
    pair = (one, following)
    narrow = [c for c in pair if not is_wide(c) and c.isalnum()]
    characters = [c for c in pair if is_wide(c) and c.isalpha()]
    return len(narrow) == len(characters) == 1


def _may_part(one: Sign, following: Sign) -> bool:
    if one.character == following.character == _DASH:
        return False
    return is_wide(one.character) or one.character == " "
