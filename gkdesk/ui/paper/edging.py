"""The lines at the edges of paragraphs and cells, stroke by stroke."""

from collections.abc import Collection, Iterator

from gkdesk.document.story import Edge, Edges, Side
from gkdesk.ui.paper.items import Stroke

Room = tuple[float, float, float, float]


def edge_strokes(
    edges: Edges, room: Room, *, outside: Collection[Side] = (), between: bool = False
) -> Iterator[Stroke]:
    """Yield the strokes of edges around a room: left, top, right, bottom.

    Edges lie within it, or half way ``between`` it and the next; those named ``outside`` lie
    without, as far away as they say.
    """
    for side, edge in edges.items():
        for begin, thickness in edge.bars:
            way = begin + thickness / 2
            if side in outside:
                way -= edge.thickness + edge.space
            elif between:
                way -= edge.thickness / 2
            yield _stroke(side, edge, thickness, way, room)


def _stroke(side: Side, edge: Edge, thickness: float, way: float, room: Room) -> Stroke:
    left, top, right, bottom = room
    match side:
        case "top":
            ends = (left, top + way, right, top + way)
        case "bottom":
            ends = (left, bottom - way, right, bottom - way)
        case "left":
            ends = (left + way, top, left + way, bottom)
        case "right":
            ends = (right - way, top, right - way, bottom)
    return Stroke(*ends, thickness, edge.colour)
