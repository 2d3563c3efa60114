"""A sentence as the words and numbers in it that a claim can be made of."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from gkdesk.prose.claims.numerals import read_numeral
from gkdesk.prose.claims.rules import Entry, Role, Rules, Unit
from gkdesk.prose.claims.spelling import fold, in_year, pattern_of
from gkdesk.prose.sentences import Span

# What is longer is no sentence, whatever it is.
_MOST_TOKENS = 1000
_MONTHS = 12
# The units of rates, as they are called in the data.
PERCENT, TIMES = "%", "倍"
_RATES = (PERCENT, TIMES)
# The groups of the pattern that hold a number, and those that say it is not exact.
_NUMBERS = ("arabic", "percent", "chinese", "zero")
_VAGUE = ("more", "more_too", "beyond", "upto")
_TELLING = ("none", "not", "all", "level", "doubled")
_NONE = Unit("", Decimal(1), is_counted=True)
_HAN = "零一二两三四五六七八九十百千万亿廿卅"
# Figures that count nothing: titles, addresses, numbers of documents, articles and telephones,
# dates, times, versions, marks of a list, and digits without end. Each is bounded.
_NOISE = rf"""
    《[^《》]{{0,80}}》 | https?：?//[\w./?=&%~+@\#-]{{1,200}} | www\.[\w./?=&%-]{{1,200}}
  | [\w.+-]{{1,60}}@[\w.-]{{1,60}}
  | [〔（]\d{{4}}[〕）]\d*号? | 第(?:\d{{1,6}}|[{_HAN}]{{1,6}})[\u4e00-\u9fff]?
  | (?<![\d.])\d{{19,}} | 0\d{{2,3}}-\d{{7,8}}(?:-\d{{1,6}})? | \d{{3,8}}-\d{{4,8}}(?:-\d{{1,6}})?
  | [A-Za-z]{{1,20}}[-_]?\d[\w-]{{0,30}} | \d{{1,9}}[A-Za-z][\w-]{{0,30}}
  | \d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}} | \d{{1,4}}(?:\.\d{{1,4}}){{2,4}}
  | \d{{1,2}}：\d{{2}}(?:：\d{{2}})?
  | (?:\d{{4}}年)?\d{{1,2}}月\d{{1,2}}日 | \d{{1,6}}号
  | (?:^|(?<=[，、：]))(?:\d{{1,2}}[.、](?!\d)|（[\d{_HAN}]{{1,3}}）) | （[{_HAN}]{{1,3}}）
  | \d{{1,2}}\.(?=[\u4e00-\u9fff]) | [{_HAN}]{{17,}}
"""
# Whole years run from January to December; any other months are a part of one.
_UNTIL = r"截[至止]到?(?:(?P<of>\d{4})年)?(?P<until>\d{1,2})月(?:份|底|末|\d{1,2}日)?"
_TIME = r"""
    (?P<span>\d{4}年?[-—–~至到]\d{4}年?)
  | (?P<year>(?<!\d)\d{4})年(?:度|底|末|初)?
  | (?P<whole>1月?(?:份)?[-—–~至到]12月(?:份)?)
  | (?P<months>\d{1,2}月?(?:份)?(?:[-—–~至到、]\d{1,2})?月(?:份)?)
"""
# No possessive quantifiers here: before Python 3.11.5 they match wrongly around groups (gh-106052).
_PLAIN = r"(?:\d{1,3}(?:,\d{3}){1,6}(?!\d|,\d{3})(?:\.\d{1,6})?|\d{1,18}(?:\.\d{1,6})?)"
# Numbers with white space between them, and the thousands of one number.
_SPACED = re.compile(r"(?<!\d)\d+(?:\s+\d+)+")
_GROUPED = re.compile(r"\d{1,3}(?: \d{3})+")
_WIDE_COMMA = r"\d{1,3}(?:，\d{3}){1,6}(?!\d|，\d{3})(?:\.\d{1,6})?"


class Word(NamedTuple):
    """A word of the data; ``start`` and ``end`` count characters without blanks.

    ``role`` is what it does in a sentence, None where it speaks of a table.
    """

    start: int
    end: int
    text: str
    entry: Entry
    role: Role | None


class Amount(NamedTuple):
    """A number with its unit. ``span`` is where its digits stand in the sentence.

    ``value`` counts the smallest of the unit. What is about so many is not ``exact``. A
    ``percentage`` is so many of a hundred; a ``rate`` counts nothing, but says how much of
    something, or how many times as much.
    """

    start: int
    end: int
    span: Span
    printed: str
    value: Decimal
    step: Decimal
    unit: Unit
    is_exact: bool
    is_percentage: bool
    is_rate: bool


class Mark(NamedTuple):
    """A mark between clauses, or a bracket."""

    start: int
    end: int
    text: str


Token = Word | Amount | Mark


@dataclass(frozen=True, slots=True)
class Sentence:
    """The tokens of a sentence; ``kept`` is where each character without blanks stands in it."""

    tokens: tuple[Token, ...]
    kept: Sequence[int]

    def span(self, start: int, end: int) -> Span:
        """Return where a stretch of the tokens' characters stands in the sentence."""
        return Span(self.kept[start], self.kept[end - 1] + 1)


