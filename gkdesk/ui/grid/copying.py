"""Selected figures as spreadsheets and word processors take them: text with tabs, and HTML."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from lxml.etree import tostring
from lxml.html import HtmlElement, builder

from gkdesk.form import Box, Figure, Label, Table
from gkdesk.intake import headings
from gkdesk.ui.grid.plan import Plan

TextOf = Callable[[str], str]
_TABLE = "border-collapse:collapse"
_BOX = "border:1px solid #000;padding:2px 6px;text-align:center;vertical-align:middle"
# Excel and WPS read the format of a figure here: without it a long one loses digits, and what is
# no figure may turn into a date.
_FORMAT = 'mso-number-format:"{}"'
_QUOTED = ('"', "\t", "\n")


@dataclass(frozen=True, slots=True)
class Copied:
    """What goes onto the clipboard."""

    text: str
    html: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A box on the rows and columns that are copied; ``across`` and ``down`` count those alone."""

    text: str
    is_figure: bool
    left: int
    across: int
    down: int


def copied(
    plan: Plan, groups: Sequence[Sequence[Figure]], text_of: TextOf, *, with_heads: bool = False
) -> Copied | None:
    """Return selected figures as they stand; None where several groups make no whole table.

    Rows and columns between groups are left out, as spreadsheets do it; a box that is not
    selected is left empty. Heads are the labels at the left of the figures and above them.
    """
    figures = {figure.cell.id: figure for group in groups for figure in group}
    rows, columns = _rows(plan, figures.values()), _columns(figures.values())
    if len(groups) > 1 and not _is_whole(plan, rows, columns, figures):
        return None
    if with_heads:
        rows, columns = _with_heads(plan.table, figures, rows, columns)
    lines = [
        [_piece(box, rows, columns, figures, text_of) for box in _begun(plan, row, rows, columns)]
        for row in rows
    ]
    shown = with_heads
    return Copied(_text(lines, len(columns), shown=shown), _html(lines, shown=shown))


def copied_rows(
    heads: Sequence[str], rows: Sequence[Sequence[str]], figures: Collection[int]
) -> Copied:
    """Return rows of texts under their heads; ``figures`` are the columns that hold figures."""
    lines = [
        [_Piece(text, bool(row) and at in figures, at, 1, 1) for at, text in enumerate(texts)]
        for row, texts in enumerate((heads, *rows))
    ]
    return Copied(_text(lines, len(heads), shown=True), _html(lines, shown=True))


def _rows(plan: Plan, figures: Collection[Figure]) -> list[int]:
    """Return the rows of figures, and those of labels alone that stand among them."""
    own = {row for figure in figures for row in range(figure.top, figure.top + figure.down)}
    taking = {figure.top for figure in plan.table.figures}
    kept: list[int] = []
    labels: list[int] = []
    for row in range(min(own), max(own) + 1):
        if row in own:
            kept += [*labels, row] if kept else [row]
            labels = []
        elif row in taking:
            # Not selected: what stands before the next selected row is no part of a block.
            labels = []
            continue
        elif not kept or kept[-1] == row - 1 or labels:
            labels.append(row)
    return kept


def _columns(figures: Collection[Figure]) -> list[int]:
    return sorted({c for f in figures for c in range(f.left, f.left + f.across)})


def _is_whole(
    plan: Plan, rows: Collection[int], columns: Collection[int], figures: Collection[str]
) -> bool:
    """Whether every figure on the rows and columns is selected."""
    met = (f for f in plan.table.figures if f.top in rows and f.left in columns)
    return all(figure.cell.id in figures for figure in met)


def _with_heads(
    table: Table, figures: Collection[str], rows: list[int], columns: list[int]
) -> tuple[list[int], list[int]]:
    """Add the rows and columns that hold the labels of the figures."""
    found = headings(table)
    more_rows, more_columns = set(rows), set(columns)
    for cell in figures:
        before, above = found[cell]
        for label in (before.own, *before.over) if before else ():
            more_columns.update(range(label.left, label.left + label.across))
        for label in (above.own, *above.over) if above else ():
            more_rows.update(range(label.top, label.top + label.down))
    return sorted(more_rows), sorted(more_columns)


def _begun(plan: Plan, row: int, rows: list[int], columns: list[int]) -> Iterator[Box]:
    """Yield the boxes that are met in a row and in no copied row above it."""
    met: list[Box] = []
    for column in columns:
        box = plan.covering(row, column)
        if box is not None and box not in met:
            met.append(box)
    for box in met:
        if row == next(r for r in rows if r >= box.top):
            yield box


def _piece(
    box: Box,
    rows: list[int],
    columns: list[int],
    figures: Collection[str],
    text_of: TextOf,
) -> _Piece:
    own_rows = [row for row in rows if box.top <= row < box.top + box.down]
    own = [n for n, column in enumerate(columns) if box.left <= column < box.left + box.across]
    if isinstance(box, Label):
        return _Piece(box.text, False, own[0], len(own), len(own_rows))
    text = text_of(box.cell.id) if box.cell.id in figures else ""
    return _Piece(text, True, own[0], len(own), len(own_rows))


def _text(lines: list[list[_Piece]], width: int, *, shown: bool) -> str:
    """Return each text at the first square of its box, as spreadsheets write spans."""
    written: list[str] = []
    for line in lines:
        texts = [""] * width
        for piece in line:
            texts[piece.left] = _quoted(piece.text) if piece.is_figure or shown else ""
        written.append("\t".join(texts))
    return "\n".join(written)


def _quoted(text: str) -> str:
    if any(mark in text for mark in _QUOTED):
        doubled = text.replace('"', '""')
        return f'"{doubled}"'
    return text


def _html(lines: list[list[_Piece]], *, shown: bool) -> str:
    rows = [builder.TR(*(_box(piece, shown=shown) for piece in line)) for line in lines]
    table = builder.TABLE(*rows, border="1", style=_TABLE)
    # The charset, for programs that would guess one.
    page = builder.HTML(builder.HEAD(builder.META(charset="utf-8")), builder.BODY(table))
    return tostring(page, encoding="unicode", method="html")


def _box(piece: _Piece, *, shown: bool) -> HtmlElement:
    spans = {
        name: str(count)
        for name, count in (("colspan", piece.across), ("rowspan", piece.down))
        if count > 1
    }
    if not piece.is_figure:
        text = piece.text if shown else ""
        return builder.TD(text, style=_BOX, **spans)
    style = f"{_BOX};{_FORMAT.format(_format_of(piece.text))}" if piece.text else _BOX
    return builder.TD(piece.text, style=style, **spans)


def _format_of(text: str) -> str:
    """Return the number format that shows a text as it stands."""
    whole, point, decimals = text.removeprefix("-").partition(".")
    if not (whole.isascii() and whole.isdigit()) or (point and not decimals.isdigit()):
        return "\\@"
    return f"0\\.{'0' * len(decimals)}" if decimals else "0"
