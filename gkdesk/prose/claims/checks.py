"""The checks of what a text says in figures: one paragraph against the report."""

from collections.abc import Iterable, Iterator
from decimal import Context, localcontext
from functools import partial
from pathlib import Path
from typing import TypeVar

from gkdesk.form import Edition
from gkdesk.prose.claims.parsed import Parsed
from gkdesk.prose.claims.reader import Reader
from gkdesk.prose.claims.rulebook import read_rules
from gkdesk.prose.claims.tokens import Lexicon
from gkdesk.prose.claims.values import Tie, Values, Verdict
from gkdesk.prose.claims.verdicts import (
    figure_verdict,
    growth_verdict,
    share_verdict,
    statement_verdict,
    sum_verdict,
)
from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.sentences import Span

# A report has a few hundred paragraphs; those of a text that is being typed come on top.
_MOST_PARAGRAPHS = 1000
_MOST_LEXICONS = 4
# Numbers of a text are exact in so many digits, and so is what is worked out of them.
_DIGITS = 100

_Key = TypeVar("_Key")
_Kept = TypeVar("_Kept")


class ClaimChecks:
    """Compares what paragraphs say in figures with the cells, and with itself.

    What a paragraph says is read once, whatever the figures are.
    """

    def __init__(self, edition: Edition, folder: Path | None = None) -> None:
        """Read the rules for ``edition``, out of ``folder`` or the program's own.

        ChecksError with every fault of a file.
        """
        self._rules = read_rules(edition, folder)
        self._reader = Reader(self._rules, edition)
        self._lexicons: dict[tuple[str, int], Lexicon] = {}
        self._parsed: dict[tuple[str, int, str], tuple[Parsed, ...]] = {}

    def __call__(self, paragraph: str, facts: Facts) -> Iterator[Slip]:
        """Yield what does not agree. Of several faults with the same figure it is the first."""
        for verdict in self._verdicts(paragraph, facts):
            if verdict.slip is not None:
                yield verdict.slip

    def ties(self, paragraph: str, facts: Facts) -> tuple[Tie, ...]:
        """Return the numbers that agree, in the order of the text, each once."""
        found: dict[Span, Tie] = {}
        for verdict in self._verdicts(paragraph, facts):
            for tie in verdict.ties:
                found.setdefault(Span(tie.start, tie.end), tie)
        return tuple(found[span] for span in sorted(found))

    def _verdicts(self, paragraph: str, facts: Facts) -> Iterator[Verdict]:
        values = Values(facts)
        for parsed in self._read(paragraph, (facts.agency, facts.year)):
            wrong: set[Span] = set()
            for verdict in _judged(parsed, values):
                # A wrong figure makes every sum and share wrong that it goes into: told once.
                if verdict.slip is None:
                    yield verdict
                elif wrong.isdisjoint(verdict.spans):
                    wrong |= verdict.spans
                    yield verdict

    def _read(self, paragraph: str, of: tuple[str, int]) -> tuple[Parsed, ...]:
        key = (*of, paragraph)
        parsed = self._parsed.get(key)
        if parsed is None:
            _make_room(self._parsed, _MOST_PARAGRAPHS)
            sentences = self._lexicon(*of).sentences(paragraph)
            parsed = tuple([self._reader.read(sentence) for sentence in sentences])
            self._parsed[key] = parsed
        return parsed

    def _lexicon(self, agency: str, year: int) -> Lexicon:
        key = (agency, year)
        if key not in self._lexicons:
            _make_room(self._lexicons, _MOST_LEXICONS)
            self._lexicons[key] = Lexicon(self._rules, agency, year)
        return self._lexicons[key]


def _judged(parsed: Parsed, values: Values) -> list[Verdict]:
    """Return what came of every comparison, from the plainest to the most roundabout."""
    kinds: tuple[Iterable[Verdict | None], ...] = (
        map(partial(figure_verdict, values=values), parsed.figures),
        map(partial(statement_verdict, values=values), parsed.statements),
        map(partial(sum_verdict, values=values), parsed.sums),
        map(partial(share_verdict, values=values), parsed.shares),
        map(partial(growth_verdict, values=values), parsed.growths),
    )
    with localcontext(Context(prec=_DIGITS)):
        return [verdict for verdicts in kinds for verdict in verdicts if verdict is not None]


def _make_room(kept: dict[_Key, _Kept], most: int) -> None:
    """Let go of what was kept first, where there is no room for one more."""
    while len(kept) >= most:
        del kept[next(iter(kept))]
