"""Sheets of a workbook that are of another year, or of a part of the year: not this report."""

import re
from collections.abc import Iterator, Mapping, Sequence

from gkdesk.intake.recognition.dates import year_in
from gkdesk.intake.recognition.front import FrontReader
from gkdesk.intake.sources.blocks import Block, Paragraph, PlacedTable, Source

_PART = re.compile(
    r"前?第?\s*[一二三四1-4]\s*季度?|[上下]半年|(?:1?\d|[一二三四五六七八九十]{1,2})\s*月份?$"
)
_YEAR_ONLY = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LAST_YEAR = re.compile(r"[上去]一?年度?(?:数据|报告|情况|表)?")
_FIRST_ROWS = 6
_NOT_USED = "工作表“{sheet}”是{what}的，没有用"


def of_the_report(
    source: Source, front: FrontReader, year: int | None
) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """Return the blocks of the sheets that are this report's, and what is said of the others.

    ``year`` is that of the report where it is known; otherwise it is the newest one.
    """
    sheets = _by_sheet(source.blocks)
    others = dict(_others(sheets, front, year))
    own = (blocks for sheet, blocks in sheets.items() if sheet not in others)
    kept = tuple(block for blocks in own for block in blocks)
    if not any(isinstance(block, PlacedTable) for block in kept):
        return source.blocks, ()
    return kept, tuple(_NOT_USED.format(sheet=sheet, what=what) for sheet, what in others.items())


def _others(
    sheets: Mapping[str, Sequence[Block]], front: FrontReader, year: int | None
) -> Iterator[tuple[str, str]]:
    years = {sheet: _year_of(sheet, blocks, front) for sheet, blocks in sheets.items()}
    own = year or max((one for one in years.values() if one), default=None)
    parts = {sheet: found[0] for sheet in sheets if (found := _PART.search(sheet))}
    for sheet, found in years.items():
        if own and found and found != own:
            yield sheet, f" {found} 年"
        elif _LAST_YEAR.fullmatch(sheet):
            yield sheet, "上一年"
        elif sheet in parts:
            yield sheet, parts[sheet]


def _year_of(sheet: str, blocks: Sequence[Block], front: FrontReader) -> int | None:
    """Return the year that a sheet is named by, or its title says."""
    named = _YEAR_ONLY.search(sheet)
    if named:
        return int(named[0])
    titles = (title.year for text in _first_texts(blocks) if (title := front.title_in(text)))
    return year_in(sheet) or next((year for year in titles if year), None)


def _first_texts(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield paragraphs, and what stands in the first rows of tables, where a title may be."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from (box.text for box in block.table.boxes if box.top < _FIRST_ROWS)


def _by_sheet(blocks: Sequence[Block]) -> dict[str, list[Block]]:
    sheets: dict[str, list[Block]] = {}
    for block in blocks:
        place = block.rows[0] if isinstance(block, PlacedTable) else block.place
        sheets.setdefault(place.sheet, []).append(block)
    return sheets
