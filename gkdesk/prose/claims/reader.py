"""Reads a sentence, clause by clause: which figure is about what."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from gkdesk.form import Edition
from gkdesk.prose.claims.assertions import Assertions
from gkdesk.prose.claims.clauses import Clause, clauses
from gkdesk.prose.claims.last_year import is_plainly_last_years
from gkdesk.prose.claims.parsed import Figure, Parsed, Reading, Statement, Time
from gkdesk.prose.claims.readings import Cells
from gkdesk.prose.claims.reference import Finder, Reference
from gkdesk.prose.claims.referring import Found, Referrer
from gkdesk.prose.claims.relations import ListKind, Relations
from gkdesk.prose.claims.rules import Rules
from gkdesk.prose.claims.setting import Setting, has_terms, roles_of, split_list
from gkdesk.prose.claims.tokens import Amount, Sentence, Token, Word

# How many figures a "together" behind them may add up, and in how many ways each is read.
_MOST_TOGETHER, _MOST_WAYS = 4, 3
# Words that make a figure one of a list, even where it is said to be a total.
_LISTED = frozenset({"parts", "respectively", "each", "other"})
# Words that a clause may have which only goes on with the list before it.
_BARE = frozenset({"filler", "own", "because", "joint", "open", "chiefly", "whole", "matter"})


@dataclass(slots=True)
class _Pending:
    """A list whose figures follow it one by one, in the same order.

    Where no word says so (``is_told``), it may also be a sum with a single figure.
    """

    items: list[list[Token]]
    start: int
    clauses: list[Clause]
    is_told: bool


class Reader:
    """Reads sentences by the rules, for one edition."""

    def __init__(self, rules: Rules, edition: Edition) -> None:
        """Read by ``rules``, of the cells of ``edition``."""
        self._cells = Cells(edition, rules)
        self._finder = Finder(rules)
        self._assertions = Assertions(rules, self._cells, self._finder)

    def read(self, sentence: Sentence) -> Parsed:
        """Return all that a sentence says in figures."""
        reading = _Reading(self._cells, self._finder, self._assertions, sentence)
        for clause in clauses(sentence.tokens):
            reading.go_on(clause)
        return reading.finish()


class _Reading:
    """One sentence that is being read."""

    def __init__(
        self, cells: Cells, finder: Finder, assertions: Assertions, sentence: Sentence
    ) -> None:
        names_others = "elsewhere" in roles_of(sentence.tokens)
        self._referrer = Referrer(cells, finder, names_others=names_others)
        self._assertions = assertions
        self._sentence = sentence
        self._settings = [Setting()]
        self._pending: _Pending | None = None
        self._lists = 0
        self._statements: list[Statement] = []
        self._relations = Relations(sentence)

    @property
    def _setting(self) -> Setting:
        return self._settings[-1]

    def finish(self) -> Parsed:
        self._settle()
        return self._relations.parsed(tuple(self._statements))

    def go_on(self, clause: Clause) -> None:
        if self._pending is not None and self._continues(clause):
            self._pending.clauses.append(clause)
            return
        self._settle()
        self._move_to(clause)
        setting = self._setting
        setting.enter(clause)
        roles = clause.roles
        if "parts" in roles:
            self._begin_parts("plain")
        elif clause.mark == "：" and not setting.is_part:
            self._begin_parts("loose")
        is_narrowed = not clause.amounts and "aside" in roles and None in roles
        counted = [one for one in clause.amounts if not one.is_rate]
        if counted:
            self._figure(clause, counted[0])
        else:
            self._heading(clause)
        self._rates(clause)
        self._statements += self._assertions.in_clause(clause, setting, self._sentence)
        setting.is_narrowed = is_narrowed
        if counted or clause.amounts:
            setting.is_compared = setting.is_compared and None not in clause.roles

    def _move_to(self, clause: Clause) -> None:
        while len(self._settings) > clause.level + 1:
            self._settings.pop()
        while len(self._settings) < clause.level + 1:
            self._settings.append(self._setting.inner())

    def _begin_parts(self, kind: ListKind) -> None:
        self._lists += 1
        self._setting.is_part = True
        self._relations.begin_list(self._lists, kind)

    def _continues(self, clause: Clause) -> bool:
        pending = self._pending
        if pending is None or not clause.amounts:
            return False
        if not pending.is_told and (clause.mark == "，" or "whole" in clause.roles):
            return False
        is_due = len(pending.clauses) < len(pending.items) and clause.tokens[0] is clause.amounts[0]
        return is_due or clause.roles <= _BARE

    # ---- clauses without a counted figure ----

    def _heading(self, clause: Clause) -> None:
        setting = self._setting
        reference = self._referrer.heading(clause, setting)
        if reference is not None:
            setting.topic.follow(reference)
            setting.heading = clause
        elif "other" in clause.roles:
            setting.topic.drop()
            setting.heading = None
        elif not clause.amounts and "respectively" in clause.roles:
            setting.heading = clause

    # ---- clauses with one ----

    def _figure(self, clause: Clause, amount: Amount) -> None:
        tokens, start = self._tokens(clause)
        before = [token for token in tokens if token.end <= amount.start]
        word = self._distributes(before)
        manner = self._setting.manner(clause, amount)
        items = split_list(before[: before.index(word)] if word else before)
        if manner not in ("count", "last"):
            self._single(clause, amount, tokens, start)
        elif word is None:
            if len(items) > 1 and all(map(has_terms, items)):
                self._pending = _Pending(items, start, [clause], is_told=False)
            else:
                self._single(clause, amount, tokens, start)
        elif word.role == "respectively":
            self._respectively(clause, amount, items, (tokens, start))
        else:
            self._each(clause, amount, items, start)
        self._setting.heading = None

    def _respectively(
        self,
        clause: Clause,
        amount: Amount,
        items: list[list[Token]],
        said: tuple[Sequence[Token], int],
    ) -> None:
        tokens, start = said
        if len(items) > 1 or has_terms(tokens):
            self._pending = _Pending(items, start, [clause], is_told=True)
        else:
            self._begin_parts("full")
            self._single(clause, amount, tokens, start)

    def _tokens(self, clause: Clause) -> tuple[Sequence[Token], int]:
        """Return the words of a clause, after those of its heading where it has none itself."""
        heading = self._setting.heading
        if heading is None or None in clause.roles:
            return clause.tokens, clause.start
        return (*heading.tokens, *clause.tokens), heading.start

    def _distributes(self, before: Sequence[Token]) -> Word | None:
        """Return the word that says a figure, or each of several, is said of many."""
        words = [token for token in before if isinstance(token, Word)]
        for word in reversed(words):
            if word.role == "respectively":
                return word
            is_last = all(w.role == "filler" for w in words if w.start > word.start)
            if is_last and word.role in ("each", "all"):
                listed = split_list(before[: before.index(word)])
                return word if len(listed) > 1 else None
        return None

    def _single(self, clause: Clause, amount: Amount, tokens: Sequence[Token], start: int) -> None:
        setting = self._setting
        manner = setting.manner(clause, amount)
        if manner in ("up", "down"):
            self._changed(clause, amount, 1 if manner == "up" else -1)
            return
        time: Time = "this" if manner in ("count", "share") else manner
        reference, readings = self._referrer.found(tokens, start, amount, setting) or (None, ())
        if not readings and time == "this" and self._is_together(clause, amount):
            readings = self._together(clause)
        if reference is not None:
            setting.topic.follow(reference)
        elif time == "this" and not readings:
            self._lose_topic(clause)
        if setting.is_apart:
            self._referrer.take_up(clause, setting)
        setting.is_of_last = time != "this"
        if time != "this" and not self._is_of_last(clause, amount, readings, time):
            readings = ()
        self._add(clause, amount, readings, reference, time)

    def _is_of_last(
        self, clause: Clause, amount: Amount, readings: tuple[Reading, ...], time: Time
    ) -> bool:
        """Tell whether a figure is last year's, and that year's report must say the same."""
        is_plain = time == "last" and is_plainly_last_years(clause, amount, self._sentence)
        return is_plain and not self._referrer.cells.are_carried(readings)

    def _is_together(self, clause: Clause, amount: Amount) -> bool:
        """Tell whether a clause says nothing but that figures before it come to this together."""
        before = [word for word in clause.words if word.end <= amount.start]
        is_total = "whole" in roles_of(before) and clause.roles <= _BARE
        return is_total and clause.is_known and not self._setting.is_part

    def _together(self, clause: Clause) -> tuple[Reading, ...]:
        """Return the sums of the last two figures before a clause, of the last three, and so on."""
        table = self._setting.topic.table
        run = self._relations.run_before(clause.level, table) if table else []
        found: dict[Reading, None] = {}
        for begun in range(max(0, len(run) - _MOST_TOGETHER), len(run) - 1):
            for chosen in product(*[figure.readings[:_MOST_WAYS] for figure in run[begun:]]):
                cells = tuple(dict.fromkeys(cell for one in chosen for cell in one.cells))
                found[Reading(cells, chosen[0].scale)] = None
        return tuple(found)

    def _lose_topic(self, clause: Clause) -> None:
        """Speak of something else from now on, unless it only was a part of what was meant."""
        if not self._setting.is_part and not clause.roles <= _BARE:
            self._setting.topic.drop()

    def _changed(self, clause: Clause, amount: Amount, sign: int) -> None:
        roles = clause.roles
        is_told = self._setting.is_compared or self._relations.has_last or amount.is_rate
        if is_told and not roles & {"other_time", "intent", "rate"}:
            self._relations.change(amount, sign, self._referrer.own(clause, self._setting))

    # ---- one figure for several, several figures for a list ----

    def _each(self, clause: Clause, amount: Amount, items: list[list[Token]], start: int) -> None:
        setting = self._setting
        found = self._referrer.of_items(items, start, [amount] * len(items), setting)
        if self._referrer.is_off(clause.tokens, setting) or not all(found):
            self._add(clause, amount, (), None, "this", times=len(items))
            return
        for at, (reference, readings) in enumerate(filter(None, found)):
            times = len(items) if at == 0 else 0
            self._add(clause, amount, readings, reference, "this", times=times)

    def _settle(self) -> None:
        """Give the figures of a list to its items, where there is one for each."""
        pending, self._pending = self._pending, None
        if pending is None:
            return
        setting = self._setting
        if not pending.is_told and len(pending.clauses) != len(pending.items):
            for clause in pending.clauses:
                self._single(clause, clause.amounts[0], clause.tokens, clause.start)
            return
        amounts = [clause.amounts[0] for clause in pending.clauses]
        found: list[Found | None] = [None] * len(amounts)
        first = pending.clauses[0]
        manner = setting.manner(first, amounts[0])
        words = [token for item in pending.items for token in item]
        is_off = self._referrer.is_off((*words, *first.tokens), setting)
        if len(pending.items) == len(amounts) and not is_off and manner == "count":
            all_found = self._referrer.of_items(pending.items, pending.start, amounts, setting)
            found = all_found if all(all_found) else found
        if not self._setting.is_part:
            self._begin_parts("loose")
        for clause, amount, one in zip(pending.clauses, amounts, found, strict=True):
            reference, readings = one or (None, ())
            self._add(clause, amount, readings, reference, "last" if manner == "last" else "this")

    # ---- percentages ----

    def _rates(self, clause: Clause) -> None:
        roles = clause.roles
        for amount in clause.amounts:
            if not amount.is_rate:
                continue
            manner = self._setting.manner(clause, amount)
            if manner in ("up", "down"):
                self._changed(clause, amount, 1 if manner == "up" else -1)
            elif amount.is_percentage and "rate" not in roles and manner in ("share", "count"):
                reference, readings = self._referrer.shared(clause, amount, self._setting) or (
                    None,
                    (),
                )
                bases = self._assertions.bases(reference) if reference else ()
                self._relations.share(amount, clause, readings, bases)
        for word in clause.words:
            if word.role in ("doubled", "level") and self._setting.is_compared:
                self._relations.change_in_words(word, self._referrer.own(clause, self._setting))

    # ---- what was found ----

    def _add(
        self,
        clause: Clause,
        amount: Amount,
        readings: tuple[Reading, ...],
        reference: Reference | None,
        time: Time,
        *,
        times: int = 1,
    ) -> None:
        roles = clause.roles
        before = [word for word in clause.words if word.end <= amount.start]
        behind = [word for word in clause.words if word.start >= amount.end]
        has_whole = any(word.role == "whole" for word in before)
        figure = Figure(
            amount,
            readings,
            reference.axis if reference else "",
            clause.level,
            time,
            times=times,
            part_of=self._lists if self._setting.is_part else 0,
            is_whole=has_whole and reference is None and not roles & _LISTED,
            is_bare=clause.is_known,
            is_total=has_whole,
            is_open="chiefly" in roles or "open" in roles_of(behind),
            is_rest=any(m.follows for w in clause.words for m in w.entry.meanings),
            divides="partition" in roles,
            mark=clause.mark,
            bases=self._assertions.bases(reference) if reference else (),
            about=frozenset(w.text for w in clause.words if w.role in (None, "partition")),
        )
        self._relations.add(figure)
        self._setting.has_figure = True
