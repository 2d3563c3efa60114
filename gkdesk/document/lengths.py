"""Lengths as WordprocessingML writes them: bare numbers, or numbers with a unit behind them."""

import re

_BARE = re.compile(r"\s*([+-]?\d+(?:\.\d+)?)\s*", re.ASCII)
_WITH_UNIT = re.compile(r"\s*(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)\s*", re.ASCII)
_WHOLE = re.compile(r"\s*[+-]?\d{1,9}\s*", re.ASCII)
# ISO/IEC 29500-1, 22.9.2.15; in points.
_UNITS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72.0, "pt": 1.0, "pc": 12.0, "pi": 12.0}


def read_twips(text: str) -> float:
    """Return a length in points that is written in twips or with a unit; else ValueError."""
    if found := _WITH_UNIT.fullmatch(text):
        return float(found[1]) * _UNITS[found[2]]
    if found := _BARE.fullmatch(text):
        return float(found[1]) / 20
    raise ValueError(text)


def read_half_points(text: str) -> float:
    """Return a size in points that is written in half-points or with a unit; else ValueError."""
    if found := _WITH_UNIT.fullmatch(text):
        return float(found[1]) * _UNITS[found[2]]
    return read_whole(text) / 2


def read_whole(text: str) -> int:
    """Return a whole number of at most nine digits; else ValueError."""
    if _WHOLE.fullmatch(text) is None:
        raise ValueError(text)
    return int(text)
