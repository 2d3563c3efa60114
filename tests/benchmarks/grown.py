"""A form with each of its tables several times over, for reports that are larger than any."""

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from gkdesk.form import Edition, Library
from gkdesk.places import data_folder

Record = dict[str, Any]
# What names a table: each time over it gets a number.
_IDS, _NAMES = ("id", "section"), ("name", "heading")


def grown(folder: Path, edition: str, times: int) -> Edition:
    """Return a form with its tables and their checks so many ``times``, kept in ``folder``."""
    text = (data_folder("resources") / "editions" / f"{edition}.toml").read_text(encoding="utf-8")
    form = tomllib.loads(text)
    tables = {table["section"] for table in form["tables"]}
    record = {
        **{key: value for key, value in form.items() if not isinstance(value, list)},
        "id": str(times),
        **{
            kind: [one for record in form[kind] for one in _over(record, times, tables)]
            for kind in ("sections", "tables", "checks")
        },
    }
    lines = [f"{key} = {_toml(value)}" for key, value in record.items()]
    (folder / f"{times}.toml").write_text("\n".join(lines), encoding="utf-8")
    return Library(folder).edition(str(times))


def _over(record: Record, times: int, tables: set[str]) -> Iterator[Record]:
    yield record
    if record.get("id") in tables or record.get("section") in tables:
        for number in range(1, times):
            names = {key: f"{record[key]}_{number}" for key in _IDS if key in record}
            names |= {key: f"{record[key]}{number}" for key in _NAMES if key in record}
            yield {key: value for key, value in record.items() if key != "also"} | names


def _toml(value: object) -> str:
    if isinstance(value, dict):
        record = cast("Record", value)
        return f"{{{', '.join(f'{json.dumps(key)} = {_toml(record[key])}' for key in record)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_toml, cast('list[object]', value)))}]"
    return json.dumps(value, ensure_ascii=False)
