"""The boxes of a table as every form of the document meets them."""

from gkdesk.document.characters import ems, printable
from gkdesk.form import Box, Label
from gkdesk.report import Report, plain

BLOCK_FILL = "C6D9F1"


def box_text(box: Box, report: Report) -> str:
    """Return what stands in a box, on one line; a blank figure is an empty text."""
    text = box.text if isinstance(box, Label) else plain(report.values[box.cell.id]) or ""
    return printable(text).replace("\n", " ")


def label_lines(label: Label, text: str, room: int) -> list[str]:
    """Return a label in the lines that it may be broken into, where ``room`` ems are too few.

    A head breaks between words, which are of two characters; a label that has the room of several
    rows behind its number.
    """
    if label.role == "upright" or ems(text) <= room:
        return [text]
    even = room - room % 2
    if label.role == "head" and even:
        return [text[start : start + even] for start in range(0, len(text), even)]
    number, bracket, words = text.partition("）")
    is_apart = label.down > 1 and bracket and 0 < ems(words) <= room
    return [number + bracket, words] if is_apart else [text]
