"""Sums of money in a unit that is usual for something else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.slips.reading import any_of, bare

_NUMBER = "(?:[0-9０-９][0-9０-９,，.．]*|[一二三四五六七八九十百千零〇两]+) *"
_NAUGHT = "0０.．,，零〇 "


@dataclass(frozen=True, slots=True)
class UnitWords:
    """The keys of ``units.toml``, which the README of ``resources/checks`` explains."""

    about: tuple[str, ...]
    wrong: tuple[str, ...]


class UnitCheck:
    """Finds a sum of money that is probably in the wrong unit."""

    def __init__(self, words: UnitWords) -> None:
        """Look for these words."""
        self._words = words

    def __call__(self, paragraph: str, _facts: Facts) -> Iterator[Slip]:
        """Yield such sums; whether the figure is wrong too, only the clerk knows."""
        if not any(word in paragraph for word in self._words.about):
            return
        for found in self._pattern.finditer(bare(paragraph)):
            side = "after" if found["after"] else "before"
            number = found[side].strip()
            if number.strip(_NAUGHT):
                start, end = found.start(side), found.end(f"{side}_unit")
                yield Slip("text-unit-suspect", start, end, left=number)

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        about, unit = any_of(self._words.about), any_of(self._words.wrong)
        between = "[^。；！？，,0-9０-９一二三四五六七八九十百千零〇两]{0,12}"
        counted = f"(?:{between}{_NUMBER}[件次人][，,]?)?"
        after = f"{about}{counted}[，,]?{between}(?P<after>{_NUMBER})(?P<after_unit>{unit})"
        before = f"(?P<before>{_NUMBER})(?P<before_unit>{unit})的?(?:政府)?{about}"
        return re.compile(f"{before}|{after}")
