"""Years left over: another year that a text speaks of as if it were the report's."""

import re
from collections.abc import Iterator
from functools import cached_property

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.sentences import Span, sentences
from gkdesk.prose.slips.reading import bare
from gkdesk.prose.slips.report_words import ReportWords
from gkdesk.prose.slips.year_judge import Mention, YearJudge
from gkdesk.prose.slips.year_numbers import YEAR, in_the_manner_of, year_of
from gkdesk.prose.slips.year_words import YearWords

# What a year is there for is told by words as near as this, in however long a sentence.
_NEAR = 120


class YearCheck:
    """Finds the years in a paragraph that are left over from another report."""

    def __init__(self, words: YearWords, report: ReportWords) -> None:
        """Judge by these words."""
        self._judge = YearJudge(words, report)

    def __call__(self, paragraph: str, facts: Facts) -> Iterator[Slip]:
        """Yield each such year, with the report's in place of it as a mend."""
        text = bare(paragraph)
        years = {year_of(found["year"]) for found in self._any_year.finditer(text)}
        if years <= {facts.year}:
            return
        for first, last in sentences(text):
            for start, end in sorted(self._left_over(text[first:last], facts.year)):
                yield _slip(paragraph[first + start : first + end], first + start, facts.year)

    def _left_over(self, sentence: str, year: int) -> Iterator[Span]:
        settled: set[int] = set()
        for period in self._period.finditer(sentence):
            begins, ends = year_of(period["first"]), year_of(period["last"] or period["first"])
            near = sentence[max(0, period.start() - _NEAR) : period.end() + _NEAR]
            is_the_period = self._judge.is_the_period(near, begins, ends, year)
            for name in ("first", "last"):
                if period[name]:
                    settled.add(period.start(name))
                    if is_the_period and year_of(period[name]) != year:
                        yield Span(period.start(name), period.end(f"{name}_sign"))
        for found in self._year.finditer(sentence):
            if found.start() not in settled and year_of(found["year"]) != year:
                before = sentence[max(0, found.start() - _NEAR) : found.start()]
                after = sentence[found.end() : found.end() + _NEAR]
                if self._judge.is_left_over(Mention(before, year_of(found["year"]), after, year)):
                    yield Span(*found.span())

    @cached_property
    def _any_year(self) -> re.Pattern[str]:
        return re.compile(f"(?P<year>{YEAR}) *[年./-]")

    @cached_property
    def _year(self) -> re.Pattern[str]:
        return re.compile(f"(?<![0-9.])(?P<year>{YEAR}) *年")

    @cached_property
    def _period(self) -> re.Pattern[str]:
        """A whole year, from its first month or day to its last."""
        first = f"(?<![0-9.])(?P<first>{YEAR})(?P<first_sign> *年|(?=[./-]))[./-]? *"
        january = "0?1 *(?:月|[./-]) *(?:0?1 *日?)?[起始]? *(?:至|到|[-—–~～]+) *"
        last = f"(?:(?P<last>{YEAR})(?P<last_sign> *年|(?=[./-]))[./-]? *)?"
        return re.compile(f"{first}{january}{last}12 *(?:月|[./-])")


def _slip(written: str, start: int, year: int) -> Slip:
    digits = re.sub("[ 　\t年]", "", written)
    narrow = bare(digits)
    return Slip(
        "text-year-left-over",
        start,
        start + len(written),
        left=str(year_of(narrow)),
        right=str(year),
        mend=written.replace(digits, in_the_manner_of(digits, year)),
    )
