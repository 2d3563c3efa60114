"""A source beside the form: what of it is labels, and where its figures begin."""

from collections.abc import Callable
from functools import cached_property

from gkdesk.intake.naming import Naming
from gkdesk.intake.source import SourceBox, SourceTable
from gkdesk.intake.squares import Heading, Kind, Squares
from gkdesk.intake.stems import stem
from gkdesk.report import Unread, read_value

# One text at the edge of a block may be a figure that nobody can read; two are a line of labels.
_LABELS = 2


class SourceBlock:
    """One table of a source, its labels told from its figures by the names of a table.

    The first ``head_rows`` rows and ``head_columns`` columns hold labels alone.
    """

    def __init__(
        self, source: SourceTable, naming: Naming, is_more: Callable[[str], bool] | None = None
    ) -> None:
        """Find the edges. ``is_more`` tells what is a figure beside those that can be entered."""
        self.source = source
        self.naming = naming
        self._is_more = is_more
        texts = {box.text for box in source.boxes}
        self._figures = {text: self._is_figure(text) for text in texts}
        self._known = {text: naming.knows(text) for text in texts}
        self._rows: list[list[SourceBox]] = [[] for _ in range(source.height)]
        self._columns: list[list[SourceBox]] = [[] for _ in range(source.width)]
        self._all_in_row: list[list[SourceBox]] = [[] for _ in range(source.height)]
        for box in source.boxes:
            self._all_in_row[box.top].append(box)
            if box.text:
                self._rows[box.top].append(box)
                self._columns[box.left].append(box)
        self.head_rows = self._count_head_rows()
        self.head_columns = self._count_head_columns()
        self._squares = Squares(source.boxes, self.kind)
        self._under_heads = Squares(source.boxes, self._kind_for_heads)

    @property
    def transposed(self) -> "SourceBlock":
        """The block with rows for columns."""
        return SourceBlock(self.source.transposed, self.naming, self._is_more)

    @cached_property
    def labels(self) -> tuple[SourceBox, ...]:
        """All labels of the source."""
        return tuple(box for box in self.source.boxes if self.kind(box) is Kind.LABEL)

    def is_head(self, box: SourceBox) -> bool:
        """Whether a box stands in a line of heads."""
        return box.top < self.head_rows or self.is_head_line(box.top)

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of all labels of the source."""
        return frozenset(stem(box.text) for box in self.labels)

    @cached_property
    def values(self) -> tuple[SourceBox, ...]:
        """The boxes inside the edges that are no labels; blank ones too."""
        return tuple(
            box
            for box in self.source.boxes
            if box.top >= self.head_rows
            and box.left >= self.head_columns
            and self.kind(box) is not Kind.LABEL
        )

    @property
    def has_figures(self) -> bool:
        """Whether there is anything to be entered."""
        return any(box.text for box in self.values)

    @property
    def has_known_labels(self) -> bool:
        """Whether the form knows any label of the source."""
        return any(self._known.values())

    @property
    def size(self) -> tuple[int, int]:
        """Rows and columns inside the edges."""
        return self.source.height - self.head_rows, self.source.width - self.head_columns

    def row(self, top: int) -> list[SourceBox]:
        """Return the boxes that begin in a row, blank ones too."""
        return self._all_in_row[top]

    def kind(self, box: SourceBox) -> Kind:
        """Tell what a box holds."""
        if not box.text:
            return Kind.BLANK
        if self._figures[box.text]:
            return Kind.VALUE
        at_edge = box.top < self.head_rows or box.left < self.head_columns
        is_label = at_edge or self._known[box.text] or self.is_head_line(box.top)
        return Kind.LABEL if is_label else Kind.VALUE

    def is_figure(self, box: SourceBox) -> bool:
        """Whether a box holds something that is read as a figure, remarks and all."""
        return self._figures[box.text]

    def before(self, box: SourceBox) -> Heading[SourceBox] | None:
        """Return the labels to the left of a box."""
        return self._squares.before(box)

    def above(self, box: SourceBox) -> Heading[SourceBox] | None:
        """Return the heads above a box; labels of rows above it are none."""
        return self._under_heads.above(box)

    def is_head_line(self, row: int) -> bool:
        """Whether a row holds the heads of a block of lines, and no figure."""
        texts = [box.text for box in self._rows[row]]
        has_figure = any(self._figures[text] for text in texts)
        return not has_figure and any(self.naming.is_head(text) for text in texts)

    def _kind_for_heads(self, box: SourceBox) -> Kind:
        kind = self.kind(box)
        return Kind.VALUE if kind is Kind.LABEL and not self.is_head(box) else kind

    def _is_figure(self, text: str) -> bool:
        """Whether a text is read as a figure, or is made of digits and signs alone."""
        if not any(character.isalpha() for character in text):
            return True
        if self._is_more and self._is_more(text):
            return True
        columns = self.naming.table.columns
        return any(not isinstance(read_value(text, column), Unread) for column in columns)

    def _count_head_rows(self) -> int:
        """Count the rows at the top that hold labels; a line whose figures are blank is none."""
        found = 0
        for row, boxes in enumerate(self._rows):
            texts = [box.text for box in boxes]
            if any(self._figures[text] for text in texts) or self._is_blank_line(texts):
                break
            if self._are_labels(texts):
                found = row + 1
        return found if found < self.source.height else 0

    def _is_blank_line(self, texts: list[str]) -> bool:
        naming = self.naming
        lines = (naming.rows.knows(t) or stem(t) in naming.rows.groups for t in texts)
        heads = (naming.is_head(t) or naming.columns.knows(t) for t in texts)
        return bool(texts) and all(lines) and not all(heads)

    def _count_head_columns(self) -> int:
        """Count the columns at the left that hold labels, and numbers of lines before them."""
        found, is_open = 0, True
        for column, boxes in enumerate(self._columns):
            texts = [box.text for box in boxes if box.top >= self.head_rows]
            known = [text for text in texts if self.naming.rows.knows(text)]
            is_open = is_open and not any(self._figures[text] for text in texts)
            is_known = len(known) >= _LABELS and 2 * len(known) > len(texts)
            if is_known or (is_open and self._are_labels(texts)):
                found = column + 1
        return found if found < self.source.width else 0

    def _are_labels(self, texts: list[str]) -> bool:
        return len(texts) >= _LABELS or any(self._known[text] for text in texts)
