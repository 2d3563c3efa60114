"""What may be the name of an agency."""

import unicodedata

_LONGEST = 120


def is_agency_name(text: str) -> bool:
    """Tell whether a text can stand as a name: one line, not empty, no control characters."""
    broken = any(unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") for character in text)
    return bool(text.strip()) and len(text) <= _LONGEST and not broken
