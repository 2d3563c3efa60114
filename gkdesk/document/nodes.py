"""Elements of WordprocessingML, built as nodes; tags and attributes keep the names of the norm."""

from typing import cast

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from docx.oxml.xmlchemy import BaseOxmlElement


def node(tag: str, *children: BaseOxmlElement, **attributes: object) -> BaseOxmlElement:
    """Return ``<w:tag>`` with attributes of the same namespace, and children."""
    named = {qn(f"w:{name}"): str(value) for name, value in attributes.items()}
    element = cast("BaseOxmlElement", OxmlElement(f"w:{tag}", named))
    element.extend(children)
    return element


def text_node(text: str) -> BaseOxmlElement:
    """Return ``<w:t>``, with blanks at its ends kept."""
    element = node("t")
    element.text = text
    element.set(qn("xml:space"), "preserve")
    return element
