"""The blank form: edition files read, strictly, into frozen objects.

An edition of the notice is one TOML file in ``resources/editions``; its keys are explained in
the README there. This room knows no edition by name, no row, no column and no statutory word.
It imports nothing of the project but ``errors`` and ``places``.
"""

from gkdesk.form.edition import (
    AcrossYears,
    Box,
    Cell,
    Chart,
    ChartLine,
    Check,
    Column,
    Counterpart,
    Edition,
    Figure,
    Label,
    Level,
    Reach,
    Row,
    Section,
    Table,
    YearTerm,
)
from gkdesk.form.faults import EditionError, Fault
from gkdesk.form.library import LAST_YEAR, Library

__all__ = [
    "LAST_YEAR",
    "AcrossYears",
    "Box",
    "Cell",
    "Chart",
    "ChartLine",
    "Check",
    "Column",
    "Counterpart",
    "Edition",
    "EditionError",
    "Fault",
    "Figure",
    "Label",
    "Level",
    "Library",
    "Reach",
    "Row",
    "Section",
    "Table",
    "YearTerm",
]
