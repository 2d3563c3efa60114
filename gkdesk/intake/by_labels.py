"""A block laid onto a table by its labels, wherever it was copied from."""

from gkdesk.form import Figure
from gkdesk.intake.labels import Likeness, Match, match
from gkdesk.intake.naming import Naming
from gkdesk.intake.placement import Lost, Near, Placement, Way
from gkdesk.intake.source import SourceBox, trimmed
from gkdesk.intake.source_block import SourceBlock
from gkdesk.intake.squares import Heading
from gkdesk.intake.stretches import Stretch, stretches_of


def by_labels(block: SourceBlock, naming: Naming, start: Figure | None) -> Placement | None:
    """Lay a block by its labels, rows for columns where that fits more; None without labels."""
    if not block.has_known_labels:
        return None
    upright = _Reader(block, naming, start, is_turned=False).placement()
    if upright and upright.is_certain:
        return upright
    turned = _Reader(block.transposed, naming, start, is_turned=True).placement()
    found = [one for one in (upright, turned) if one]
    return max(found, key=lambda one: len(one) - len(one.lost), default=None)


class _Reader:
    """Lays one block by its labels."""

    def __init__(
        self, block: SourceBlock, naming: Naming, start: Figure | None, *, is_turned: bool
    ) -> None:
        self._block = block
        self._naming = naming
        self._start = start
        self._is_turned = is_turned
        self._lines = naming.lines()
        # What wants to go into each cell, and what belongs nowhere.
        self._wanted: dict[str, list[Lost]] = {}
        self._lost: list[Lost] = []
        self._matches: dict[tuple[bool, Heading[SourceBox]], Match | None] = {}
        self._used: set[Match] = set()
        self._is_guess = False

    def placement(self) -> Placement | None:
        """Return where the texts go; None where no label tells."""
        stretches = list(stretches_of(self._block, lambda one: self._match(one, is_row=True)))
        if any(stretch.line for stretch in stretches):
            for stretch in stretches:
                self._lay_on_its_line(stretch)
        else:
            self._lay_in_turn([stretch for stretch in stretches if stretch.has_figures])
        texts = self._settled()
        if not self._used or not any(texts.values()):
            return None
        unlike = (one for one in sorted(self._used, key=_order) if not _is_exact(one))
        near = tuple(Near(one.written, one.label) for one in unlike)
        lost = tuple(self._lost)
        return Placement(Way.LABELS, texts, lost, near, self._is_guess, self._is_turned)

    def _settled(self) -> dict[str, str]:
        """Give each cell its text; where two texts want the same cell, neither has it."""
        settled: dict[str, str] = {}
        for cell, wanting in self._wanted.items():
            told = {one.text for one in wanting if one.text}
            if len(told) > 1:
                self._lost += [one for one in wanting if one.text]
            else:
                settled[cell] = next(iter(told), "")
        return settled

    def _lay_on_its_line(self, stretch: Stretch) -> None:
        if stretch.line is None:
            # Before the labels stand the numbers of the lines.
            first = self._block.head_columns
            self._lose(stretch, [box for box in stretch.boxes if box.left >= first])
            return
        self._use(stretch.line)
        self._lay(stretch, [self._naming.figures[cell] for cell in stretch.line.cells])

    def _lay_in_turn(self, stretches: list[Stretch]) -> None:
        """Lay rows without labels onto the lines in their order, or from the focus on."""
        lines = list(self._lines.values())
        self._is_guess = len(lines) > 1 or len(stretches) > 1
        open_lines = [line for line in lines if not all(f.cell.is_computed for f in line)]
        top = self._start.top if self._start else 0
        onward = [line for first, line in self._lines.items() if first >= top]
        as_many = (some for some in (lines, open_lines) if len(some) == len(stretches))
        chosen = next(as_many, onward)
        for stretch, line in zip(stretches, chosen, strict=False):
            self._lay(stretch, line)
        for stretch in stretches[len(chosen) :]:
            self._lay_on_its_line(stretch)

    def _lay(self, stretch: Stretch, line: list[Figure]) -> None:
        """Lay values onto a line by their heads, or by their number where that fits better."""
        figures = sorted(line, key=lambda figure: figure.left)
        found = self._by_heads(stretch, figures)
        if any(box.text and box not in found for box in stretch.boxes):
            found = self._by_number(stretch, figures, found)
        for box, cell in found.items():
            self._wanted.setdefault(cell, []).append(Lost(box.text, stretch.label))
        self._lose(stretch, [box for box in stretch.boxes if box not in found])

    def _lose(self, stretch: Stretch, boxes: list[SourceBox]) -> None:
        self._lost += [Lost(box.text, stretch.label) for box in boxes if box.text]

    def _by_number(
        self, stretch: Stretch, figures: list[Figure], by_heads: dict[SourceBox, str]
    ) -> dict[SourceBox, str]:
        """Lay as many values as the line has figures, or entries, in their order.

        Heads that are known are heeded, unless a whole line is shifted against all of them, as
        lines out of a PDF are. Where no head is known the focus tells where to begin.
        """
        entries = [figure for figure in figures if not figure.cell.is_computed]
        boxes = trimmed(stretch.boxes, len(figures))
        for line in (figures, entries):
            if len(line) == len(boxes):
                places = {figure.cell.id: place for place, figure in enumerate(line)}
                told = [(n, by_heads[box]) for n, box in enumerate(boxes) if box in by_heads]
                shifts = {places.get(cell, len(line)) - n for n, cell in told}
                if shifts <= {0} or (line is figures and len(shifts) == 1):
                    return dict(zip(boxes, places, strict=True))
        return by_heads or self._from_focus(boxes, figures)

    def _by_heads(self, stretch: Stretch, figures: list[Figure]) -> dict[SourceBox, str]:
        """Return the cell that each value has by its head; heads alike stand in their order."""
        cells = {figure.cell.id: figure.left for figure in figures}
        meant: dict[tuple[str, ...], list[SourceBox]] = {}
        for box in stretch.boxes:
            heading = self._block.above(box)
            found = self._match(heading, is_row=False) if heading else None
            if found and (own := found.cells & cells.keys()):
                self._use(found)
                meant.setdefault(tuple(sorted(own, key=cells.__getitem__)), []).append(box)
        return {
            box: cell
            for own, boxes in meant.items()
            if len(own) == len(boxes)
            for cell, box in zip(own, boxes, strict=True)
        }

    def _from_focus(self, boxes: list[SourceBox], figures: list[Figure]) -> dict[SourceBox, str]:
        """Lay values on from the column of the focus; that is no more than a guess."""
        self._is_guess = True
        left = self._start.left if self._start else 0
        onward = [figure.cell.id for figure in figures if figure.left >= left]
        return dict(zip(boxes, onward, strict=False))

    def _match(self, heading: Heading[SourceBox], *, is_row: bool) -> Match | None:
        key = is_row, heading
        if key not in self._matches:
            axis = self._naming.rows if is_row else self._naming.columns
            self._matches[key] = match(heading, axis, self._block.stems)
        return self._matches[key]

    def _use(self, found: Match) -> None:
        self._used.add(found)


def _is_exact(found: Match) -> bool:
    return found.likeness is Likeness.EXACT


def _order(found: Match) -> str:
    return min(found.cells)
