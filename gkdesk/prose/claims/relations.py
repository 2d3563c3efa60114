"""How the figures of a sentence stand to each other: sums, shares, changes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from gkdesk.prose.claims.clauses import Clause
from gkdesk.prose.claims.parsed import Figure, Growth, Parsed, Reading, Share, Statement, Sum
from gkdesk.prose.claims.tokens import PERCENT, TIMES, Amount, Sentence, Word
from gkdesk.prose.sentences import Span

# What says that figures are parts of a whole: a word for it; "as follows", which tells all of the
# figure before; or no more than their form, where the whole has to say that it is one.
ListKind = Literal["plain", "full", "loose"]

_LIST = "、"
_FEW = 2
_HUNDRED = Decimal(100)
# Units of rates, in per cent.
_HUNDREDS = {PERCENT: Decimal(1), TIMES: _HUNDRED}
# Half a point of a rate is no contradiction, and twice as much is said loosely.
_LOOSE = Decimal("0.5")
_VERY_LOOSE = Decimal(5)


class Relations:
    """The figures of one sentence, as far as it has been read."""

    def __init__(self, sentence: Sentence) -> None:
        """Start with none."""
        self._sentence = sentence
        self._figures: list[Figure] = []
        self._shares: list[_Rate] = []
        self._changes: list[_Change] = []
        self._lists: dict[int, ListKind] = {}

    @property
    def has_last(self) -> bool:
        """Whether a figure of last year was told."""
        return any(figure.time == "last" for figure in self._figures)

    def add(self, figure: Figure) -> None:
        """Take up the next figure."""
        self._figures.append(figure)

    def begin_list(self, number: int, kind: ListKind) -> None:
        """Take up a list of parts."""
        self._lists[number] = kind

    def run_before(self, level: int, table: str) -> list[Figure]:
        """Return the figures of a table that a "together" behind them adds up."""
        run: list[Figure] = []
        for figure in reversed_of(self._figures):
            if figure.time != "this" or figure.level != level or not figure.readings:
                break
            if not figure.readings[0].cells[0].startswith(f"{table}."):
                break
            run.insert(0, figure)
        return run

    def parsed(self, statements: tuple[Statement, ...]) -> Parsed:
        """Return all that was found."""
        return Parsed(
            tuple(self._figures),
            tuple(self._sums()),
            tuple([self._share(rate) for rate in self._shares]),
            tuple([self._growth(change) for change in self._changes]),
            statements,
        )

    # ---- sums ----

    def _sums(self) -> Iterator[Sum]:
        now = [figure for figure in self._figures if figure.time == "this"]
        for number in dict.fromkeys(figure.part_of for figure in now if figure.part_of):
            parts = [figure for figure in now if figure.part_of == number]
            yield from self._list(now, parts, self._lists[number])
        yield from self._bracketed(now)
        for at, figure in enumerate(now):
            if figure.is_whole:
                yield from _sum_behind(figure, now[:at])
            elif figure.is_total:
                yield from _divided(figure, now[at + 1 :])
            if figure.is_rest and not figure.part_of:
                yield from _with_rest(now[: at + 1])

    def _list(self, now: list[Figure], parts: list[Figure], kind: ListKind) -> Iterator[Sum]:
        parts = _run(parts)
        earlier = now[: now.index(parts[0])]
        wholes = [f for f in earlier if f.level <= parts[0].level and _is_alike(f, parts[0])]
        if kind == "loose":
            wholes = [f for f in wholes if f.is_total]
        elif kind == "full":
            wholes = wholes[-1:]
        if wholes:
            yield _sum(reversed_of(wholes), parts, is_complete=kind != "plain")

    def _bracketed(self, now: list[Figure]) -> Iterator[Sum]:
        for at, whole in enumerate(now):
            inside = now[at + 1 :]
            end = next((n for n, f in enumerate(inside) if f.level <= whole.level), len(inside))
            parts = [f for f in inside[:end] if not f.part_of and f.level == whole.level + 1]
            parts = _run(parts) if parts else []
            if len(parts) > 1 and _is_alike(whole, parts[0]):
                yield _sum([whole], parts, is_complete=True)

    # ---- shares ----

    def share(
        self,
        amount: Amount,
        clause: Clause,
        own: tuple[Reading, ...],
        bases: tuple[Reading, ...],
    ) -> None:
        """Take up a percentage that is a share of something."""
        words = [w for w in clause.words if w.role in (None, "partition")]
        about = {word.text for word in words}
        now = [figure for figure in self._figures if figure.time == "this"]
        parts = self._shared(amount, clause, about, now, is_told=bool(own))
        if not parts and not own:
            return
        for part in parts:
            bases = part.bases or bases
        self._shares.append(_Rate(amount, tuple(parts), own, bases))

    def _share(self, rate: "_Rate") -> Share:
        """Return a share with every figure that it may be a share of."""
        now = [f for f in self._figures if f.time == "this" and f not in rate.parts]
        wholes = [f for f in now if rate.parts and _is_alike(f, rate.parts[0])]
        return Share(rate.amount, rate.parts, rate.own, tuple(reversed_of(wholes)), rate.bases)

    def _shared(
        self,
        amount: Amount,
        clause: Clause,
        about: set[str],
        now: list[Figure],
        *,
        is_told: bool,
    ) -> list[Figure]:
        """Return the figure that a percentage is a share of the whole of."""
        roles = clause.roles
        mine = [a for a in clause.amounts if not a.is_percentage]
        if mine:
            return [f for f in now if f.amount is mine[-1]] if "share" in roles else []
        if "share" in roles and not is_told:
            rates = [a for a in clause.amounts if a.is_percentage]
            if "respectively" in roles and len(rates) > 1:
                return now[len(now) - len(rates) :][rates.index(amount) :][:1]
            return now[-1:]
        return [f for f in now if f.about & about][-1:]

    # ---- changes ----

    def change(self, amount: Amount, sign: int, own: tuple[Reading, ...] | None) -> None:
        """Take up a change by a figure or at a rate; ``own`` is what its clause says it is of."""
        if not amount.is_exact:
            return
        hundreds = _HUNDREDS.get(amount.unit.same)
        if hundreds is None:
            change, step, tolerance = (None, amount.value * sign), amount.step, Decimal(0)
        else:
            change, step = (amount.value * hundreds * sign, None), amount.step * hundreds
            tolerance = max(_LOOSE, step)
        self._changes.append(_Change(amount.span, amount.printed, *change, step, tolerance, own))

    def change_in_words(self, word: Word, own: tuple[Reading, ...] | None) -> None:
        """Take up that something doubled, or stayed the same."""
        span = self._sentence.span(word.start, word.end)
        rate = _HUNDRED if word.role == "doubled" else Decimal(0)
        tolerance = _VERY_LOOSE if word.role == "doubled" else _LOOSE
        step = Decimal("0.1")
        self._changes.append(_Change(span, word.text, rate, None, step, tolerance, own))

    def _growth(self, change: "_Change") -> Growth:
        now = [f for f in self._figures if f.time == "this" and f.amount.is_exact]
        if change.own:
            now = [f for f in now if set(f.readings) & set(change.own)]
        elif change.own is not None:
            # Of what no table counts, only the numbers of the sentence can tell.
            now = [replace(f, readings=()) for f in now]
        before = [f for f in now if f.amount.span < change.span]
        now = before or now
        bases = [f for f in self._figures if f.time == "last" and f.amount.is_exact]
        return Growth(
            change.span,
            change.printed,
            change.rate,
            change.by,
            change.step,
            change.tolerance,
            () if change.rate is None else tuple([c.by for c in self._changes if c.by is not None]),
            tuple(reversed_of(now)),
            tuple(reversed_of(bases)),
            change.own or (),
        )


@dataclass(frozen=True, slots=True)
class _Rate:
    """A percentage that was told: of which figures, or of which cells, and what may be its base."""

    amount: Amount
    parts: tuple[Figure, ...]
    own: tuple[Reading, ...]
    bases: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class _Change:
    """A change that was told; ``own`` is what its clause says it is of, None where it does not."""

    span: Span
    printed: str
    rate: Decimal | None
    by: Decimal | None
    step: Decimal
    tolerance: Decimal
    own: tuple[Reading, ...] | None


def _sum(
    wholes: Sequence[Figure], parts: list[Figure], *, is_complete: bool, is_behind: bool = False
) -> Sum:
    is_open = any(f.is_open or not f.amount.is_exact for f in (*parts, wholes[0]))
    # Two figures after a comma may be two of many, three are meant to be all of them.
    is_list = len(parts) > _FEW or all(part.mark == _LIST for part in parts[1:])
    is_complete = is_complete or is_list or any(part.is_rest for part in parts)
    return Sum(tuple(wholes), tuple(parts), is_open, is_complete, is_behind)


def _run(parts: list[Figure]) -> list[Figure]:
    """Return the parts up to where another list or another kind of thing begins."""
    found: list[Figure] = []
    for part in parts:
        axes = {f.axis for f in (*found, part) if f.axis}
        if found and (part.is_total or len(axes) > 1):
            break
        if not found or _is_alike(part, found[0]):
            found.append(part)
    return found


def _sum_behind(whole: Figure, before: list[Figure]) -> Iterator[Sum]:
    parts = [f for f in before if f.level == whole.level and _is_alike(f, whole)]
    is_larger = all(whole.value > part.value for part in parts)
    if len(parts) > 1 and (whole.is_bare or is_larger or parts[-1].mark == _LIST):
        yield _sum([whole], parts, is_complete=True, is_behind=True)


def _divided(whole: Figure, after: list[Figure]) -> Iterator[Sum]:
    parts = [f for f in after if f.divides and _is_alike(f, whole)]
    if len(parts) > 1:
        yield _sum([whole], parts, is_complete=True)


def _with_rest(run: list[Figure]) -> Iterator[Sum]:
    """Yield the sum of a list that ends with what is left over of the figure before it."""
    begun = len(run) - 1
    while begun and run[begun].mark == _LIST:
        begun -= 1
    begun = begun if begun < len(run) - 1 else 1
    parts, whole = run[begun:], run[begun - 1 : begun]
    if len(parts) > 1 and whole and all(_is_part(part, whole[0]) for part in parts):
        yield _sum(whole, parts, is_complete=True)


def _is_part(part: Figure, whole: Figure) -> bool:
    return _is_alike(part, whole) and part.value <= whole.value


def _is_alike(one: Figure, other: Figure) -> bool:
    units = {one.amount.unit.same, other.amount.unit.same} - {""}
    return len(units) <= 1


def reversed_of(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures from the last one on: the nearest is the likeliest."""
    return list(reversed(figures))
