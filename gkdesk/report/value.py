"""What may stand in a cell: nothing yet, a number, not applicable, or text nobody can read."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final


class NotApplicable(Enum):
    """The answer that a figure does not concern this agency, written ``/``."""

    SIGN = "/"


@dataclass(frozen=True, slots=True)
class Unread:
    """Text that was typed where a figure belongs. It is kept, marked and counted as blank."""

    text: str


NOT_APPLICABLE: Final = NotApplicable.SIGN
Number = int | Decimal
Value = Number | NotApplicable | Unread | None


def is_number(value: Value) -> bool:
    """Tell whether a value is a figure; 0 is one, blank is not."""
    return isinstance(value, int | Decimal)


def plain(value: Value) -> str | None:
    """Return a value as the contract writes it: digits in full, ``/``, None for blank."""
    match value:
        case None:
            return None
        case Unread(text):
            return text
        case Decimal():
            return format(value, "f")
        case int():
            return str(value)
        case _:
            return value.value


def shown(value: Value) -> str:
    """Return a value as a sentence speaks of it; blank is said in a word."""
    text = plain(value)
    return "空白" if text is None else text


def is_same(one: Value, other: Value) -> bool:
    """Tell whether two values are shown alike; 1.0 equals 1 but has other digits."""
    return one == other and str(one) == str(other)


def total(values: Iterable[Value]) -> Value:
    """Add up figures. Blank only where all are blank; ``/`` where there is no figure else.

    Exact: ``read_value`` admits no figure so long that a sum of them is rounded.
    """
    result: Number | None = None
    nothing: Value = None
    for value in values:
        if isinstance(value, int | Decimal):
            result = value if result is None else result + value
        elif value is NOT_APPLICABLE:
            nothing = value
    return nothing if result is None else result
