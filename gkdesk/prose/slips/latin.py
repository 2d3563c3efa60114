"""Stray Latin words, such as copying from a translated page leaves behind."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.slips.reading import HAN, HIDDEN, any_of, bare

_PAIRS = ("《》", "“”")


@dataclass(frozen=True, slots=True)
class LatinWords:
    """The keys of ``latin.toml``, which the README of ``resources/checks`` explains."""

    allowed: tuple[str, ...]
    codes: tuple[str, ...]
    units: tuple[str, ...]


class LatinCheck:
    """Finds Latin words in Chinese text."""

    def __init__(self, words: LatinWords) -> None:
        """Let these words stand, and abbreviations in capitals that are no codes."""
        self._words = words

    def __call__(self, paragraph: str, _facts: Facts) -> Iterator[Slip]:
        """Yield every run of stray words."""
        if not self._letter.search(paragraph) or not self._chinese.search(paragraph):
            return
        text = self._address.sub(lambda found: HIDDEN * len(found[0]), bare(paragraph))
        for found in self._stray.finditer(text):
            before = text[: found.start()]
            if not any(before.count(one) > before.count(two) for one, two in _PAIRS):
                yield Slip("text-stray-latin", found.start(), found.end())

    @cached_property
    def _letter(self) -> re.Pattern[str]:
        return re.compile(f"[a-zａ-ｚ]|{any_of(self._words.codes)}")

    @cached_property
    def _chinese(self) -> re.Pattern[str]:
        return re.compile(HAN)

    @cached_property
    def _address(self) -> re.Pattern[str]:
        """Web and mail addresses, and endings of files."""
        return re.compile(
            r"https?:\S+|[\w.+-]+@[\w.-]+|[A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)+(?:[/:?#][!-~]*)?",
            re.ASCII,
        )

    @cached_property
    def _stray(self) -> re.Pattern[str]:
        """One or more words, none of them allowed."""
        allowed = f"(?i:{any_of(self._words.allowed)})(?![A-Za-z-])"
        codes = f"{any_of(self._words.codes)}(?![A-Za-z0-9])"
        capitals = f"(?!{codes})[A-Z][A-Z0-9.&+-]*(?![a-z])"
        # Blanks to be filled in are another check's.
        blank = "[xX]+(?![A-Za-z])"
        unit = f"(?<=[0-9] )(?:{any_of(self._words.units)})(?![A-Za-z])"
        # What follows a digit belongs to it; one letter alone is a name (e政务) or a placeholder.
        let_stand = f"{allowed}|{capitals}|{unit}|{blank}"
        word = f"(?<![A-Za-z0-9-])(?!{let_stand})[A-Za-z][A-Za-z'’-]+(?![A-Za-z0-9])"
        return re.compile(f"{word}(?: +{word})*")
