"""What a report is made of, in the order of the page; every form of the document starts here."""

from dataclasses import dataclass

from gkdesk.document.drawing import Drawing


@dataclass(frozen=True, slots=True)
class Title:
    """The title, in the lines that the template breaks it into."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section, or of an annex, which begins a page."""

    text: str
    begins_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of prose. ``lead`` is how many of its first characters are a heading.

    ``level`` is the level of that heading by its numbering, 0 where the line has none.
    """

    text: str
    level: int = 0
    lead: int = 0

    @property
    def is_heading(self) -> bool:
        """Whether the whole line is a heading, with no text run in after it."""
        return bool(self.level) and self.lead == len(self.text)


@dataclass(frozen=True, slots=True)
class TableBlock:
    """The place of a statutory table."""

    table_id: str


@dataclass(frozen=True, slots=True)
class Signature:
    """Who answers for the report, and the date."""

    agency: str
    date: str


@dataclass(frozen=True, slots=True)
class DrawingBlock:
    """A drawing that stands by itself, in points."""

    drawing: Drawing


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list in columns under their heads.

    ``widths`` are shares of the whole, ``texts`` how many columns at the left are of text.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]
    texts: int


Block = Title | Heading | Paragraph | TableBlock | Signature | DrawingBlock | ListBlock
