"""Figures that somebody typed although a cell holds them: what could stand there instead."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from gkdesk.form import Edition
from gkdesk.form.names import Quantity
from gkdesk.prose.claims import Tie
from gkdesk.prose.facts import Facts
from gkdesk.prose.passages import paragraphs
from gkdesk.prose.references import Rendered, in_braces, render

# The numbers of a printed paragraph that agree with cells.
Ties = Callable[[str, Facts], Iterable[Tie]]

# The forms in which a figure may have been written.
_FORMS = (
    "",
    " | 千分位",
    " | 中文数字",
    " | 万",
    *(f" | {form}({count})" for form in ("小数", "万") for count in range(5)),
)


@dataclass(frozen=True, slots=True)
class Offer:
    """The ``words`` from ``start`` to ``end`` of a typed section, and what shows the same there.

    ``name`` is what ``reference`` stands for.
    """

    start: int
    end: int
    words: str
    reference: str
    name: str


def offers(text: str, facts: Facts, ties: Ties) -> Iterator[Offer]:
    """Yield what can be bound in a section: figures of which the words leave no doubt."""
    for start, paragraph in paragraphs(text):
        rendered = render(paragraph, facts)
        for tie in ties(rendered.text, facts):
            if tie.is_only and (offer := _offer(tie, paragraph, rendered, facts)):
                yield replace(offer, start=offer.start + start, end=offer.end + start)


def _offer(tie: Tie, paragraph: str, rendered: Rendered, facts: Facts) -> Offer | None:
    words = rendered.text[tie.start : tie.end]
    start, end = rendered.typed_span(tie.start, tie.end)
    quantity = _quantity(tie.cells, facts.edition)
    # What shows something else than was typed is bound already.
    if quantity is None or paragraph[start:end] != words:
        return None
    plain = unicodedata.normalize("NFKC", words)
    for form in _FORMS:
        reference = in_braces(f"{quantity.name}{form}")
        if render(reference, facts).text in (words, plain):
            return Offer(start, end, words, reference, quantity.name)
    return None


def _quantity(cells: tuple[str, ...], edition: Edition) -> Quantity | None:
    """Return what cells are called together, None where the form has no word for them."""
    quantities = edition.names.quantities
    if len(cells) == 1:
        return quantities.get(cells[0])
    wanted = frozenset(cells)
    named = (one for one in quantities.values() if len(one.cells) == len(wanted))
    return next((one for one in named if frozenset(one.cells) == wanted), None)
