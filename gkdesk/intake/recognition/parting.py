"""A table of a source that is several of the form in one, with no heading between them."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from gkdesk.intake.naming import Naming
from gkdesk.intake.sources.blocks import Block, PlacedTable

# Fewer rows of a table are no table.
_FEWEST = 2


def parted(blocks: Iterable[Block], namings: Mapping[str, Naming]) -> Iterator[Block]:
    """Yield blocks, tables parted where the labels of one table of the form end."""
    for block in blocks:
        if isinstance(block, PlacedTable):
            yield from _parts(block, namings)
        else:
            yield block


def _parts(table: PlacedTable, namings: Mapping[str, Naming]) -> Iterator[PlacedTable]:
    told = [(top, owner) for top, owner in enumerate(_owners(table, namings)) if owner]
    runs = [
        (owner, [top for top, _ in group]) for owner, group in groupby(told, lambda one: one[1])
    ]
    is_each_once = len({owner for owner, _ in runs}) == len(runs) > 1
    if not is_each_once or any(len(tops) < _FEWEST for _, tops in runs):
        yield table
        return
    begins = [0, *(tops[0] for _, tops in runs[1:])]
    for begin, end in zip(begins, [*begins[1:], table.table.height], strict=True):
        yield table.part(begin, end)


def _owners(table: PlacedTable, namings: Mapping[str, Naming]) -> list[str]:
    """Return for each row the table whose labels it has more of than any other's."""
    rows: list[list[str]] = [[] for _ in range(table.table.height)]
    for box in table.table.boxes:
        if any(map(str.isalpha, box.text)):
            rows[box.top].append(box.text)
    return [_owner(texts, namings) for texts in rows]


def _owner(texts: Iterable[str], namings: Mapping[str, Naming]) -> str:
    counts = {key: sum(map(naming.knows, texts)) for key, naming in namings.items()}
    most = max(counts.values(), default=0)
    best = [key for key, count in counts.items() if count == most]
    return best[0] if most and len(best) == 1 else ""
