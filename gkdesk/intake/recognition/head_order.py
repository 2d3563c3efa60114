"""Whether the heads of a source stand in the order of the form: in lists nothing else tells."""

from collections.abc import Iterator

from gkdesk.form import Label
from gkdesk.intake.naming import Naming
from gkdesk.intake.source_block import SourceBlock
from gkdesk.intake.stems import stem


def is_in_order(block: SourceBlock, naming: Naming) -> bool:
    """Whether of the heads that the source has, none stands before one that it follows.

    Heads of sums may: they are printed before what they add up as well as behind it.
    """
    places: dict[str, int] = {}
    for place, box in enumerate(block.labels):
        places.setdefault(stem(box.text), place)
    for heads in _lines_of_heads(naming):
        own = [places[head] for head in heads if head in places]
        if own != sorted(own):
            return False
    return True


def _lines_of_heads(naming: Naming) -> Iterator[list[str]]:
    """Yield the heads of each line of the form that stand there once, without those of sums."""
    figures = naming.figures
    sums = {
        name
        for one in naming.columns.named
        if all(figures[cell].cell.is_computed for cell in one.cells)
        for name in one.names
    }
    for line in naming.table.layout:
        heads = [stem(box.text) for box in line if isinstance(box, Label) and box.role == "head"]
        yield [head for head in heads if heads.count(head) == 1 and head not in sums]
