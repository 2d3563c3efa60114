"""Text of the clipboard: between tabs as spreadsheets write it, or between blanks out of a PDF.

Spreadsheets set a text that has tabs or line breaks in it in quotes.
"""

import re

from gkdesk.intake.source import SourceGrid, SourceTable, check_size

# A quoted text ends where a tab, a line break or the end follows; a quotation mark that does not
# end so is a mark like any other. Possessive: nothing is tried twice.
_PIECE = re.compile(r'"([^"]*+(?:""[^"]*+)*+)"(?=[\t\n]|\Z)|([^\t\n]*)')
# A figure as a PDF parts it from the next by nothing but blanks, and thousands that are so parted.
_FIGURE = re.compile(r"[-+]?[\d,]+(?:\.\d+)?|/")
_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+")
_FEWEST = 3


def read_text(text: str) -> SourceTable | None:
    """Read lines of texts between tabs; None where nothing but white space is there."""
    check_size(text)
    if not text.strip():
        return None
    folded = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "").removesuffix("\n")
    if "\t" not in folded:
        folded = "\n".join(map(_parted, folded.split("\n")))
    grid, top, place = SourceGrid(), 0, 0
    while True:
        piece = _PIECE.match(folded, place)
        if piece is None:
            break
        quoted, bare = piece.groups()
        grid.add((bare if quoted is None else quoted.replace('""', '"')).strip(), top)
        if piece.end() == len(folded):
            break
        top += folded[piece.end()] == "\n"
        place = piece.end() + 1
    return grid.table()


def _parted(line: str) -> str:
    """Put tabs between a label and the figures behind it, where a line ends in several."""
    words = line.split()
    figures = 0
    while figures < len(words) and _FIGURE.fullmatch(words[-1 - figures]):
        figures += 1
    if figures < _FEWEST or _THOUSANDS.fullmatch(" ".join(words[-figures:])):
        return line
    label = " ".join(words[:-figures])
    return "\t".join([label] * bool(label) + words[-figures:])
