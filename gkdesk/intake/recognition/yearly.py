"""Reports of several years one below the other in one source: only one of them is read."""

from collections.abc import Iterator, Sequence

from gkdesk.intake.recognition.front import FrontReader
from gkdesk.intake.sources.blocks import Block, Paragraph, PlacedTable

# No longer line is a title, and in none is a sentence.
_LONGEST = 60
_SENTENCE = ("。", "《", "；", "，")
# Below the title of a report are its tables; where they are lines of text, very many lines.
_TABLES, _LINES = 2, 80
_SEVERAL = 2
_NOT_USED = "{year} 年的报告也在这里面，没有用"


def of_one_year(
    blocks: Sequence[Block], front: FrontReader, year: int | None
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return the blocks of one report, and what is said of the others.

    That of ``year``, where it is there; otherwise the newest.
    """
    starts = list(_starts(blocks, front))
    years = {found for _, found in starts}
    if len(years) < _SEVERAL or len(years) < len(starts):
        return tuple(blocks), ()
    own = year if year in years else max(years)
    ends = [*(place for place, _ in starts[1:]), len(blocks)]
    start, end = next(
        (place, end) for (place, found), end in zip(starts, ends, strict=True) if found == own
    )
    told = (_NOT_USED.format(year=one) for one in sorted(years - {own}))
    return tuple(blocks[start:end]), tuple(told)


def _starts(blocks: Sequence[Block], front: FrontReader) -> Iterator[tuple[int, int]]:
    """Yield where a title stands that has a report below it, and its year."""
    titles = [
        (place, year)
        for place, block in enumerate(blocks)
        if isinstance(block, Paragraph) and (year := _year_of(block.text, front))
    ]
    # The title may stand there more than once, as a heading of the page and of the report.
    firsts = [one for n, one in enumerate(titles) if not n or titles[n - 1][1] != one[1]]
    ends = [*(place for place, _ in firsts), len(blocks)][1:]
    for (place, year), end in zip(firsts, ends, strict=True):
        below = blocks[place + 1 : end]
        tables = sum(isinstance(block, PlacedTable) for block in below)
        if tables >= _TABLES or len(below) - tables >= _LINES:
            yield place, year


def _year_of(text: str, front: FrontReader) -> int | None:
    if len(text) > _LONGEST or any(sign in text for sign in _SENTENCE):
        return None
    title = front.title_in(text)
    return title.year if title else None
