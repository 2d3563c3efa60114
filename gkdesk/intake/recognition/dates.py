"""Years and dates as reports write them: in digits of any width, or in Chinese numerals."""

import re
from datetime import date

from gkdesk.intake.characters import NARROW
from gkdesk.prose.claims.numerals import read_numeral

_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_NUMERALS = "[一二][〇零○一二三四五六七八九]{3}"
YEAR = re.compile(rf"([12１２]\s*\d\s*\d\s*\d|{_NUMERALS})\s*年\s*度?")
_DATE = re.compile(
    rf"(?P<before>.*?)\s*(?P<year>\d\s*\d\s*\d\s*\d|{_NUMERALS})\s*年"
    r"\s*(?P<month>[\d\s]{0,5}|[一二三四五六七八九十]{1,2}|元)\s*月"
    r"\s*(?P<day>[\d\s]{0,5}|[一二三四五六七八九十]{1,3})\s*[日号]\s*"
)
_IN_DIGITS = re.compile(
    r"(?P<before>.*?)\s*(?P<year>20\d\d)(?P<dot>[.\-/])(?P<month>\d{1,2})(?P=dot)(?P<day>\d{1,2})\s*"
)
_PERIOD = re.compile(r"(20\d\d)年0?1月0?1日.{1,4}(?:\1年|同年|当年)?12月31日")
# Around a date, and behind it; what is printed when stands below all else and is no signature.
_BRACKETS = re.compile(r"\((.*)\)")
_ISSUED = re.compile(r"(?:发布|公布|公开)$")
_FIRST = "元"


def year_in(text: str) -> int | None:
    """Return the year that a text names first."""
    found = YEAR.search(text)
    return int("".join(found[1].split()).translate(_DIGITS)) if found else None


def period_in(text: str) -> int | None:
    """Return the year that a text names as its period, from its first to its last day."""
    found = _PERIOD.search("".join(text.translate(NARROW).split()))
    return int(found[1]) if found else None


def date_in(text: str) -> tuple[str, date | None] | None:
    """Return what stands before a date at the end of a line, and the date, None for a blank one.

    None where the line does not end with a date.
    """
    folded = text.translate(NARROW).strip()
    around = _BRACKETS.fullmatch(folded)
    bare = _ISSUED.sub("", around[1] if around else folded)
    found = _DATE.fullmatch(bare) or _IN_DIGITS.fullmatch(bare)
    if found is None:
        return None
    year = int("".join(found["year"].split()).translate(_DIGITS))
    month, day = _count(found["month"]), _count(found["day"])
    try:
        on = date(year, month, day) if month and day else None
    except ValueError:
        return None
    # As it is written, with its own brackets.
    return text.strip()[: len(found["before"].strip())] if not around else "", on


def _count(text: str) -> int:
    joined = "".join(text.split())
    if joined == _FIRST:
        return 1
    found = read_numeral(joined)
    return int(found.value) if found else 0
