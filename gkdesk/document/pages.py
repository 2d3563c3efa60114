"""The paper of a ``styles.docx`` and its margins."""

from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.cascade import Properties, overlay, points
from gkdesk.document.measures import PageLook

_EDGES = ("top", "bottom", "left", "right", "header", "footer")


def read_page(section: BaseOxmlElement) -> PageLook:
    """Return paper and margins of a section."""
    said: Properties = {}
    overlay(said, section)
    width, height = (points(said, "sectPr.pgSz", side) for side in ("w", "h"))
    # A margin below nought holds against heads and feet that are higher than it.
    margins = {edge: abs(points(said, "sectPr.pgMar", edge)) for edge in _EDGES}
    # Room for a binding.
    margins["left"] += points(said, "sectPr.pgMar", "gutter")
    pitch = points(said, "sectPr.docGrid", "linePitch")
    return PageLook(width, height, **margins, pitch=pitch)
