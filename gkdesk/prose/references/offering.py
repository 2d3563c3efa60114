"""What a clerk may put into a sentence: for completion while typing, and for a picker."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gkdesk.form import Edition
from gkdesk.form.edition import Reference
from gkdesk.form.names import NAME, Quantity, words_of
from gkdesk.prose.facts import Facts
from gkdesk.prose.references.filters import FILTERS
from gkdesk.prose.references.meaning import ABOUT, BACK
from gkdesk.prose.references.rendering import render
from gkdesk.prose.references.tags import open_tag

_BAR = re.compile(r"[|｜]")
# The name at the end of an expression, with a point that waits for its next word.
_LAST_NAME = re.compile(rf"(?:{NAME.pattern})?\s*[.．。·]?\s*$")
# What a list can show without scrolling for long.
_MOST = 50


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to put in: the whole ``text`` with its braces, and what it shows now.

    ``label`` says what it is; ``cells`` are where its figure comes from.
    """

    text: str
    label: str
    value: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class HalfTyped:
    """A reference that is being typed: where its braces begin, and what stands behind them."""

    start: int
    typed: str


def reference_to(edition: Edition, quantity_id: str) -> str:
    """Return what a clerk would type for a cell, or for a sum that the edition declares.

    KeyError where the edition has neither.
    """
    return in_braces(edition.names.quantities[quantity_id].name)


def in_braces(expression: str) -> str:
    """Return an expression as it stands in a sentence."""
    return f"{{{{ {expression} }}}}"


def half_typed(paragraph: str, position: int) -> HalfTyped | None:
    """Return the reference that is being typed at a position, None where none is."""
    start = open_tag(paragraph, position)
    return None if start is None else HalfTyped(start, paragraph[start + 2 : position])


def suggestions(typed: str, facts: Facts, most: int = _MOST) -> list[Suggestion]:
    """Return what may be meant by what stands behind two braces, the likeliest first.

    Each word typed needs only be a part of one in the name, or in one of its other names. Behind
    ``|`` it is the filters. What stands before the last name is kept.
    """
    *before, last = _BAR.split(typed)
    if before:
        found = _filters(_BAR.split(typed[: -len(last) - 1])[-1].strip(), last.strip())
        head = typed[: len(typed) - len(last) - 1].strip()
        offers = [(f"{head} | {usage}", summary) for usage, summary in found]
    else:
        begins = _LAST_NAME.search(typed)
        head = typed[: begins.start()] if begins else typed
        words = words_of(typed[len(head) :].strip())
        offers = [(f"{head.lstrip()}{name}", label) for name, label in _names(words, facts.edition)]
    return [_suggestion(expression, label, facts) for expression, label in offers[:most]]


def all_suggestions(facts: Facts) -> list[Suggestion]:
    """Return every figure of this year's report that can be put in, for a picker."""
    every = facts.edition.names.quantities.values()
    return [_suggestion(quantity.name, quantity.label, facts) for quantity in every]


def _suggestion(expression: str, label: str, facts: Facts) -> Suggestion:
    text = in_braces(expression)
    rendered = render(text, facts)
    value = rendered.text if rendered.pieces else ""
    return Suggestion(text, label, value, tuple(sorted(rendered.cells)))


def _filters(operand: str, typed: str) -> Iterator[tuple[str, str]]:
    return (
        (made_by.usage.partition("| ")[2], made_by.summary)
        for name, made_by in FILTERS.items()
        if operand and typed in name
    )


def _names(words: Reference, edition: Edition) -> list[tuple[str, str]]:
    """Return names with their labels, for words of which the last may be empty."""
    is_last_years = len(words) > 1 and words[0] in BACK
    before = f"{BACK[0]}." if is_last_years else ""
    typed = [word for word in words[is_last_years:] if word]
    ranked = [
        (_strangeness(typed, quantity.words), not _is_usual(quantity, edition), quantity)
        for quantity in edition.names.quantities.values()
        if all(any(one in word for word in quantity.words) for one in typed)
    ]
    # What is said in fewer words is the larger sum.
    ranked.sort(key=lambda one: (*one[:2], len(one[2].reference)))
    year = f"{BACK[0]} · " if is_last_years else ""
    found = [(before + quantity.name, year + quantity.label) for *_, quantity in ranked]
    about = [(name, name) for name in ABOUT if not is_last_years and "".join(typed) in name]
    return [*about, *found] if typed else [*found, *about]


def _strangeness(typed: Iterable[str], words: Iterable[str]) -> int:
    """Return how many of the typed words are no word of a name, nor the beginning of one."""
    known = tuple(words)
    whole = sum(one not in known for one in typed)
    return whole + sum(not any(word.startswith(one) for word in known) for one in typed)


def _is_usual(quantity: Quantity, edition: Edition) -> bool:
    """Tell whether a figure is the one that is meant where its column is not named."""
    return edition.names.find(quantity.reference[:-1]) == (quantity,)
