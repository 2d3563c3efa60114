"""Title, agency, year, preamble, signature and date of a report."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import zip_longest

from gkdesk.intake.recognition.dates import YEAR, date_in, year_in
from gkdesk.intake.recognition.page_lines import PageLines
from gkdesk.intake.recognition.wordbook import Wordbook, any_of
from gkdesk.intake.sources.blocks import Block, Paragraph
from gkdesk.intake.stems import stem

# Before the title of what is an annex itself.
_ANNEXED = re.compile(r"^附件?\s*\d{0,2}\s*[:：.、]\s*")
# Words before the name, or between the name and the rest, and marks around all of it.
_SENT = "(?:报送|上报|呈报|印发|公布|发布|公开)?"
_ABOUT = re.compile(rf"^(?:关于)?{_SENT}(?=.)|(?<=.)关于{_SENT}$|[《》“”]|的$")
_QUOTED = re.compile(r"《([^《》]{4,80})》")
# Between the steps of a path on a website.
_PATH = re.compile(r"[>›»|_]|\s-\s")
# What an annex behind the date begins with.
_ANNEX = re.compile(r"附[：:件表图]")
# Behind the name of who fills in a form.
_SEAL = re.compile(r"\s*[(（](?:盖章|公章|章|签章|加盖公章)[）)].*")
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
        self._page = PageLines(words.lists["page_lines"], words.lists["page_words"])
        marks = any_of(words.lists["agency_marks"])
        self._filled = re.compile(rf"(?:{marks})(?:\s*[:：]\s*(.*))?")

    def title(self, blocks: Sequence[Block]) -> Title | None:
        """Return the title among the blocks before the first section."""
        texts = [block.text if isinstance(block, Paragraph) else "" for block in blocks]
        found = list(self._titles_in(texts))
        # The last before the text: what stands above repeats it as a path or in a menu.
        whole: list[Title] = []
        for place, title in reversed(found):
            above = [text for text in texts[:place] if text][-_NAME_LINES:]
            is_first = len(above) == sum(1 for text in texts[:place] if text) == 1
            agency = title.agency or self._name_above(above, is_first=is_first)
            year = title.year or self._year_above(above)
            whole.append(Title(agency, year, max(place, title.place)))
        return max(whole, key=lambda one: (bool(one.year), bool(one.agency)), default=None)

    def _titles_in(self, texts: Sequence[str]) -> Iterator[tuple[int, Title]]:
        """Yield titles, also those that a line break parts, with their first line."""
        bare = ["" if _PUNCTUATION.search(t) else t for t in (_ANNEXED.sub("", t) for t in texts)]
        titles = [self.title_in(text) for text in bare]
        for place, title in enumerate(titles):
            if title:
                yield place, title
            elif bare[place] and any(bare[place + 1 : place + 2]) and not titles[place + 1]:
                both = self.title_in(bare[place] + bare[place + 1])
                if both:
                    yield place, replace(both, place=place + 1)

    def title_in(self, text: str) -> Title | None:
        """Return what one line says as a title."""
        tail = next((tail for tail in self._titles if tail in text), None)
        if tail is None:
            # Titles are often spaced out to fill their line.
            joined = "".join(text.split())
            if joined != text:
                return self.title_in(joined)
            # The year may stand amidst the words.
            year, bare = year_in(text), YEAR.sub("", text)
            title = self.title_in(bare) if year else None
            return title and replace(title, year=year)
        before, _, after = _ANNEXED.sub("", text).partition(tail)
        before = _PATH.split(before)[-1]
        year = year_in(before) or year_in(after)
        name = _ABOUT.sub("", YEAR.sub("", before).strip()).strip(" 　-—_|>·")
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
        end = next((n for n, line in enumerate(lines) if self._page.has(line)), len(lines))
        if end and agency and stem(lines[end - 1]) == stem(agency):
            return Signature(end - 1, lines[end - 1], None)
        return Signature(end, "", None)

    def opening(self, lines: Sequence[str], agency: str) -> Signature:
        """Return where the text begins below a title: who signs it when may stand there too."""
        name, day = "", None
        for place, line in enumerate(lines):
            found = date_in(line)
            if found and self._may_sign(found[0], agency):
                day = found[1]
            elif agency and stem(line) == stem(agency):
                name = line
            else:
                return Signature(place, name, day)
        return Signature(len(lines), name, day)

    def filled_in(self, texts: Sequence[str]) -> str:
        """Return the agency that is filled in behind a word for it, empty where none is."""
        for text, beside in zip_longest(texts, texts[1:], fillvalue=""):
            said = self._filled.fullmatch(text)
            name = _SEAL.sub("", said[1] or beside).strip() if said else ""
            if name and self.is_name(name):
                return self._name(name)
        return ""

    def _may_sign(self, text: str, agency: str) -> bool:
        return not text or (bool(agency) and stem(text) == stem(agency)) or self.is_name(text)

    def is_page_line(self, text: str) -> bool:
        """Whether a line is part of a page and not of the report."""
        return self._page.has(text)

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
            bare = YEAR.sub("", line).strip()
            may_be = self.is_name(bare) or (is_first and not _PUNCTUATION.search(bare))
            if may_be and not self._page.has(line) and not self.title_in(line):
                return self._name(bare)
        return ""

    def _year_above(self, lines: Sequence[str]) -> int | None:
        return next((year for line in reversed(lines) if (year := year_in(line))), None)
