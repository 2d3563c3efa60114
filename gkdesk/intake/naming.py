"""What the form calls its lines and columns: the names by which a source's labels are known."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from gkdesk.form import Box, Figure, Label, Table
from gkdesk.intake.squares import Heading, Kind, Squares
from gkdesk.intake.stems import brief, common, stem
from gkdesk.report.lines import squares_of

Side = Literal["row", "column"]
# What else rows and columns are called, by their ids.
Called = Mapping[tuple[Side, str], tuple[str, ...]]
# Of two labels of which one is misread, so much is the same.
_RESEMBLING = 0.7
Headings = tuple[Heading[Box] | None, Heading[Box] | None]


@dataclass(frozen=True, slots=True)
class Named:
    """A line or column of figures: ``names`` and ``briefs`` are stems of what it is called.

    ``over`` are the stems of the labels that stand over its own.
    """

    label: str
    cells: frozenset[str]
    names: frozenset[str]
    briefs: frozenset[str]
    over: frozenset[str]


@dataclass(frozen=True, slots=True)
class Axis:
    """All lines of a table, or all its columns; ``groups`` head several of them.

    ``names`` and ``briefs`` are those of all of them.
    """

    named: tuple[Named, ...]
    groups: frozenset[str]
    names: frozenset[str]
    briefs: frozenset[str]

    def knows(self, label: str) -> bool:
        """Whether one of the lines is called so."""
        return stem(label) in self.names or brief(label) in self.briefs


def headings(table: Table) -> dict[str, Headings]:
    """Return the labels at the left of each figure and above it, by cell."""
    boxes: list[Box] = [box for line in table.layout for box in line]
    squares = Squares(boxes, _kind)
    return {f.cell.id: (squares.before(f), squares.above(f)) for f in table.figures}


class Naming:
    """The names of one table, and the figures that cover its squares."""

    def __init__(self, table: Table, called: Called | None = None) -> None:
        """Collect them from labels, from the names of rows and columns, and from ``called``."""
        self.table = table
        self._called = called or {}
        self.figures = {figure.cell.id: figure for figure in table.figures}
        squares = squares_of(table).items()
        self.covering = {square: box for square, box in squares if isinstance(box, Figure)}
        self._found = headings(table)
        self.rows = self._axis("row")
        self.columns = self._axis("column")
        labels = [box for line in table.layout for box in line if isinstance(box, Label)]
        self._stems = {stem(label.text) for label in labels}
        self._letters = [(one, set(one)) for one in self._stems]
        self._resembling: dict[str, bool] = {}
        self._heads = {stem(box.text) for box in labels if box.role in ("head", "block", "note")}

    def knows(self, text: str) -> bool:
        """Whether a text is a label of the table, or what one of its lines is called."""
        return stem(text) in self._stems or self.rows.knows(text) or self.columns.knows(text)

    def resembles(self, name: str) -> bool:
        """Whether a stem is that of a label of the table, but for a letter or two."""
        if name not in self._resembling:
            letters = set(name)
            self._resembling[name] = any(
                len(letters & own) >= _RESEMBLING * max(len(letters), len(own))
                and common(name, label) >= _RESEMBLING
                for label, own in self._letters
            )
        return self._resembling[name]

    def is_head(self, text: str) -> bool:
        """Whether a text heads columns or a block, and no line."""
        return stem(text) in self._heads and not self.rows.knows(text)

    def lines(self) -> dict[int, list[Figure]]:
        """Return the figures of each printed line that has any, from left to right."""
        lines: dict[int, list[Figure]] = {}
        for figure in self.table.figures:
            lines.setdefault(figure.top, []).append(figure)
        return lines

    def _axis(self, side: Side) -> Axis:
        by_label: dict[Box, list[Figure]] = {}
        over: dict[Box, tuple[Box, ...]] = {}
        for cell, found in self._found.items():
            heading = found[0 if side == "row" else 1]
            if heading:
                by_label.setdefault(heading.own, []).append(self.figures[cell])
                over[heading.own] = heading.over
        named = [
            self._named(label, figures, over[label], side) for label, figures in by_label.items()
        ]
        groups = {stem(text) for boxes in over.values() for text in _texts(boxes)}
        names = frozenset[str]().union(*(one.names for one in named))
        briefs = frozenset[str]().union(*(one.briefs for one in named))
        return Axis(tuple(named), frozenset(groups), names, briefs)

    def _named(self, label: Box, figures: list[Figure], over: Iterable[Box], side: Side) -> Named:
        (text,) = _texts([label])
        lines = {f.cell.row if side == "row" else f.cell.column for f in figures}
        # What several rows of the form share with their line is the name of neither.
        alone = lines if len(lines) == 1 else ()
        texts = {text, *(one.name for one in alone)}
        texts |= {word for one in alone for word in self._called.get((side, one.id), ())}
        return Named(
            label=text,
            cells=frozenset(figure.cell.id for figure in figures),
            names=frozenset(map(stem, texts)),
            briefs=frozenset(map(brief, texts)),
            over=frozenset(map(stem, _texts(over))),
        )


@cache
def naming_of(table: Table) -> Naming:
    """Return the names of a table; a form never changes, and every paste asks for them."""
    return Naming(table)


def _texts(boxes: Iterable[Box]) -> Iterator[str]:
    return (box.text for box in boxes if isinstance(box, Label))


def _kind(box: Box) -> Kind:
    return Kind.LABEL if isinstance(box, Label) else Kind.VALUE
