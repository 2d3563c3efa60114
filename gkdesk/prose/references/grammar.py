"""References read into expressions: Jinja's way of writing, as far as a sentence needs it.

Jinja itself would turn a text from a file into a program, and tells of a fault by its line alone.
"""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gkdesk.form.names import words_of
from gkdesk.prose.references.filters import FILTERS
from gkdesk.prose.references.nodes import (
    Choice,
    Comparison,
    Filtered,
    Junction,
    Literal,
    Name,
    Negation,
    Negative,
    Node,
    Operation,
    names_in,
)
from gkdesk.prose.references.tags import Tag
from gkdesk.prose.references.tokens import Token, tokens_of
from gkdesk.prose.references.trouble import Trouble, TroubleError, refused

_DEEPEST = 6
_COMPARISONS = frozenset({"==", "!=", "<", "<=", ">", ">="})
# As Jinja has them, from the loosest to the tightest.
_OPERATIONS = (frozenset({"+", "-"}), frozenset({"~"}), frozenset({"*", "/"}))
_WORDS = frozenset({"if", "else", "and", "or", "not"})
_STEPS = ("if", "elif", "else", "endif")
_TESTED = frozenset({"if", "elif"})


@dataclass(frozen=True, slots=True)
class Step:
    """What a tag of logic says: its word, and what it asks where it asks something."""

    word: str
    test: Node | None


# What a tag was read into.
Read = Node | Step | Trouble


@lru_cache(maxsize=1024)
def _read(kind: str, inner: str) -> Read:
    try:
        reader = _Reader(tokens_of(inner))
        return reader.figure() if kind == "figure" else reader.step()
    except TroubleError as error:
        return error.trouble


def read_tag(tag: Tag) -> Read:
    """Return what a tag says; the places in it count from where its inside begins."""
    return _read(tag.kind, tag.inner)


class _Reader:
    """Reads the tokens of one tag from left to right."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def figure(self) -> Node:
        if self._next.kind == "end":
            raise self._unexpected("括号里还没有写名称")
        node = self._choice()
        self._finish()
        if not names_in(node):
            raise refused("这里没有引用表里的数", node.start, node.end)
        return node

    def step(self) -> Step:
        word = self._take()
        if word.text not in _STEPS:
            shown = f"，不能用“{word.text}”" if word.text else ""
            known = "、".join(_STEPS)
            raise refused(f"“{{%”后面只能写 {known}{shown}", word.start, word.end)
        test = self._choice() if word.text in _TESTED else None
        self._finish()
        return Step(word.text, test)

    def _finish(self) -> None:
        if self._next.kind != "end":
            raise self._unexpected()

    def _choice(self) -> Node:
        node = self._junction("or")
        while self._accepts("if"):
            test = self._junction("or")
            no = self._choice() if self._accepts("else") else None
            node = Choice(node, test, no, node.start, (no or test).end)
        return node

    def _junction(self, word: str) -> Node:
        node = self._lower(word)
        while self._accepts(word):
            right = self._lower(word)
            node = Junction(word, node, right, node.start, right.end)
        return node

    def _lower(self, word: str) -> Node:
        return self._junction("and") if word == "or" else self._negation()

    def _negation(self) -> Node:
        start = self._next.start
        count = 0
        while self._accepts("not"):
            count += 1
        node = self._comparison()
        for _ in range(count):
            node = Negation(node, start, node.end)
        return node

    def _comparison(self) -> Node:
        first = self._operation(0)
        others: list[tuple[str, Node]] = []
        while self._next.kind == "sign" and self._next.text in _COMPARISONS:
            sign = self._take().text
            others.append((sign, self._operation(0)))
        if not others:
            return first
        return Comparison(first, tuple(others), first.start, others[-1][1].end)

    def _operation(self, tightness: int) -> Node:
        if tightness == len(_OPERATIONS):
            return self._filtered()
        node = self._operation(tightness + 1)
        while self._next.kind == "sign" and self._next.text in _OPERATIONS[tightness]:
            sign = self._take().text
            right = self._operation(tightness + 1)
            node = Operation(sign, node, right, node.start, right.end)
        return node

    def _filtered(self) -> Node:
        node = self._signed()
        while self._accepts("|"):
            node = self._filter(node)
        return node

    def _filter(self, operand: Node) -> Node:
        name = self._take()
        known = FILTERS.get(name.text) if name.kind == "name" else None
        if known is None:
            names = "、".join(FILTERS)
            raise refused(f"“|”后面能写的有 {names}", name.start, name.end)
        arguments: list[Node] = []
        end = name.end
        if self._accepts("("):
            arguments, end = self._arguments()
        if not known.least <= len(arguments) <= known.most:
            raise refused(f"写法是“{known.usage}”", name.start, end)
        return Filtered(operand, name.text, tuple(arguments), operand.start, end)

    def _arguments(self) -> tuple[list[Node], int]:
        self._deeper()
        found = [self._choice()]
        while self._accepts(","):
            found.append(self._choice())
        return found, self._closed()

    def _signed(self) -> Node:
        start, sign = self._next.start, "+"
        while self._next.kind == "sign" and self._next.text in ("-", "+"):
            sign = "-" if (self._take().text == "-") != (sign == "-") else "+"
        node = self._single()
        return Negative(node, start, node.end) if sign == "-" else node

    def _single(self) -> Node:
        token = self._take()
        match token.kind:
            case "name" if token.text not in _WORDS:
                if self._next.text == "(":
                    raise refused("名称后面不能跟括号", token.start, self._next.end)
                return Name(words_of(token.text), token.start, token.end)
            case "number":
                whole = "." not in token.text
                value = int(token.text) if whole else Decimal(token.text)
                return Literal(value, token.start, token.end)
            case "text":
                return Literal(token.text, token.start, token.end)
            case "sign" if token.text == "(":
                self._deeper()
                node = self._choice()
                self._closed()
                return node
            case _:
                self._at -= 1
                raise self._unexpected()

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise refused(f"圆括号最多套 {_DEEPEST} 层", self._next.start, self._next.end)

    def _closed(self) -> int:
        if not self._accepts(")"):
            raise self._unexpected("缺少右圆括号")
        self._depth -= 1
        return self._tokens[self._at - 1].end

    def _accepts(self, text: str) -> bool:
        """Take the next token where it is this word or sign."""
        if self._next.kind in ("name", "sign") and self._next.text == text:
            self._at += 1
            return True
        return False

    def _take(self) -> Token:
        token = self._next
        if token.kind != "end":
            self._at += 1
        return token

    def _unexpected(self, reason: str = "") -> TroubleError:
        token = self._next
        if token.kind == "end":
            written = self._tokens[:-1] or [token]
            return refused(reason or "这一处没有写完", written[0].start, written[-1].end)
        return refused(reason or f"这里的“{token.text}”看不懂", token.start, token.end)
