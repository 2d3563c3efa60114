"""The same words twice in one report."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import groupby, islice, pairwise

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.sentences import Span, sentences
from gkdesk.prose.slips.reading import paragraphs

# Shorter sentences may well stand twice.
_SHORTEST = 20
# An opening is told again when a paragraph this long shares this part of its pairs of characters.
_OPENING, _SHARED = 40, 0.7
# It is looked for at the beginning of a section alone.
_BEGINNING = 3
# So much of it is told.
_TOLD = 20
_BLANK = re.compile(r"\s+")


class RepeatCheck:
    """Finds sentences that stand twice, and the opening told again in a section."""

    def __call__(self, sections: Mapping[str, str], facts: Facts) -> Iterator[tuple[str, Slip]]:
        """Yield what stands there again, with the name of the section where it stood before."""
        names = {section.id: section.name for section in facts.edition.sections}
        seen: dict[str, str] = {}
        for section, text in sections.items():
            for start, end, before in _again(text, section, seen):
                where = _where(names, section, before)
                yield section, _slip(text, start, end, where)
        yield from _openings_again(sections, facts, names)


def _again(text: str, section: str, seen: dict[str, str]) -> Iterator[tuple[int, int, str]]:
    """Yield each run of sentences that were seen, and note the others in ``seen``."""
    for line in paragraphs(text):
        paragraph = text[line.start : line.end]
        long = _long(paragraph)
        if len(set(long)) == len(long) and seen.keys().isdisjoint(long):
            seen.update(dict.fromkeys(long, section))
            continue
        found: list[tuple[Span, str | None]] = []
        for (first, last), said in _said(paragraph):
            found.append((Span(line.start + first, line.start + last), seen.get(said)))
            if said:
                seen.setdefault(said, section)
        for before, run in groupby(found, key=lambda one: one[1]):
            if before is not None:
                spans = [span for span, _ in run]
                yield spans[0].start, spans[-1].end, before


@lru_cache(maxsize=1024)
def _said(paragraph: str) -> tuple[tuple[Span, str], ...]:
    """Return the sentences of a paragraph without blanks, nothing for those that are short."""
    spans = sentences(paragraph)
    said = [_BLANK.sub("", paragraph[start:end]) for start, end in spans]
    return tuple(zip(spans, (one if len(one) >= _SHORTEST else "" for one in said), strict=True))


@lru_cache(maxsize=1024)
def _long(paragraph: str) -> tuple[str, ...]:
    """Return the sentences of a paragraph that count, without blanks."""
    return tuple([said for _, said in _said(paragraph) if said])


def _openings_again(
    sections: Mapping[str, str], facts: Facts, names: Mapping[str, str]
) -> Iterator[tuple[str, Slip]]:
    """Yield the paragraphs that say what the part without a heading says, in other words."""
    unheaded = {section.id for section in facts.edition.sections if not section.heading}
    for opening in (section for section in sections if section in unheaded):
        told = [sections[opening][start:end] for start, end in paragraphs(sections[opening])]
        pairs = [_pairs(text) for text in told if len(text) >= _OPENING]
        for section in (section for section in sections if section not in unheaded):
            text = sections[section]
            for start, end in islice(paragraphs(text), _BEGINNING):
                said = text[start:end]
                is_told = said not in told and any(_is_like(said, one) for one in pairs)
                if is_told:
                    yield section, _slip(text, start, end, _where(names, section, opening))


def _slip(text: str, start: int, end: int, where: str) -> Slip:
    told = text[start:end]
    begin = told if len(told) <= _TOLD else f"{told[:_TOLD]}……"
    return Slip("text-repeated", start, end, words={"begin": begin, "where": where})


def _where(names: Mapping[str, str], section: str, before: str) -> str:
    return "前面" if section == before else f"“{names[before]}”"


def _is_like(text: str, pairs: frozenset[str]) -> bool:
    if len(text) < _OPENING:
        return False
    mine = _pairs(text)
    return len(mine & pairs) >= _SHARED * min(len(mine), len(pairs))


@lru_cache(maxsize=64)
def _pairs(text: str) -> frozenset[str]:
    return frozenset(one + two for one, two in pairwise(_BLANK.sub("", text)))
