"""The measures of a document, as the office's ``styles.docx`` gives them; lengths are points.

Word reads the styles by itself. Whatever else sets the same pages, print and PDF, takes them from
here, so that an office that changes its styles changes both.
"""

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right", "both", "distribute"]
LineRule = Literal["auto", "atLeast", "exact"]


@dataclass(frozen=True, slots=True)
class Letters:
    """How letters look: the names of their fonts by script, and their size.

    ``spacing`` is added behind every letter; ``colour`` is six digits, empty for black;
    ``stretch`` is their width in percent.
    """

    east_asian: str
    latin: str
    size: float
    is_bold: bool = False
    is_italic: bool = False
    spacing: float = 0.0
    colour: str = ""
    stretch: int = 100
    is_underlined: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphLook:
    """How a paragraph looks. ``line`` is a height or, by the rule ``auto``, a number of lines.

    ``fill`` is the colour behind the text, empty for none; ``parts_scripts`` tells whether a
    little air stands between Chinese and figures, ``hangs`` whether a stop may stand beyond the
    end of a line.
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
    hangs: bool = True


@dataclass(frozen=True, slots=True)
class TableLook:
    """The lines around and within a table, and the air at the sides of its cells."""

    outer: float
    inner: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class PageLook:
    """The paper, its margins, and how far its header and footer are from its edges.

    ``pitch`` is the distance of the lines of the grid, 0 where there is none.
    """

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
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
