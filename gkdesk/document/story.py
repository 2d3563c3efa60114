"""What an office set itself, as it is painted: a cover, a red head, heads and feet of the pages.

Lengths are points. A story is Word's own word for a run of paragraphs and tables.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from gkdesk.document.measures import Letters, PageLook, ParagraphLook

NumberKind = Literal["page", "pages", "section_pages"]
Side = Literal["top", "bottom", "left", "right"]
# What of an office's own cannot be painted.
Unpainted = Literal["picture", "shape", "nested_table"]


@dataclass(frozen=True, slots=True)
class Words:
    """Letters of one look."""

    text: str
    letters: Letters


@dataclass(frozen=True, slots=True)
class PageNumber:
    """A number that is known when the pages are set."""

    kind: NumberKind
    letters: Letters


@dataclass(frozen=True, slots=True)
class Tab:
    """A jump to the next stop; ``align`` is that of a stop of its own, empty for none."""

    align: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as the bytes of its file. ``crop`` has the shares cut off at its four sides."""

    data: bytes
    width: float
    height: float
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line that was drawn, from the top left to the bottom right of its room."""

    width: float
    height: float
    thickness: float
    colour: str


@dataclass(frozen=True, slots=True)
class TextBox:
    """A story in a room of its own; ``is_fitted`` where it is only as wide as its text."""

    story: "Story"
    width: float
    height: float
    insets: tuple[float, float, float, float]
    is_fitted: bool


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a thing hangs in one direction: on what, and by an alignment or else an offset."""

    base: str
    align: str
    offset: float


@dataclass(frozen=True, slots=True)
class Floating:
    """What was put beside the text, hung up across and down."""

    content: Picture | Rule | TextBox
    across: Anchor
    down: Anchor


Bit = Words | PageNumber | Tab | Picture


@dataclass(frozen=True, slots=True)
class Edge:
    """A line at the edge of a paragraph or a cell.

    ``bars`` are its strokes from the outside in: how far in each begins, and how thick it is.
    """

    bars: tuple[tuple[float, float], ...]
    space: float
    colour: str

    @property
    def thickness(self) -> float:
        """How much room all strokes take."""
        return max((begin + thick for begin, thick in self.bars), default=0.0)


Edges = Mapping[Side, Edge]


@dataclass(frozen=True, slots=True)
class Stop:
    """A place that a tab leads to, from the left of the text."""

    at: float
    align: str


@dataclass(frozen=True, slots=True)
class StoryParagraph:
    """A paragraph in the lines that the typist ended; ``frame`` aligns one that stands apart."""

    look: ParagraphLook
    lines: tuple[tuple[Bit, ...], ...]
    stops: tuple[Stop, ...] = ()
    edges: Edges = field(default_factory=dict[Side, Edge])
    floating: tuple[Floating, ...] = ()
    frame: str = ""


@dataclass(frozen=True, slots=True)
class StoryCell:
    """A cell over some columns and rows; ``sides`` is the air at its left and right."""

    left: int
    across: int
    down: int
    story: "Story"
    edges: Edges
    fill: str
    align: str
    sides: tuple[float, float]


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A row at least, or exactly, so high."""

    height: float
    is_exact: bool
    cells: tuple[StoryCell, ...]


@dataclass(frozen=True, slots=True)
class StoryTable:
    """A table. ``ends`` are where its columns end, the left edge first."""

    ends: tuple[float, ...]
    rows: tuple[StoryRow, ...]
    align: str
    indent: float


Story = tuple[StoryParagraph | StoryTable, ...]


@dataclass(frozen=True, slots=True)
class Faces:
    """What stands at the head or the foot of pages; None where a kind of page has no other."""

    usual: Story = ()
    first: Story | None = None
    even: Story | None = None

    def of(self, number: int, *, is_first: bool) -> Story:
        """Return what stands on a page by its number, the first of its section or not."""
        if is_first and self.first is not None:
            return self.first
        return self.even if self.even is not None and number % 2 == 0 else self.usual


@dataclass(frozen=True, slots=True)
class PageSection:
    """Pages of one set-up, and what of the office's own stands on them before the report.

    ``first_number`` is that of its first page, None where the pages are counted on;
    ``number_form`` is Word's name for how they are written, empty for plain digits.
    """

    page: PageLook
    headers: Faces
    footers: Faces
    story: Story = ()
    first_number: int | None = None
    number_form: str = ""


def contents_of(story: Story) -> Iterator[Bit | Rule | TextBox]:
    """Yield everything that stands in a story, at any depth."""
    for part in story:
        if isinstance(part, StoryTable):
            for cell in (cell for row in part.rows for cell in row.cells):
                yield from contents_of(cell.story)
            continue
        yield from (bit for line in part.lines for bit in line)
        for one in part.floating:
            yield one.content
            if isinstance(one.content, TextBox):
                yield from contents_of(one.content.story)
