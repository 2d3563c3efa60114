"""What the clerk is being shown on a grid, apart from the figures."""

from dataclasses import dataclass

from gkdesk.form import Label


@dataclass(slots=True)
class Highlights:
    """The current cell, the labels that head it, and the cells of the finding looked at.

    ``band`` are the cells of the row and of the column of the current one.
    """

    current: str = ""
    lit: frozenset[Label] = frozenset()
    band: frozenset[str] = frozenset()
    ringed: frozenset[str] = frozenset()
