"""What a clause says of cells without a number: that there is nothing, or that it is all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import product

from gkdesk.prose.claims.clauses import Clause
from gkdesk.prose.claims.parsed import Reading, Statement
from gkdesk.prose.claims.readings import Cells
from gkdesk.prose.claims.reference import Finder, Reference, Topic
from gkdesk.prose.claims.rules import Axis, Ids, Meaning, Rules
from gkdesk.prose.claims.setting import Setting, has_terms
from gkdesk.prose.claims.tokens import Amount, Sentence, Token, Word

# One of these, or a word that speaks of a table, is in every statement.
_STATING = ("none", "not", "all")
_TELLING = frozenset({*_STATING, None})
_NOTHING = Reading(())
# With one of these beside it, a clause says nothing of what is in the tables.
_SILENT = frozenset({"aside", "elsewhere", "agency", "other_time", "last_year", "intent"})
# What stands before it belongs to what stands behind it.
_OF = "的"
# How many unknown characters may stand between "all" and what is said of all.
_FARTHEST = 6


class Assertions:
    """Reads statements by the rules."""

    def __init__(self, rules: Rules, cells: Cells, finder: Finder) -> None:
        """Go by ``rules``."""
        self._subjects = rules.subjects
        self._cells = cells
        self._finder = finder

    def bases(self, reference: Reference) -> tuple[Reading, ...]:
        """Return the sums that a figure may be a share of."""
        subject = self._subjects[reference.table]
        columns = (subject.whole_columns, *reference.columns)
        rows = (*reference.rows, *subject.bases) if reference.axis == "column" else subject.bases
        return self._cells.sums(reference.table, rows, columns)

    def in_clause(
        self, clause: Clause, setting: Setting, sentence: Sentence
    ) -> Iterator[Statement]:
        """Yield what a clause states; ``setting`` has already taken it up."""
        roles = clause.roles
        if not roles & _TELLING or roles & _SILENT or not _is_of_agency_now(setting):
            return
        for word in filter(_states, clause.words):
            behind = [token for token in clause.tokens if token.start >= word.end]
            if any(isinstance(t, Amount) and not t.is_percentage for t in behind):
                continue
            if word.role in ("none", "not"):
                yield from self._none(word, behind, setting.topic, sentence)
            elif word.role == "all" and "other" not in roles:
                yield from self._all(word, behind, clause, setting.topic, sentence)
            elif any(meaning.says_none for meaning in word.entry.meanings):
                yield from self._none(word, [word], setting.topic, sentence)
            elif _says_all(word) and "other" not in roles and _is_of_figures(clause, setting):
                yield from self._all(word, [word, *behind], clause, setting.topic, sentence)
            else:
                continue
            return

    # ---- nothing ----

    def _none(
        self, word: Word, behind: Sequence[Token], topic: Topic, sentence: Sentence
    ) -> Iterator[Statement]:
        terms = [t for t in behind if isinstance(t, Word) and t.role is None]
        if not terms or _ends_in_other(behind, terms[-1]):
            return
        if word.role == "not" and not _says_what_was_done(word, behind):
            return
        reference = self._finder.find(behind, word.end, topic, None)
        if reference is None:
            return
        readings = self._cells.readings(reference, None)
        if readings:
            span = sentence.span(word.start, terms[-1].end)
            yield Statement(span, tuple((reading, _NOTHING) for reading in readings))

    # ---- all ----

    def _all(
        self,
        word: Word,
        behind: Sequence[Token],
        clause: Clause,
        topic: Topic,
        sentence: Sentence,
    ) -> Iterator[Statement]:
        terms = [t for t in behind if isinstance(t, Word) and t.role is None]
        if not terms or _unknown_before(terms[0], behind, word) > _FARTHEST:
            return
        before = [token for token in clause.tokens if token.end <= word.start]
        if not has_terms(before) and not _is_known(before, clause.start, word):
            return
        reference = (
            self._finder.find(before, clause.start, topic, None) if has_terms(before) else None
        )
        topic = replace(topic)
        if reference is not None:
            topic.follow(reference)
        elif topic.first_rows not in ((), topic.rows):
            # "All" that stands by itself is all that was told, not the last of it alone.
            topic.rows = (*topic.rows, *topic.first_rows)
        if topic.table is None or not _says_one_thing(terms, topic.table):
            return
        equations = tuple(dict.fromkeys(self._equations(terms, topic)))
        if equations:
            span = sentence.span(word.start, terms[-1].end)
            yield Statement(span, equations, is_of_rest=equations[0][1] == _NOTHING)

    def _equations(self, terms: Sequence[Word], topic: Topic) -> Iterator[tuple[Reading, Reading]]:
        table = topic.table or ""
        subject = self._subjects[table]
        rows = topic.rows or subject.rows
        columns = topic.columns or subject.columns
        is_of_all = not set(rows).isdisjoint(subject.rows)
        for meaning in _meanings(terms, table):
            if meaning.axis == "row" and not is_of_all:
                continue
            if meaning.none_left:
                yield from self._left(meaning, table, rows, columns)
            elif meaning.axis == "column":
                for row, column in product(rows, _unions(terms, table, "column")):
                    yield from self._equal(table, row, column, row, subject.whole_columns)
            elif not meaning.is_weak:
                for row, column in product(_unions(terms, table, "row"), columns):
                    yield from self._equal(table, row, column, subject.whole_rows, column)

    def _left(
        self, meaning: Meaning, table: str, rows: Sequence[Ids], columns: Sequence[Ids]
    ) -> Iterator[tuple[Reading, Reading]]:
        """Yield that the cells are nothing which are so where all is done."""
        if meaning.axis == "row":
            pairs = [(meaning.none_left, column) for column in columns]
        else:
            pairs = [(row, meaning.none_left) for row in rows]
        for pair in pairs:
            cells = self._cells.ids(table, *pair)
            if cells:
                yield Reading(cells), _NOTHING

    def _equal(
        self, table: str, row: Ids, column: Ids, whole_row: Ids, whole_column: Ids
    ) -> Iterator[tuple[Reading, Reading]]:
        left = self._cells.ids(table, row, column)
        right = self._cells.ids(table, whole_row, whole_column)
        if left and right:
            yield Reading(left), Reading(right)


def _is_of_agency_now(setting: Setting) -> bool:
    """Tell whether a sentence speaks of the whole agency and of this year."""
    is_of_now = setting.time == "this" and not setting.is_of_last
    return is_of_now and not setting.is_apart and not setting.is_narrowed


def _is_of_figures(clause: Clause, setting: Setting) -> bool:
    """Tell whether a rate is of what the sentence has counted, or of what its clause names."""
    return setting.has_figure or any(word.entry.subjects for word in clause.words)


def _states(word: Word) -> bool:
    """Tell whether a word may say something without a number."""
    if word.role is not None:
        return word.role in _STATING
    return any(meaning.says_none or meaning.says_all for meaning in word.entry.meanings)


def _says_all(word: Word) -> bool:
    return any(meaning.says_all for meaning in word.entry.meanings)


def _meanings(terms: Sequence[Word], table: str) -> Iterator[Meaning]:
    """Yield what the first word that has a meaning in the table may mean there."""
    for word in terms:
        mine = [m for m in word.entry.meanings if m.table == table and not m.follows]
        if mine:
            yield from mine
            return


def _says_one_thing(terms: Sequence[Word], table: str) -> bool:
    """Tell whether no word beside "all done" says that some were not."""
    mine = [m for w in terms for m in w.entry.meanings if m.table == table and not m.follows]
    return len({bool(meaning.none_left) for meaning in mine}) == 1


def _unions(terms: Sequence[Word], table: str, axis: Axis) -> Iterator[Ids]:
    """Yield what several words may mean together, by their choices in step."""
    choices = [
        meaning.readings
        for word in terms
        for meaning in word.entry.meanings
        if (meaning.table, meaning.axis) == (table, axis) and not meaning.follows
    ]
    for at in range(max(map(len, choices), default=0)):
        picked = [choice[min(at, len(choice) - 1)] for choice in choices]
        yield tuple(dict.fromkeys(one for ids in picked for one in ids))


def _ends_in_other(behind: Sequence[Token], last: Word) -> bool:
    """Tell whether something else is named last, and the words before it only say what kind."""
    return any(
        isinstance(token, Word) and token.role == "other" and token.start >= last.end
        for token in behind
    )


def _says_what_was_done(word: Word, behind: Sequence[Token]) -> bool:
    """Tell whether right behind "not" stands what was not done, and then to what."""
    first = behind[0]
    return (
        first.start == word.end
        and isinstance(first, Word)
        and any(meaning.is_weak for meaning in first.entry.meanings)
        and not any(isinstance(token, Word) and token.text == _OF for token in behind)
        and len([t for t in behind if isinstance(t, Word) and t.role is None]) > 1
    )


def _is_known(before: Sequence[Token], start: int, word: Word) -> bool:
    """Tell whether nothing stands before a word of which no rule knows what it is."""
    ends = (start, *(token.end for token in before))
    starts = (*(token.start for token in before), word.start)
    return all(one == other for one, other in zip(ends, starts, strict=True))


def _unknown_before(term: Word, behind: Sequence[Token], word: Word) -> int:
    between = [token for token in behind if token.end <= term.start]
    return max(0, term.start - word.end) - sum(token.end - token.start for token in between)
