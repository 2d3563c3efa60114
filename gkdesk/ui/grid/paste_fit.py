"""How wide the columns and how high the rows of a previewed paste are: no figure is cut."""

from collections.abc import Callable

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter

from gkdesk.form import Box, Figure, Label
from gkdesk.ui.grid.lettering import Lettering
from gkdesk.ui.grid.paste_looks import Look
from gkdesk.ui.grid.plan import Plan

# What is free beside a text on either side, and above and below it together.
_SIDE, _AIR = 4, 6
# The least width of a column, in sizes of the font: two letters of a label and what is around.
_NARROWEST = 3
_CENTRED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
# Higher than any text.
_ENDLESS = 10_000


class PasteFit:
    """Measures and draws the texts of one table in one font, labels as the grid does."""

    def __init__(self, plan: Plan, font: QFont) -> None:
        """Start with nothing measured."""
        heavy = QFont(font)
        heavy.setBold(True)
        self.font = QFont(font)
        self.lettering = Lettering(font, reads_as_list=plan.table.head_columns > 0)
        self._plan = plan
        self._fonts = self.font, heavy
        self._metrics = QFontMetrics(font), QFontMetrics(heavy)
        self._advances: dict[tuple[str, bool], int] = {}

    def draw(self, painter: QPainter, square: QRect, look: Look) -> None:
        """Draw a figure in the middle of its box, with the painter's pen."""
        painter.setFont(self._fonts[look.is_strong])
        painter.drawText(square.adjusted(_SIDE, 0, -_SIDE, 0), _CENTRED, look.text)

    def widths(self, look_of: Callable[[Box], Look], room: int) -> list[int]:
        """Share the width out as on paper, but leave no column narrower than it can be."""
        least = self._least_widths(look_of)
        shares = dict(enumerate(self._plan.table.widths))
        while shares:
            left = max(0, room - sum(w for n, w in enumerate(least) if n not in shares))
            scale = left / sum(shares.values())
            widths = [int(scale * shares[n]) if n in shares else w for n, w in enumerate(least)]
            narrow = [n for n in shares if widths[n] < least[n]]
            if not narrow:
                # To the last pixel.
                widths[-1] += max(0, room - sum(widths))
                return widths
            for column in narrow:
                del shares[column]
        return least

    def heights(self, look_of: Callable[[Box], Look], widths: list[int]) -> list[int]:
        """Give every row what its texts need in such columns."""
        heights = [self._metrics[0].height() + _AIR] * self._plan.height
        # Boxes of one row first: a box of several takes what is there, and more only if it must.
        for box in sorted(self._plan.boxes, key=lambda box: box.down):
            own = range(box.top, box.top + box.down)
            width = sum(widths[box.left : box.left + box.across])
            needed = (
                self.lettering.height(box, width) + _AIR
                if isinstance(box, Label)
                else self._height(look_of(box), width - 2 * _SIDE)
            )
            lacking = needed - sum(heights[row] for row in own)
            for row in own if lacking > 0 else ():
                heights[row] += -(-lacking // box.down)
        return heights

    def _least_widths(self, look_of: Callable[[Box], Look]) -> list[int]:
        """Return what each column needs: no figure is cut, and no label set in single letters."""
        least = [round(_NARROWEST * self.lettering.em)] * self._plan.width
        for box in self._plan.boxes:
            if isinstance(box, Figure) and box.across == 1:
                _, word = self._measure(look_of(box))
                least[box.left] = max(least[box.left], word + 2 * _SIDE)
        return least

    def _height(self, look: Look, room: int) -> int:
        """Return how high a figure is, nothing where it stands on one line as most do."""
        if self._measure(look)[0] <= room:
            return 0
        square = QRect(0, 0, max(1, room), _ENDLESS)
        metrics = self._metrics[look.is_strong]
        return metrics.boundingRect(square, _CENTRED, look.text).height() + _AIR

    def _measure(self, look: Look) -> tuple[int, int]:
        """Return how wide a text is on one line, and its widest word.

        Word by word: a block has many texts, which are made of few words.
        """
        widths = [self._advance(word, look.is_strong) for word in look.text.split(" ")]
        blanks = (len(widths) - 1) * self._advance(" ", look.is_strong)
        return sum(widths) + blanks, max(widths)

    def _advance(self, word: str, is_strong: bool) -> int:
        key = word, is_strong
        if key not in self._advances:
            self._advances[key] = self._metrics[is_strong].horizontalAdvance(word)
        return self._advances[key]
