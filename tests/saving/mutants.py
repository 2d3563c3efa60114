"""Project files as they come by mail and USB stick: cut, mixed, blown up, or made to harm."""

import json
import re
from collections.abc import Callable
from random import Random
from typing import cast

Mutation = Callable[[Random, bytes], bytes]

_NONE: list[object] = []
_ODD: tuple[object, ...] = (
    *(None, True, 0, -1, 1.5, 10**40, 1e300),
    *("", "/", "x" * 5000, "\ud800", "../../x", "NaN"),
    *("9999-12-31", "0001-01-01", "0001-01-01T00:00:00"),
    *(_NONE, [_NONE], dict[str, object](), {"": ""}),
)
_PIECES = (b"{", b"}", b"[", b"]", b'"', b":", b",", b"\\", b"\0", b"1e999", b"null", b"\xff\xfe")


def mutant(seed: int, sound: bytes) -> bytes:
    """Return the mutant of a seed."""
    draw = Random(seed)
    data = sound
    for _ in range(draw.choice((1, 1, 1, 2, 5))):
        data = draw.choice(_MUTATIONS)(draw, data)
    return data


def _cut(draw: Random, data: bytes) -> bytes:
    return data[: draw.randint(0, len(data))]


def _flip(draw: Random, data: bytes) -> bytes:
    changed = bytearray(data or b" ")
    for _ in range(draw.choice((1, 1, 4, 50))):
        changed[draw.randrange(len(changed))] ^= 1 << draw.randrange(8)
    return bytes(changed)


def _insert(draw: Random, data: bytes) -> bytes:
    at = draw.randint(0, len(data))
    return data[:at] + draw.choice(_PIECES) * draw.choice((1, 1, 2, 1000)) + data[at:]


def _repeat(draw: Random, data: bytes) -> bytes:
    start = draw.randint(0, len(data))
    end = draw.randint(start, len(data))
    return data[:end] + data[start:end] * draw.choice((1, 2, 20)) + data[end:]


def _figure(draw: Random, data: bytes) -> bytes:
    """Replace digits, as an editor would, by others, by far too many, or by letters."""
    places = list(re.finditer(rb"\d+", data))
    if not places:
        return data
    place = draw.choice(places)
    other = draw.choice((b"0", b"-1", b"9" * 5000, b"1e99999", "１２".encode(), b"0x1f", b""))
    return data[: place.start()] + other + data[place.end() :]


def _value(draw: Random, data: bytes) -> bytes:
    """Put something odd at any place of the tree."""
    tree = _tree(data)
    if tree is None:
        return _flip(draw, data)
    target, key = _place(draw, tree)
    target[key] = draw.choice(_ODD)
    return _written(tree)


def _key(draw: Random, data: bytes) -> bytes:
    """Take a key away, give it another name, or add one."""
    tree = _tree(data)
    if tree is None:
        return _cut(draw, data)
    target, key = _place(draw, tree)
    value = target.pop(key)
    if isinstance(key, str):
        target[draw.choice(("", "minor", "log", "x.y.z", f"{key}x"))] = value
    return _written(tree)


def _move(draw: Random, data: bytes) -> bytes:
    """Put one part of the tree in the place of another."""
    tree = _tree(data)
    if tree is None:
        return _repeat(draw, data)
    (one, here), (other, there) = _place(draw, tree), _place(draw, tree)
    copied = json.loads(json.dumps(one[here]))
    other[there] = copied
    return _written(tree)


def _blow_up(draw: Random, data: bytes) -> bytes:
    """Make millions of parts, or a thousand levels, out of a few."""
    at = data.find(b"{") + 1
    big = draw.choice(
        (
            b'"a":' + b"[" * 100_000,
            b'"a":[' + b"[]," * 3_000_000 + b"1],",
            b'"a":' + b'{"a":' * 900 + b"1" + b"}" * 900 + b",",
            b'"prose":{"overview":"' + b"x" * 9_000_000 + b'"},',
            b'"minor":7,"a":' + b"[" * 500 + b"]" * 500 + b",",
            b'"a":"' + b"\\" * 4_000_000 + b'",',
            b'"a":' + b"1" * 1_000_000 + b",",
            b'"log":[' + b"{}," * 120_000 + b"{}],",
            b"," * 399_000,
        )
    )
    return data[:at] + big + data[at:]


# Blowing up takes its time and is rare.
_MUTATIONS: tuple[Mutation, ...] = (
    *(_cut, _flip, _insert, _repeat, _figure, _value, _key, _move) * 12,
    _blow_up,
)


def _tree(data: bytes) -> dict[str, object] | None:
    try:
        found: object = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return cast("dict[str, object]", found) if found and isinstance(found, dict) else None


def _written(tree: object) -> bytes:
    return json.dumps(tree, ensure_ascii=True).encode()


def _place(draw: Random, tree: object) -> tuple[dict[object, object], object]:
    """Return a container anywhere in a tree and a key, or place, in it."""
    # A list is indexed as an object is.
    target = cast("dict[object, object]", tree)
    while True:
        key = draw.choice(list(target) if isinstance(tree, dict) else list(range(len(target))))
        tree = target[key]
        if not isinstance(tree, dict | list) or not tree or draw.random() < 0.3:
            return target, key
        target = cast("dict[object, object]", tree)
