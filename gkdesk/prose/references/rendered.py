"""A paragraph with its figures put in, and which of its places is which of the typed text."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from gkdesk.prose.facts import Slip

PieceKind = Literal["figure", "logic", "unused"]


@dataclass(frozen=True, slots=True)
class Piece:
    """What is not shown as typed: ``start`` to ``end`` typed, ``text_start`` to ``text_end`` shown.

    A ``figure`` shows what ``cells`` hold, ``logic`` is a tag that shows nothing, and ``unused`` is
    what a condition leaves out. A condition that cannot be judged is ``logic`` as a whole, and a
    gap is shown for it.
    """

    kind: PieceKind
    start: int
    end: int
    text_start: int
    text_end: int
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rendered:
    """The ``text`` of a paragraph as it is printed.

    Between the ``pieces``, which stand in order, it is what was typed. ``slips`` are what is wrong
    with its references; their places count in the typed paragraph.
    """

    text: str
    pieces: tuple[Piece, ...] = ()
    slips: tuple[Slip, ...] = ()

    @property
    def is_as_typed(self) -> bool:
        """Whether nothing is put in."""
        return not self.pieces

    @property
    def cells(self) -> frozenset[str]:
        """All cells that the text rests on."""
        return frozenset(cell for piece in self.pieces for cell in piece.cells)

    def typed_at(self, position: int) -> int:
        """Return where a place of the text was typed: before a piece, for all of its inside."""
        piece = _last(self.pieces, bisect_right(self.pieces, position, key=_text_start))
        if piece is None:
            return position
        if position < piece.text_end:
            return piece.start
        return position - piece.text_end + piece.end

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """Return what was typed for a stretch of the text, pieces that it touches as a whole."""
        if end <= start:
            return (place := self.typed_at(start)), place
        piece = _last(self.pieces, bisect_right(self.pieces, end - 1, key=_text_start))
        if piece is None:
            return self.typed_at(start), end
        if end <= piece.text_end:
            return self.typed_at(start), piece.end
        return self.typed_at(start), end - piece.text_end + piece.end

    def text_at(self, position: int) -> int:
        """Return where a place of the typed paragraph is shown: before a piece, for its inside."""
        piece = _last(self.pieces, bisect_right(self.pieces, position, key=_start))
        if piece is None:
            return position
        if position < piece.end:
            return piece.text_start
        return position - piece.end + piece.text_end

    def text_span(self, start: int, end: int) -> tuple[int, int]:
        """Return what is shown for a stretch of the typed paragraph, pieces as a whole."""
        if end <= start:
            return (place := self.text_at(start)), place
        piece = _last(self.pieces, bisect_right(self.pieces, end - 1, key=_start))
        if piece is None:
            return self.text_at(start), end
        if end <= piece.end:
            return self.text_at(start), piece.text_end
        return self.text_at(start), end - piece.end + piece.text_end


def _last(pieces: Sequence[Piece], count: int) -> Piece | None:
    return pieces[count - 1] if count else None


def _start(piece: Piece) -> int:
    return piece.start


def _text_start(piece: Piece) -> int:
    return piece.text_start
