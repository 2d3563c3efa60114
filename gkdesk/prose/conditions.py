"""A condition taken out of a paragraph: what is printed of it now stays."""

from collections.abc import Iterable, Iterator

from gkdesk.prose.facts import Facts
from gkdesk.prose.references import render
from gkdesk.prose.references.blocks import Block, Item, Outline
from gkdesk.prose.sentences import Span


def without_condition(paragraph: str, position: int, facts: Facts) -> tuple[Span, str] | None:
    """Return where the innermost condition around a place stands, and what stays of it.

    None where there is none, or where nobody knows yet what is printed of it.
    """
    around = [one for one in _blocks(Outline(paragraph).items) if _holds(one, position)]
    if not around:
        return None
    block = min(around, key=lambda one: one.end.end - one.start)
    pieces = render(paragraph, facts).pieces
    if not any(piece.kind == "logic" and piece.end == block.end.end for piece in pieces):
        return None
    if any(piece.start == block.start and piece.end == block.end.end for piece in pieces):
        return None
    unused = {piece.start for piece in pieces if piece.kind == "unused"}
    kept = [
        paragraph[branch.tag.end : until]
        for branch, until in block.stretches()
        if branch.tag.end not in unused
    ]
    return Span(block.start, block.end.end), "".join(kept)


def _blocks(items: Iterable[Item]) -> Iterator[Block]:
    for item in items:
        if isinstance(item, Block):
            yield item
            for branch in item.branches:
                yield from _blocks(branch.items)


def _holds(block: Block, position: int) -> bool:
    return block.start <= position < block.end.end
