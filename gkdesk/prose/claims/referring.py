"""What the words around a figure are about, in the setting that their sentence has reached."""

from collections.abc import Sequence
from itertools import pairwise

from gkdesk.prose.claims.clauses import Clause
from gkdesk.prose.claims.parsed import Reading
from gkdesk.prose.claims.readings import Cells
from gkdesk.prose.claims.reference import Finder, Reference
from gkdesk.prose.claims.rules import Role
from gkdesk.prose.claims.setting import Setting, has_terms, roles_of
from gkdesk.prose.claims.tokens import Amount, Token, Word

# A reference, and the sums of cells that its figure may state: at least one.
Found = tuple[Reference, tuple[Reading, ...]]
# Words beside a figure that say it is about something else.
_ASIDE = frozenset({"aside", "intent", "agency"})


class Referrer:
    """Says what figures refer to; ``names_others`` where a sentence names other agencies too."""

    def __init__(self, cells: Cells, finder: Finder, *, names_others: bool) -> None:
        """Look with ``finder`` for ``cells``."""
        self.cells = cells
        self._finder = finder
        self._names_others = names_others

    def heading(self, clause: Clause, setting: Setting) -> Reference | None:
        """Return what a clause without a figure announces, but for what it says of all of it."""
        if None not in clause.roles:
            return None
        tokens = clause.tokens
        if "all" in clause.roles:
            said_of_all = behind(tokens, "all")
            tokens = tuple([token for token in tokens if token not in said_of_all])
            if not has_terms(tokens):
                return None
        return self._finder.find(tokens, clause.start, setting.topic, None)

    def take_up(self, clause: Clause, setting: Setting) -> None:
        """Go on with what a clause of others speaks of: the agency's own part may follow."""
        reference = self.heading(clause, setting)
        if reference is not None:
            setting.topic.follow(reference)

    def found(
        self, tokens: Sequence[Token], start: int, amount: Amount, setting: Setting
    ) -> Found | None:
        """Return what a figure is about, by the words of its clause or of the heading before."""
        reference = (
            None if self.is_off(tokens, setting) else self._of(tokens, start, amount, setting)
        )
        readings = self.cells.readings(reference, amount) if reference else ()
        return (reference, readings) if reference and readings else None

    def is_off(self, tokens: Sequence[Token], setting: Setting) -> bool:
        """Tell whether words say that their figure is of something that no cell counts."""
        roles = roles_of(tokens)
        is_channel = "channel" in roles and "any_channel" not in roles
        is_tier = "tier" in roles and self._names_others
        is_apart = setting.is_apart or setting.is_narrowed
        return is_apart or is_channel or is_tier or bool(roles & _ASIDE)

    def _of(
        self, tokens: Sequence[Token], start: int, amount: Amount, setting: Setting
    ) -> Reference | None:
        """Return what a figure refers to, unless something else stands nearer to it."""
        figures = [at for at, token in enumerate(tokens) if token is amount]
        said_of_all = behind(tokens[figures[0] :], "all", "none", "not")
        mine = [token for token in tokens if token not in said_of_all] if said_of_all else tokens
        topic = setting.topic
        if _is_of_other(mine, amount):
            return None
        found = self._finder.find(mine, start, topic, amount)
        if found is None and "to" in roles_of(tokens) and not has_terms(tokens):
            found = self._finder.again(topic)
        # A part is about what its whole is about.
        is_locked = setting.is_part and setting.has_figure and "own" not in roles_of(tokens)
        if found is None or (is_locked and found.table != topic.table):
            return None
        return None if len(found.rows[0]) > 1 and _tells_why(mine) else found

    def own(self, clause: Clause, setting: Setting) -> tuple[Reading, ...] | None:
        """Return what the words of a clause itself are about; None where they do not say."""
        roles = clause.roles
        if self.is_off(clause.tokens, setting) or roles & {"other", "rate"}:
            return ()
        topic = setting.topic
        if None in clause.roles:
            reference = self._finder.find(clause.tokens, clause.start, topic, None)
            if reference is not None:
                topic.follow(reference)
        elif not clause.is_known:
            return ()
        elif setting.has_figure:
            return None
        else:
            reference = self._finder.again(topic)
        return self.cells.readings(reference, None) if reference else ()

    def of_items(
        self, items: list[list[Token]], start: int, amounts: Sequence[Amount], setting: Setting
    ) -> list[Found | None]:
        """Return what each item of a list is about; they share what only one of them says."""
        topic = setting.topic
        for item in (*items, *reversed(items)):
            reference = self._finder.find(item, start, topic, None)
            if reference is not None:
                topic.follow(reference)
        found: list[Found | None] = []
        for item, amount in zip(items, amounts, strict=True):
            reference = (
                self._finder.find(item, item[0].start, topic, None) if has_terms(item) else None
            )
            readings = self.cells.readings(reference, amount) if reference else ()
            found.append((reference, readings) if reference and readings else None)
        return found

    def shared(self, clause: Clause, amount: Amount, setting: Setting) -> Found | None:
        """Return what a percentage without a figure beside it is a share of the whole of."""
        if self.is_off(clause.tokens, setting):
            return None
        shares = [w for w in clause.words if w.role == "share"] or [amount]
        before = [token for token in clause.tokens if token.end <= shares[0].start]
        if shares[0] is amount and not has_terms(before):
            # So many per cent of the requests were answered so.
            before = [t for t in clause.tokens if t.start >= amount.end and not _is_subject(t)]
        reference = self._finder.find(before, clause.start, setting.topic, None)
        if reference is None or not has_terms(before):
            return None
        return reference, self.cells.readings(reference, None)


def behind(tokens: Sequence[Token], *roles: Role) -> list[Token]:
    """Return what stands behind the first word with one of the roles."""
    said = [t.start for t in tokens if isinstance(t, Word) and t.role in roles]
    return [token for token in tokens if said and token.start > said[0]]


def _is_of_other(tokens: Sequence[Token], amount: Amount) -> bool:
    """Tell whether the nearest word before a figure, or right behind it, is of no table."""
    others = [t for t in tokens if isinstance(t, Word) and t.role in ("other", "matter")]
    terms = [t for t in tokens if isinstance(t, Word) and t.role is None]
    for other in others:
        if other.role == "matter" and any(
            not meaning.is_weak for t in terms for meaning in t.entry.meanings
        ):
            continue
        if other.end <= amount.start:
            if not any(other.end <= t.start and t.end <= amount.start for t in terms):
                return True
        elif not any(amount.end <= t.start < other.start for t in terms):
            return True
    return False


def _tells_why(tokens: Sequence[Token]) -> bool:
    """Tell whether a reason is given in words that no rule knows."""
    words = [token for token in tokens if isinstance(token, Word)]
    return any(
        one.role == "because" and one.end < other.start and None not in roles_of(words[:at])
        for at, (one, other) in enumerate(pairwise(words), start=1)
    )


def _is_subject(token: Token) -> bool:
    return isinstance(token, Word) and bool(token.entry.subjects)
