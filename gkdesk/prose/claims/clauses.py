"""The clauses of a sentence, each with one counted figure at most, brackets put in their place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from gkdesk.prose.claims.rules import Role
from gkdesk.prose.claims.tokens import Amount, Mark, Token, Word

_OPEN, _CLOSE, _COMMAS = "（", "）", "，,"
_BRACKETS = (_OPEN, _CLOSE)
_COLON, _LIST = "：", "、"
# What may stand in a bracket beside a lone figure: the bracket is then as good as not there.
_PLAIN = ("filler", "whole", "joint")


class Clause(NamedTuple):
    """Words and figures between two marks. ``level`` counts the brackets around it.

    ``words``, ``amounts`` and ``roles`` are those among its tokens. ``start`` is where it begins,
    ``mark`` is what stood before it: a comma, a colon, 、 or a bracket, or nothing.
    """

    tokens: tuple[Token, ...]
    words: tuple[Word, ...]
    amounts: tuple[Amount, ...]
    roles: frozenset[Role | None]
    level: int
    start: int
    mark: str

    @property
    def is_known(self) -> bool:
        """Whether nothing stands in it that no rule knows."""
        ends = (self.start, *(token.end for token in self.tokens))
        return all(token.start == end for token, end in zip(self.tokens, ends, strict=False))


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A stretch in brackets within a stretch of tokens."""

    end: int
    clauses: tuple[Clause, ...]


_Piece = Token | _Bracket


def clauses(tokens: Iterable[Token]) -> list[Clause]:
    """Cut the tokens of a sentence into clauses; those of a bracket follow the one it is in."""
    stack: list[list[_Piece]] = [[]]
    opened: list[int] = []
    for token in tokens:
        if isinstance(token, Amount):
            if token.unit.is_counted:
                stack[-1].append(token)
        elif isinstance(token, Word) or token.text not in _BRACKETS:
            stack[-1].append(token)
        elif token.text == _OPEN:
            stack.append([])
            opened.append(token.end)
        elif opened:
            inside, start = stack.pop(), opened.pop()
            is_beside = bool(stack[-1]) and stack[-1][-1].end + 1 == start
            is_beside = is_beside and isinstance(stack[-1][-1], Word)
            stack[-1] += _closed(inside, start, len(opened) + 1, is_beside=is_beside)
    # Brackets that nobody closed are none.
    return list(_cut([piece for level in stack for piece in level], 0, 0, ""))


def _closed(inside: list[_Piece], start: int, level: int, *, is_beside: bool) -> list[_Piece]:
    amounts = [piece for piece in inside if isinstance(piece, Amount)]
    within = [piece for piece in inside if isinstance(piece, _Bracket)]
    if not amounts and not any(one.clauses for one in within):
        return []
    is_plain = all(isinstance(one, Amount) or _is_plain(one) for one in inside)
    if is_beside and len(amounts) == 1 and is_plain and not amounts[0].is_percentage:
        return inside
    return [_Bracket(start, tuple(_cut(inside, level, start, _OPEN)))]


def _is_plain(piece: _Piece) -> bool:
    return isinstance(piece, Word) and piece.role in _PLAIN


def _cut(pieces: list[_Piece], level: int, start: int, mark: str) -> Iterator[Clause]:
    run: list[Token] = []
    nested: list[Clause] = []
    for piece in pieces:
        if isinstance(piece, _Bracket):
            nested += piece.clauses
        elif isinstance(piece, Amount) or not _ends(piece, run):
            run.append(piece)
        else:
            yield from _single(run, level, start, mark)
            yield from nested
            run, nested, start, mark = [], [], piece.end, _mark(piece)
    yield from _single(run, level, start, mark)
    yield from nested


def _ends(piece: Word | Mark, run: list[Token]) -> bool:
    """Tell whether a clause ends here: at a mark, or in a list of figures."""
    if isinstance(piece, Word):
        return piece.text == _LIST and any(_counts(token) for token in run)
    return True


def _mark(mark: Word | Mark) -> str:
    return _COMMAS[0] if mark.text in _COMMAS else mark.text


def _single(run: list[Token], level: int, start: int, mark: str) -> Iterator[Clause]:
    """Cut a stretch between two marks so that each clause has one counted figure."""
    if not run:
        return
    counted = [at for at, token in enumerate(run) if _counts(token)]
    begun = 0
    for one, other in pairwise(counted):
        cut, after = _between(run, begun, one, other)
        yield _clause(run[begun:cut], level, start, mark)
        begun, start, mark = after, run[after].start, _joint(run, cut, after)
    if run[begun:]:
        yield _clause(run[begun:], level, start, mark)


def _clause(run: list[Token], level: int, start: int, mark: str) -> Clause:
    words = tuple([token for token in run if isinstance(token, Word)])
    amounts = tuple([token for token in run if isinstance(token, Amount)])
    roles: list[Role | None] = [word.role for word in words]
    return Clause(tuple(run), words, amounts, frozenset(roles), level, start, mark)


def _counts(token: _Piece) -> bool:
    return isinstance(token, Amount) and not token.is_rate


def _joint(run: list[Token], cut: int, after: int) -> str:
    word = run[cut]
    return word.text if after > cut and isinstance(word, Word) else ""


def _between(run: list[Token], begun: int, one: int, other: int) -> tuple[int, int]:
    """Return where a clause ends and where the next one begins, between two figures."""
    for at in range(one + 1, other):
        token = run[at]
        if isinstance(token, Word) and token.role == "joint":
            return at, at + 1
    says_more = any(_is_term(token) for token in run[begun:one])
    if says_more or not any(_is_term(token) for token in run[one + 1 : other]):
        return one + 1, one + 1
    return other, other


def _is_term(token: Token) -> bool:
    return isinstance(token, Word) and token.role is None
