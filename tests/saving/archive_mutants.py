"""Office files as nobody writes them: their bytes, their parts and their trees changed."""

import io
import warnings
import zipfile
from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import cast

from lxml import etree

from tests.intake.test_hostile import broken, repacked

Parts = list[tuple[str, bytes]]
Mutation = Callable[[Random, Parts], Parts]

_VALUES = ("", "-1", "0", "999999999999", "1e9", "NaN", "x" * 5000, "\u202e一", "../../x", "true")
_NAMES = ("../../x.xml", "/etc/x", "word/document.xml", "[Content_Types].xml", "x" * 300, "零\\x")


def mutant(seed: int, sound: bytes) -> bytes:
    """Return the mutant of a seed; most are archives whose XML is whole."""
    draw = Random(seed)
    if draw.random() < 0.2:
        return draw.choice((broken, repacked))(sound, draw)
    with zipfile.ZipFile(io.BytesIO(sound)) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    for _ in range(draw.choice((1, 1, 2, 8))):
        parts = draw.choice(_MUTATIONS)(draw, parts)
    return _written(parts)


def _written(parts: Parts) -> bytes:
    stream = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        # Two members of one name are meant.
        warnings.simplefilter("ignore", UserWarning)
        for name, data in parts:
            package.writestr(name, data)
    return stream.getvalue()


def _in_tree(change: Callable[[Random, etree.ElementBase], None]) -> Mutation:
    """Make a mutation of the archive out of one that changes an element of some part."""

    def mutate(draw: Random, parts: Parts) -> Parts:
        place = draw.randrange(len(parts))
        name, data = parts[place]
        try:
            root = etree.fromstring(data)
        except etree.XMLSyntaxError:
            return parts
        elements = [one for one in root.iter() if isinstance(one.tag, str)]
        change(draw, cast("etree.ElementBase", draw.choice(elements)))
        return [*parts[:place], (name, etree.tostring(root)), *parts[place + 1 :]]

    return mutate


def _remove(_: Random, element: etree.ElementBase) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _repeat(draw: Random, element: etree.ElementBase) -> None:
    parent = element.getparent()
    if parent is not None:
        for _ in range(draw.choice((1, 2, 300))):
            parent.append(deepcopy(element))


def _wrap(draw: Random, element: etree.ElementBase) -> None:
    """Put an element into itself, a few times or very deep."""
    inner = element
    for _ in range(draw.choice((1, 5, 200))):
        inner = etree.SubElement(inner, element.tag, dict(element.attrib))


def _set(draw: Random, element: etree.ElementBase) -> None:
    for key in element.attrib:
        element.set(key, draw.choice(_VALUES))


def _say(draw: Random, element: etree.ElementBase) -> None:
    element.text = draw.choice(_VALUES)


def _rename(draw: Random, element: etree.ElementBase) -> None:
    others = [one.tag for one in element.getroottree().iter() if isinstance(one.tag, str)]
    element.tag = draw.choice(others)


def _drop_part(draw: Random, parts: Parts) -> Parts:
    gone = draw.randrange(len(parts))
    return [one for place, one in enumerate(parts) if place != gone] or parts


def _name_part(draw: Random, parts: Parts) -> Parts:
    return [*parts, (draw.choice(_NAMES), draw.choice(parts)[1])]


def _swap_parts(draw: Random, parts: Parts) -> Parts:
    (one, here), (other, there) = draw.choice(parts), draw.choice(parts)
    swapped = {one: there, other: here}
    return [(name, swapped.get(name, data)) for name, data in parts]


_MUTATIONS: tuple[Mutation, ...] = (
    *map(_in_tree, (_remove, _repeat, _wrap, _set, _set, _say, _rename)),
    *(_drop_part, _name_part, _swap_parts),
)
