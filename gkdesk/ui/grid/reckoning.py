"""A sum typed into a cell, as in a spreadsheet: ``=`` and figures with plus and minus between."""

import re

from gkdesk.form import Column
from gkdesk.report import Number, plain, read_value

_PLUS, _MINUS = "+＋", "-－−"
_TERM = re.compile(rf"([{_PLUS}{_MINUS}]?)([^{_PLUS}{_MINUS}]+)")


def reckoned(text: str, column: Column) -> str:
    """Return what a sum comes to that was typed into a cell of ``column``; other text as it is."""
    folded = text.strip()
    if folded[:1] not in ("=", "＝"):
        return text
    terms = _TERM.findall(folded[1:])
    if "".join(sign + term for sign, term in terms) != folded[1:]:
        return text
    total: Number = 0
    for sign, term in terms:
        value = read_value(term, column)
        if not isinstance(value, Number):
            return text
        total += -value if sign and sign in _MINUS else value
    return plain(total) or text if terms else text
