"""Personal data: numbers of a person that must not be published."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.slips.numbers_of_persons import (
    digits_enough,
    has_birthday,
    is_bank_card,
    is_identity,
    is_old_identity,
    long_numbers,
    mobile_numbers,
)
from gkdesk.prose.slips.reading import any_of, bare

_NEW, _OLD = 18, 15
# So many signs before a number may say what it is.
_LABEL = 14


@dataclass(frozen=True, slots=True)
class PersonalWords:
    """The keys of ``personal.toml``, which the README of ``resources/checks`` explains."""

    contact: tuple[str, ...]
    invites: tuple[str, ...]
    persons: tuple[str, ...]
    identity: tuple[str, ...]
    others: tuple[str, ...]


class PersonalDataCheck:
    """Finds numbers of persons in a paragraph."""

    def __init__(self, words: PersonalWords) -> None:
        """Tell the office's own numbers by these words."""
        self._words = words

    def __call__(self, paragraph: str, _facts: Facts) -> Iterator[Slip]:
        """Yield every such number; the words of the finding hold it masked."""
        text = bare(paragraph)
        if not digits_enough().search(text):
            return
        for found in long_numbers().finditer(text):
            label = text[max(0, found.start() - _LABEL) : found.start()]
            if self._is_a_persons(re.sub("[ -]", "", found[0]), label):
                yield _slip(found)
        for found in mobile_numbers().finditer(text):
            if not self._is_the_offices(text, found.start()):
                yield _slip(found)

    def _is_a_persons(self, number: str, label: str) -> bool:
        if len(number) == _NEW and has_birthday(number):
            # Called an identity number, it is one with a slip of the pen as well.
            return is_identity(number) or bool(self._identity.search(label))
        if self._others.search(label):
            return False
        if len(number) == _OLD:
            return number.isdigit() and is_old_identity(number)
        return is_bank_card(number)

    def _is_the_offices(self, text: str, position: int) -> bool:
        # Not the sentence as elsewhere: the brackets of a contact line hold semicolons.
        before, after = text[:position].rpartition("。")[2], text[position:].partition("。")[0]
        sentence = before + after
        if not self._contact.search(sentence):
            return False
        return bool(self._invites.search(sentence) or not self._persons.search(sentence))

    @cached_property
    def _contact(self) -> re.Pattern[str]:
        return re.compile(any_of(self._words.contact))

    @cached_property
    def _invites(self) -> re.Pattern[str]:
        return re.compile(any_of(self._words.invites))

    @cached_property
    def _persons(self) -> re.Pattern[str]:
        return re.compile(any_of(self._words.persons))

    @cached_property
    def _identity(self) -> re.Pattern[str]:
        return re.compile(any_of(self._words.identity))

    @cached_property
    def _others(self) -> re.Pattern[str]:
        return re.compile(f"{any_of(self._words.others)}[^，。；]*$")


def _slip(found: re.Match[str]) -> Slip:
    digits = re.sub("[ -]", "", found[0])
    masked = f"{digits[:3]}{'*' * (len(digits) - 5)}{digits[-2:]}"
    return Slip("text-personal-data", found.start(), found.end(), words={"masked": masked})
