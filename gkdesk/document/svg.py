"""A drawing inside a web page: it is drawn with the ink and the font of what stands around it."""

from lxml.html import HtmlElement, builder

from gkdesk.document.drawing import Bar, Drawing, Shape, Stroke, Words

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_FIGURE = "max-width:100%;height:auto;display:block;margin:0.5em auto 1em"


def svg_of(drawing: Drawing) -> HtmlElement:
    """Return a drawing as a node; who cannot see it is read its figures."""
    size = f"{drawing.width:g}", f"{drawing.height:g}"
    strokes = "".join(_path(shape) for shape in drawing.shapes if isinstance(shape, Stroke))
    whole = _node(
        "svg",
        builder.E("title", drawing.name),
        builder.E("desc", drawing.told),
        *(_shape(shape) for shape in drawing.shapes if not isinstance(shape, Stroke)),
        *([_node("path", d=strokes)] if strokes else []),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        viewBox=f"0 0 {size[0]} {size[1]}",
        # Of points, as on paper.
        width=f"{size[0]}pt",
        height=f"{size[1]}pt",
        fill="currentColor",
        style=_FIGURE,
    )
    whole.set("aria-label", drawing.told)
    return whole


def _shape(shape: Shape) -> HtmlElement:
    match shape:
        case Words():
            bold = {"font-weight": "bold"} if shape.is_bold else {}
            node = _node("text", shape.text, x=f"{shape.x:.2f}", y=f"{shape.foot:.2f}")
            look = {"font-size": f"{shape.size:g}", "text-anchor": _ANCHORS[shape.align], **bold}
            for name, value in look.items():
                node.set(name, value)
            return node
        case Bar(left, top, width, height):
            return _node("path", d=_rectangle(left, top, width, height))
        case Stroke():
            return _node("path", d=_path(shape))


def _path(stroke: Stroke) -> str:
    """Return a stroke as a surface: a browser draws hairlines of strokes as it likes."""
    thick = stroke.thickness
    return _rectangle(
        stroke.x - thick / 2, stroke.y - thick / 2, stroke.across + thick, stroke.down + thick
    )


def _rectangle(left: float, top: float, width: float, height: float) -> str:
    return f"M{left:.2f} {top:.2f}h{width:.2f}v{height:.2f}h{-width:.2f}z"


def _node(tag: str, *content: HtmlElement | str, **attributes: str) -> HtmlElement:
    return builder.E(tag, *content, **attributes)