class Lexicon:
    """Cuts sentences into tokens, for the reports of one year."""

    def __init__(self, rules: Rules, own: frozenset[str], year: int) -> None:
        """Look for the words of ``rules`` but ``own``, as they are written for a year."""
        self._entries = {
            in_year(word, year): entry for word, entry in rules.words.items() if word not in own
        }
        self._units = rules.units
        self._year = year
        self._pattern = _pattern(self._entries, rules.units)
        telling = [word for word, entry in self._entries.items() if _is_telling(entry)]
        self._telling = re.compile(
            rf"\d|[零〇○]|百分之|[{_HAN}]\s*(?:{_longest(rules.units)})|{pattern_of(telling)}"
        )
        self._times: dict[int, Entry] = {0: Entry("this_year"), -1: Entry("last_year")}

    def sentence(self, written: str) -> Sentence | None:
        """Return a sentence with its tokens, None where there is nothing to be read in it."""
        if not self._telling.search(written):
            return None
        kept: Sequence[int] = range(len(written))
        told = written
        if len(written.split(maxsplit=1)) > 1:
            gaps = _gaps(written)
            kept = [at for at in kept if at in gaps or not written[at].isspace()]
            told = "".join([written[at] for at in kept])
        tokens = tuple(self._tokens(fold(told), kept, written))
        return Sentence(tokens, kept) if 0 < len(tokens) <= _MOST_TOKENS else None

    def _tokens(self, folded: str, kept: Sequence[int], written: str) -> Iterator[Token]:
        entries, about = self._entries, -1
        for found in self._pattern.finditer(folded):
            kind = found.lastgroup
            start, end = found.span()
            if kind == "word":
                entry = entries[found[0]]
                about = end if entry.role == "about" else about
                yield Word(start, end, found[0], entry, entry.role)
            elif kind == "mark":
                yield Mark(start, end, found[0])
            elif kind == "number":
                amount = self._amount(found, kept, written, is_about=about == start)
                if amount is not None:
                    yield amount
            elif kind != "noise":
                entry = self._time(found) if kind == "time" else self._until(found)
                yield Word(start, end, found[0], entry, entry.role)

    def _time(self, found: re.Match[str]) -> Entry:
        if found["whole"]:
            return self._times[0]
        years = int(found["year"]) - self._year if found["year"] else 1
        return self._times.get(years, Entry("other_time"))

    def _until(self, found: re.Match[str]) -> Entry:
        """Return what year a count is of that ends in some month."""
        years = int(found["of"]) - self._year if found["of"] else 0
        is_whole = int(found["until"]) == _MONTHS
        return self._times[0] if is_whole and not years else Entry("other_time")

    def _amount(
        self, found: re.Match[str], kept: Sequence[int], written: str, *, is_about: bool
    ) -> Amount | None:
        group = next(filter(found.__getitem__, _NUMBERS))
        number = read_numeral(found[group])
        if number is None:
            return None
        word = PERCENT if group == "percent" else found["unit"] or found["unit_too"]
        unit = self._units[word] if word else _NONE
        begun, ended = (kept[found.start(group)], kept[found.end(group) - 1] + 1)
        return Amount(
            *found.span(),
            Span(begun, ended),
            written[begun:ended],
            number.value * unit.factor,
            number.step * unit.factor,
            unit,
            is_exact=not is_about and not any(found.group(*_VAGUE)),
            is_percentage=unit.same == PERCENT,
            is_rate=unit.same in _RATES,
        )


def _is_telling(entry: Entry) -> bool:
    """Tell whether a word can say something of the figures without a number."""
    says = any(meaning.says_all or meaning.says_none for meaning in entry.meanings)
    return says or entry.role in _TELLING


def _gaps(sentence: str) -> set[int]:
    """Return where white space parts two numbers, rather than the thousands of one."""
    return {
        at
        for run in _SPACED.finditer(sentence)
        if not _GROUPED.fullmatch(run[0])
        for at, character in enumerate(run[0], start=run.start())
        if character.isspace()
    }


def _pattern(words: Iterable[str], units: Iterable[str]) -> re.Pattern[str]:
    unit = _longest(units)
    upto = rf"(?:{unit})?[-—–~～至到](?:{_PLAIN}|[{_HAN}]{{1,16}})"
    amount = rf"""
        (?:(?P<arabic>(?:{_WIDE_COMMA}|{_PLAIN})(?:[十百千万亿]{{1,2}}(?!元))?)
           (?P<upto>{upto})?(?P<more>[余多来])?(?P<unit>{unit})?
         | 百分之(?P<percent>{_PLAIN}|[{_HAN}点]{{1,16}})
         | (?P<chinese>[{_HAN}]{{1,16}}(?![{_HAN}])(?:点[{_HAN}]{{1,8}}(?![{_HAN}]))?)
           (?P<more_too>[余多来])?(?P<unit_too>{unit})
         | (?P<zero>零))
        (?P<beyond>以上|以下|左右|上下|以内|之多)?
    """
    return re.compile(
        rf"""(?P<ago>{_UNTIL}) | (?P<word>{_longest(words)})(?!(?<=\d)\d)
           | (?=[{_HAN}《〔（第0-9A-Za-z._+-])(?:(?P<noise>{_NOISE}) | (?P<time>{_TIME}))
           | (?=[{_HAN}0-9])(?P<number>{amount}) | (?P<mark>[，,：:（）、])""",
        re.VERBOSE | re.ASCII,
    )


@lru_cache(maxsize=8)
def _longest_of(words: tuple[str, ...]) -> str:
    return pattern_of(words)


def _longest(words: Iterable[str]) -> str:
    return _longest_of(tuple(words))
