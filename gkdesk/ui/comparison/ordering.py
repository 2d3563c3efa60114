"""Which figures are listed, and in which order."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from gkdesk.document.changes import remark_text
from gkdesk.report.comparing import ComparedFigure, largest_first


class Order(IntEnum):
    """What comes first; what has no change is last in the first two."""

    DIFFERENCE = 0
    PER_CENT = 1
    FORM = 2


@dataclass(frozen=True, slots=True)
class Wanted:
    """What of the figures is listed; an empty ``section`` is all of them."""

    order: Order = Order.DIFFERENCE
    section: str = ""
    text: str = ""
    only_changed: bool = False

    def of(self, figures: Iterable[ComparedFigure]) -> tuple[ComparedFigure, ...]:
        """Return what is listed of some figures, in order."""
        kept = tuple(figure for figure in figures if self._has(figure))
        if self.order is Order.FORM:
            return kept
        return largest_first(kept, by_per_cent=self.order is Order.PER_CENT)

    def _has(self, figure: ComparedFigure) -> bool:
        if self.section and figure.section != self.section:
            return False
        if self.only_changed and not figure.difference:
            return False
        found = f"{' '.join(figure.path)} {remark_text(figure)}"
        return all(word in found for word in self.text.split())
