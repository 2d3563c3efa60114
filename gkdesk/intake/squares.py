"""The squares of a grid, and what a walk over them meets: the labels before a box."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property
from typing import Generic, Protocol, TypeVar


class Placed(Protocol):
    """A box on a grid, of the form or of a source."""

    @property
    def top(self) -> int:
        """First row, from 0."""
        ...

    @property
    def left(self) -> int:
        """First column, from 0."""
        ...

    @property
    def across(self) -> int:
        """Columns taken."""
        ...

    @property
    def down(self) -> int:
        """Rows taken."""
        ...


B = TypeVar("B", bound=Placed)


class Kind(Enum):
    """What a box holds."""

    LABEL = auto()
    VALUE = auto()
    BLANK = auto()


@dataclass(frozen=True, slots=True)
class Heading(Generic[B]):
    """The labels of a box on one side: the nearest, and those that stand over that one."""

    own: B
    over: tuple[B, ...]


class Squares(Generic[B]):
    """Finds the box that covers a square."""

    def __init__(self, boxes: Iterable[B], kind_of: Callable[[B], Kind]) -> None:
        """Take boxes that lie beside one another; ``kind_of`` tells labels from values."""
        self._kind_of = kind_of
        self._boxes = tuple(boxes)

    @cached_property
    def _covering(self) -> dict[tuple[int, int], B]:
        return {
            (row, column): box
            for box in self._boxes
            for row in range(box.top, box.top + box.down)
            for column in range(box.left, box.left + box.across)
        }

    def at(self, row: int, column: int) -> B | None:
        """Return the box that covers a square, None outside the grid."""
        return self._covering.get((row, column))

    def before(self, box: B) -> Heading[B] | None:
        """Return the labels to the left of a box."""
        return self._walk(box, is_upward=False)

    def above(self, box: B) -> Heading[B] | None:
        """Return the labels above a box."""
        return self._walk(box, is_upward=True)

    def _walk(self, box: B, *, is_upward: bool) -> Heading[B] | None:
        """Walk over values to the nearest label, and on over labels as long as there are any.

        A blank among the labels may stand for a span that the source has lost: the label before
        the blank counts as one that stands over the nearest, never as the nearest.
        """
        row, column = (box.top - 1, box.left) if is_upward else (box.top, box.left - 1)
        met: list[B] = []
        while (here := self.at(row, column)) is not None:
            kind = self._kind_of(here)
            if kind is Kind.LABEL:
                met.append(here)
            elif met and kind is Kind.VALUE:
                break
            elif met and (spread := self._spread_from(here, is_upward=is_upward)):
                met.append(spread)
            row, column = (here.top - 1, column) if is_upward else (row, here.left - 1)
        unique = list(dict.fromkeys(met))
        return Heading(unique[0], tuple(unique[1:])) if unique else None

    def _spread_from(self, blank: B, *, is_upward: bool) -> B | None:
        """Return the label that a blank would belong to if its span had not been lost."""
        row, column = blank.top, blank.left
        while (here := self.at(row, column)) is not None:
            kind = self._kind_of(here)
            if kind is not Kind.BLANK:
                return here if kind is Kind.LABEL else None
            row, column = (row, here.left - 1) if is_upward else (here.top - 1, column)
        return None
