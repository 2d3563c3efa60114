"""Sources laid onto the tables of an edition, and what should come of it."""

from collections.abc import Iterable, Sequence

from gkdesk.form import Edition, Figure
from gkdesk.intake import Offer, Placement, SourceTable, offer_ways, read_text
from gkdesk.report import Report, plain

Lines = Sequence[Sequence[str]]


def source(lines: Lines) -> SourceTable:
    """Return lines of texts as a source."""
    table = read_text("\n".join("\t".join(line) for line in lines))
    assert table is not None
    return table


def offered(edition: Edition, table: str, sources: Iterable[SourceTable], start: str = "") -> Offer:
    """Offer ways onto a table, from its last figure on where no other is named."""
    figures = edition.tables[table].figures
    chosen = next((f for f in figures if f.cell.id == start), figures[-1])
    offer = offer_ways(list(sources), edition.tables, table, [chosen])
    assert offer is not None
    return offer


def first(edition: Edition, table: str, lines: Lines, start: str = "") -> Placement:
    """Return the likeliest way for lines of texts."""
    return offered(edition, table, [source(lines)], start).ways[0]


def shown(report: Report, table: str) -> dict[str, str]:
    """Return what every cell of a table shows, totals too."""
    figures = report.edition.tables[table].figures
    return {f.cell.id: plain(report.values[f.cell.id]) or "" for f in figures}


def longest(edition: Edition) -> str:
    """Return the table with the most figures: it has labels above and at the left."""
    return max(edition.tables, key=lambda table: len(edition.tables[table].figures))


def lines_of(edition: Edition, table: str) -> list[list[Figure]]:
    """Return the figures of a table, printed line by printed line."""
    lines: dict[int, list[Figure]] = {}
    for figure in edition.tables[table].figures:
        lines.setdefault(figure.top, []).append(figure)
    return list(lines.values())
