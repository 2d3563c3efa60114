"""The page beside the edition files explains every key that they use."""

import tomllib
from collections.abc import Iterator
from typing import cast

from tests.forms import EDITION_IDS, INVENTED_FOLDER, OWN_FOLDER


def keys_in(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in cast("dict[str, object]", node).items():
            yield key
            yield from keys_in(value)
    elif isinstance(node, list):
        for item in cast("list[object]", node):
            yield from keys_in(item)


def test_every_key_of_every_edition_is_explained() -> None:
    files = [*OWN_FOLDER.glob("*.toml"), *INVENTED_FOLDER.glob("*.toml")]
    used = {key for file in files for key in keys_in(tomllib.loads(file.read_text("utf-8")))}
    page = (OWN_FOLDER / "README.md").read_text(encoding="utf-8")
    assert {key for key in used if f"`{key}`" not in page} == set()
    assert len(files) == len(EDITION_IDS)
