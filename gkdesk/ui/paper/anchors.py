"""Where a thing hangs that an office put beside the text."""

from dataclasses import dataclass

from gkdesk.document.measures import PageLook
from gkdesk.document.story import Anchor, Floating
from gkdesk.ui.paper.numbers import Numbers

_SHARES = {"center": 0.5, "right": 1.0, "bottom": 1.0}
# What moves with the paragraph.
_BY_TEXT = frozenset({"paragraph", "line", ""})
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A corner: of the paper's where ``is_fixed``, else of paragraph and type area."""

    left: float
    top: float
    is_fixed: bool


def place_of(one: Floating, width: float, height: float, page: PageLook, numbers: Numbers) -> Place:
    """Return where a thing of a size hangs on a page."""
    left = _hung(one.across, width, _across(one.across.base, page), numbers)
    if one.down.base in _BY_TEXT:
        return Place(left - page.left, one.down.offset, is_fixed=False)
    return Place(left, _hung(one.down, height, _down(one.down.base, page), numbers), is_fixed=True)


def _hung(anchor: Anchor, size: float, span: Span, numbers: Numbers) -> float:
    begin, end = span
    if not anchor.align:
        return begin + anchor.offset
    align = numbers.sides.get(anchor.align, anchor.align)
    return begin + (end - begin - size) * _SHARES.get(align, 0.0)


def _across(base: str, page: PageLook) -> Span:
    match base:
        case "page":
            return 0.0, page.width
        case "leftMargin":
            return 0.0, page.left
        case "rightMargin":
            return page.width - page.right, page.width
        case _:
            return page.left, page.width - page.right


def _down(base: str, page: PageLook) -> Span:
    match base:
        case "page":
            return 0.0, page.height
        case "topMargin":
            return 0.0, page.top
        case "bottomMargin":
            return page.height - page.bottom, page.height
        case _:
            return page.top, page.height - page.bottom
