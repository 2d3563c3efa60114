"""Sentences about the sections of a source: which of them it lacks, and what was taken for them."""

from collections.abc import Collection, Iterator

from gkdesk.form import Edition
from gkdesk.intake.recognition.outline import Outline
from gkdesk.intake.sources.blocks import Block, PlacedTable

_NOTHING = "没有找到报告的任何一部分，正文可能在图片或附件里，请换用有正文的文件"
_ONLY_TABLES = "来源里只有表，没有文字部分，请另外填写"
_NO_TABLE = "“{heading}”下面没有找到能读的表，表可能是图片或在附件里，请照着原文填写"
_NOTHING_PLACED = "“{heading}”的表里没有能放进去的数，请照着原文填写"
_LACKING = "没有找到“{heading}”这一部分"
_NEAR = "“{text}”当作“{heading}”"


def told_of_sections(edition: Edition, found: Outline, taken: Collection[str]) -> Iterator[str]:
    """Yield what a clerk has to know of the sections; ``taken`` are the cells that were found."""
    headed = [section for section in edition.sections if section.heading]
    filled = {edition.cells[cell].section for cell in taken}
    there = filled | found.sections.keys()
    if not any(section.id in there for section in headed):
        yield _NOTHING
        return
    has_prose = any(s.id in there for s in headed if s.kind == "prose")
    if not has_prose:
        yield _ONLY_TABLES
    for section in headed:
        heading = section.heading
        if section.id in found.near:
            yield _NEAR.format(text=found.near[section.id], heading=heading)
        if section.id not in there and (has_prose or section.kind != "prose"):
            yield _LACKING.format(heading=heading)
        elif section.kind != "prose" and section.id in there and section.id not in filled:
            has_table = any(map(_may_be_table, found.sections.get(section.id, ())))
            yield (_NOTHING_PLACED if has_table else _NO_TABLE).format(heading=heading)


def _may_be_table(block: Block) -> bool:
    return isinstance(block, PlacedTable) or any(map(str.isdigit, block.text))
