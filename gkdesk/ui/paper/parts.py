"""Which blocks of a document belong to which section of the report."""

from collections.abc import Collection, Iterator, Sequence

from gkdesk.document import Block, Heading, Signature, TableBlock, Title
from gkdesk.form import Edition, Section


def parts_of(blocks: Sequence[Block], edition: Edition, wanted: Collection[str]) -> list[Block]:
    """Return the blocks of some sections, headings and all, without title and signature."""
    kept: list[Block] = []
    for group in _groups(blocks):
        if any(_is_of(group, section) for section in edition.sections if section.id in wanted):
            kept.extend(group)
    return kept


def _groups(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Yield what stands under each heading; what comes before the first is a group too."""
    group: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading) and group:
            yield group
            group = []
        if not isinstance(block, Title | Signature):
            group.append(block)
    yield group


def _is_of(group: Sequence[Block], section: Section) -> bool:
    headings = [block.text for block in group if isinstance(block, Heading)]
    tables = [block.table_id for block in group if isinstance(block, TableBlock)]
    return section.id in tables or headings == ([section.heading] if section.heading else [])
