"""Placeholders: signs that stand where something is still to be written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.slips.reading import HAN, any_of, bare

_OPEN, _CLOSED = "[【（(〔\\[]", "[】）)〕\\]]"
_INSIDE = "[^【（(〔\\[】）)〕\\]。]{0,12}"


@dataclass(frozen=True, slots=True)
class PlaceholderWords:
    """The keys of ``placeholders.toml``, which the README of ``resources/checks`` explains."""

    words: tuple[str, ...]
    in_brackets: tuple[str, ...]
    whole_brackets: tuple[str, ...]
    units: tuple[str, ...]


class PlaceholderCheck:
    """Finds what was to be filled in and was not."""

    def __init__(self, words: PlaceholderWords) -> None:
        """Look for these words, beside the signs that everybody uses."""
        self._words = words

    def __call__(self, paragraph: str, _facts: Facts) -> Iterator[Slip]:
        """Yield every placeholder; nobody but the clerk knows what belongs there."""
        for found in self._pattern.finditer(bare(paragraph)):
            yield Slip("text-placeholder", found.start(), found.end())

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        units = any_of(self._words.units)
        # No part of a word, of an address (www.xxgk.gov.cn) or of a product (3×3).
        apart = "(?<![A-Za-z./@_])", "(?![A-Za-z@_]|[.][a-z])"
        signs = (
            "(?<![0-9])20[0-9]?[Xx×]+(?= *年)|[Xx×][.][Xx×](?= *%)",
            f"{apart[0]}(?:[Xx×✕╳]{{2,}}|_{{2,}}){apart[1]}",
            f"(?<![A-Za-z0-9./@×])[XxNnMY×](?= *{units}(?![A-Za-z]))",
            "(?<![0-9*])[*]{2,}(?![0-9*])",
            "(?<![一二三四五六七八九])○{2,}(?![一二三四五六七八九○])",
            f"(?:《 *》|“ *”|{_OPEN} *{_CLOSED})",
            f"{_OPEN} *{any_of(self._words.whole_brackets)} *{_CLOSED}",
            f"{_OPEN}{_INSIDE}{any_of(self._words.in_brackets)}{_INSIDE}{_CLOSED}",
            f"(?<={HAN}) {{2,}}(?={units})",
            any_of(self._words.words),
        )
        # One look at a character settles most places.
        starts = f"2XxNnMY×✕╳_*○《“ 【（(〔{''.join(word[0] for word in self._words.words)}"
        return re.compile(f"(?=[{re.escape(starts)}\\[])(?:{'|'.join(signs)})")
