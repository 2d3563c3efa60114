"""Names that the sheets of a workbook may have."""

import re

from gkdesk.document.characters import printable

# ECMA-376, 18.2.19, and what Excel itself refuses.
_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\n]")
_RESERVED = {"history"}


def sheet_name(wanted: str, taken: set[str]) -> str:
    """Return a name as near as may be to the wanted one, and put it among those taken."""
    stem = _FORBIDDEN.sub(" ", printable(wanted)).strip("' ") or "-"
    name, number = _cut(stem, _LONGEST), 1
    while name.casefold() in taken | _RESERVED:
        number += 1
        ending = f" {number}"
        name = _cut(stem, _LONGEST - len(ending)) + ending
    taken.add(name.casefold())
    return name


def _cut(text: str, most: int) -> str:
    """Cut a text to a length that Excel counts in units of UTF-16."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore").strip("' ")
