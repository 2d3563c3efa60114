"""JSON from anywhere into checked Python values, or one sentence on what is wrong."""

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NoReturn, TypeGuard, cast

from gkdesk.errors import GkdeskError
from gkdesk.files import quoted

# The longest JSON file that is read, in bytes; a full report has some ten thousand, one with a
# long history some millions.
LIMIT = 10_000_000
_LONGEST = 200
# A report of ten years' work has a hundredth of it. Whatever is read becomes many times as large
# in memory when it consists of nothing but brackets.
_MOST_PARTS = 400_000
_DEEPEST = 24
_DAMAGED = "内容已损坏，或不是本程序的文件，请改用别处的副本"


class ProjectError(GkdeskError):
    """A file was read but does not hold what it should."""

    def __init__(self, path: Path, cause: str) -> None:
        """Say which file and what is wrong; the file itself was not touched."""
        # What is quoted from the file may be of any length and run over many lines.
        line = " ".join(cause.split())
        line = line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
        super().__init__(f"{quoted(path)}没能打开：{line}。文件原样未动。")


def decode_object(path: Path, data: bytes) -> dict[str, object]:
    """Return the one JSON object that ``data`` holds.

    ProjectError where it is empty, no UTF-8, no JSON, or names a key twice (one of the two
    figures would be lost).
    """
    if not data.strip():
        raise ProjectError(path, "文件是空的，请改用别处的副本")
    if not is_bounded(data):
        raise ProjectError(path, "内容多得不像是一份报告，请改选文件")
    try:
        found: object = json.loads(
            data.decode("utf-8-sig"),
            object_pairs_hook=_object,
            parse_float=Decimal,
            parse_constant=_refuse,
        )
        # An escaped half of a character passes for text, but can never be written again.
        json.dumps(found, ensure_ascii=False, default=str).encode("utf-8")
    except _TwiceError as error:
        raise ProjectError(path, f"“{error}”写了两次，不知以哪个为准") from error
    except (ValueError, RecursionError) as error:
        raise ProjectError(path, _DAMAGED) from error
    if not is_object(found) or _is_too_deep(found):
        raise ProjectError(path, _DAMAGED)
    return found


def is_bounded(data: bytes) -> bool:
    """Tell whether JSON may be read: not too long, and not of too many parts."""
    return len(data) <= LIMIT and sum(map(data.count, (b",", b"[", b"{", b":"))) <= _MOST_PARTS


def _is_too_deep(found: object) -> bool:
    """Tell whether objects and lists stand in one another beyond all use."""
    level = [found]
    for _ in range(_DEEPEST):
        level = [inner for one in level for inner in _inside(one)]
    return bool(level)


def _inside(value: object) -> Iterable[object]:
    if is_object(value):
        return value.values()
    return cast("list[object]", value) if isinstance(value, list) else ()


def as_bytes(text: str) -> bytes:
    """Return a text as it is written; half a character would make the file unreadable."""
    try:
        return text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    """Tell whether a value is a JSON object (its keys are always text)."""
    return isinstance(value, dict)


class _TwiceError(ValueError):
    """A key stands twice in one object."""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for key, value in pairs:
        if key in found:
            raise _TwiceError(key)
        found[key] = value
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def objects_of(values: dict[str, object], key: str, path: Path) -> dict[str, object]:
    """Return the object under ``key``, empty where the key is missing."""
    found = values.get(key, {})
    if not is_object(found):
        raise ProjectError(path, f"“{key}”一项不是成对的名称和内容")
    return found


def texts_of(values: dict[str, object], key: str, path: Path) -> dict[str, str]:
    """Return the object under ``key`` whose values are all text."""
    found = objects_of(values, key, path)
    for name, value in found.items():
        if not isinstance(value, str):
            raise ProjectError(path, f"“{key}”中“{name}”的内容不是文字")
    return cast("dict[str, str]", found)


def list_of(values: dict[str, object], key: str, path: Path) -> list[object]:
    """Return the list under ``key``, empty where the key is missing."""
    found = values.get(key, [])
    if not isinstance(found, list):
        raise ProjectError(path, f"“{key}”一项不是列表")
    return cast("list[object]", found)


def text_of(values: dict[str, object], key: str, path: Path) -> str:
    """Return the text under ``key``, empty where the key is missing."""
    found = values.get(key, "")
    if not isinstance(found, str):
        raise ProjectError(path, f"“{key}”的内容不是文字")
    return found


def date_of(values: dict[str, object], key: str, path: Path) -> date:
    """Return the day under ``key``."""
    text = values.get(key)
    try:
        return date.fromisoformat(text if isinstance(text, str) else "")
    except ValueError as error:
        raise ProjectError(path, f"“{key}”的内容“{text}”不是日期，文件可能被改动过") from error
