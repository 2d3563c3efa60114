"""A list of an annex on paper: a plain table, set like one that an office made itself."""

from dataclasses import replace

from gkdesk.document.measures import ParagraphLook
from gkdesk.document.measuring import Measures
from gkdesk.document.setting import SetList
from gkdesk.document.story import (
    Edge,
    Edges,
    Side,
    StoryCell,
    StoryParagraph,
    StoryRow,
    StoryTable,
    Words,
)


def list_story(one: SetList, measures: Measures) -> StoryTable:
    """Return a list as the story of an office's own table is told."""
    rows = (one.block.heads, *one.block.rows)
    cells = [
        StoryRow(0.0, is_exact=False, cells=tuple(_cells(one, number, texts, measures, len(rows))))
        for number, texts in enumerate(rows)
    ]
    return StoryTable(one.ends, tuple(cells), "center", 0.0)


def _cells(
    one: SetList, number: int, texts: tuple[str, ...], measures: Measures, rows: int
) -> list[StoryCell]:
    table = measures.table
    return [
        StoryCell(
            left=column,
            across=1,
            down=1,
            story=(_paragraph(text, measures.paragraphs[one.style(number, column)]),),
            edges=_edges(
                {
                    "top": table.inner if number else table.outer,
                    "bottom": table.inner if number < rows - 1 else table.outer,
                    "left": table.inner if column else table.outer,
                    "right": table.inner if column < len(texts) - 1 else table.outer,
                }
            ),
            fill=measures.paragraphs[one.style(number, column)].fill,
            align="center",
            sides=(table.left, table.right),
        )
        for column, text in enumerate(texts)
    ]


def _edges(thick: dict[Side, float]) -> Edges:
    return {side: Edge(((0.0, width),), 0.0, "") for side, width in thick.items() if width}


def _paragraph(text: str, look: ParagraphLook) -> StoryParagraph:
    # Behind a cell there is no page to be kept with.
    return StoryParagraph(replace(look, keeps_next=False), ((Words(text, look.letters),),))
