"""What ``content.j2`` may say: names, ``for``, ``if``, comparisons and a few filters.

Jinja's sandbox keeps a template from the computer, not from growing a text without end or
looping for hours. So everything else of Jinja is refused, and what the loops do is counted.
"""

from collections.abc import Iterable, Iterator

import jinja2
from jinja2 import nodes
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from gkdesk.document.characters import printable
from gkdesk.document.tags import ContentError, check_tags

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Name,
    nodes.Const,
    nodes.Tuple,
    nodes.List,
    nodes.Getattr,
    nodes.Getitem,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Test,
    nodes.Filter,
    nodes.Add,
    nodes.Sub,
)
# None of them makes a text longer.
_FILTERS = frozenset({"default", "first", "int", "last", "length", "trim"})
# Each step of a loop costs as much as there is inside of it. This is less than a second.
_MOST_WORK = 2_000_000


class _Environment(SandboxedEnvironment):
    """Jinja, sandboxed, for one rendering: it counts what the loops do.

    It adds up whole numbers alone; texts that are added up can grow without end.
    """

    intercepted_binops = frozenset({"+", "-"})

    def __init__(self) -> None:
        super().__init__(
            undefined=jinja2.StrictUndefined,
            finalize=_plain,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # range, lipsum and the like: a template walks over what it is given, and no more.
        self.globals.clear()
        self._work_done = 0

    def call_binop(self, context: Context, operator: str, left: object, right: object) -> object:
        if not (isinstance(left, int) and isinstance(right, int)):
            raise TypeError(operator)
        return super().call_binop(context, operator, left, right)

    def counted(self, items: Iterable[object], work: int) -> Iterator[object]:
        """Yield the items of a loop, each of which costs ``work``."""
        for item in items:
            self._work_done += work
            if self._work_done > _MOST_WORK:
                raise ContentError("循环太多，算不完，请看看有没有多余的循环")
            yield item


def read_template(source: str) -> jinja2.Template:
    """Return a template that can be rendered once, in bounded time.

    ContentError, or what Jinja raises, where it says what it may not.
    """
    environment = _Environment()
    check_tags(environment, source)
    tree = environment.parse(source)
    for node in _inside(tree):
        _check(node)
    counted = nodes.EnvironmentAttribute(_Environment.counted.__name__)
    for loop in list(tree.find_all(nodes.For)):
        work = nodes.Const(1 + sum(1 for _ in _inside(loop)))
        loop.iter = nodes.Call(counted, [loop.iter, work], [], None, None, lineno=loop.lineno)
    tree.set_environment(environment)
    return environment.from_string(tree)


def _inside(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield a node and all below it, in the order of the file."""
    waiting = [node]
    while waiting:
        found = waiting.pop()
        yield found
        waiting.extend(reversed(list(found.iter_child_nodes())))


def _check(node: nodes.Node) -> None:
    if not isinstance(node, _ALLOWED):
        raise ContentError(
            "这里的写法不允许用，可以用的是 for、if、比较、加减和几种过滤器", node.lineno
        )
    if isinstance(node, nodes.Filter) and node.name not in _FILTERS:
        known = "、".join(sorted(_FILTERS))
        raise ContentError(f"过滤器“{node.name}”不能用，能用的有 {known}", node.lineno)


def _plain(value: object) -> str:
    text = str(value)
    # A list or a method would be printed as a programmer sees it.
    if not isinstance(value, str | int):
        raise TypeError(text)
    return printable(text)
