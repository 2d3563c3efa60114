"""Sections bound one behind the other: pages with their heads, their feet and their numbers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gkdesk.document.story import PageSection
from gkdesk.ui.paper.draft import DraftMark
from gkdesk.ui.paper.faces import PageFaces
from gkdesk.ui.paper.items import Drawn, Item, Page, Text, moved
from gkdesk.ui.paper.lettering import Lettering
from gkdesk.ui.paper.lines import Line, LineSetter
from gkdesk.ui.paper.numbers import Numbers
from gkdesk.ui.paper.paging import Pager, Piece, Placed, Row
from gkdesk.ui.paper.stories import StorySetter
from gkdesk.ui.paper.tables import PaperTable


@dataclass(frozen=True, slots=True)
class _Leaf:
    """One page: what was placed on it, and the how manieth of its section it is, from 0."""

    placed: Sequence[Placed]
    section: PageSection
    faces: PageFaces
    at: int
    section_pages: int


class Binder:
    """Puts sections on pages, each behind the one before."""

    def __init__(self, lettering: Lettering) -> None:
        """Begin with no page."""
        self._lettering = lettering
        self._leaves: list[_Leaf] = []

    def setter(self, section: PageSection) -> LineSetter:
        """Return what sets lines on the pages of a section."""
        return LineSetter(self._lettering, section.page.pitch)

    def add_cover(self, section: PageSection) -> None:
        """Add a section in which nothing stands but what the office set itself."""
        setter = StorySetter(self.setter(section), section.page, Numbers())
        self.add(section, [*setter.pieces(section.story, section.page.text_width)])

    def add(self, section: PageSection, pieces: Sequence[Piece]) -> None:
        """Add a section with all its pieces."""
        last = self._leaves[-1] if self._leaves else None
        counted = last.faces.number(last.at) + 1 if last else 1
        number = counted if section.first_number is None else section.first_number
        faces = PageFaces(section, self.setter(section), number)
        pager = Pager(faces.height)
        pager.fill(pieces)
        count = len(pager.pages)
        self._leaves += (_Leaf(p, section, faces, at, count) for at, p in enumerate(pager.pages))

    def pages(self, mark: DraftMark | None) -> Iterator[Page]:
        """Yield all pages, each over the mark of a draft."""
        drawn = self._tables()
        for at, leaf in enumerate(self._leaves):
            look = leaf.section.page
            marks = mark.items(self.setter(leaf.section), look) if mark else ()
            numbers = Numbers(
                leaf.faces.number(leaf.at),
                len(self._leaves),
                leaf.section_pages,
                leaf.section.number_form,
            )
            faces = leaf.faces.items(leaf.at, numbers)
            items = (*marks, *_items(leaf, drawn[at]), *faces)
            yield Page(at + 1, look.width, look.height, items)

    def _tables(self) -> list[dict[PaperTable, list[Item]]]:
        """Return what the tables draw on each page; a table may stand on several."""
        drawn: list[dict[PaperTable, list[Item]]] = [{} for _ in self._leaves]
        tables: dict[PaperTable, dict[int, list[tuple[int, float]]]] = {}
        for at, leaf in enumerate(self._leaves):
            top = leaf.faces.top(leaf.at)
            for one in leaf.placed:
                row = one.content
                if isinstance(row, Row):
                    rows = tables.setdefault(row.table, {}).setdefault(at, [])
                    rows.append((row.index, top + one.top))
        for table, parts in tables.items():
            for at, items in zip(parts, table.items(list(parts.values())), strict=True):
                drawn[at][table] = items
        return drawn


def _items(leaf: _Leaf, tables: dict[PaperTable, list[Item]]) -> Iterator[Item]:
    """Yield what stands on a page in the order in which it is read."""
    left, top = leaf.section.page.left, leaf.faces.top(leaf.at)
    for one in leaf.placed:
        match one.content:
            case Line() as line:
                yield Text(line, left + line.x, top + one.top + line.foot)
            case Row(table):
                yield from tables.pop(table, [])
            case Drawn(_, items, fixed):
                yield from fixed
                yield from (moved(item, left, top + one.top) for item in items)
