"""Going through the figures of a report's text that cells hold too, and binding them."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from gkdesk.prose.claims import ClaimChecks
from gkdesk.prose.offers import Offer, offers
from gkdesk.prose.sentences import Span
from gkdesk.ui import references_wording
from gkdesk.ui.binding_bar import BindingBar
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.session import Session

_Found = tuple[str, Offer]


class Binding(QObject):
    """Offers one figure after another, from the section at hand on and round to it again.

    ``place_wanted`` carries the section that is to be shown, ``finished`` tells how many figures
    were bound, None where there was nothing to offer, and how many are left.
    """

    place_wanted = Signal(str)
    finished = Signal(object, int)

    def __init__(self, session: Session, parent: QObject) -> None:
        """Know of nothing to offer yet."""
        super().__init__(parent)
        self._session = session
        self._claims: ClaimChecks | None = None
        # How far the first of the sections is done.
        self._from = 0
        self._page: ProsePage | None = None
        self._sections: list[str] = []
        self._bound = self._seen = 0

    def begin(self, section: str) -> None:
        """Offer the first figure of a section, or of those after it.

        GkdeskError where the rules of claims are at fault.
        """
        self._claims = self._claims or ClaimChecks(self._session.report.edition)
        prose = list(self._session.report.prose)
        at = prose.index(section) if section in prose else 0
        self._sections = [*prose[at:], *prose[:at]]
        self._from = self._bound = self._seen = 0
        if next(self._offers(), None) is None:
            self.finished.emit(None, 0)
        else:
            self._next()

    def show_on(self, page: ProsePage) -> None:
        """Show the figure that is offered on the page of its section."""
        found = next(self._offers(), None)
        if found is None or found[0] != page.section:
            return
        if self._page is not None and self._page is not page:
            self._page.binding.hide()
        self._page = page
        offer, rest = found[1], sum(1 for _ in self._offers())
        said = references_wording.BIND_OFFER.format(
            number=self._seen + 1,
            count=self._seen + rest,
            words=offer.words,
            name=" ".join(offer.name.split(".")),
        )
        page.editor.select_typed(offer.start, offer.end)
        page.binding.offer(said)

    def serve(self, bar: BindingBar) -> None:
        """Do what is chosen on a bar."""
        bar.bind.connect(self.bind)
        bar.skip.connect(self.skip)
        bar.bind_all.connect(self.bind_all)
        bar.stop.connect(self.stop)

    def bind(self) -> None:
        """Bind the figure that is offered, as one undo step."""
        found = next(self._offers(), None)
        if found is not None and self._page is not None:
            section, offer = found
            act = references_wording.ACT_BIND.format(words=offer.words)
            self._page.replace(Span(offer.start, offer.end), offer.reference, act)
            self._bound += 1
            self._pass(section, offer.start + len(offer.reference))
        self._next()

    def skip(self) -> None:
        """Leave the figure as it is, and go on."""
        found = next(self._offers(), None)
        if found is not None:
            self._pass(found[0], found[1].end)
        self._next()

    def bind_all(self) -> None:
        """Bind all figures that are left, one undo step a section."""
        left = list(self._offers())
        for section in dict.fromkeys(section for section, _ in left):
            own = [offer for of, offer in left if of == section]
            text = self._session.report.prose[section]
            for offer in reversed(own):
                text = f"{text[: offer.start]}{offer.reference}{text[offer.end :]}"
            act = references_wording.ACT_BIND_ALL.format(count=len(own))
            self._session.write(section, text, act)
        self._bound += len(left)
        self.stop()

    def stop(self) -> None:
        """Offer no more."""
        if self._page is not None:
            self._page.binding.hide()
            self._page.editor.setFocus()
        self._page = None
        self.finished.emit(self._bound, sum(1 for _ in self._offers()))

    def _next(self) -> None:
        found = next(self._offers(), None)
        if found is None:
            self.stop()
        else:
            self.place_wanted.emit(found[0])

    def _pass(self, section: str, place: int) -> None:
        """Be done up to a place of a section."""
        self._sections = self._sections[self._sections.index(section) :]
        self._from = place
        self._seen += 1

    def _offers(self) -> Iterator[_Found]:
        """Yield what is left to be offered, as the text stands now."""
        if self._claims is None:
            return
        for number, section in enumerate(self._sections):
            text, begins = self._session.report.prose[section], 0 if number else self._from
            for offer in offers(text, self._session.facts(), self._claims.ties):
                if offer.start >= begins:
                    yield section, offer
