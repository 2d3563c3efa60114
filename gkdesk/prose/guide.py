"""Last year's text to write by: paragraph by paragraph, to be written anew or taken."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from gkdesk.form import Edition
from gkdesk.prose.facts import facts_of
from gkdesk.prose.references import crowded_sections, lasting_slips, render, rendered_prose
from gkdesk.report import FormerYear, Report
from gkdesk.report.linking import former_report


@dataclass(frozen=True, slots=True)
class GuideParagraph:
    """One paragraph of last year's text.

    ``shown`` is how it was printed. ``offered`` is what is put into this year's text when it is
    taken: with its references, where this form has the figures that they name. ``is_taken``: it
    stands there, unchanged.
    """

    shown: str
    offered: str
    is_taken: bool


def guide(report: Report, section: str) -> tuple[GuideParagraph, ...]:
    """Return last year's text of a section; nothing where that is not linked, or was empty."""
    if report.last_year is None:
        return ()
    paragraphs = _paragraphs(report.last_year).get(section, ())
    here = {line.strip() for line in report.prose[section].split("\n")}
    return tuple(
        GuideParagraph(shown, offered, is_taken=not here.isdisjoint((offered, shown)))
        for shown, offered in paragraphs
    )


@lru_cache(maxsize=8)
def printed_prose(former: FormerYear) -> Mapping[str, str]:
    """Return the text of an earlier report as it was printed."""
    return rendered_prose(former_report(former))


@lru_cache(maxsize=8)
def _paragraphs(former: FormerYear) -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Return the paragraphs of each section, as they were printed and as they are offered."""
    facts = facts_of(former_report(former))
    crowded = crowded_sections(former.prose)
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for section, text in former.prose.items():
        typed = [line.strip() for line in text.split("\n") if line.strip()]
        shown = [line if section in crowded else render(line, facts).text for line in typed]
        pairs = zip(shown, typed, strict=True)
        found[section] = tuple((one, _offered(one, line, former.edition)) for one, line in pairs)
    return found


def _offered(shown: str, typed: str, edition: Edition) -> str:
    """Return a paragraph as it may stand in a report on an edition."""
    return shown if next(iter(lasting_slips(typed, edition)), None) else typed
