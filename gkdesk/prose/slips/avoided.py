"""Words that the office does not want to read."""

import re
from collections.abc import Iterator
from functools import lru_cache

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.slips.reading import any_of


class AvoidedWordCheck:
    """Finds the office's own list of words in a paragraph."""

    def __call__(self, paragraph: str, facts: Facts) -> Iterator[Slip]:
        """Yield every such word."""
        words = tuple(word for word in facts.avoided if word.strip())
        if words:
            for found in _pattern(words).finditer(paragraph):
                yield Slip("text-avoided-word", found.start(), found.end())


@lru_cache(maxsize=4)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_of(word.strip() for word in words), re.IGNORECASE)
