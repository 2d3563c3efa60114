"""What an office drew into its ``styles.docx``: pictures, lines and boxes of text."""

from collections.abc import Callable
from typing import cast

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.story import Anchor, Floating, Picture, Rule, Story, TextBox

# Word counts 12,700 to a point, and shares in thousandths of a percent.
_EMU, _SHARE = 12_700, 100_000
_LINES = frozenset({"line", "straightConnector1"})
_SHAPES = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_BOX, _BOX_SET_UP = f"{{{_SHAPES}}}txbx", f"{{{_SHAPES}}}bodyPr"
_SHAPE, _OWN_LOOK = f"{{{_SHAPES}}}wsp", f"{{{_SHAPES}}}spPr"
_STYLE, _FILL = f"{{{_SHAPES}}}style", qn("a:solidFill")
_INSETS = (("lIns", "91440"), ("tIns", "45720"), ("rIns", "91440"), ("bIns", "45720"))
# Three quarters of a point, where a line does not say how thick it is.
_THIN = "9525"

Content = Picture | Rule | TextBox
Read = Callable[[BaseOxmlElement], Story]


def read_drawing(
    drawing: BaseOxmlElement, related: Callable[[str], bytes | None], read: Read
) -> Picture | Floating | None:
    """Return what a drawing shows; None where it is more than can be painted.

    ``related`` has the bytes of a picture by its relation, ``read`` reads a story in a box.
    """
    for holder in drawing:
        content = _content(cast("BaseOxmlElement", holder), related, read)
        if content is None:
            return None
        if holder.tag == qn("wp:inline") and isinstance(content, Picture):
            return content
        across, down = (_anchor(holder.find(qn(f"wp:position{one}"))) for one in "HV")
        return Floating(content, across, down)
    return None


def _content(
    holder: BaseOxmlElement, related: Callable[[str], bytes | None], read: Read
) -> Content | None:
    extent = holder.find(qn("wp:extent"))
    width, height = (_points(extent, name) for name in ("cx", "cy"))
    shown = [part for data in holder.iter(qn("a:graphicData")) for part in data]
    if [part.tag for part in shown] == [qn("pic:pic")]:
        return _picture(shown[0], width, height, related)
    if [part.tag for part in shown] == [_SHAPE]:
        return _shape(cast("BaseOxmlElement", shown[0]), width, height, read)
    return None


def _picture(
    picture: object, width: float, height: float, related: Callable[[str], bytes | None]
) -> Picture | None:
    element = cast("BaseOxmlElement", picture)
    blip = next(element.iter(qn("a:blip")), None)
    data = None if blip is None else related(blip.get(qn("r:embed"), ""))
    crop = next(element.iter(qn("a:srcRect")), None)
    cut = [0 if crop is None else float(crop.get(side, "0")) / _SHARE for side in "ltrb"]
    return Picture(data, width, height, (cut[0], cut[1], cut[2], cut[3])) if data else None


def _shape(shape: BaseOxmlElement, width: float, height: float, read: Read) -> Content | None:
    own = shape.find(_OWN_LOOK)
    kinds = [] if own is None else [one.get("prst", "") for one in own.iter(qn("a:prstGeom"))]
    if own is not None and set(kinds) & _LINES:
        return _rule(cast("BaseOxmlElement", own), width, height)
    box = shape.find(_BOX)
    if box is None or own is None or not _is_plain(shape, cast("BaseOxmlElement", own)):
        return None
    set_up = shape.find(_BOX_SET_UP)
    left, top, right, bottom = (_points(set_up, name, value) for name, value in _INSETS)
    is_fitted = set_up is not None and set_up.get("wrap") == "none"
    story = tuple(part for holder in box for part in read(cast("BaseOxmlElement", holder)))
    return TextBox(story, width, height, (left, top, right, bottom), is_fitted)


def _rule(own: BaseOxmlElement, width: float, height: float) -> Rule | None:
    """Return a line; None for one that slopes, or has its colour from a theme."""
    line = own.find(qn("a:ln"))
    fills = [] if line is None else [part for fill in line.iter(_FILL) for part in fill]
    colours = [part.get("val", "") for part in fills if part.tag == qn("a:srgbClr")]
    is_sloping = bool(width and height)
    if is_sloping or len(colours) != 1:
        return None
    return Rule(width, height, _points(line, "w", _THIN), colours[0])


def _is_plain(shape: BaseOxmlElement, own: BaseOxmlElement) -> bool:
    """Tell whether a box has neither a frame nor a ground that is seen."""
    frame = own.find(qn("a:ln"))
    has_frame = shape.find(_STYLE) is not None if frame is None else frame.find(_FILL) is not None
    ground = [part.get("val", "").upper() for fill in own.findall(_FILL) for part in fill]
    return not has_frame and set(ground) <= {"FFFFFF", "BG1"}


def _anchor(position: object) -> Anchor:
    if position is None:
        return Anchor("column", "left", 0.0)
    element = cast("BaseOxmlElement", position)
    align, offset = (element.find(qn(f"wp:{name}")) for name in ("align", "posOffset"))
    return Anchor(
        element.get("relativeFrom", ""),
        "" if align is None else (align.text or "").strip(),
        0.0 if offset is None else float(offset.text or "0") / _EMU,
    )


def _points(element: object, name: str, default: str = "0") -> float:
    if element is None:
        return float(default) / _EMU
    return float(cast("BaseOxmlElement", element).get(name, default)) / _EMU
