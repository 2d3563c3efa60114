"""The bars of a chart: each year has a pattern of its own, this year's is filled."""

from collections.abc import Callable, Iterator

from gkdesk.document.drawing import Bar, Shape, Stroke

# In the size of the letters: the strokes of a pattern, and how far apart they are.
_FINE, _CLOSE = 0.06, 0.36


def bar(at: tuple[float, float], room: tuple[float, float], size: float, age: int) -> list[Shape]:
    """Return a bar from its left top; ``age`` counts the years back from this year."""
    (left, top), (width, height) = at, room
    if width <= 0:
        return []
    if age == 0:
        return [Bar(left, top, width, height)]
    pattern = _PATTERNS[min(age, len(_PATTERNS)) - 1]
    return [*_edges(at, room, size), *pattern(at, room, size)]


def _edges(at: tuple[float, float], room: tuple[float, float], size: float) -> Iterator[Stroke]:
    (left, top), (width, height), thick = at, room, _FINE * size
    for y in (top, top + height):
        yield Stroke(left, y, width, 0.0, thick)
    for x in (left, left + width):
        yield Stroke(x, top, 0.0, height, thick)


def _upright(at: tuple[float, float], room: tuple[float, float], size: float) -> Iterator[Stroke]:
    (left, top), (width, height), step = at, room, _CLOSE * size
    # None so near the end that the two would run into each other.
    for number in range(1, round(width / step)):
        yield Stroke(left + number * step, top, 0.0, height, _FINE * size)


def _level(at: tuple[float, float], room: tuple[float, float], size: float) -> Iterator[Stroke]:
    (left, top), (width, height) = at, room
    for third in (1, 2):
        yield Stroke(left, top + height * third / 3, width, 0.0, _FINE * size)


def _crossed(at: tuple[float, float], room: tuple[float, float], size: float) -> Iterator[Stroke]:
    yield from _upright(at, room, 2 * size)
    yield from _level(at, room, size)


def _blank(at: tuple[float, float], room: tuple[float, float], size: float) -> Iterator[Stroke]:
    del at, room, size
    yield from ()


_Pattern = Callable[[tuple[float, float], tuple[float, float], float], Iterator[Stroke]]
# Last year's first; the last one is that of all years before.
_PATTERNS: tuple[_Pattern, ...] = (_upright, _blank, _level, _crossed)
