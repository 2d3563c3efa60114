"""How long things may be, what may be caught, and that nobody is excused from a rule."""

import ast
import re

from tests.architecture.sources import PROGRAM, SCRIPTS, TESTS, Source

ALL = PROGRAM + SCRIPTS + TESTS
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
EXCUSES = re.compile(r"noqa|(type|pyright|mypy|ruff):\s*\w|pragma:\s*no\s*(cover|branch)")


def test_no_file_is_too_long() -> None:
    lengths = {str(source): len(source.text.splitlines()) for source in ALL}
    assert {name: length for name, length in lengths.items() if length > LONGEST_FILE} == {}


def functions(source: Source) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [*source.nodes(ast.FunctionDef), *source.nodes(ast.AsyncFunctionDef)]


def length(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_no_function_is_too_long() -> None:
    found = [
        f"{source}:{function.lineno}: {function.name} has {length(function)} lines"
        for source in ALL
        for function in functions(source)
        if length(function) > LONGEST_FUNCTION
    ]
    assert found == []


def catches_everything(handler: ast.ExceptHandler) -> bool:
    """Whether it is a bare except, or names the root of all errors."""
    if handler.type is None:
        return True
    names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
    return not names.isdisjoint({"Exception", "BaseException"})


def catch_alls(node: ast.AST) -> set[ast.ExceptHandler]:
    handlers = (child for child in ast.walk(node) if isinstance(child, ast.ExceptHandler))
    return {handler for handler in handlers if catches_everything(handler)}


def test_nothing_catches_everything() -> None:
    found = [f"{source}:{handler.lineno}" for source in ALL for handler in catch_alls(source.tree)]
    assert found == []


def test_nobody_is_excused_from_a_rule() -> None:
    found = [
        f"{source}:{line}: {comment}"
        for source in ALL
        for line, comment in source.comments()
        if EXCUSES.search(comment)
    ]
    assert found == []
