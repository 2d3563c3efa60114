"""The sections of a report as they are printed, and where each place of them was typed."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.references import Rendered, crowded_sections, may_hold_tags, render

# Puts the figures into a paragraph.
Render = Callable[[str, Facts], Rendered]


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs of a section that hold anything, with the place where each starts."""
    start = 0
    for paragraph in text.split("\n"):
        if paragraph:
            yield start, paragraph
        start += len(paragraph) + 1


@dataclass(frozen=True, slots=True)
class PrintedText:
    """A section with its figures put in, paragraph by paragraph.

    ``starts`` and ``typed_starts`` tell where each paragraph begins, printed and typed. A section
    into which nothing is put is taken as one.
    """

    text: str
    paragraphs: tuple[Rendered, ...]
    starts: tuple[int, ...]
    typed_starts: tuple[int, ...]

    @property
    def is_as_typed(self) -> bool:
        """Whether nothing is put in anywhere."""
        return self.starts == self.typed_starts and self.paragraphs[-1].is_as_typed

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """Return what was typed for a stretch of the printed text."""
        first, last = (self._at(place) for place in (start, max(start, end - 1)))
        begun = self.paragraphs[first].typed_at(start - self.starts[first])
        _, ended = self.paragraphs[last].typed_span(0, end - self.starts[last])
        return begun + self.typed_starts[first], ended + self.typed_starts[last]

    def _at(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1


def typed_only(paragraph: str, _facts: Facts) -> Rendered:
    """Return a paragraph as it was typed."""
    return Rendered(paragraph)


def print_texts(prose: Mapping[str, str], facts: Facts) -> dict[str, PrintedText]:
    """Return all sections as they are printed; one with too many references stays as typed."""
    crowded = crowded_sections(prose)
    return {
        section: _printed(text, typed_only if section in crowded else render, facts)
        for section, text in prose.items()
    }


def _printed(text: str, shown: Render, facts: Facts) -> PrintedText:
    if not may_hold_tags(text):
        return PrintedText(text, (Rendered(text),), (0,), (0,))
    rendered = tuple([shown(paragraph, facts) for paragraph in text.split("\n")])
    typed = [len(paragraph) for paragraph in text.split("\n")]
    printed = [len(one.text) for one in rendered]
    return PrintedText(
        "\n".join(one.text for one in rendered), rendered, _starts(printed), _starts(typed)
    )


def as_typed(slip: Slip, printed: Rendered | PrintedText) -> Slip:
    """Return a slip of a printed text at its typed place; a figure put in is mended elsewhere."""
    if slip.start == slip.end == 0 or printed.is_as_typed:
        return slip
    start, end = printed.typed_span(slip.start, slip.end)
    is_typed = end - start == slip.end - slip.start
    return replace(slip, start=start, end=end, mend=slip.mend if is_typed else None)


def _starts(lengths: list[int]) -> tuple[int, ...]:
    starts = [0]
    for length in lengths[:-1]:
        starts.append(starts[-1] + length + 1)
    return tuple(starts)
