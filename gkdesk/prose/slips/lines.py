"""Lines broken in the middle of a sentence, as copying from a page leaves them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.slips.numbering import HEAD
from gkdesk.prose.slips.reading import HAN, any_of, bare, paragraphs

# Shorter lines, and numbered ones up to the other length, are headings.
_HEADING, _NUMBERED_HEADING = 20, 40
_AROUND = 8
# After a keystroke all pairs of lines but one or two are known.
_KEPT = 1024


@dataclass(frozen=True, slots=True)
class PastingWords:
    """The keys of ``pasting.toml``, which the README of ``resources/checks`` explains."""

    contact: tuple[str, ...]


class LineCheck:
    """Finds paragraphs that go on in the next one."""

    def __init__(self, words: PastingWords) -> None:
        """``words`` tell lines of an address, which end without a mark."""
        self._words = words
        self._goes_on = lru_cache(_KEPT)(self._is_begun_in)

    def __call__(self, sections: Mapping[str, str], _facts: Facts) -> Iterator[tuple[str, Slip]]:
        """Yield the place between two such paragraphs, with both joined as a mend."""
        for section, text in sections.items():
            for (start, end), (then, until) in pairwise(paragraphs(text)):
                if self._goes_on(text[start:end], text[then:until]):
                    yield section, _slip(text, end, then)

    def _is_begun_in(self, before: str, behind: str) -> bool:
        line, following = bare(before), bare(behind)
        if following[0] in "，。、；：！？）”》":
            return True
        if self._contact.search(line) or self._contact.search(following[:_HEADING]):
            return False
        if HEAD.match(following) or not self._begins.match(following):
            return False
        if line[-1] in "，、":
            return True
        return bool(self._unended.search(line)) and not _is_heading(line)

    @cached_property
    def _contact(self) -> re.Pattern[str]:
        return re.compile(any_of(self._words.contact))

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        return re.compile(f"{HAN}|[0-9“《（]")

    @cached_property
    def _unended(self) -> re.Pattern[str]:
        """A line that has a mark within and none at its end."""
        return re.compile(f"[，。；、：][^，。；、：]*(?:{HAN}|[0-9A-Za-z%])$")


def _is_heading(line: str) -> bool:
    limit = _NUMBERED_HEADING if HEAD.match(line) and "。" not in line else _HEADING
    return len(line) <= limit


def _slip(text: str, end: int, then: int) -> Slip:
    before, after = text[max(0, end - _AROUND) : end], text[then : then + _AROUND]
    what = f"后面断了行，下一行是“{after}”；如是同一句话，请接起来"
    words = {"near": before, "what": what}
    mend = f"{text[end - 1]}{text[then]}"
    return Slip("text-broken-line", end - 1, then + 1, words=words, mend=mend)
