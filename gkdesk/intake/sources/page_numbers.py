"""Numbers of pages among the lines of a text, as copying out of a PDF leaves them there."""

import re
from collections.abc import Sequence

# Set off on both sides, or said in words; a dash before a figure alone is its sign.
_SET_OFF = re.compile(
    r"[-—–－]+\s*\d{1,3}\s*[-—–－]+|(?:共\s*\d{1,3}\s*页\s*)?第\s*\d{1,3}\s*页(?:.{0,2}共\s*\d{1,3}\s*页)?"
    r"|\d{1,3}\s*/\s*\d{1,3}|page\s+\d{1,3}(?:\s+of\s+\d{1,3})?",
    re.IGNORECASE,
)
_BARE = re.compile(r"\d{1,3}")
_FEWEST = 2


def is_page_number(text: str) -> bool:
    """Whether a line is the number of a page and cannot be anything else."""
    return bool(_SET_OFF.fullmatch(text.strip()))


def without_page_numbers(lines: Sequence[str]) -> list[str]:
    """Return lines with those blank that are the number of a page.

    Bare figures are that only where all of them are, counted up: others are cells of a table.
    """
    bare = [int(line) for line in lines if _BARE.fullmatch(line.strip())]
    is_counted = len(bare) >= _FEWEST and bare == list(range(bare[0], bare[0] + len(bare)))
    return [
        "" if is_page_number(line) or (is_counted and _BARE.fullmatch(line.strip())) else line
        for line in lines
    ]
