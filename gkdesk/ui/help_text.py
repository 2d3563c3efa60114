"""The help for one place of the form, as a page of text with links."""

from collections.abc import Iterator
from html import escape

from gkdesk.form import Cell, Edition
from gkdesk.form.help import Help, Pointer, Topic
from gkdesk.ui import help_wording, wording
from gkdesk.ui.places import INFO


def help_page(edition: Edition, texts: Help, place: str) -> str:
    """Return the help for a cell, a section, or the report itself, as HTML.

    A link carries the place that it leads to, a cell where there is one in the same column.
    """
    if not texts:
        return _paragraph(help_wording.HELP_NONE)
    cell = edition.cells.get(place)
    if cell:
        return "".join(_cell_page(edition, texts, cell))
    return "".join(_section_page(edition, texts, place))


def _cell_page(edition: Edition, texts: Help, cell: Cell) -> Iterator[str]:
    section, row, column = cell.section, cell.row, cell.column
    title = wording.CELL_NAMED_COMPUTED if cell.is_computed else "{cell}"
    yield _title(title.format(cell=cell.name))
    own = texts.topic(section, row.id, column.id)
    of_row, of_column = texts.topic(section, row.id), texts.topic(section, "", column.id)
    of_table = texts.topic(section)
    yield from _points(own)
    for head, name, topic in (
        (help_wording.HELP_ROW, row.name, of_row),
        (help_wording.HELP_COLUMN, column.name, of_column),
        (help_wording.HELP_TABLE, edition.section(section).name, of_table),
    ):
        if topic.points:
            yield _head(head, name)
            yield from _points(topic)
    yield from _links(edition, (own, of_row, of_column, of_table), cell)


def _section_page(edition: Edition, texts: Help, place: str) -> Iterator[str]:
    sections = {section.id: section.heading or section.name for section in edition.sections}
    # All pages about the report itself have one help.
    topic = texts.topic(place if place in sections else INFO)
    yield _title(sections.get(place, wording.INFO_NAME))
    yield from _points(topic)
    yield from _links(edition, (topic,), None)


def _title(text: str) -> str:
    return f'<p class="title">{escape(text)}</p>'


def _head(word: str, name: str) -> str:
    return f'<p class="head">{escape(word)}　<b>{escape(name)}</b></p>'


def _paragraph(text: str) -> str:
    return f'<p class="says">{escape(text)}</p>'


def _points(topic: Topic) -> Iterator[str]:
    for point in topic.points:
        basis = help_wording.HELP_BASES[point.basis].format(source=point.source)
        yield f'{_paragraph(point.says)}<p class="basis">{escape(basis)}</p>'


def _links(edition: Edition, topics: tuple[Topic, ...], cell: Cell | None) -> Iterator[str]:
    places = [_target(edition, one, cell) for topic in topics for one in topic.see]
    if places:
        yield f'<p class="head">{help_wording.HELP_SEE}</p>'
    for place, name in dict.fromkeys(places):
        yield f'<p class="says"><a href="{escape(place)}">{escape(name)}</a></p>'


def _target(edition: Edition, pointer: Pointer, cell: Cell | None) -> tuple[str, str]:
    """Return the place that a pointer leads to from a cell, and its name."""
    if not pointer.row:
        section = edition.section(pointer.section)
        return section.id, section.heading or section.name
    cells = [
        figure.cell
        for figure in edition.tables[pointer.section].figures
        if figure.cell.row.id == pointer.row
    ]
    beside = [one for one in cells if cell and one.column == cell.column]
    found = (beside or cells)[0]
    return found.id, found.row.name
