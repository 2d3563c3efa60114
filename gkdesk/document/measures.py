"""The measures of a document, as the office's ``styles.docx`` gives them; lengths are points.

Word reads the styles by itself. Whatever else sets the same pages, print and PDF, takes them from
here, so that an office that changes its styles changes both.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from docx.shared import Length

Align = Literal["left", "center", "right", "both"]
LineRule = Literal["auto", "atLeast", "exact"]


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look: the names of their fonts by script, and their size.

    ``spacing`` is added behind every letter; ``colour`` is six digits, empty for black.
    """

    east_asian: str
    latin: str
    size: float
    is_bold: bool = False
    is_italic: bool = False
    spacing: float = 0.0
    colour: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph looks. ``line`` is a height or, by the rule ``auto``, a number of lines.

    ``fill`` is the colour behind the text, empty for none; ``parts_scripts`` tells whether a
    little air stands between Chinese and figures.
    """

    letters: Letters
    align: Align = "left"
    first_line: float = 0.0
    left: float = 0.0
    right: float = 0.0
    line: float = 1.0
    line_rule: LineRule = "auto"
    before: float = 0.0
    after: float = 0.0
    fill: str = ""
    keeps_next: bool = False
    keeps_lines: bool = False
    new_page: bool = False
    keeps_orphans: bool = True
    parts_scripts: bool = True
    on_grid: bool = True


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of the office's own; in a footer the number of the page stands between its parts.

    Elsewhere each part is a line that ends where the typist ended it.
    """

    look: ParagraphLook
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableLook:
    """The lines around and within a table, and the air at the sides of its cells."""

    outer: float
    inner: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class PageLook:
    """The paper, its margins, and how far the last line of the footer is from its edge.

    ``pitch`` is the distance of the lines of the grid, 0 where there is none.
    """

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    footer: float
    pitch: float = 0.0

    @property
    def text_width(self) -> float:
        """The width of the type area."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> float:
        """The height of the type area."""
        return self.height - self.top - self.bottom


@dataclass(frozen=True, slots=True)
class Measures:
    """All measures of a document. Styles go by the name that Word and WPS show.

    ``run_ins`` are the letters of a character style in running text. ``footers`` has one for odd
    and one for even pages, ``opening`` is what stands before the report, such as a cover;
    ``ends_page`` tells whether the report begins a page after it, ``leaves_out`` whether there
    is more than text in it. ``other_names`` has, for a font,
    those that may take its place.
    """

    page: PageLook
    paragraphs: Mapping[str, ParagraphLook]
    run_ins: Mapping[str, Letters]
    table: TableLook
    footers: tuple[tuple[PrintedLine, ...], tuple[PrintedLine, ...]]
    opening: tuple[PrintedLine, ...] = ()
    leaves_out: bool = False
    ends_page: bool = False
    other_names: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])

    @property
    def text_width(self) -> Length:
        """The width of the type area, as Word measures it."""
        return Length(round(self.page.text_width * 12_700))

    def size_of(self, style: str) -> Length:
        """Return the size of a style's letters, as Word measures it."""
        return Length(round(self.paragraphs[style].letters.size * 12_700))
