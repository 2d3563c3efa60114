"""Elements of WordprocessingML, built as nodes; tags and attributes keep the names of the norm."""

from functools import cache
from typing import cast

from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import oxml_parser
from docx.oxml.xmlchemy import BaseOxmlElement

_NAMESPACE = {"w": nsmap["w"]}


@cache
def _named(name: str) -> str:
    """Return a name in full; a document has thousands of elements, of some fifty names."""
    return qn(f"w:{name}")


def node(tag: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """Return ``<w:tag>`` with attributes of the same namespace, and children."""
    said = {_named(name): str(value) for name, value in attributes.items()}
    element = oxml_parser.makeelement(_named(tag), attrib=said, nsmap=_NAMESPACE)
    element.extend(children)
    return cast("BaseOxmlElement", element)


def text_node(text: str) -> BaseOxmlElement:
    """Return ``<w:t>``, with blanks at its ends kept."""
    element = node("t")
    element.text = text
    element.set(qn("xml:space"), "preserve")
    return element
