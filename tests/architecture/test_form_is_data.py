"""No word of the form stands in the code: the edition files are searched for in it."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import cast

from tests.architecture.sources import PROGRAM, ROOT

LABEL_KEYS = {"heading", "label", "name", "short"}
# One this short (其他, 总计) is plain Chinese too: it counts only when it stands alone.
SHORT_LABEL = 2


def texts_under(keys: set[str], node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in cast("dict[str, object]", node).items():
            if key in keys and isinstance(value, str):
                yield value
            else:
                yield from texts_under(keys, value)
    elif isinstance(node, list):
        for item in cast("list[object]", node):
            yield from texts_under(keys, item)


@cache
def words(*keys: str) -> frozenset[str]:
    """Everything that stands under one of these keys in any edition file."""
    files = sorted((ROOT / "resources" / "editions").glob("*.toml"))
    editions = [tomllib.loads(file.read_text(encoding="utf-8")) for file in files]
    return frozenset(text for edition in editions for text in texts_under(set(keys), edition))


def ids() -> frozenset[str]:
    editions = {file.stem for file in (ROOT / "resources" / "editions").glob("*.toml")}
    return (words("id") - editions) | editions


def labels() -> frozenset[str]:
    """The labels of more than one Chinese character."""
    several = re.compile("[\u4e00-\u9fff].*[\u4e00-\u9fff]", re.DOTALL)
    return frozenset(label for label in words(*LABEL_KEYS) if several.search(label))


def label_in(text: str) -> str | None:
    """The label that a text contains; a short one has to be all of it."""
    contained = (label for label in labels() if len(label) > SHORT_LABEL and label in text)
    return text if text in labels() else next(contained, None)


def test_the_search_knows_what_to_look_for() -> None:
    assert len(ids()) > 1
    assert len(labels()) > 1
    assert label_in(f"see {max(labels(), key=len)}")


def test_no_id_of_the_form_stands_in_the_code() -> None:
    tables = tuple(f"{name}." for name in words("section"))
    found = [
        f"{source}:{line}: {text}"
        for source in PROGRAM
        for line, text in source.strings()
        if text in ids() or (tables and re.fullmatch(r"[\w.]+", text) and text.startswith(tables))
    ]
    assert found == []


def test_no_label_of_the_form_stands_in_the_code() -> None:
    found = [
        f"{source}:{line}: {label}"
        for source in PROGRAM
        for line, text in (*source.strings(), *source.comments())
        if (label := label_in(text))
    ]
    assert found == []
