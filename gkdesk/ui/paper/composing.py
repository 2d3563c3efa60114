"""A report set on pages, whole or in part, for the eye, the printer and the file."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from gkdesk.document import Title, find_template
from gkdesk.document.annex import annex_blocks
from gkdesk.document.front import Front
from gkdesk.document.measuring import read_measures
from gkdesk.document.options import Options
from gkdesk.document.proof import read_whole
from gkdesk.document.story import Unpainted
from gkdesk.report import Report
from gkdesk.ui.paper.binding import Binder
from gkdesk.ui.paper.draft import DraftMark
from gkdesk.ui.paper.images import image_of
from gkdesk.ui.paper.items import Page
from gkdesk.ui.paper.lettering import Lettering
from gkdesk.ui.paper.parts import parts_of
from gkdesk.ui.paper.pieces import PieceMaker

_Made = TypeVar("_Made")
Step = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Choice(Options):
    """What is set: with findings and notes behind it or not, all sections or some by their ids."""

    has_findings: bool = False
    has_notes: bool = False
    sections: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Composed:
    """The pages of a report.

    ``unpainted`` are the kinds of what an office's own styles have and no painter can show.
    """

    pages: tuple[Page, ...]
    title: str
    unpainted: tuple[Unpainted, ...]


def compose(report: Report, choice: Choice, step: Step = lambda: None) -> Composed:
    """Set a report on pages; TemplateError where the template is at fault.

    ``step`` is called now and then, at least once a paragraph and a page; it may raise.
    """
    files = find_template(report.edition, choice.template)
    blocks = [*read_whole(report, files.content)]
    title = "".join(line for block in blocks if isinstance(block, Title) for line in block.lines)
    measures = read_measures(files.styles, choice.font_names)
    *covers, own = measures.front.sections
    binder = Binder(Lettering(measures.other_names))
    if choice.sections is None:
        for cover in covers:
            binder.add_cover(cover)
    else:
        blocks = parts_of(blocks, report.edition, choice.sections)
    blocks += annex_blocks(report) if choice.annex else ()
    maker = PieceMaker(report, measures, binder.setter(own))
    pieces = [*maker.of_story(own.story)] if choice.sections is None else []
    pieces += _stepping(maker.of_blocks(blocks), step)
    if choice.has_findings:
        pieces += maker.of_findings(choice.sections)
    if choice.has_notes:
        pieces += maker.of_notes(choice.sections, new_page=not choice.has_findings)
    binder.add(own, pieces)
    mark = DraftMark(measures, choice.draft_at) if choice.draft_at else None
    pages = tuple(_stepping(binder.pages(mark), step))
    return Composed(pages, title, _unpainted(measures.front))


def _stepping(made: Iterable[_Made], step: Step) -> Iterator[_Made]:
    for one in made:
        step()
        yield one


def _unpainted(front: Front) -> tuple[Unpainted, ...]:
    """Return what cannot be painted, pictures of a kind that cannot be read among it."""
    unread: list[Unpainted] = ["picture" for p in front.pictures if image_of(p) is None]
    return tuple(dict.fromkeys((*front.unpainted, *unread)))
