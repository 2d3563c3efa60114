"""A figure out of what a clerk typed."""

import re
from decimal import Decimal

from gkdesk.form import Column
from gkdesk.report.value import NOT_APPLICABLE, Unread, Value

# Sums of figures within these bounds are exact in 28 digits, the precision of Decimal.
_WHOLE_DIGITS = 15
_DECIMALS = 8
# White space between two digits is read as a separator of thousands, or not at all: "1 2" may be
# two figures.
_GAP = re.compile(r"(?<=\d)\s+(?=\d)")
_GROUPED = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?", re.ASCII)
_NUMBER = re.compile(rf"([+-]?)0*(\d{{0,{_WHOLE_DIGITS}}})(?:\.(\d{{0,{_DECIMALS}}}))?", re.ASCII)
# Full-width forms, and signs that are typed or pasted for a minus or a point. No more than
# that: the compatibility forms of Unicode would turn 5² into 52 and ① into 1.
_FOLDED = str.maketrans(
    {
        **{0xFF01 + offset: 0x21 + offset for offset in range(94)},
        "\u2212": "-",
        "\u2013": "-",
        "\u3002": ".",
    }
)


def read_value(text: str, column: Column) -> Value:
    """Read the figure typed into a cell of ``column``.

    Full-width digits, thousands separators, blanks and the column's unit are understood.
    Nothing but white space is blank; what cannot be read comes back as ``Unread``.
    """
    folded = "".join(_GAP.sub(",", text.translate(_FOLDED)).split())
    if not folded:
        return None
    if folded == "/":
        return NOT_APPLICABLE
    if column.unit:
        folded = folded.removesuffix(column.unit)
    if _GROUPED.fullmatch(folded):
        folded = folded.replace(",", "")
    found = _NUMBER.fullmatch(folded)
    if found is None or not (found[2] or found[3] or "0" in folded):
        return Unread(text.strip())
    sign, whole, decimals = found.groups()
    number = Decimal(f"{sign}{whole or '0'}.{decimals or ''}")
    if column.kind == "count" and number == int(number):
        return int(number)
    return abs(number) if number.is_zero() else number
