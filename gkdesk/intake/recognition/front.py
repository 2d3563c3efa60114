"""Title, agency, year, preamble, signature and date of a report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gkdesk.intake.recognition.wordbook import Wordbook
from gkdesk.intake.sources.blocks import Block, Paragraph
from gkdesk.intake.stems import stem

_DIGITS = str.maketrans("〇零○一二三四五六七八九", "000123456789")
_YEAR = re.compile(r"([12]\s*\d\s*\d\s*\d|[一二][〇零○一二三四五六七八九]{3})\s*年\s*度?")
_DATE = re.compile(
    r"(?P<before>.*?)\s*(?P<year>\d\s*\d\s*\d\s*\d|[一二][〇零○一二三四五六七八九]{3})\s*年"
    r"\s*(?P<month>[\d\s]{0,5}|[一二三四五六七八九十]{1,2})\s*月\s*(?P<day>[\d\s]{0,5}|[一二三四五六七八九十]{1,3})\s*日\s*"
)
_TENS = re.compile(r"([二三])?十([一二三四五六七八九])?")
_NUMBERED = re.compile(r".{0,20}[〔\[(（]\s*\d{4}\s*[〕\])）]\s*\d+\s*号")
# Words between the name and the rest, and marks around all of it.
_ABOUT = re.compile(r"^(?:关于)?(?:报送|印发|公布|发布)?(?=.)|[《》“”]|的$")
_QUOTED = re.compile(r"《([^《》]{4,80})》")
# Between the steps of a path on a website.
_PATH = re.compile(r"[>›»|_]|\s-\s")
# What an annex behind the date begins with.
_ANNEX = re.compile(r"附[：:件表图]")
_PUNCTUATION = re.compile(r"[，。；：！？,;:!?]")
_LONGEST_NAME = 40
# Lines of a title before its last, and of a signature before the end.
_NAME_LINES, _CLOSING = 2, 12


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says; ``place`` is the last of its paragraphs, -1 where it stands outside."""

    agency: str
    year: int | None
    place: int


@dataclass(frozen=True, slots=True)
class Signature:
    """What stands under a report, from the line ``begin`` on."""

    begin: int
    agency: str
    day: date | None


class FrontReader:
    """Reads what stands before and after the sections."""

    def __init__(self, words: Wordbook) -> None:
        """Take the words that titles and names end with."""
        self._titles = words.lists["titles"]
        self._ends = tuple(words.lists["agency_ends"])
        self._page_lines = tuple(words.lists["page_lines"])

    def title(self, blocks: Sequence[Block]) -> Title | None:
        """Return the title among the blocks before the first section."""
        texts = [block.text if isinstance(block, Paragraph) else "" for block in blocks]
        found = [
            (place, title)
            for place, text in enumerate(texts)
            if not _PUNCTUATION.search(text) and (title := self.title_in(text))
        ]
        # The last before the text: what stands above repeats it as a path or in a menu.
        best: Title | None = None
        for place, title in reversed(found):
            above = [text for text in texts[:place] if text][-_NAME_LINES:]
            is_first = len(above) == sum(1 for text in texts[:place] if text) == 1
            agency = title.agency or self._name_above(above, is_first=is_first)
            whole = Title(agency, title.year or self._year_above(above), place)
            if agency and whole.year:
                return whole
            best = best or whole
        return best

    def title_in(self, text: str) -> Title | None:
        """Return what one line says as a title."""
        tail = next((tail for tail in self._titles if tail in text), None)
        if tail is None:
            return None
        before, _, after = text.partition(tail)
        before = _PATH.split(before)[-1]
        year = year_in(before) or year_in(after)
        name = _ABOUT.sub("", _YEAR.sub("", before).strip()).strip(" 　-—_|>·")
        return Title(self._name(name), year, -1)

    def quoted_title(self, text: str) -> Title | None:
        """Return the title that a text quotes."""
        for quoted in _QUOTED.findall(text):
            title = self.title_in(quoted)
            if title and title.agency:
                return title
        return None

    def signature(self, lines: Sequence[str], agency: str) -> Signature:
        """Return where the signature begins among the last lines of a report."""
        annexes = (n for n in range(1, len(lines)) if _ANNEX.match(lines[n]))
        lines = lines[: next((n for n in annexes if date_in(lines[n - 1])), len(lines))]
        for place in range(len(lines) - 1, max(-1, len(lines) - _CLOSING), -1):
            found = date_in(lines[place])
            if found is None or not self._may_sign(found[0], agency):
                continue
            name, day = found
            begin = place
            if not name and place and self._may_sign(lines[place - 1], agency):
                begin, name = place - 1, lines[place - 1]
            return Signature(begin, name, day)
        if lines and agency and stem(lines[-1]) == stem(agency):
            return Signature(len(lines) - 1, lines[-1], None)
        end = next((n for n, line in enumerate(lines) if self.is_page_line(line)), len(lines))
        return Signature(end, "", None)

    def _may_sign(self, text: str, agency: str) -> bool:
        return not text or (bool(agency) and stem(text) == stem(agency)) or self.is_name(text)

    def is_page_line(self, text: str) -> bool:
        """Whether a line is part of a page and not of the report."""
        is_short = len(text) <= _LONGEST_NAME * 2
        return is_short and (text.startswith(self._page_lines) or bool(_NUMBERED.fullmatch(text)))

    def is_name(self, text: str) -> bool:
        """Whether a line can be the name of an agency."""
        return (
            1 < len(text) <= _LONGEST_NAME
            and not _PUNCTUATION.search(text)
            and text.endswith(self._ends)
        )

    def _name(self, text: str) -> str:
        joined = re.sub(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])", "", text)
        return joined if 1 < len(joined) <= _LONGEST_NAME else ""

    def _name_above(self, lines: Sequence[str], *, is_first: bool) -> str:
        """Return the name on a line of its own above the rest of the title.

        Above all else stands the name, whatever it ends with.
        """
        for line in reversed(lines):
            bare = _YEAR.sub("", line).strip()
            may_be = self.is_name(bare) or (is_first and not _PUNCTUATION.search(bare))
            if may_be and not self.is_page_line(line):
                return self._name(bare)
        return ""

    def _year_above(self, lines: Sequence[str]) -> int | None:
        return next((year for line in reversed(lines) if (year := year_in(line))), None)


def year_in(text: str) -> int | None:
    """Return the year that a text names first."""
    found = _YEAR.search(text)
    return int("".join(found[1].split()).translate(_DIGITS)) if found else None


def date_in(text: str) -> tuple[str, date | None] | None:
    """Return what stands before a date at the end of a line, and the date, None for a blank one.

    None where the line does not end with a date.
    """
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year = int("".join(found["year"].split()).translate(_DIGITS))
    month, day = _count(found["month"]), _count(found["day"])
    try:
        return found["before"].strip(), date(year, month, day) if month and day else None
    except ValueError:
        return None


def _count(text: str) -> int:
    joined = "".join(text.split())
    if joined.isascii():
        return int(joined or "0")
    tens = _TENS.fullmatch(joined)
    if tens:
        first, last = (int(one.translate(_DIGITS)) if one else 0 for one in tens.groups())
        return (first or 1) * 10 + last
    return int(joined.translate(_DIGITS))
