"""Sets what an office made itself: paragraphs with tabs, pictures and lines, boxes, tables."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from gkdesk.document.measures import Align, PageLook, ParagraphLook
from gkdesk.document.story import (
    Edge,
    Floating,
    Picture,
    Rule,
    Side,
    Story,
    StoryParagraph,
    StoryTable,
    Tab,
    TextBox,
)
from gkdesk.ui.paper.anchors import place_of
from gkdesk.ui.paper.edging import edge_strokes
from gkdesk.ui.paper.images import image_of
from gkdesk.ui.paper.items import Drawn, Item, Stroke, Surface, Text, moved
from gkdesk.ui.paper.lines import LineSetter
from gkdesk.ui.paper.numbers import Numbers
from gkdesk.ui.paper.paging import Glue, Piece
from gkdesk.ui.paper.story_tables import table_pieces
from gkdesk.ui.paper.tabbing import tabbed

_ENDLESS = 1e5
_ALIGNS: dict[str, Align] = {"left": "left", "center": "center", "right": "right"}


@dataclass(frozen=True, slots=True)
class Stack:
    """A story set as one thing, under each other; items lie from its top left corner."""

    height: float
    items: tuple[Item, ...]
    fixed: tuple[Item, ...]


class StorySetter:
    """Sets stories for one page: where its edges are, and what its numbers are."""

    def __init__(self, setter: LineSetter, page: PageLook, numbers: Numbers) -> None:
        """Begin at the top of a page."""
        self._setter = setter
        self._page = page
        self._numbers = numbers
        # What the last paragraph keeps free below itself.
        self.after = 0.0

    def pieces(self, story: Story, width: float) -> Iterator[Piece]:
        """Yield the pieces of a story, each of them drawn."""
        for one, above, below in zip(story, (None, *story), (*story[1:], None), strict=False):
            if isinstance(one, StoryTable):
                gap, self.after = self.after, 0.0
                yield from _lowered(table_pieces(one, width, self.stacked), gap)
            else:
                yield from self._paragraph(_joined(one, above, below), width)

    def stacked(self, story: Story, width: float) -> Stack:
        """Return a whole story as one thing."""
        own = StorySetter(self._setter, self._page, self._numbers)
        height, items, fixed = 0.0, list[Item](), list[Item]()
        for piece in own.pieces(story, width):
            height += piece.gap
            if isinstance(piece.content, Drawn):
                items += [moved(item, 0.0, height) for item in piece.content.items]
                fixed += piece.content.fixed
            height += piece.height
        return Stack(height + own.after, tuple(items), tuple(fixed))

    def _paragraph(self, one: StoryParagraph, width: float) -> Iterator[Piece]:
        look = self._framed_look(one)
        drawn = self._lines(one, look, width)
        drawn = _edged(drawn, one, look, width)
        drawn[0] = self._with_floating(drawn[0], one.floating)
        # Word takes the larger of two distances, not both.
        gap = max(self.after, look.before)
        self.after = look.after
        for at, line in enumerate(drawn):
            keeps = look.keeps_next if at == len(drawn) - 1 else look.keeps_lines
            height = 0.0 if one.frame else line.height
            turns = look.new_page and not at
            glue = Glue.FIRM if keeps else Glue.NONE
            yield Piece(line, height, 0.0 if at else gap, glue, turns)

    def _framed_look(self, one: StoryParagraph) -> ParagraphLook:
        sides = self._numbers.sides
        align = _ALIGNS.get(sides.get(one.frame, one.frame))
        return replace(one.look, align=align) if align else one.look

    def _lines(self, one: StoryParagraph, look: ParagraphLook, width: float) -> list[Drawn]:
        found: list[Drawn] = []
        for number, bits in enumerate(one.lines):
            own = replace(look, first_line=0.0) if number else look
            if any(isinstance(bit, Tab | Picture) for bit in bits):
                found += tabbed(
                    self._setter, own, bits, stops=one.stops, width=width, numbers=self._numbers
                )
                continue
            parts = [list(self._numbers.pieces(bits)) or [("", look.letters)]]
            for line in self._setter.lines(own, parts, width):
                texts = (Text(line, line.x, line.foot),) if line.text else ()
                found.append(Drawn(line.height, texts))
        return found

    def _with_floating(self, drawn: Drawn, floating: Sequence[Floating]) -> Drawn:
        items, fixed = list(drawn.items), list(drawn.fixed)
        for one in floating:
            content, width, height = self._content(one.content)
            place = place_of(one, width, height, self._page, self._numbers)
            target = fixed if place.is_fixed else items
            target += [moved(item, place.left, place.top) for item in content]
        return replace(drawn, items=tuple(items), fixed=tuple(fixed))

    def _content(self, content: Picture | Rule | TextBox) -> tuple[list[Item], float, float]:
        """Return what hangs beside the text, from its own corner, and its size."""
        width, height = content.width, content.height
        if isinstance(content, Picture):
            image = image_of(content)
            return ([image] if image else []), width, height
        if isinstance(content, Rule):
            return [Stroke(0, 0, width, height, content.thickness, content.colour)], width, height
        left, top, right, _ = content.insets
        if content.is_fitted:
            texts = self.stacked(_leftward(content.story), _ENDLESS).items
            ends = [i.x + i.line.width for i in texts if isinstance(i, Text)]
            width = max(ends, default=0.0) + left + right + 0.1
        stack = self.stacked(content.story, width - left - right)
        return [moved(item, left, top) for item in stack.items], width, height


def _leftward(story: Story) -> Story:
    paragraphs = (one for one in story if isinstance(one, StoryParagraph))
    return tuple(replace(one, look=replace(one.look, align="left")) for one in paragraphs)


def _lowered(pieces: Iterator[Piece], gap: float) -> Iterator[Piece]:
    for at, piece in enumerate(pieces):
        yield piece if at else replace(piece, gap=gap)


def _joined(
    one: StoryParagraph,
    above: StoryParagraph | StoryTable | None,
    below: StoryParagraph | StoryTable | None,
) -> StoryParagraph:
    """Return a paragraph without the lines between it and its like: they are in one frame."""
    neighbours: tuple[tuple[Side, StoryParagraph | StoryTable | None], ...] = (
        ("top", above),
        ("bottom", below),
    )
    alike = {
        side
        for side, other in neighbours
        if isinstance(other, StoryParagraph) and other.edges == one.edges
    }
    kept = {side: edge for side, edge in one.edges.items() if side not in alike}
    return replace(one, edges=kept) if alike else one


def _edged(
    drawn: list[Drawn], one: StoryParagraph, look: ParagraphLook, width: float
) -> list[Drawn]:
    """Return lines with the ground and the edges of their paragraph; these take room."""
    left, right = look.left, width - look.right
    found: list[Drawn] = []
    for at, line in enumerate(drawn):
        own: dict[Side, bool] = {
            "top": at == 0,
            "bottom": at == len(drawn) - 1,
            "left": True,
            "right": True,
        }
        edges: dict[Side, Edge] = {s: e for s, e in one.edges.items() if own[s] and e.bars}
        above, below = (
            edges[side].space + edges[side].thickness if side in edges else 0.0
            for side in ("top", "bottom")
        )
        height = above + line.height + below
        ground = [Surface(left, 0, right - left, height, look.fill)] if look.fill else []
        strokes = edge_strokes(edges, (left, 0.0, right, height), outside=("left", "right"))
        items = (*ground, *strokes, *(moved(item, 0.0, above) for item in line.items))
        found.append(Drawn(height, items, line.fixed))
    return found
