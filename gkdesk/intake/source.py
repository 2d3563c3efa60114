"""A table that somebody else wrote: texts in boxes on a grid, read within bounds."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gkdesk.errors import GkdeskError
from gkdesk.intake.characters import meant

# The longest statutory table has some thirty lines; whole sheets of a gathering office are larger.
MOST_CHARACTERS = 4_000_000
MOST_ROWS = 2_000
MOST_COLUMNS = 256
MOST_SQUARES = 40_000


class SourceError(GkdeskError):
    """The source is larger than any table of a report."""


@dataclass(frozen=True, slots=True)
class SourceBox:
    """One box of a source; ``text`` may have several lines, ``top`` and ``left`` count from 0."""

    text: str
    top: int
    left: int
    across: int = 1
    down: int = 1

    @property
    def turned(self) -> "SourceBox":
        """The box with rows for columns."""
        return SourceBox(self.text, self.left, self.top, self.down, self.across)


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table of a source. Its boxes cover every square, in reading order.

    ``holes`` are squares that the source left out; blanks stand there.
    """

    boxes: tuple[SourceBox, ...]
    height: int
    width: int
    holes: frozenset[tuple[int, int]] = frozenset()

    @property
    def transposed(self) -> "SourceTable":
        """The table with rows for columns."""
        turned = (box.turned for box in self.boxes)
        return SourceTable(tuple(sorted(turned, key=_place)), self.width, self.height)

    def without(self, columns: Collection[int]) -> "SourceTable":
        """Return the table without some columns; boxes over more than those are narrowed."""
        kept = [column for column in range(self.width) if column not in columns]
        boxes = tuple(found for box in self.boxes if (found := _narrowed(box, kept)))
        holes = ((row, kept.index(at)) for row, at in self.holes if at not in columns)
        return SourceTable(boxes, self.height, len(kept), frozenset(holes))


class SourceGrid:
    """A table while it is read: boxes take the free squares of a row, as those of HTML do."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._boxes: list[SourceBox] = []
        self._taken: set[tuple[int, int]] = set()

    def add(self, text: str, top: int, across: int = 1, down: int = 1) -> None:
        """Put a box on the next free squares of a row; SourceError beyond the bounds."""
        left = next(n for n in range(MOST_COLUMNS + 1) if (top, n) not in self._taken)
        across = self._free(top, left, across)
        if top >= MOST_ROWS or left >= MOST_COLUMNS:
            raise too_large()
        box = SourceBox(meant(text), top, left, across, min(down, MOST_ROWS - top))
        if len(self._taken) + box.across * box.down > MOST_SQUARES:
            raise too_large()
        self._taken.update(_covered(box))
        self._boxes.append(box)

    def table(self, without: Iterable[int] = ()) -> SourceTable | None:
        """Return what was read, holes filled, spans cut at the last row; None if nothing was.

        ``without`` are columns that the source hides.
        """
        height = max((box.top for box in self._boxes), default=-1) + 1
        boxes = [_cut(box, height) for box in self._boxes]
        width = max((box.left + box.across for box in boxes), default=0)
        hidden = frozenset(without)
        kept = [column for column in range(width) if column not in hidden]
        if not kept or len(kept) * height > MOST_SQUARES:
            if kept:
                raise too_large()
            return None
        holes = {(row, column) for row in range(height) for column in kept} - self._taken
        boxes += [SourceBox("", row, column) for row, column in holes]
        whole = SourceTable(tuple(sorted(boxes, key=_place)), height, width, frozenset(holes))
        return whole.without(hidden) if hidden else whole

    def _free(self, top: int, left: int, across: int) -> int:
        """Cut a span where a box from above stands in its way."""
        wanted = range(left, min(left + across, MOST_COLUMNS))
        taken = (column for column in wanted if (top, column) in self._taken)
        return max(1, next(taken, wanted.stop) - left)


def too_large() -> SourceError:
    """Return the refusal of a table that no report has."""
    return SourceError("来源里的表太大，没有粘贴。请只复制要用的那几行几列，再粘贴一次。")


def check_size(text: str) -> None:
    """SourceError for a source that no table of a report can be in."""
    if len(text) > MOST_CHARACTERS:
        raise too_large()


def trimmed(boxes: Sequence[SourceBox], most: int) -> list[SourceBox]:
    """Leave out blanks before and behind, as far as there are more boxes than ``most``."""
    kept = list(boxes)
    while len(kept) > most and not kept[0].text:
        del kept[0]
    while len(kept) > most and not kept[-1].text:
        del kept[-1]
    return kept


def _covered(box: SourceBox) -> Iterator[tuple[int, int]]:
    for row in range(box.top, box.top + box.down):
        for column in range(box.left, box.left + box.across):
            yield row, column


def _cut(box: SourceBox, height: int) -> SourceBox:
    over = box.top + box.down - height
    return replace(box, down=box.down - over) if over > 0 else box


def _narrowed(box: SourceBox, kept: list[int]) -> SourceBox | None:
    """Return a box on the columns that are kept, None where none of its own is."""
    own = [n for n, column in enumerate(kept) if box.left <= column < box.left + box.across]
    return replace(box, left=own[0], across=len(own)) if own else None


def _place(box: SourceBox) -> tuple[int, int]:
    return box.top, box.left
