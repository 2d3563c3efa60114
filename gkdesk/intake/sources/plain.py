"""Plain text: between tabs, between the bars of Markdown, or a table with one cell a line."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

from gkdesk.intake.characters import meant
from gkdesk.intake.source import MOST_CHARACTERS, SourceBox, too_large
from gkdesk.intake.sources.blocks import Numbering, Place
from gkdesk.intake.sources.grids import gridded
from gkdesk.intake.sources.page_numbers import without_page_numbers

_RULE = re.compile(r"\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?")
# The lines of a table drawn with characters: its rules, and its bars as they are written too.
_DRAWN = "+|-=─━═│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬ \t\u3000"
_ACROSS = ("--", "==", "──", "━━", "══")
_BARS = str.maketrans("│┃║｜", "||||")
# Marks of Markdown before a heading, and around what is set in bold.
_MARKS = re.compile(r"^\s{0,3}#{1,6}\s+|^(\s*)\*\*(?=[^*]+\*\*\s*$)|\*\*\s*$")
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_Line = tuple[int, str]


def read_plain(text: str) -> Numbering:
    """Read a text; SourceError beyond the bounds."""
    if len(text) > MOST_CHARACTERS:
        raise too_large()
    found = Numbering()
    bare = without_page_numbers([_undrawn(line) for line in meant(text).splitlines()])
    lines = list(enumerate(bare, start=1))
    for kind, group in groupby(_kinds(lines), key=lambda one: one[1]):
        part = [line for line, _ in group]
        if kind == "text":
            for number, line in part:
                found.write(line, Place(line=number))
        elif kind == "bars":
            _tabulate(_between_bars(part), found)
        else:
            _tabulate(_one_a_line(part) if _is_one_a_line(part) else _between_tabs(part), found)
    return found


def _undrawn(line: str) -> str:
    """Return a line without what only draws or marks it; the rules of a table are blank."""
    is_drawn = not line.strip(_DRAWN) and any(sign in line for sign in _ACROSS)
    if is_drawn and not _RULE.fullmatch(line.strip()):
        return ""
    bare = line.replace("\0", "")
    bare = bare.translate(_BARS) if bare.strip()[:1] in "│┃║｜" else bare
    return _MARKS.sub(r"", bare)


def _kinds(lines: Sequence[_Line]) -> Iterator[tuple[_Line, str]]:
    """Tell lines of tables from those of text; blank ones are of what stands around them."""
    kinds = [_kind(line) for _, line in lines]
    before = list(accumulate(kinds, _last_known))
    after = list(accumulate(reversed(kinds), _last_known))[::-1]
    for place, line in enumerate(lines):
        same = before[place] == after[place]
        yield line, kinds[place] or (before[place] if same else "") or "text"


def _last_known(known: str, kind: str) -> str:
    return kind or known


def _kind(line: str) -> str:
    if "\t" in line:
        return "tabs"
    if not line.strip():
        return ""
    is_bars = line.strip().startswith("|") and len(_BAR.findall(line)) > 1
    return "bars" if is_bars else "text"


_Row = tuple[int, list[str]]


def _tabulate(rows: Iterator[_Row], found: Numbering) -> None:
    read = list(rows)
    boxes = (
        SourceBox(text, top, left)
        for top, (_, texts) in enumerate(read)
        for left, text in enumerate(texts)
    )
    table = gridded(boxes)
    places = [Place(line=number) for number, _ in read]
    found.tabulate(table, places[: table.height] if table else ())


def _between_bars(lines: Sequence[_Line]) -> Iterator[_Row]:
    for number, line in lines:
        if line.strip() and not _RULE.fullmatch(line.strip()):
            cells = _BAR.split(line.strip().removeprefix("|").removesuffix("|"))
            yield number, [_BREAK.sub("\n", c).replace("\\|", "|").strip() for c in cells]


def _between_tabs(lines: Sequence[_Line]) -> Iterator[_Row]:
    for number, line in lines:
        if line.strip():
            yield number, [cell.strip().strip('"') for cell in line.split("\t")]


def _is_one_a_line(lines: Sequence[_Line]) -> bool:
    """Whether each line holds one cell behind a tab, as text copied out of some pages does."""
    filled = [line for _, line in lines if line]
    is_one = (line.startswith("\t") and "\t" not in line[1:] for line in filled)
    return len(filled) > 1 and all(is_one)


def _one_a_line(lines: Sequence[_Line]) -> Iterator[_Row]:
    """A blank line ends a row; a tab alone is a blank cell."""
    start, cells = 0, list[str]()
    for number, line in lines:
        if line:
            start = start if cells else number
            cells.append(line.strip())
        elif cells:
            yield start, cells
            cells = []
    if cells:
        yield start, cells
