"""The ways in which a source can be laid onto a table, the likeliest first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from gkdesk.form import Figure, Table
from gkdesk.intake.by_labels import by_labels
from gkdesk.intake.by_place import from_here, onto_entries, onto_selection, repeated, transposed
from gkdesk.intake.naming import naming_of
from gkdesk.intake.placement import Placement, Way
from gkdesk.intake.source import SourceTable
from gkdesk.intake.source_block import SourceBlock


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done with a source; the first way is the one to take unless the clerk differs.

    ``belongs_to`` is the id of another table, where the labels are those of that one.
    """

    block: SourceBlock
    ways: tuple[Placement, ...]
    tables: int
    belongs_to: str = ""

    @property
    def lands_at_once(self) -> bool:
        """Whether there is nothing to ask: one row or one figure, and one place for it."""
        if self.belongs_to or len(self.ways) != 1:
            return False
        (only,) = self.ways
        rows, columns = self.block.size
        is_one = rows == 1 and (columns == 1 or only.way is not Way.REPEATED)
        return is_one and not only.lost and not only.near


def offer_ways(
    sources: Sequence[SourceTable],
    tables: Mapping[str, Table],
    here: str,
    selected: Sequence[Figure],
) -> Offer | None:
    """Offer ways for the source that suits the table ``here`` best; None where none has figures.

    ``selected`` are the selected figures as printed; the first is where a block begins.
    """
    start = selected[0] if selected else None
    naming = naming_of(tables[here])
    blocks = [block for source in sources if (block := SourceBlock(source, naming)).has_figures]
    if not blocks:
        return None
    labelled = [(by_labels(block, naming, start), block) for block in blocks]
    by_name, block = max(labelled, key=lambda pair: _fit(pair[0]))
    ways = [*_by_place(block, naming.table, selected)] if selected else []
    owner = _owner(block, by_name, tables, here)
    if by_name and not owner:
        ways = _joined(by_name, ways)
    return Offer(block, tuple(ways), len(sources), owner)


def _fit(by_name: Placement | None) -> tuple[bool, int]:
    """Return how well the labels of a source suit the table."""
    return (by_name.is_certain, len(by_name) - len(by_name.lost)) if by_name else (False, 0)


def _joined(by_name: Placement, ways: list[Placement]) -> list[Placement]:
    """Add the way of the labels: first where they are to be trusted, last where they are not."""
    others = [way for way in ways if way.texts != by_name.texts]
    return [by_name, *others] if _is_trusted(by_name) else [*others, by_name]


def _is_trusted(by_name: Placement) -> bool:
    """Whether most labels are those of the form, letter by letter, and most figures are placed."""
    most = max(2 * len(by_name.near), len(by_name.lost))
    return most < len(by_name) and not by_name.is_guess


def _by_place(block: SourceBlock, table: Table, selected: Sequence[Figure]) -> Iterator[Placement]:
    """Yield the ways from the focus on; those beside the plain one only where they do more."""
    start = selected[0]
    filled = repeated(block, selected) if len(selected) > 1 else None
    if filled:
        yield filled
        if block.size == (1, 1):
            return
    plain = from_here(block, start)
    if not filled or filled.texts != plain.texts:
        yield plain
    chosen = onto_selection(plain, selected)
    if len(selected) > 1 and chosen.texts and len(chosen) < len(plain):
        yield chosen
    missed = _missed(plain, table)
    for lay in (onto_entries, transposed) if missed else ():
        other = lay(block, table, start)
        if other.texts and other.texts != plain.texts and _missed(other, table) < missed:
            yield other


def _missed(placement: Placement, table: Table) -> int:
    """Count the texts that enter nothing: outside, on labels, or on computed cells."""
    computed = {figure.cell.id for figure in table.figures if figure.cell.is_computed}
    return len(placement.lost) + sum(
        1 for cell, text in placement.texts.items() if text and cell in computed
    )


def _owner(
    block: SourceBlock, by_name: Placement | None, tables: Mapping[str, Table], here: str
) -> str:
    """Return the table that the labels are those of, where it is not this one."""
    if not block.stems or (by_name and by_name.is_certain):
        return ""
    placed = len(by_name) if by_name else 0
    for table_id, table in tables.items():
        if table_id == here:
            continue
        naming = naming_of(table)
        other = by_labels(SourceBlock(block.source, naming), naming, None)
        if other and _is_trusted(other) and len(other) > 2 * placed:
            return table_id
    return ""
