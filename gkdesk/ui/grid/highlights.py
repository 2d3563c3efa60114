"""What the clerk is being shown on a grid, apart from the figures."""

from dataclasses import dataclass

from gkdesk.form import Label


@dataclass(slots=True)
class Highlights:
    """The current cell, the labels that head it, and the cells of the finding looked at."""

    current: str = ""
    lit: frozenset[Label] = frozenset()
    ringed: frozenset[str] = frozenset()
