"""A reference put together out of what a clerk chooses, and taken apart again to be changed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gkdesk.form import Edition
from gkdesk.form.names import NAME, words_of
from gkdesk.prose.references.filters import FILTERS
from gkdesk.prose.references.meaning import ABOUT, BACK

_CHOICE = re.compile(
    rf"\s*(?P<name>{NAME.pattern})\s*"
    rf"(?:[|｜]\s*(?P<form>{NAME.pattern})\s*"
    rf"(?:[(（]\s*(?P<whole>{NAME.pattern})?\s*[,，]?\s*(?P<decimals>[0-9])?\s*[)）]\s*)?)?"
)
# Where somebody has to say how many.
_USUAL_DECIMALS = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """A figure by its full name, of last year's report or this one's, in a ``form`` or as it is.

    The form may ask for a ``whole`` by its name, and for a count of ``decimals``.
    """

    name: str
    is_last_years: bool = False
    form: str = ""
    whole: str = ""
    decimals: int | None = None

    @property
    def takes_whole(self) -> bool:
        """Whether the form asks for another figure."""
        made_by = FILTERS.get(self.form)
        return made_by is not None and made_by.most > made_by.takes_decimals

    @property
    def takes_decimals(self) -> bool:
        """Whether decimals can be counted in the form."""
        made_by = FILTERS.get(self.form)
        return made_by is not None and made_by.takes_decimals

    @property
    def can_be_last_years(self) -> bool:
        """Whether there is such a figure in last year's report, not asked for by the form."""
        made_by = FILTERS.get(self.form)
        return self.name not in ABOUT and not (made_by and made_by.looks_back)

    @property
    def expression(self) -> str:
        """What stands in the braces."""
        back = f"{BACK[0]}." if self.is_last_years and self.can_be_last_years else ""
        parts = ", ".join(self._arguments(back))
        form = f" | {self.form}" if self.form else ""
        return f"{back}{self.name}{form}{f'({parts})' if parts else ''}"

    def _arguments(self, back: str) -> Iterator[str]:
        if self.takes_whole and self.whole:
            yield f"{back}{self.whole}"
        if self.takes_decimals and self.decimals is not None:
            yield str(self.decimals)
        elif self.takes_decimals and not self.takes_whole and FILTERS[self.form].least:
            yield str(_USUAL_DECIMALS)


def choice_of(expression: str, edition: Edition) -> Choice | None:
    """Return the choice that an expression says, None where it says more, or something unknown."""
    found = _CHOICE.fullmatch(expression)
    if found is None or (found["form"] and found["form"] not in FILTERS):
        return None
    name, is_last_years = _named(found["name"], edition)
    whole, _ = _named(found["whole"] or "", edition)
    if not name or bool(found["whole"]) != bool(whole):
        return None
    decimals = found["decimals"]
    return Choice(
        name, is_last_years, found["form"] or "", whole, int(decimals) if decimals else None
    )


def _named(text: str, edition: Edition) -> tuple[str, bool]:
    """Return the full name of a figure, and whether it is last year's."""
    words = words_of(text.strip())
    if words[0] in ABOUT and len(words) == 1:
        return words[0], False
    is_last_years = len(words) > 1 and words[0] in BACK
    found = edition.names.find(words[is_last_years:])
    return (found[0].name if len(found) == 1 else ""), is_last_years
