"""All computed cells of a form out of the entered ones."""

from collections.abc import Mapping

from gkdesk.form import Edition
from gkdesk.report.value import Value, total


def sum_of(edition: Edition, values: Mapping[str, Value], cell: str) -> Value:
    """Return what a computed cell adds up."""
    return total([values[part] for part in edition.cells[cell].parts])


def with_sums(edition: Edition, entered: Mapping[str, Value]) -> dict[str, Value]:
    """Return the value of every cell, in the order of the form; what is not entered is blank."""
    values: dict[str, Value] = {cell: entered.get(cell) for cell in edition.cells}
    for cell in edition.sums:
        values[cell] = sum_of(edition, values, cell)
    return values
