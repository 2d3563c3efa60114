"""What the words around a figure refer to: a table, some of its rows, some of its columns."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, product
from typing import NamedTuple

from gkdesk.prose.claims.rules import Axis, Ids, Meaning, Rules, Subject
from gkdesk.prose.claims.tokens import Amount, Token, Word

# How many characters that no rule knows may stand between a word and its figure.
_FARTHEST = 8
# How many readings a sentence may have: more of them say nothing.
_MOST = 24


class Reference(NamedTuple):
    """Rows and columns of a table, each a choice of readings; the likeliest first.

    ``axis`` is the one that a word narrowed. ``units`` are those that its figures may have.
    """

    table: str
    rows: tuple[Ids, ...]
    columns: tuple[Ids, ...]
    axis: Axis
    units: tuple[str, ...]
    names_row: bool = True
    names_column: bool = False


@dataclass(slots=True)
class Topic:
    """What a sentence has spoken of so far."""

    table: str | None = None
    rows: tuple[Ids, ...] = ()
    first_rows: tuple[Ids, ...] = ()
    columns: tuple[Ids, ...] = ()
    axis: Axis | None = None

    def follow(self, reference: Reference) -> None:
        """Go on with what was spoken of last."""
        if reference.table != self.table:
            self.rows = self.first_rows = self.columns = ()
        self.table, self.axis = reference.table, reference.axis
        if reference.names_row:
            self.rows = reference.rows
            self.first_rows = self.first_rows or reference.rows
        self.columns = reference.columns if reference.names_column else ()

    def drop(self) -> None:
        """Speak of something that is in no table."""
        self.table, self.axis = None, None
        self.rows = self.first_rows = self.columns = ()


@dataclass(slots=True)
class _Said:
    """The words that speak of one table, by axis."""

    rows: list[tuple[Word, Meaning]] = field(default_factory=list[tuple[Word, Meaning]])
    columns: list[tuple[Word, Meaning]] = field(default_factory=list[tuple[Word, Meaning]])
    subjects: list[Word] = field(default_factory=list[Word])


class Finder:
    """Finds what words refer to, by the rules."""

    def __init__(self, rules: Rules) -> None:
        """Go by ``rules``."""
        self._subjects = rules.subjects

    def find(
        self, words: Sequence[Token], start: int, topic: Topic, figure: Amount | None
    ) -> Reference | None:
        """Return what the words of a clause that begins at ``start`` say about its figure.

        Without a figure they are taken as a heading of what follows.
        """
        near = _Nearness(words, start, figure)
        table = self._table(near, topic)
        if table is None:
            return None
        said = _said(near, table, topic)
        return self._reference(said, self._subjects[table], topic, near)

    def again(self, topic: Topic) -> Reference | None:
        """Return what a sentence spoke of last."""
        if topic.table is None or not topic.rows:
            return None
        subject = self._subjects[topic.table]
        return Reference(
            topic.table,
            topic.rows,
            (*topic.columns, *subject.columns)[:_MOST],
            topic.axis or "row",
            subject.units,
        )

    def _table(self, near: "_Nearness", topic: Topic) -> str | None:
        """Return the table meant: that of the nearest word that says so by itself."""
        for word in near.by_distance:
            strong = [m.table for m in word.entry.meanings if not m.is_weak]
            named = word.entry.subjects if near.names_subject(word) else ()
            if topic.table in (*strong, *named) or (
                topic.table in [m.table for m in word.entry.meanings] and near.is_beside(word)
            ):
                return topic.table
            if strong or named:
                return (*strong, *named)[0]
        return None

    def _reference(
        self, said: _Said, subject: Subject, topic: Topic, near: "_Nearness"
    ) -> Reference | None:
        particular = [pair for pair in said.rows if not pair[1].is_general]
        general = [pair for pair in said.rows if pair[1].is_general]
        carried = topic.rows if topic.table == subject.table else ()
        rows = _readings(particular, near) or _joined_choices(general)
        if not rows:
            other = topic.first_rows if carried else ()
            if not subject.rows:
                # Behind reviews and suits, what is told of both is told of them together.
                other = _joined(other, carried)
            rows = tuple(dict.fromkeys((*carried, *other))) if said.columns else subject.rows
        rows = rows or (subject.rows if said.columns else ())
        if not rows:
            return None
        columns = _readings(said.columns, near)
        carried_columns = topic.columns if topic.table == subject.table and not columns else ()
        units = [u for _, meaning in particular for u in meaning.units]
        return Reference(
            subject.table,
            rows[:_MOST],
            (columns or (*carried_columns, *subject.columns))[:_MOST],
            "column" if said.columns and not particular else "row",
            tuple(units) or subject.units,
            names_row=bool(said.rows or said.subjects),
            names_column=bool(columns),
        )


def _said(near: "_Nearness", table: str, topic: Topic) -> _Said:
    said = _Said()
    for word in near.terms:
        if table in word.entry.subjects and near.names_subject(word):
            said.subjects.append(word)
        for meaning in word.entry.meanings:
            if meaning.table != table or (meaning.is_weak and not near.is_beside(word)):
                continue
            if meaning.follows and (topic.table, topic.axis) != (table, meaning.axis):
                continue
            (said.rows if meaning.axis == "row" else said.columns).append((word, meaning))
    return said


class _Nearness:
    """How near the words of a clause are to its figure, or to its end where it has none."""

    def __init__(self, tokens: Sequence[Token], start: int, figure: Amount | None) -> None:
        self._start = start
        self._figure = figure
        self.tokens = tokens
        self.terms = [t for t in tokens if isinstance(t, Word) and t.role is None]
        end = tokens[-1].end if tokens else 0
        self._from, self._to = (figure.start, figure.end) if figure else (end, end)
        self._holes = _holes(tokens)

    @property
    def by_distance(self) -> list[Word]:
        """The words that speak of tables, the nearest first."""
        return sorted(self.terms, key=self.distance)

    def distance(self, word: Word) -> tuple[int, int]:
        """Return how far off a word is; of two, one before the figure is nearer."""
        if word.end <= self._from:
            return (self._from - word.end, 0)
        return (word.start - self._to + 1, 1)

    def unknown(self, word: Word) -> int:
        """Count the characters between a word and the figure that no rule knows."""
        if word.end <= self._from:
            return self._between(word.end, self._from)
        return self._between(self._to, word.start)

    def is_beside(self, word: Word) -> bool:
        """Tell whether nothing unknown stands between a word and the figure."""
        return self._figure is None or self.unknown(word) == 0

    def is_near(self, word: Word) -> bool:
        """Tell whether hardly anything unknown stands between a word and the figure."""
        return self.unknown(word) <= _FARTHEST

    def names_subject(self, word: Word) -> bool:
        """Tell whether a word names the subject; a weak one only where it stands for itself.

        Behind a word that no rule knows it is some other subject.
        """
        if not word.entry.is_weak_subject:
            return True
        before = [token for token in self.tokens if token.end <= word.start]
        if not before or before[-1].end != word.start:
            return word.start == self._start
        return not (isinstance(before[-1], Word) and before[-1].role == "other")

    def _between(self, begun: int, ended: int) -> int:
        return sum(size for at, size in self._holes if begun <= at < ended)


def _holes(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """Return where characters stand that are in no token, and how many."""
    return [
        (one.end, other.start - one.end) for one, other in pairwise(tokens) if other.start > one.end
    ]


def _readings(pairs: Sequence[tuple[Word, Meaning]], near: "_Nearness") -> tuple[Ids, ...]:
    """Return what several words on the same axis say together."""
    if len(pairs) <= 1:
        return _joined_choices(pairs)
    narrow = [pair for pair in pairs if not _is_wider(pair[1], pairs)]
    nearest = sorted(narrow, key=lambda pair: near.distance(pair[0]))
    is_list = _are_joined(narrow, near)
    found = list(_joined_choices(narrow) if is_list else _choices(nearest))
    if len(narrow) < len(pairs) and _has_role(near.tokens, "open"):
        found += _choices([pair for pair in pairs if pair not in narrow])
    return tuple(dict.fromkeys(found))


def _is_wider(meaning: Meaning, pairs: Iterable[tuple[Word, Meaning]]) -> bool:
    mine = set(meaning.readings[0])
    return any(set(other.readings[0]) < mine for _, other in pairs)


def _are_joined(pairs: Sequence[tuple[Word, Meaning]], near: "_Nearness") -> bool:
    """Tell whether the words are a list, with nothing else than marks and words of lists."""
    for (one, _), (other, _) in pairwise(pairs):
        between = [t for t in near.tokens if one.end <= t.start and t.end <= other.start]
        if not _has_role(between, "joint"):
            return False
    return True


def _joined(one: tuple[Ids, ...], other: tuple[Ids, ...]) -> tuple[Ids, ...]:
    return tuple(tuple(dict.fromkeys((*a, *b))) for a, b in product(one, other))


def _has_role(tokens: Iterable[Token], role: str) -> bool:
    return any(isinstance(token, Word) and token.role == role for token in tokens)


def _choices(pairs: Sequence[tuple[Word, Meaning]]) -> tuple[Ids, ...]:
    return tuple(dict.fromkeys(ids for _, meaning in pairs for ids in meaning.readings))


def _joined_choices(pairs: Sequence[tuple[Word, Meaning]]) -> tuple[Ids, ...]:
    """Return every way to add up what the words say; general ones may each stand alone."""
    if not pairs:
        return ()
    if pairs[0][1].is_general:
        return _choices(pairs)
    if len(pairs) == 1:
        return tuple(dict.fromkeys([tuple(dict.fromkeys(i)) for i in pairs[0][1].readings]))[:_MOST]
    meanings = list(dict.fromkeys(meaning for _, meaning in pairs))[:4]
    sums = product(*[meaning.readings for meaning in meanings])
    return tuple(
        dict.fromkeys(tuple(dict.fromkeys(i for ids in one for i in ids)) for one in sums)
    )[:_MOST]
