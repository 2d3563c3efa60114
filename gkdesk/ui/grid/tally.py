"""The status line of a selection: how many figures, what they add up to, what is no number."""

from collections.abc import Mapping, Sequence

from gkdesk.form import Figure
from gkdesk.report import NOT_APPLICABLE, Number, Unread, Value, plain
from gkdesk.ui import wording


def tally(figures: Sequence[Figure], values: Mapping[str, Value]) -> str:
    """Say how many figures are chosen and their exact sum; nothing of a single one.

    Computed figures that were chosen along with entries are not added to what they add up.
    """
    if len(figures) <= 1:
        return ""
    entries = [figure for figure in figures if not figure.cell.is_computed]
    added = entries or figures
    said = wording.TALLY.format(count=len(figures)) + _sums(added, values)
    if len(added) < len(figures):
        said += wording.TALLY_COMPUTED.format(count=len(figures) - len(added))
    others = _others([values[figure.cell.id] for figure in added])
    return wording.TALLY_OTHERS.format(tally=said, others=others) if others else said


def _sums(figures: Sequence[Figure], values: Mapping[str, Value]) -> str:
    """Add up, each unit for itself; a unit is said where there are several."""
    sums: dict[str, Number] = {}
    for figure in figures:
        value, unit = values[figure.cell.id], figure.cell.column.unit
        if isinstance(value, Number):
            sums[unit] = sums.get(unit, 0) + value
    says_unit = len(sums) > 1
    words = [
        f"{plain(number)} {unit if says_unit else ''}".strip() for unit, number in sums.items()
    ]
    return wording.TALLY_SUM.format(sum=wording.AND.join(words)) if words else ""


def _others(values: Sequence[Value]) -> str:
    counts = {
        wording.TALLY_BLANK: values.count(None),
        wording.TALLY_NOT_APPLICABLE: values.count(NOT_APPLICABLE),
        wording.TALLY_UNREAD: sum(isinstance(value, Unread) for value in values),
    }
    return wording.AND.join(words.format(count=count) for words, count in counts.items() if count)
