"""How words are written in the data: with choices in braces, and with years that move."""

import re
from collections.abc import Iterable
from itertools import product

# Years in a word of the data, counted from the year of the report.
_YEARS = {"<last>": -1, "<this>": 0, "<next>": 1}
_WIDE = {chr(0xFF01 + offset): chr(0x21 + offset) for offset in range(94)}
# Letters, digits and signs of numbers are read alike in both widths; brackets and marks between
# clauses are read as the wide ones, a half-width comma stays, for it also stands inside numbers.
_FOLDED = (
    {wide: char for wide, char in _WIDE.items() if char.isalnum() or char in "%.-+/~@_=&"}
    | {"(": "（", ")": "）", ":": "：", "[": "（", "]": "）"}
    | {"〇": "零", "○": "零", "﹪": "%"}
)
# Most characters stay, and a pattern passes over them ten times as fast as ``str.translate``.
_UNFOLDED = re.compile(f"[{re.escape(''.join(_FOLDED))}]")
# So many branches are tried one by one; of more, a look at the sign settles which half they are in.
_BRANCHES = 32


def fold(text: str) -> str:
    """Return a text with forms of one width, character by character."""
    return _UNFOLDED.sub(lambda found: _FOLDED[found[0]], text)


def spellings(pattern: str) -> list[str]:
    """Return all words that a pattern stands for; ValueError where braces do not pair.

    ``{a,b,}c`` is ac, bc and c.
    """
    pieces: list[list[str]] = []
    rest = pattern
    while rest:
        plain, opened, after = rest.partition("{")
        if "}" in plain:
            raise ValueError(pattern)
        pieces.append([plain])
        if not opened:
            break
        inside, closed, rest = after.partition("}")
        if not closed or "{" in inside:
            raise ValueError(pattern)
        pieces.append(inside.split(","))
    return ["".join(choice) for choice in product(*pieces)]


def in_year(word: str, year: int) -> str:
    """Return a word with the years of a report of ``year`` put in."""
    for mark, offset in _YEARS.items():
        word = word.replace(mark, str(year + offset))
    return word


def pattern_of(words: Iterable[str]) -> str:
    """Return a regular expression for the longest of the words, quick to search with."""
    tree: _Tree = {}
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _written(tree)


_Tree = dict[str, "_Tree"]


def _written(tree: _Tree) -> str:
    branches = [(_escaped(char), _written(below)) for char, below in tree.items() if char]
    if not branches:
        return ""
    text = _any_branch(branches)
    return f"(?:{text})?" if "" in tree else text


def _any_branch(branches: list[tuple[str, str]]) -> str:
    if len(branches) > _BRANCHES:
        half = len(branches) // 2
        one, other = branches[:half], branches[half:]
        return f"(?:{_beginning(one)}{_any_branch(one)}|{_beginning(other)}{_any_branch(other)})"
    written = [sign + below for sign, below in branches]
    return written[0] if len(written) == 1 else f"(?:{'|'.join(written)})"


def _beginning(branches: list[tuple[str, str]]) -> str:
    return f"(?=[{''.join(sign for sign, _ in branches)}])"


def _escaped(character: str) -> str:
    return character if character.isalnum() else "\\" + character
