"""Sections without content, and topics that are not spoken of."""

import re
from collections.abc import Iterator, Mapping

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.slips.demands import Account, Demand, Demands
from gkdesk.prose.slips.reading import bare

_EMPTY = "section-empty"
# What is left of a section when its words are counted.
_NO_WORDS = re.compile(r"[\W_]+")

# No blanks and marks fill as much as this.
_LONG_ENOUGH = 200


class CompletenessCheck:
    """Asks of every section what the edition demands of it, and of all that they are not empty."""

    def __init__(self, demands: Demands) -> None:
        """Ask for these things."""
        self._accounts = {account.section: account for account in demands.accounts}
        self._topics = demands.topics

    def __call__(self, sections: Mapping[str, str], facts: Facts) -> Iterator[tuple[str, Slip]]:
        """Yield what is missing, about a section as a whole.

        One that is empty or gives no account has a finding for that alone.
        """
        silent: set[str] = set()
        for section, text in sections.items():
            slip = _lack(text, self._accounts.get(section))
            if slip:
                silent.add(section)
                yield section, slip
        for demand in self._topics:
            if demand.section in silent or demand.section not in sections:
                continue
            if demand.agencies and not facts.agency.endswith(demand.agencies):
                continue
            said = bare(sections[demand.section])
            if not _speaks_of(said, demand) and not _speaks_of("".join(said.split()), demand):
                yield demand.section, Slip(demand.code, 0, 0, words={"topic": demand.topic})


def _speaks_of(text: str, demand: Demand) -> bool:
    return any(word in text for word in demand.words)


def _lack(text: str, account: Account | None) -> Slip | None:
    if not text.strip():
        return Slip(_EMPTY, 0, 0)
    if account is None or len(text) > _LONG_ENOUGH:
        return None
    words = _NO_WORDS.sub("", bare(text))
    if words in account.nothing:
        return Slip(_EMPTY, 0, 0)
    if len(words) < account.least:
        return Slip(account.code, 0, 0, words={"count": str(len(words))})
    return None
