"""A statutory table on paper: the height of its rows, the text of its boxes, its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from gkdesk.document.measures import ParagraphLook
from gkdesk.document.measuring import Measures
from gkdesk.document.table_setting import TableSetting
from gkdesk.form import Box, Label
from gkdesk.ui.paper.items import Item, Stroke, Surface, Text
from gkdesk.ui.paper.lines import Line, LineSetter
from gkdesk.ui.paper.upright import upright_lines

_TWIPS = 20
Placed = tuple[int, float]


@dataclass(frozen=True, slots=True)
class _Filled:
    """A box with its text laid out."""

    box: Box
    look: ParagraphLook
    lines: tuple[Line, ...]
    is_upright: bool

    @property
    def height(self) -> float:
        """The room that the text wants; upright text takes what there is."""
        lines = self.lines[:1] if self.is_upright else self.lines
        return self.look.before + sum(line.height for line in lines) + self.look.after


class PaperTable:
    """One table, set with the measures of one document."""

    def __init__(self, setting: TableSetting, measures: Measures, setter: LineSetter) -> None:
        """Lay out all boxes and settle the heights."""
        self._setting = setting
        self._measures = measures
        self._setter = setter
        self.head_rows = setting.table.head_rows
        page = measures.page
        self._left = page.left + (page.text_width - setting.ends[-1] / _TWIPS) / 2
        self._boxes = [self._filled(box) for line in setting.table.layout for box in line]

    @cached_property
    def heights(self) -> tuple[float, ...]:
        """The heights of the rows; a box over several makes the last of them higher."""
        line = self._measures.table.inner
        heights = [line] * len(self._setting.table.layout)
        for filled in sorted(self._boxes, key=lambda one: one.box.down):
            box = filled.box
            rows = range(box.top, box.top + box.down)
            lacking = filled.height + line - sum(heights[row] for row in rows)
            heights[rows[-1]] += max(0.0, lacking)
        return tuple(heights)

    def items(self, parts: Sequence[Sequence[Placed]]) -> list[list[Item]]:
        """Return what is painted of each part; a part is rows with their tops on one page."""
        painted: list[list[Item]] = [[] for _ in parts]
        for filled in self._boxes:
            spans = [self._span(filled.box, part) for part in parts]
            # The text of a box that a page break divides stands where it has most room.
            heights = [bottom - top for top, bottom in spans]
            repeats = filled.box.top < self.head_rows
            for items, (top, bottom), height in zip(painted, spans, heights, strict=True):
                if height > 0:
                    items.extend(self._frame(filled, top, bottom))
            for at, height in enumerate(heights):
                if height > 0 and (repeats or at == heights.index(max(heights))):
                    painted[at].extend(self._texts(filled, *spans[at]))
        return [_in_order(items) for items in painted]

    def _filled(self, box: Box) -> _Filled:
        # A stop that hangs would stand on the line of the table.
        look = replace(self._measures.paragraphs[self._setting.style(box)], hangs=False)
        if isinstance(box, Label) and box.role == "upright":
            return _Filled(box, look, (), is_upright=True)
        left, right = self._sides(box)
        room = self._setting.width(box.left, box.across) / _TWIPS - left - right
        text = self._setting.set_text(box)
        if text.size is not None:
            look = replace(look, letters=replace(look.letters, size=text.size.pt))
        parts = [[(line, look.letters)] for line in text.lines]
        lines = self._setter.lines(look, parts, room, text.stretch)
        return _Filled(box, look, tuple(lines), is_upright=False)

    def _sides(self, box: Box) -> tuple[float, float]:
        side = self._setting.side(box)
        if side is not None:
            return side / _TWIPS, side / _TWIPS
        return self._measures.table.left, self._measures.table.right

    def _span(self, box: Box, part: Sequence[Placed]) -> tuple[float, float]:
        """Return where a box begins and ends on a page; the same place twice where it is not."""
        met = [(row, top) for row, top in part if box.top <= row < box.top + box.down]
        if not met:
            return 0.0, 0.0
        last, bottom = met[-1]
        return met[0][1], bottom + self.heights[last]

    def _edges(self, box: Box) -> tuple[float, float]:
        ends = self._setting.ends
        left, right = ends[box.left], ends[box.left + box.across]
        return self._left + left / _TWIPS, self._left + right / _TWIPS

    def _frame(self, filled: _Filled, top: float, bottom: float) -> Iterator[Item]:
        left, right = self._edges(filled.box)
        if filled.look.fill:
            yield Surface(left, top, right - left, bottom - top, filled.look.fill)
        look, last = self._measures.table, len(self._setting.ends) - 1
        box = filled.box
        inner, outer = look.inner, look.outer
        yield Stroke(left, top, right, top, inner if box.top else outer)
        is_foot = box.top + box.down == len(self._setting.table.layout)
        yield Stroke(left, bottom, right, bottom, outer if is_foot else inner)
        yield Stroke(left, top, left, bottom, inner if box.left else outer)
        is_edge = box.left + box.across == last
        yield Stroke(right, top, right, bottom, outer if is_edge else inner)

    def _texts(self, filled: _Filled, top: float, bottom: float) -> Iterator[Text]:
        left, right = self._edges(filled.box)
        if filled.is_upright:
            text, look = "".join(self._setting.set_text(filled.box).lines), filled.look
            yield from upright_lines(self._setter, look, text, (left, top, right, bottom))
            return
        y = top + (bottom - top - filled.height) / 2 + filled.look.before
        side, _ = self._sides(filled.box)
        for line in filled.lines:
            if line.text:
                yield Text(line, left + side + line.x, y + line.foot)
            y += line.height


def _in_order(items: list[Item]) -> list[Item]:
    """Return surfaces, strokes, texts: nothing is painted over; a line shared is drawn once."""
    kinds = (Surface, Stroke, Text)
    return sorted(dict.fromkeys(items), key=lambda item: kinds.index(type(item)))
