"""The tags of a paragraph put together: figures, and conditions with what stands under them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from gkdesk.prose.references.grammar import Step, read_tag
from gkdesk.prose.references.nodes import Node
from gkdesk.prose.references.tags import Tag, tags_in
from gkdesk.prose.references.trouble import Trouble

_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure to be put in."""

    tag: Tag
    node: Node


@dataclass(frozen=True, slots=True)
class Branch:
    """What stands under one condition, or with none under all other cases."""

    tag: Tag
    test: Node | None
    items: list["Item"] = field(default_factory=list["Item"])


@dataclass(frozen=True, slots=True)
class Block:
    """A condition: its branches in order, and the tag that ends it."""

    branches: list[Branch]
    end: Tag

    @property
    def start(self) -> int:
        """Where its first tag begins."""
        return self.branches[0].tag.start

    def stretches(self) -> Iterator[tuple[Branch, int]]:
        """Yield each branch with the place where the next one begins, or the end."""
        ends = [*(branch.tag for branch in self.branches[1:]), self.end]
        return ((branch, tag.start) for branch, tag in zip(self.branches, ends, strict=True))


Item = Figure | Block


class Outline:
    """The outline of a paragraph; ``troubles`` have their places in the paragraph."""

    def __init__(self, paragraph: str) -> None:
        """Read all tags. What is wrong with one leaves it, and its condition, as typed."""
        self.troubles: list[Trouble] = []
        self.items: list[Item] = []
        self._open: list[list[Branch]] = []
        for found in tags_in(paragraph):
            if isinstance(found, Trouble):
                self.troubles.append(found)
            else:
                self._add(found)
        while self._open:
            self._spoil("if 要在同一段里用“{% endif %}”结束")

    @property
    def _under(self) -> list[Item]:
        return self._open[-1][-1].items if self._open else self.items

    def _add(self, tag: Tag) -> None:
        match read_tag(tag):
            case Trouble() as trouble:
                self.troubles.append(tag.place(trouble))
            case Step() as step:
                self._step(tag, step)
            case node:
                self._under.append(Figure(tag, node))

    def _step(self, tag: Tag, step: Step) -> None:
        if step.word == "if":
            self._open.append([Branch(tag, step.test)])
            if len(self._open) > _DEEPEST:
                self._spoil(f"if 最多套 {_DEEPEST} 层")
        elif not self._open:
            self._complain(tag, f"“{step.word}”前面没有“{{% if … %}}”")
        elif step.word == "endif":
            branches = self._open.pop()
            self._under.append(Block(branches, tag))
        elif self._open[-1][-1].test is None:
            self._complain(tag, f"“{step.word}”不能在 else 后面")
        else:
            self._open[-1].append(Branch(tag, step.test))

    def _spoil(self, reason: str) -> None:
        """Give a condition up: what stands under it goes on without it."""
        branches = self._open.pop()
        self._complain(branches[0].tag, reason)
        for branch in branches:
            self._under.extend(branch.items)

    def _complain(self, tag: Tag, reason: str) -> None:
        self.troubles.append(Trouble("text-reference-refused", reason, tag.start, tag.end))


def nodes_under(items: list[Item]) -> Iterator[tuple[Tag, Node]]:
    """Yield every expression in some items, with its tag."""
    for item in items:
        if isinstance(item, Figure):
            yield item.tag, item.node
            continue
        for branch in item.branches:
            if branch.test is not None:
                yield branch.tag, branch.test
            yield from nodes_under(branch.items)
