"""What holds from clause to clause of a sentence: its topic, its time, whose figures they are."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from gkdesk.prose.claims.clauses import Clause
from gkdesk.prose.claims.parsed import Time
from gkdesk.prose.claims.reference import Topic
from gkdesk.prose.claims.rules import Role
from gkdesk.prose.claims.tokens import Amount, Token, Word

Manner = Literal["count", "last", "other", "up", "down", "share"]

_MANNERS: dict[Role | None, Manner] = {
    "this_year": "count",
    "last_year": "last",
    "other_time": "other",
    "up": "up",
    "down": "down",
    "more": "up",
    "fewer": "down",
    "to": "count",
    "share": "share",
}
# Words that compare with last year, whatever else they say.
_COMPARED: set[Role] = {"compared", "more", "fewer"}
_PAST: set[Role] = {"last_year", "other_time"}
_TIMES: dict[Time, Manner] = {"this": "count", "last": "last", "other": "other"}


@dataclass(slots=True)
class Setting:
    """Where a sentence has got to, within one level of brackets.

    ``is_apart`` once it speaks of others, or of a part of the agency. ``is_compared`` while a
    change against last year is told. ``list_no`` counts the lists of parts; ``heading`` is a
    clause without a figure that the next one may go on with. ``is_of_last`` while the last figure
    was last year's, ``is_narrowed`` in the clause after one that speaks of a part of the matter,
    ``has_figure`` once the sentence has told one.
    """

    topic: Topic = field(default_factory=Topic)
    time: Time = "this"
    is_apart: bool = False
    is_compared: bool = False
    is_part: bool = False
    is_of_last: bool = False
    is_narrowed: bool = False
    has_figure: bool = False
    heading: Clause | None = None

    def inner(self) -> "Setting":
        """Return what holds in a bracket that opens now; it ends with the bracket."""
        return replace(self, topic=replace(self.topic), is_part=False, heading=None)

    def enter(self, clause: Clause) -> None:
        """Take up what the words of a clause say of time and of whose figures follow."""
        roles = clause.roles
        is_of_others = "elsewhere" in roles or ("agency" in roles and bool(clause.amounts))
        self.is_apart = is_of_others or (self.is_apart and "own" not in roles)
        self.is_compared = bool(roles & _COMPARED) or (
            self.is_compared and not roles & {"this_year"}
        )
        if "this_year" in roles:
            self.time = "this"
        elif not roles.isdisjoint(_PAST) and not self._is_aside_of_time(clause):
            self.time = "last" if "last_year" in roles else "other"

    def _is_aside_of_time(self, clause: Clause) -> bool:
        """Tell whether another time is only named for this clause: compared, or in passing."""
        is_named = any(word.role is None for word in clause.words)
        return self.is_compared or (bool(clause.amounts) and not is_named)

    def manner(self, clause: Clause, figure: Amount) -> Manner:
        """Return how a figure of a clause is meant, by the last word before it that says so."""
        manner = _TIMES[self.time]
        for word in clause.words:
            if word.end > figure.start:
                break
            manner = _MANNERS.get(word.role, manner)
        return manner


def roles_of(tokens: Iterable[Token]) -> set[Role | None]:
    """Return the roles of the words among some tokens."""
    return {token.role for token in tokens if isinstance(token, Word)}


def has_terms(tokens: Iterable[Token]) -> bool:
    """Tell whether any word among some tokens speaks of a table."""
    return None in roles_of(tokens)


def split_list(tokens: Iterable[Token]) -> list[list[Token]]:
    """Return the items of a list, with nothing of the marks between them."""
    items: list[list[Token]] = [[]]
    for token in tokens:
        if isinstance(token, Word) and token.role == "joint":
            items.append([])
        else:
            items[-1].append(token)
    return [item for item in items if item]
