"""Another agency's name, left where the report's own should stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.sentences import Span, sentences
from gkdesk.prose.slips.reading import HAN, any_of, bare
from gkdesk.prose.slips.report_words import ReportWords
from gkdesk.prose.slips.year_numbers import YEAR

_INTRODUCED = "以下"
_LONGEST_NAME = 40


@dataclass(frozen=True, slots=True)
class AgencyWords:
    """The keys of ``agencies.toml``, which the README of ``resources/checks`` explains."""

    endings: tuple[str, ...]
    regions: tuple[str, ...]
    offices: tuple[str, ...]
    generic: tuple[str, ...]
    superior: tuple[str, ...]
    lead_ins: tuple[str, ...]
    speaks: tuple[str, ...]
    subjects: tuple[str, ...]
    own: tuple[str, ...]
    contact: tuple[str, ...]
    drawn_up: tuple[str, ...]


class AgencyCheck:
    """Finds an agency that is presented as the one that reports, and is not."""

    def __init__(self, words: AgencyWords, report: ReportWords) -> None:
        """Know agencies and their reports by these words."""
        self._words = words
        self._report = report

    def __call__(self, paragraph: str, facts: Facts) -> Iterator[Slip]:
        """Yield each such name, with the report's agency to put in its place."""
        text = bare(paragraph)
        first_opening = len(text) - len(text.lstrip())
        for first, last in sentences(text):
            sentence = text[first:last]
            names = {*self._titled(sentence), *self._introduced(sentence)}
            if first == first_opening:
                names |= {*self._speaking(sentence), *self._alone(text.strip())}
            for start, end in sorted(names):
                if not self._fits(sentence[start:end], facts.agency):
                    begun, ended = first + start, first + end
                    yield Slip("text-other-agency", begun, ended, mend=facts.agency)

    def _titled(self, sentence: str) -> Iterator[Span]:
        """Yield who stands in the title of a report that is handed over, or alone on its line."""
        if not any(title in sentence for title in self._report.titles):
            return
        is_announced = any(word in sentence for word in self._report.announced)
        for pattern in self._titles:
            for found in pattern.finditer(sentence):
                if is_announced or found.span() == (0, len(sentence.rstrip("。：: "))):
                    yield from self._names_in(found, is_announced=is_announced)

    def _introduced(self, sentence: str) -> Iterator[Span]:
        """Yield who says “we” of itself, and whom readers shall turn to."""
        for pattern in (self._we,) if _INTRODUCED in sentence else ():
            for found in pattern.finditer(sentence):
                yield from self._names_in(found)
        for found in self._contact.finditer(sentence):
            is_author = found[0].startswith(self._words.drawn_up)
            yield from self._names_in(found, is_announced=is_author)

    def _speaking(self, sentence: str) -> Iterator[Span]:
        """Yield who is the subject of a paragraph about its own work."""
        found = self._speaker.match(sentence)
        if found and self._subjects.search(sentence) and not self._own.search(sentence):
            yield from self._names_in(found)

    def _alone(self, line: str) -> Iterator[Span]:
        """Yield who signs: a name with nothing else in its line."""
        if len(line) <= _LONGEST_NAME and self._name.fullmatch(line):
            yield Span(0, len(line))

    def _names_in(self, found: re.Match[str], *, is_announced: bool = False) -> Iterator[Span]:
        """Yield the name without the verb before it, if it can be the name of an agency."""
        start, end = found.span("name")
        verbs = [verb.end() for verb in self._lead_in.finditer(found["name"])]
        start += verbs[-1] if verbs else 0
        name = found.string[start:end]
        is_superior = name.endswith(self._words.superior) and not is_announced
        if not is_superior and self._name.fullmatch(name):
            yield Span(start, end)

    def _fits(self, name: str, agency: str) -> bool:
        """Tell whether a name is the agency's, or a short form of it, or one of its offices."""
        if agency in name or _is_short_for(name, agency):
            return True
        return name.endswith(self._words.offices) and any(
            _is_short_for(name[: found.end()], agency) for found in self._ending.finditer(name)
        )

    @cached_property
    def _ending(self) -> re.Pattern[str]:
        return re.compile(any_of(self._words.endings))

    @cached_property
    def _name(self) -> re.Pattern[str]:
        place = f"(?!{any_of(self._words.generic)}){HAN}{{1,12}}?{any_of(self._words.regions)}"
        return re.compile(f"{place}{HAN}{{0,24}}?{any_of(self._words.endings)}")

    @cached_property
    def _titles(self) -> tuple[re.Pattern[str], ...]:
        titles = any_of(self._report.titles)
        return (
            re.compile(f"《?(?P<name>{HAN}{{4,{_LONGEST_NAME}}}) *{YEAR} *年度? *{titles}》?"),
            re.compile(f"《?{YEAR} *年度? *(?P<name>{HAN}{{4,{_LONGEST_NAME}}}?){titles}》?"),
            re.compile(f"(?P<name>{self._name.pattern}){self._lead_in.pattern}[^，。；]*{titles}"),
        )

    @cached_property
    def _lead_in(self) -> re.Pattern[str]:
        return re.compile(f"{any_of(self._words.lead_ins)}了?")

    @cached_property
    def _we(self) -> re.Pattern[str]:
        return re.compile(
            f"(?P<name>{HAN}{{4,{_LONGEST_NAME}}})[（(]{_INTRODUCED}(?:统一)?简?称[：:为]?“?[我本]"
        )

    @cached_property
    def _contact(self) -> re.Pattern[str]:
        ends = "(?=联系|咨询|反映|编制|负责|解释|[（(，,。])"
        begins = any_of(self._words.contact + self._words.drawn_up)
        return re.compile(f"{begins}(?P<name>{HAN}{{4,{_LONGEST_NAME}}}?){ends}")

    @cached_property
    def _speaker(self) -> re.Pattern[str]:
        time = f"(?:{YEAR} *年(?:度|以来)?[，,]? *)?"
        return re.compile(f"{time}(?P<name>{self._name.pattern})(?={any_of(self._words.speaks)})")

    @cached_property
    def _subjects(self) -> re.Pattern[str]:
        return re.compile(any_of(self._words.subjects))

    @cached_property
    def _own(self) -> re.Pattern[str]:
        return re.compile(any_of(self._words.own))


def _is_short_for(short: str, name: str) -> bool:
    """Tell whether all characters of ``short`` stand in ``name`` in the same order."""
    signs = iter(name)
    return all(sign in signs for sign in short)
