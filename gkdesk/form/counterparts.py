"""What an edition counts otherwise than a former one, read out of its file."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from gkdesk.form.edition import Counterpart
from gkdesk.form.strict import Record

# Stands for any part of an id, the same one in all ids of an entry.
_ANY = "*"


def read_counterparts(
    records: Iterable[Record], cells: Collection[str]
) -> Mapping[str, tuple[Counterpart, ...]]:
    """Read what was counted otherwise, by the id of the former edition.

    Whether its cells are there is not known here: a former edition has a file of its own.
    """
    found: dict[str, tuple[Counterpart, ...]] = {}
    for record in records:
        former = record.identifier("edition")
        record.place = record.place.at(row=former)
        entries = [Record(values, record.place) for values in record.records("counted_as")]
        if former in found:
            record.place.report("edition", f"“{former}”出现了两次")
        found[former] = tuple(_spread(entries, cells))
        record.close()
    return MappingProxyType(found)


def _spread(entries: Iterable[Record], cells: Collection[str]) -> Iterator[Counterpart]:
    taken: set[str] = set()
    for entry in entries:
        for one in _counterparts(entry, cells):
            for cell in taken & one.cells:
                entry.place.report("cells", f"“{cell}”出现了两次")
            taken |= one.cells
            yield one


def _counterparts(entry: Record, cells: Collection[str]) -> list[Counterpart]:
    here, former = entry.texts("cells"), entry.texts("former")
    remark = entry.text("remark", "")
    is_comparable = not entry.flag("only_for_reading")
    entry.close()
    found: list[Counterpart] = []
    for part in _parts(here[0], cells) if here else ():
        mine = frozenset(one.replace(_ANY, part) for one in here)
        if mine <= set(cells):
            then = tuple(one.replace(_ANY, part) for one in former)
            found.append(Counterpart(mine, then, remark, is_comparable))
    if not found:
        entry.place.report("cells", f"没有“{'、'.join(here)}”这样的格")
    return found


def _parts(pattern: str, cells: Iterable[str]) -> Iterator[str]:
    """Yield what the star of a pattern stands for in the ids that fit."""
    before, star, after = pattern.partition(_ANY)
    if not star:
        yield ""
        return
    fitting = re.compile(rf"{re.escape(before)}(.+){re.escape(after)}")
    yield from (found[1] for cell in cells if (found := fitting.fullmatch(cell)))
