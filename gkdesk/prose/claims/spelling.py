"""How words are written in the data: with choices in braces, and with years that move."""

from collections.abc import Iterable
from itertools import product

# Years in a word of the data, counted from the year of the report.
_YEARS = {"<last>": -1, "<this>": 0, "<next>": 1}
_WIDE = {0xFF01 + offset: chr(0x21 + offset) for offset in range(94)}
# Letters, digits and signs of numbers are read alike in both widths; brackets and marks between
# clauses are read as the wide ones, a half-width comma stays, for it also stands inside numbers.
_FOLDED = str.maketrans(
    {code: char for code, char in _WIDE.items() if char.isalnum() or char in "%.-+/~@_=&"}
    | {ord("("): "（", ord(")"): "）", ord(":"): "：", ord("["): "（", ord("]"): "）"}
    | {ord("〇"): "零", ord("○"): "零", ord("﹪"): "%"}
)


def fold(text: str) -> str:
    """Return a text with forms of one width, character by character."""
    return text.translate(_FOLDED)


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
    branches = [_escaped(char) + _written(below) for char, below in tree.items() if char]
    if not branches:
        return ""
    text = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{text})?" if "" in tree else text


def _escaped(character: str) -> str:
    return character if character.isalnum() else "\\" + character
