"""Elements of HTML, built as nodes: text is never markup, and looks stand at the element."""

from lxml.etree import tostring
from lxml.html import HtmlElement, builder

_ON_LINES = (
    *("head", "meta", "title", "body", "div", "h1", "h2", "h3", "h4", "p"),
    *("table", "caption", "colgroup", "thead", "tbody", "tr", "th", "td"),
)


def element(tag: str, style: str, *content: HtmlElement | str, **attributes: str) -> HtmlElement:
    """Return an element with its look, its attributes and what is in it."""
    named = {"style": style, **attributes} if style else attributes
    return builder.E(tag, *content, **named)


def markup(*elements: HtmlElement) -> str:
    """Return elements as HTML; a line ends only where it is never seen."""
    for one in (inner for element in elements for inner in element.iter(*_ON_LINES)):
        if one.getnext() is not None:
            one.tail = "\n"
    return "".join(f"{tostring(one, encoding='unicode', method='html')}\n" for one in elements)
