"""An expression as it was read: nothing in it can do more than be reckoned."""

from dataclasses import dataclass

from gkdesk.form.edition import Reference
from gkdesk.report import Number


@dataclass(frozen=True, slots=True)
class Name:
    """What stands in the report."""

    words: Reference
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a text as it is written there."""

    value: Number | str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Negative:
    """A number with a minus sign before it."""

    operand: "Node"
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Operation:
    """Two numbers reckoned together, or with ``~`` two texts joined."""

    sign: str
    left: "Node"
    right: "Node"
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """``first`` compared with the next, that one with the one after, and so on."""

    first: "Node"
    others: tuple[tuple[str, "Node"], ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Negation:
    """``not``."""

    operand: "Node"
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Junction:
    """``and`` or ``or``."""

    word: str
    left: "Node"
    right: "Node"
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing if something is so, else the other, or nothing."""

    yes: "Node"
    test: "Node"
    no: "Node | None"
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Filtered:
    """A figure in another form: the filter's name, and what stands in brackets behind it."""

    operand: "Node"
    filter: str
    arguments: tuple["Node", ...]
    start: int
    end: int


Node = Name | Literal | Negative | Operation | Comparison | Negation | Junction | Choice | Filtered


def parts_of(node: Node) -> tuple[Node, ...]:
    """Return what a node is made of."""
    match node:
        case Negative(operand) | Negation(operand):
            return (operand,)
        case Operation(_, left, right) | Junction(_, left, right):
            return (left, right)
        case Comparison(first, others):
            return (first, *(other for _, other in others))
        case Choice(yes, test, no):
            return (yes, test) if no is None else (yes, test, no)
        case Filtered(operand, _, arguments):
            return (operand, *arguments)
        case Name() | Literal():
            return ()


def names_in(node: Node) -> tuple[Name, ...]:
    """Return all names in an expression."""
    if isinstance(node, Name):
        return (node,)
    return tuple(name for part in parts_of(node) for name in names_in(part))
