"""A paragraph of prose rendered: each reference gives way to the figure that it names."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from gkdesk.form import Edition
from gkdesk.prose.facts import Facts, Slip, facts_of
from gkdesk.prose.references.blocks import Block, Branch, Figure, Item, Outline, nodes_under
from gkdesk.prose.references.meaning import meaning_of
from gkdesk.prose.references.measure import crowded_sections
from gkdesk.prose.references.nodes import Node, names_in
from gkdesk.prose.references.reckoning import Reckoner
from gkdesk.prose.references.rendered import Piece, PieceKind, Rendered
from gkdesk.prose.references.tags import Tag, may_hold_tags
from gkdesk.prose.references.trouble import Trouble, TroubleError, refused
from gkdesk.report import Report

_Node = TypeVar("_Node", bound=Node)
_Made = TypeVar("_Made")
# Some times what a paragraph of figures comes to.
_LONGEST_TEXT = 60_000


def render(paragraph: str, facts: Facts) -> Rendered:
    """Return a paragraph as it is printed. What cannot be resolved stays as typed, with a slip."""
    if not may_hold_tags(paragraph):
        return Rendered(paragraph)
    return _Rendering(paragraph, facts).done()


def reference_slips(paragraph: str, facts: Facts) -> Iterable[Slip]:
    """Yield what is wrong with the references of a paragraph."""
    return render(paragraph, facts).slips


def lasting_slips(paragraph: str, edition: Edition) -> Iterable[Slip]:
    """Yield what is wrong with the references of a paragraph, whatever the figures are."""
    outline = Outline(paragraph)
    yield from map(_slip, outline.troubles)
    for tag, node in nodes_under(outline.items):
        for name in names_in(node):
            try:
                meaning_of(name, edition)
            except TroubleError as error:
                yield _slip(tag.place(error.trouble))


def rendered_prose(report: Report) -> dict[str, str]:
    """Return the text of every prose section as it is printed."""
    facts = facts_of(report)
    crowded = crowded_sections(report.prose)
    return {
        section: text if section in crowded else _rendered_text(text, facts)
        for section, text in report.prose.items()
    }


def _rendered_text(text: str, facts: Facts) -> str:
    if not may_hold_tags(text):
        return text
    return "\n".join(render(paragraph, facts).text for paragraph in text.split("\n"))


class _Rendering:
    """One paragraph on its way to its text."""

    def __init__(self, paragraph: str, facts: Facts) -> None:
        self._paragraph = paragraph
        self._facts = facts
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        # How far the paragraph is done, and how long the text is by now.
        self._done = 0
        self._length = 0
        outline = Outline(paragraph)
        self._troubles = outline.troubles
        self._put(outline.items)
        self._type(len(paragraph))

    def done(self) -> Rendered:
        """Return the paragraph with its slips in order."""
        troubles = sorted(dict.fromkeys(self._troubles), key=lambda one: (one.start, one.end))
        slips = tuple(map(_slip, troubles))
        if self._length > _LONGEST_TEXT:
            whole = refused("这一段印出来太长", 0, len(self._paragraph)).trouble
            return Rendered(self._paragraph, slips=(_slip(whole), *slips))
        return Rendered("".join(self._texts), tuple(self._pieces), slips)

    def _put(self, items: list[Item]) -> None:
        for item in items:
            if isinstance(item, Figure):
                self._put_figure(item)
            else:
                self._put_block(item)

    def _put_figure(self, figure: Figure) -> None:
        asked: dict[str, None] = {}
        try:
            self._check_names(figure.tag, figure.node)
            shown = self._reckoned(figure.tag, figure.node, Reckoner(self._facts, asked).shown)
        except TroubleError as error:
            self._troubles.append(error.trouble)
            shown = error.trouble.gap
            if not shown:
                return
        self._show("figure", figure.tag.start, figure.tag.end, shown, asked)

    def _put_block(self, block: Block) -> None:
        asked: dict[str, None] = {}
        try:
            chosen = self._chosen(block, asked)
        except TroubleError as error:
            self._troubles.append(error.trouble)
            if error.trouble.gap:
                self._show("logic", block.start, block.end.end, error.trouble.gap, asked)
            return
        for branch, until in block.stretches():
            self._show("logic", branch.tag.start, branch.tag.end, "", asked)
            if branch is chosen:
                self._put(branch.items)
                self._type(until)
            else:
                self._leave_out(branch, until)
        self._show("logic", block.end.start, block.end.end, "")

    def _chosen(self, block: Block, asked: dict[str, None]) -> Branch | None:
        tests = [(one.tag, one.test) for one in block.branches if one.test is not None]
        for tag, test in tests:
            self._check_names(tag, test)
        for branch in block.branches:
            if branch.test is None:
                return branch
            if self._reckoned(branch.tag, branch.test, Reckoner(self._facts, asked).holds):
                return branch
        return None

    def _leave_out(self, branch: Branch, until: int) -> None:
        """Show nothing of a branch; what is wrong in it would be seen another day."""
        for tag, node in nodes_under(branch.items):
            try:
                self._check_names(tag, node)
            except TroubleError as error:
                self._troubles.append(error.trouble)
        if until > branch.tag.end:
            self._show("unused", branch.tag.end, until, "")

    def _check_names(self, tag: Tag, node: Node) -> None:
        for name in names_in(node):
            self._reckoned(tag, name, partial(meaning_of, edition=self._facts.edition))

    def _reckoned(self, tag: Tag, node: _Node, reckon: Callable[[_Node], _Made]) -> _Made:
        """Reckon something; a trouble is given its place in the paragraph."""
        try:
            return reckon(node)
        except TroubleError as error:
            raise TroubleError(tag.place(error.trouble)) from error

    def _type(self, until: int) -> None:
        """Take over what was typed, up to a place."""
        self._texts.append(self._paragraph[self._done : until])
        self._length += until - self._done
        self._done = until

    def _show(
        self, kind: PieceKind, start: int, end: int, shown: str, asked: Iterable[str] = ()
    ) -> None:
        """Show something in place of what was typed."""
        self._type(start)
        until = self._length + len(shown)
        self._pieces.append(Piece(kind, start, end, self._length, until, tuple(asked)))
        self._texts.append(shown)
        self._length, self._done = until, end


def _slip(trouble: Trouble) -> Slip:
    words = {"reason": trouble.reason}
    return Slip(trouble.code, trouble.start, trouble.end, words, cells=trouble.cells)
