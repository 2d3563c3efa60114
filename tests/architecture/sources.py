"""Our own Python files, as text, as syntax trees and as comments."""

import ast
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)
ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Source:
    """One Python file of the project."""

    path: Path

    def __str__(self) -> str:
        return self.path.relative_to(ROOT).as_posix()

    @property
    def module(self) -> str:
        """The name it is imported by."""
        parts = self.path.relative_to(ROOT).with_suffix("").parts
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @cached_property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        return (node for node in ast.walk(self.tree) if isinstance(node, kind))

    def strings(self) -> Iterator[tuple[int, str]]:
        """Yield line and value of every string constant, docstrings too."""
        for node in self.nodes(ast.Constant):
            if isinstance(node.value, str):
                yield node.lineno, node.value

    def comments(self) -> Iterator[tuple[int, str]]:
        with self.path.open("rb") as file:
            for token in tokenize.tokenize(file.readline):
                if token.type == tokenize.COMMENT:
                    yield token.start[0], token.string

    def imports(self) -> Iterator[tuple[int, str]]:
        """Yield line and full name of everything that is imported anywhere in the file."""
        for node in self.nodes(ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        for node in self.nodes(ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)

    def loads(self) -> Iterator[str]:
        """Yield the full name of everything that is imported as soon as the file is."""
        for node in _at_once(self.tree.body):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


def _at_once(body: list[ast.stmt]) -> Iterator[ast.stmt]:
    """Yield the statements that run when a file is imported, but for what types alone need."""
    for node in body:
        if isinstance(node, ast.If):
            is_for_types = ast.unparse(node.test).endswith("TYPE_CHECKING")
            yield from _at_once(node.orelse if is_for_types else [*node.body, *node.orelse])
        elif isinstance(node, ast.Try | ast.With | ast.ClassDef):
            yield from _at_once(node.body)
        else:
            yield node


def sources(*folders: str) -> tuple[Source, ...]:
    return tuple(Source(path) for name in folders for path in sorted((ROOT / name).rglob("*.py")))


PROGRAM = sources("gkdesk")
SCRIPTS = sources("templates")
TESTS = sources("tests")
