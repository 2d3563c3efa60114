"""What a year other than the report's is there for, told by the words around it."""

import re
from dataclasses import dataclass
from functools import cached_property

from gkdesk.prose.slips.reading import any_of
from gkdesk.prose.slips.report_words import ReportWords
from gkdesk.prose.slips.year_numbers import YEAR, year_of
from gkdesk.prose.slips.year_words import YearWords

# What lies further back is history: texts are started from last year's, or the one before.
_OLDEST = 2
# A bracket this short names a year beside something else, as that of an amendment.
_ASIDE = 12
_COMMA = ("，", ",", "度，", "度,")
_CLAUSE_END = re.compile("[，,；。：]")
_LIST = "(?:[-—–~～至到、和及与]|分别)+"
_TAIL_OF_LIST = re.compile(f"{YEAR} *年?度? *{_LIST} *$")
_HEAD_OF_LIST = re.compile(f" *{_LIST} *{YEAR}")


@dataclass(frozen=True, slots=True)
class Mention:
    """A year with the rest of its sentence on both sides; ``after`` begins behind the 年."""

    before: str
    year: int
    after: str
    report_year: int

    @property
    def age(self) -> int:
        """How many years it lies before the report's."""
        return self.report_year - self.year

    @property
    def rest(self) -> str:
        """Its sentence without the year itself."""
        return f"{self.before}{self.after}"

    @property
    def opens_a_clause(self) -> bool:
        """Whether nothing of its clause stands before it."""
        return not self.before.strip() or self.before.rstrip()[-1] in "，,；：:、）)"


class YearJudge:
    """Tells whether a year is left over from another report."""

    def __init__(self, words: YearWords, report: ReportWords) -> None:
        """Judge by these words."""
        self._words = words
        self._report = report

    def is_left_over(self, said: Mention) -> bool:
        """Tell whether a year is spoken of as if it were the report's."""
        if self._title.match(said.after):
            return self._presents_the_report(said)
        if said.age > _OLDEST or _stands_in_a_name(said) or _stands_in_a_list(said):
            return False
        return self._tells_results(said) if said.age < 0 else self._tells_the_past_as_now(said)

    def is_the_period(self, sentence: str, first: int, last: int, report_year: int) -> bool:
        """Tell whether whole years from ``first`` to ``last`` are given as the report's period."""
        if any(word in sentence for word in self._words.period):
            return True
        return first == last and not self.tells_the_reports_year(sentence, report_year)

    def tells_the_reports_year(self, text: str, year: int) -> bool:
        """Tell whether the report's own year is there too, as the time that is spoken of."""
        return any(word in text for word in self._words.this_year) or any(
            year_of(found["year"]) == year for found in self._time.finditer(text)
        )

    def _presents_the_report(self, said: Mention) -> bool:
        """Tell whether the sentence hands over the report itself, or is nothing but its title."""
        if any(word in said.rest for word in self._report.announced):
            return True
        behind = self._title.sub("", said.after, count=1)
        return not behind.strip("》 ") and not _CLAUSE_END.search(said.before)

    def _tells_the_past_as_now(self, said: Mention) -> bool:
        if self.tells_the_reports_year(said.rest, said.report_year):
            return False
        if said.age == 1 and self._until.search(said.before):
            return True
        if self._is_accounted_for(said):
            return False
        return said.age == 1 or (said.opens_a_clause and bool(self._own.match(said.after)))

    def _is_accounted_for(self, said: Mention) -> bool:
        if self._before.search(said.before) or self._after.match(said.after):
            return True
        if self._attributive.match(said.after):
            return True
        # With a comma behind it, last year is the time of the whole sentence.
        if said.age == 1 and said.after.lstrip().startswith(_COMMA):
            return False
        clause = _CLAUSE_END.split(said.after.lstrip("度，, "), maxsplit=1)[0]
        return any(word in clause for word in self._words.nearby)

    def _tells_results(self, said: Mention) -> bool:
        """Tell whether a coming year is told of as past: a result, and no word of a plan."""
        if not said.opens_a_clause or any(word in said.rest for word in self._words.plans):
            return False
        return any(word in said.rest for word in self._words.results)

    @cached_property
    def _title(self) -> re.Pattern[str]:
        return re.compile(f" *度? *[^，。；：《》0-9]{{0,30}}?{any_of(self._report.titles)}")

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(f"{any_of(self._words.before)}[于在（(]? *$")

    @cached_property
    def _after(self) -> re.Pattern[str]:
        month = "(?: *[0-9]{1,2} *月(?: *[0-9]{1,2} *日)?)?"
        numbered = "第[0-9一二三四五六七八九十]+[号期次批]"
        return re.compile(f" *度?{month} *的?(?:{any_of(self._words.after)}|{numbered})")

    @cached_property
    def _attributive(self) -> re.Pattern[str]:
        return re.compile(f"[^，。；：我本]{{0,10}}?{any_of(self._words.verbs)}的")

    @cached_property
    def _until(self) -> re.Pattern[str]:
        return re.compile(f"{any_of(self._words.until)} *$")

    @cached_property
    def _own(self) -> re.Pattern[str]:
        return re.compile(f" *度?[，, ]*{any_of(self._words.own)}")

    @cached_property
    def _time(self) -> re.Pattern[str]:
        begins = f"(?:^|[，；、：（,;]|而|到|至|{any_of(self._words.until)})"
        return re.compile(f"{begins} *(?P<year>{YEAR}) *年")


def _stands_in_a_name(said: Mention) -> bool:
    """Tell whether the year is part of a title or of quoted words, or set beside in brackets."""
    for opening, closing in ("《》", "“”"):
        if said.before.count(opening) > said.before.count(closing):
            return True
    inside, bracket, _ = said.after.replace(")", "）").partition("）")
    begun = said.before.replace("(", "（").rpartition("（")
    is_short = len(begun[2]) + len(inside) < _ASIDE
    return bool(bracket and begun[1] and "）" not in begun[2]) and is_short


def _stands_in_a_list(said: Mention) -> bool:
    return bool(_TAIL_OF_LIST.search(said.before) or _HEAD_OF_LIST.match(said.after))
