"""The lines that paragraphs and cells have at their edges."""

from collections.abc import Iterable
from typing import cast, get_args

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.cascade import attribute, children
from gkdesk.document.story import Edge, Side

_NONE = frozenset({"nil", "none", ""})
# Of lines of two strokes the thin one, and the gap of a thick and a thin one.
_THIN = 0.75
_START_END = {"start": "left", "end": "right"}


def edges_of(holders: Iterable[BaseOxmlElement], group: str) -> dict[Side, Edge]:
    """Return the edges that groups of one name say, the last one's word before the others'."""
    found: dict[Side, Edge] = {}
    for borders in (one for holder in holders for one in children(holder, group)):
        for border in cast("list[BaseOxmlElement]", list(borders)):
            name = str(border.tag).rpartition("}")[2]
            side = _START_END.get(name, name)
            if side in get_args(Side):
                found[cast("Side", side)] = edge(border)
    return found


def inner_edges(holders: Iterable[BaseOxmlElement]) -> tuple[Edge | None, Edge | None]:
    """Return the edges between rows and between columns that the borders of a table say."""
    found: dict[str, Edge] = {}
    for borders in (one for holder in holders for one in children(holder, "tblBorders")):
        for name in ("insideH", "insideV"):
            if (border := borders.find(qn(f"w:{name}"))) is not None:
                found[name] = edge(cast("BaseOxmlElement", border))
    return found.get("insideH"), found.get("insideV")


def edge(border: BaseOxmlElement) -> Edge:
    """Return an edge; widths are written in eighths of a point."""
    kind, size = attribute(border, "val"), int(attribute(border, "sz") or "4") / 8
    colour = attribute(border, "color")
    return Edge(
        () if kind in _NONE else _bars(kind, size),
        float(attribute(border, "space") or "0"),
        "" if colour == "auto" else colour,
    )


def _bars(kind: str, size: float) -> tuple[tuple[float, float], ...]:
    if kind == "double":
        return (0.0, size), (2 * size, size)
    # Word names the inner stroke first.
    if kind.startswith("thickThin"):
        return (0.0, _THIN), (2 * _THIN, size)
    if kind.startswith("thinThick"):
        return (0.0, size), (size + _THIN, _THIN)
    return ((0.0, size),)
