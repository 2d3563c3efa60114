"""The text of a paragraph of Word as it is printed: nothing removed, hidden or noted."""

from collections.abc import Iterator
from typing import cast

from lxml import etree

_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
# What of a paragraph is no text of it, or is not printed.
_LEFT_OUT = {"del", "moveFrom", "instrText", "delText", "pPr", "txbxContent", "drawing", "pict"}
_OFF = {"0", "false", "off"}


def tag(element: etree.ElementBase) -> str:
    """Return the name of an element without its namespace; files of Word have several."""
    return str(element.tag).rpartition("}")[2]


def children(element: etree.ElementBase, name: str = "") -> Iterator[etree.ElementBase]:
    """Yield the elements directly inside, of one name where one is given."""
    for child in element.iterchildren("{*}" + (name or "*")):
        yield cast("etree.ElementBase", child)


def inside(element: etree.ElementBase, name: str) -> Iterator[etree.ElementBase]:
    """Yield the elements of one name at any depth."""
    for found in element.iter("{*}" + name):
        yield cast("etree.ElementBase", found)


def value_of(element: etree.ElementBase | None, name: str = "val") -> str | None:
    """Return an attribute, in whatever namespace."""
    if element is None:
        return None
    return next((str(v) for k, v in element.attrib.items() if str(k).endswith(name)), None)


def find(element: etree.ElementBase, path: str) -> etree.ElementBase | None:
    """Return the first element along a path of names."""
    here: etree.ElementBase | None = element
    for name in path.split("/"):
        here = next(children(here, name), None) if here is not None else None
    return here


def number_of(element: etree.ElementBase, path: str, fallback: int) -> int:
    """Return the whole number that the element along a path holds."""
    told = value_of(find(element, path)) or ""
    # Nine digits are enough to be too many.
    return int(told[:9]) if told.isascii() and told.isdigit() else fallback


def is_removed(element: etree.ElementBase, properties: str) -> bool:
    """Whether a tracked change takes an element away."""
    return find(element, f"{properties}/del") is not None


def text_of(paragraph: etree.ElementBase) -> str:
    """Return the text of a paragraph; line breaks in it stay."""
    return "".join(_pieces(paragraph)).replace("\xa0", " ").strip(" \t")


def _pieces(element: etree.ElementBase) -> Iterator[str]:
    for child in children(element):
        name = tag(child)
        if name == "t":
            yield child.text or ""
        elif name in _SIGNS:
            yield _SIGNS[name] if value_of(child, "type") != "page" else ""
        elif name == "AlternateContent":
            yield from (piece for one in list(children(child))[:1] for piece in _pieces(one))
        elif name not in _LEFT_OUT and not (name == "r" and _is_hidden(child)):
            yield from _pieces(child)


def _is_hidden(run: etree.ElementBase) -> bool:
    vanish = find(run, "rPr/vanish")
    return vanish is not None and (value_of(vanish) or "1") not in _OFF
