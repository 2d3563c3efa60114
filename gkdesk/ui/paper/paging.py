"""Puts lines and rows on pages: what belongs together stays together, heads of tables repeat."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from gkdesk.ui.paper.items import Drawn
from gkdesk.ui.paper.lines import Line
from gkdesk.ui.paper.tables import PaperTable

# What rounding may add up to.
_SLIP = 0.01


class Glue(Enum):
    """What a piece has to do with the next one on the page."""

    NONE = auto()
    # Rows of a table stay together while a page can hold them.
    SOFT = auto()
    FIRM = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    table: PaperTable
    index: int


Content = Line | Row | Drawn


@dataclass(frozen=True, slots=True)
class Piece:
    """What no page break may divide. ``gap`` is the air above it, but at the top of a page."""

    content: Content
    height: float
    gap: float = 0.0
    glue: Glue = Glue.NONE
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece with its place, from the top of the type area."""

    content: Content
    top: float


class Pager:
    """Fills pages with pieces."""

    def __init__(self, height: Callable[[int], float]) -> None:
        """Begin with one empty page; ``height`` tells how high the pages are, from 0."""
        self._height_of = height
        self._used = 0.0
        self.pages: list[list[Placed]] = [[]]

    def fill(self, pieces: Sequence[Piece]) -> None:
        """Place pieces one after the other."""
        for chain in _chains(pieces, Glue.SOFT, Glue.FIRM):
            if chain[0].new_page:
                self._turn()
            if self._fits(chain) or self._would_fit(chain):
                self._place(chain)
                continue
            # No page holds a table that long: it begins on its own and is divided.
            self._turn()
            for part in _chains(chain, Glue.FIRM):
                self._place(part)

    def _place(self, chain: Sequence[Piece]) -> None:
        if not self._fits(chain):
            self._turn()
            self._repeat_head(chain)
        for piece in chain:
            gap = piece.gap if self.pages[-1] else 0.0
            # What is higher than a page is all that is left to be divided.
            if self.pages[-1] and self._used + gap + piece.height > self._height:
                self._turn()
                gap = 0.0
            self.pages[-1].append(Placed(piece.content, self._used + gap))
            self._used += gap + piece.height

    def _repeat_head(self, chain: Sequence[Piece]) -> None:
        content = chain[0].content
        if not isinstance(content, Row) or content.index < content.table.head_rows:
            return
        heights = content.table.heights[: content.table.head_rows]
        if sum(heights) + _room(chain) > self._height:
            return
        for index, height in enumerate(heights):
            self.pages[-1].append(Placed(Row(content.table, index), self._used))
            self._used += height

    @property
    def _height(self) -> float:
        return self._height_of(len(self.pages) - 1) + _SLIP

    def _fits(self, chain: Sequence[Piece]) -> bool:
        gap = chain[0].gap if self.pages[-1] else 0.0
        return self._used + gap + _room(chain) <= self._height

    def _would_fit(self, chain: Sequence[Piece]) -> bool:
        return _room(chain) <= self._height_of(len(self.pages)) + _SLIP

    def _turn(self) -> None:
        if self.pages[-1]:
            self.pages.append([])
            self._used = 0.0


def _room(chain: Sequence[Piece]) -> float:
    """Return the height of a chain, without the air above it."""
    return sum(piece.height for piece in chain) + sum(piece.gap for piece in chain[1:])


def _chains(pieces: Sequence[Piece], *glues: Glue) -> Iterator[list[Piece]]:
    """Yield the pieces that some kinds of glue hold together."""
    chain: list[Piece] = []
    for piece in pieces:
        if chain and (chain[-1].glue not in glues or piece.new_page):
            yield chain
            chain = []
        chain.append(piece)
    if chain:
        yield chain
