"""The heads and feet of the pages of one section, and the room that they leave between them."""

from collections.abc import Iterator

from gkdesk.document.story import Faces, PageSection, Story
from gkdesk.ui.paper.items import Item, moved
from gkdesk.ui.paper.lines import LineSetter
from gkdesk.ui.paper.numbers import Numbers
from gkdesk.ui.paper.stories import Stack, StorySetter


class PageFaces:
    """What stands at the head and the foot of the pages of a section, page by page from 0."""

    def __init__(self, section: PageSection, setter: LineSetter, first_number: int) -> None:
        """Take the section, and the number of its first page."""
        self._section = section
        self._setter = setter
        self._first_number = first_number
        self._rooms: dict[tuple[bool, bool], tuple[float, float]] = {}

    def number(self, at: int) -> int:
        """Return the number of a page."""
        return self._first_number + at

    def top(self, at: int) -> float:
        """Return where the type area of a page begins: below its head."""
        return self._room(at)[0]

    def height(self, at: int) -> float:
        """Return the height of the type area of a page."""
        top, bottom = self._room(at)
        return self._section.page.height - top - bottom

    def items(self, at: int, numbers: Numbers) -> Iterator[Item]:
        """Yield what is painted at head and foot of a page."""
        page = self._section.page
        head = self._stack(self._section.headers, at, numbers)
        foot = self._stack(self._section.footers, at, numbers)
        for stack, top in ((head, page.header), (foot, page.height - page.footer - foot.height)):
            yield from stack.fixed
            yield from (moved(item, page.left, top) for item in stack.items)

    def _room(self, at: int) -> tuple[float, float]:
        """Return how much of a page its head and its foot take; the margins at least."""
        kind = (at == 0, self.number(at) % 2 == 0)
        if kind not in self._rooms:
            page, numbers = self._section.page, Numbers(self.number(at))
            above = self._stack(self._section.headers, at, numbers).height
            below = self._stack(self._section.footers, at, numbers).height
            self._rooms[kind] = (
                max(page.top, page.header + above if above else 0.0),
                max(page.bottom, page.footer + below if below else 0.0),
            )
        return self._rooms[kind]

    def _story(self, faces: Faces, at: int) -> Story:
        return faces.of(self.number(at), is_first=at == 0)

    def _stack(self, faces: Faces, at: int, numbers: Numbers) -> Stack:
        setter = StorySetter(self._setter, self._section.page, numbers)
        return setter.stacked(self._story(faces, at), self._section.page.text_width)
