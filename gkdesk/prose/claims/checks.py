"""The checks of what a text says in figures: one paragraph against the report."""

from collections.abc import Iterable, Iterator
from decimal import Context, localcontext
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

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
from gkdesk.prose.sentences import Span, sentences

# A report has a few hundred sentences; those that are being typed come on top.
_MOST_SENTENCES = 4000
_MOST_LEXICONS = 4
# Numbers of a text are exact in so many digits, and so is what is worked out of them.
_DIGITS = 100

_Key = TypeVar("_Key")
_Kept = TypeVar("_Kept")


class _Dialect(NamedTuple):
    """How a report speaks: which words of agencies mean its ``own`` one, and of which year."""

    own: frozenset[str]
    year: int


class ClaimChecks:
    """Compares what paragraphs say in figures with the cells, and with itself.

    What a sentence says is read once, whatever the figures are.
    """

    def __init__(self, edition: Edition, folder: Path | None = None) -> None:
        """Read the rules for ``edition``, out of ``folder`` or the program's own.

        ChecksError with every fault of a file.
        """
        self._rules = read_rules(edition, folder)
        self._reader = Reader(self._rules, edition)
        self._agencies = [w for w, entry in self._rules.words.items() if entry.role == "agency"]
        self._lexicons: dict[_Dialect, Lexicon] = {}
        self._parsed: dict[tuple[_Dialect, str], Parsed | None] = {}

    def __call__(self, paragraph: str, facts: Facts) -> Iterator[Slip]:
        """Yield what does not agree. Of several faults with the same figure it is the first."""
        for start, verdict in self._verdicts(paragraph, facts):
            if verdict.slip is not None:
                yield _moved(verdict.slip, start)

    def ties(self, paragraph: str, facts: Facts) -> tuple[Tie, ...]:
        """Return the numbers that agree, in the order of the text, each once."""
        found: dict[Span, Tie] = {}
        for start, verdict in self._verdicts(paragraph, facts):
            for tie in verdict.ties:
                span = Span(tie.start + start, tie.end + start)
                found.setdefault(span, Tie(*span, tie.value, tie.cells, tie.is_only))
        return tuple(found[span] for span in sorted(found))

    def _verdicts(self, paragraph: str, facts: Facts) -> Iterator[tuple[int, Verdict]]:
        """Yield what came of the comparisons of each sentence, with the place where it begins."""
        values = Values(facts)
        dialect = self._dialect(facts.agency, facts.year)
        for start, end in sentences(paragraph):
            parsed = self._read(paragraph[start:end], dialect)
            if parsed is None:
                continue
            wrong: set[Span] = set()
            for verdict in _judged(parsed, values):
                # A wrong figure makes every sum and share wrong that it goes into: told once.
                if verdict.slip is None:
                    yield start, verdict
                elif wrong.isdisjoint(verdict.spans):
                    wrong |= verdict.spans
                    yield start, verdict

    def _read(self, written: str, dialect: "_Dialect") -> Parsed | None:
        key = (dialect, written)
        if key not in self._parsed:
            _make_room(self._parsed, _MOST_SENTENCES)
            sentence = self._lexicon(dialect).sentence(written)
            self._parsed[key] = self._reader.read(sentence) if sentence else None
        return self._parsed[key]

    def _dialect(self, agency: str, year: int) -> "_Dialect":
        return _Dialect(frozenset([word for word in self._agencies if word in agency]), year)

    def _lexicon(self, dialect: "_Dialect") -> Lexicon:
        if dialect not in self._lexicons:
            _make_room(self._lexicons, _MOST_LEXICONS)
            self._lexicons[dialect] = Lexicon(self._rules, dialect.own, dialect.year)
        return self._lexicons[dialect]


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


def _moved(slip: Slip, by: int) -> Slip:
    return Slip(
        slip.code,
        slip.start + by,
        slip.end + by,
        slip.words,
        slip.left,
        slip.right,
        slip.cells,
        slip.mend,
    )


def _make_room(kept: dict[_Key, _Kept], most: int) -> None:
    """Let go of what was kept first, where there is no room for one more."""
    while len(kept) >= most:
        del kept[next(iter(kept))]
