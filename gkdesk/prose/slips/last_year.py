"""Text taken over from last year's report."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.guide import printed_prose
from gkdesk.prose.sentences import sentences
from gkdesk.prose.slips.reading import bare, paragraphs
from gkdesk.prose.slips.year_numbers import YEAR

# Copying is a fault by the notice; from which share on a reviewer calls it so is our own guess.
_ALIKE = 0.8
# Fewer or shorter sentences are the same in many reports.
_FEWEST, _SHORTEST, _SHORTEST_PARAGRAPH = 3, 8, 30
_BLANK = re.compile(r"\s+")
_OWN_YEAR = re.compile(f"{YEAR}年")
_FIGURE = re.compile(r"[0-9][0-9,.]*%?")


@dataclass(frozen=True, slots=True)
class _Text:
    """A section as it is compared: sentences without blanks and years, paragraphs without figures.

    Both stand with their places in the text.
    """

    sentences: tuple[str, ...]
    paragraphs: Mapping[str, tuple[int, int]]


class LastYearCheck:
    """Compares the sections with those of last year's report, where that is linked."""

    def __call__(self, sections: Mapping[str, str], facts: Facts) -> Iterator[tuple[str, Slip]]:
        """Yield sections that are alike as a whole, else paragraphs with nothing but new figures.

        What stands without a heading is alike in every year, and passed over.
        """
        if facts.last_year is None:
            return
        former = printed_prose(facts.last_year)
        headed = {section.id for section in facts.edition.sections if section.heading}
        for section, text in sections.items():
            before = former.get(section, "")
            if section in headed and before:
                for slip in _compared(_read(text), _read(before)):
                    yield section, slip


def _compared(now: _Text, before: _Text) -> Iterator[Slip]:
    same = sum(sentence in before.sentences for sentence in now.sentences)
    if len(now.sentences) >= _FEWEST and same > _ALIKE * len(now.sentences):
        share = f"{100 * same // len(now.sentences)}%"
        yield Slip("text-like-last-year", 0, 0, words={"share": share})
        return
    for folded, (start, end) in now.paragraphs.items():
        if folded in before.paragraphs:
            yield Slip("text-paragraph-taken-over", start, end)


@lru_cache(maxsize=32)
def _read(text: str) -> _Text:
    seen = bare(text)
    said = tuple(_OWN_YEAR.sub("", _BLANK.sub("", seen[a:b])) for a, b in sentences(seen))
    lines = {
        _FIGURE.sub("#", _BLANK.sub("", seen[start:end])): (start, end)
        for start, end in paragraphs(seen)
        if end - start >= _SHORTEST_PARAGRAPH
    }
    return _Text(tuple(one for one in said if len(one) >= _SHORTEST), lines)
