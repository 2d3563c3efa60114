"""A typed line with tabs or pictures in it: its groups, each at the stop that it jumped to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby

from gkdesk.document.measures import ParagraphLook
from gkdesk.document.story import Bit, Picture, Stop, Tab
from gkdesk.ui.paper.images import image_of
from gkdesk.ui.paper.items import Drawn, Item, Text, moved
from gkdesk.ui.paper.lines import LineSetter
from gkdesk.ui.paper.numbers import Numbers

_ENDLESS = 1e5
# Where no stop is left: one every two characters of 小四, as Chinese Word has them.
_USUAL = 21.0
_SHARES = {"center": 0.5, "right": 1.0, "decimal": 1.0, "end": 1.0}


@dataclass(frozen=True, slots=True)
class _Part:
    """A text or a picture within a line, of a width, so far above and below the foot."""

    width: float
    above: float
    below: float
    items: tuple[Item, ...]


_Group = tuple[Tab | None, list[_Part]]
_Placed = tuple[float, _Part]


def tabbed(
    setter: LineSetter,
    look: ParagraphLook,
    bits: Sequence[Bit],
    *,
    stops: Sequence[Stop],
    width: float,
    numbers: Numbers,
) -> list[Drawn]:
    """Return the line, in several where what is in it is too wide for one."""
    free = replace(look, align="left", first_line=0.0, left=0.0, right=0.0)
    groups = [(tab, list(_parts(setter, free, own, numbers))) for tab, own in _groups(bits)]
    parts = [part for _, group in groups for part in group]
    whole = sum(part.width for part in parts)
    room = width - look.left - look.right
    if len(groups) > 1:
        rows = [_at_stops(look, groups, stops, width)]
    elif whole > room and len(parts) > 1:
        rows = [[(_begin(look, part.width, room), part)] for part in parts]
    else:
        rows = [_in_row(parts, _begin(look, whole, room))]
    return [_drawn(setter, look, row) for row in rows]


def _groups(bits: Sequence[Bit]) -> list[tuple[Tab | None, list[Bit]]]:
    groups: list[tuple[Tab | None, list[Bit]]] = [(None, [])]
    for bit in bits:
        if isinstance(bit, Tab):
            groups.append((bit, []))
        else:
            groups[-1][1].append(bit)
    return groups


def _parts(
    setter: LineSetter, look: ParagraphLook, bits: Sequence[Bit], numbers: Numbers
) -> Iterator[_Part]:
    for is_picture, group in groupby(bits, lambda bit: isinstance(bit, Picture)):
        own = list(group)
        if is_picture:
            yield from (_picture(look, bit) for bit in own if isinstance(bit, Picture))
            continue
        for line in setter.lines(look, [list(numbers.pieces(own))], _ENDLESS):
            yield _Part(line.width, line.foot, line.height - line.foot, (Text(line, 0.0, 0.0),))


def _picture(look: ParagraphLook, picture: Picture) -> _Part:
    image = image_of(picture)
    items = (moved(image, 0.0, -picture.height),) if image else ()
    # A line of a fixed height does not grow with what stands in it.
    above = 0.0 if look.line_rule == "exact" else picture.height
    return _Part(picture.width, above, 0.0, items)


def _begin(look: ParagraphLook, width: float, room: float) -> float:
    share = _SHARES.get(look.align, 0.0)
    return look.left + look.first_line + max(0.0, room - look.first_line - width) * share


def _in_row(parts: Sequence[_Part], begin: float) -> list[_Placed]:
    ends = accumulate((part.width for part in parts), initial=begin)
    return list(zip(ends, parts, strict=False))


def _at_stops(
    look: ParagraphLook, groups: Sequence[_Group], stops: Sequence[Stop], room: float
) -> list[_Placed]:
    placed: list[_Placed] = []
    x = look.left + look.first_line
    for tab, parts in groups:
        width = sum(part.width for part in parts)
        if tab is not None:
            stop = _stop(tab, stops, x, room)
            x = max(x, stop.at - width * _SHARES.get(stop.align, 0.0))
        placed += _in_row(parts, x)
        x += width
    return placed


def _stop(tab: Tab, stops: Sequence[Stop], x: float, room: float) -> Stop:
    if tab.align:
        return Stop(room * _SHARES.get(tab.align, 0.0), tab.align)
    usual = Stop((x // _USUAL + 1) * _USUAL, "left")
    return next((stop for stop in stops if stop.at > x), usual)


def _drawn(setter: LineSetter, look: ParagraphLook, placed: Sequence[_Placed]) -> Drawn:
    (empty,) = setter.lines(look, [[("", look.letters)]], _ENDLESS)
    above = max((part.above for _, part in placed), default=empty.foot)
    below = max((part.below for _, part in placed), default=empty.height - empty.foot)
    if look.line_rule == "exact":
        above, below = empty.foot, empty.height - empty.foot
    items = (moved(item, x, above) for x, part in placed for item in part.items)
    return Drawn(above + below, tuple(items))
