"""Tables of a PDF that are open at an end of the page: their row goes on over the break.

Browsers draw no rule there.
"""

from collections.abc import Iterable, Sequence
from typing import Any

_Edge = dict[str, Any]
# Shorter ones are the ends of rules that were drawn as boxes.
_SHORTEST = 5.0
# What is no further apart is one place, in points.
_NEAR = 3.0
# Of upright rules that end in one height, two are the sides of a box at least.
_FEWEST = 2


def open_ends(edges: Sequence[_Edge]) -> list[float]:
    """Return the heights in which upright rules begin or end without a rule across."""
    upright = [e for e in edges if e["orientation"] == "v" and _length(e) > _SHORTEST]
    if not upright:
        return []
    across = [e for e in edges if e["orientation"] == "h" and e["x1"] - e["x0"] > _SHORTEST]
    ends = (max(float(e["bottom"]) for e in upright), min(float(e["top"]) for e in upright))
    return [end for end in ends if _is_open(end, upright, across)]


def _is_open(end: float, upright: Sequence[_Edge], across: Iterable[_Edge]) -> bool:
    ending = {
        round(float(e["x0"]) / _NEAR)
        for e in upright
        if min(abs(e["bottom"] - end), abs(e["top"] - end)) < _NEAR
    }
    return len(ending) >= _FEWEST and not any(abs(e["top"] - end) < _NEAR for e in across)


def _length(edge: _Edge) -> float:
    return float(edge["bottom"]) - float(edge["top"])
