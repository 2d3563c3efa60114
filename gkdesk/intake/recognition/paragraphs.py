"""Paragraphs made whole again where lines of a text broke them."""

from collections.abc import Iterable
from dataclasses import replace

from gkdesk.intake.numbering import numbering
from gkdesk.intake.sources.blocks import Paragraph

_ENDS = "。！？；：…”）》】.!?;:)"
# A shorter line that ends without a mark is a line of its own.
_SHORTEST = 15


def flowing(paragraphs: Iterable[Paragraph]) -> list[Paragraph]:
    """Join what a page break or a narrow line parted in a text; other sources know paragraphs."""
    found: list[Paragraph] = []
    for one in paragraphs:
        if found and one.place.line and _goes_on(found[-1].text, one.text):
            before = found[-1]
            between = " " if before.text[-1].isascii() and one.text[:1].isascii() else ""
            found[-1] = replace(before, text=before.text + between + one.text)
        else:
            found.append(one)
    return found


def _goes_on(before: str, text: str) -> bool:
    is_broken = len(before) >= _SHORTEST and not before.endswith(tuple(_ENDS))
    return is_broken and numbering(text)[0] == 0
