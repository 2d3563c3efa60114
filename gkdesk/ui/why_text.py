"""An explanation as a text with links: each figure leads to its cell."""

from collections.abc import Collection, Iterable, Iterator
from html import escape

from gkdesk import words
from gkdesk.form import Cell
from gkdesk.report import Finding, Report, plain, shown
from gkdesk.report.explaining import (
    Addition,
    CellExplained,
    CheckExplained,
    Term,
    TextExplained,
    all_findings,
    explain_cell,
)
from gkdesk.ui import text_wording, wording
from gkdesk.ui.last_year.figures import figure_explained

# What a link leads to: a cell, a cross-check by its position, what is found in a text by its place
# among all findings, a sum to be written out.
CELL, CHECK, TEXT, UNFOLD = "cell", "check", "text", "unfold"
# How many blank cells are named one by one.
_PLACES = 24
# Between two things on a line; Qt folds other blanks, ideographic ones too.
_GAP = "&nbsp;&nbsp;"
# How far a sum stands in that is part of another.
_STEP = "&nbsp;" * 6


class WhyText:
    """Writes explanations of one report; ``unfolded`` are the cells whose sums are written out."""

    def __init__(self, report: Report, unfolded: Collection[str]) -> None:
        """Write with what the report holds now."""
        self._report = report
        self._unfolded = unfolded

    def of_cell(self, explained: CellExplained) -> str:
        """Write what a cell adds up, what it goes into, and what was found about it."""
        lines = [self._sum(explained)]
        terms = explained.addition.terms
        lines += self._further(terms, depth=1)
        if not explained.cell.is_computed:
            feeds = "、".join(self._term(term) for term in explained.feeds)
            lines.append(f"{wording.WHY_FEEDS}{feeds}" if feeds else wording.WHY_FEEDS_NOTHING)
        lines += self._left_out(explained.addition)
        if beside := figure_explained(self._report, explained.cell.id):
            lines.append(_quiet(escape(beside, quote=False)))
        lines += [self._finding(finding) for finding in explained.findings]
        return _paragraphs(lines)

    def of_check(self, explained: CheckExplained) -> str:
        """Write both sides of a comparison, or the cells that a check looks at."""
        finding = explained.finding
        message = [escape(finding.message, quote=False)] if finding else []
        source = escape(wording.WHY_SOURCE.format(source=explained.check.source), quote=False)
        answered = [*self._answer(explained)]
        if explained.left and explained.right:
            lines = [
                *self._side(wording.WHY_LEFT, explained.left),
                *self._side(wording.WHY_RIGHT, explained.right),
                self._verdict(explained) + _GAP + source,
                *answered,
                *map(_quiet, message),
            ]
        else:
            places = wording.WHY_PLACES + self._places(explained.places)
            lines = [*message, *([places] if explained.places else []), *answered, source]
        return _paragraphs(lines)

    def of_text(self, explained: TextExplained) -> str:
        """Write a sentence with its words marked, both numbers, and the cells that it speaks of."""
        finding = explained.finding
        marked = f"<a href='{self._link(finding)}' class=words><b>{escape(explained.words)}</b></a>"
        before, after = (escape(part, quote=False) for part in (explained.before, explained.after))
        sentence = f"“{before}{marked}{after}”" if explained.words else ""
        source = escape(wording.WHY_SOURCE.format(source=finding.source), quote=False)
        lines = (
            escape(finding.message, quote=False),
            sentence,
            "，".join(self._numbers(finding)),
            text_wording.WHY_IN_TABLES + self._places(explained.places) if explained.places else "",
            *self._further(explained.places, depth=1),
            *self._reason(finding),
            source,
        )
        return _paragraphs(filter(None, lines))

    def _numbers(self, finding: Finding) -> Iterator[str]:
        if finding.left is not None:
            yield text_wording.WHY_WRITTEN.format(left=_bold(finding.left))
        if finding.right is not None:
            yield text_wording.WHY_EXPECTED.format(right=_bold(finding.right))

    def _answer(self, explained: CheckExplained) -> Iterator[str]:
        """Yield why a finding may stand, or that there is none any more."""
        if explained.finding is not None:
            yield from self._reason(explained.finding)
        elif explained.left is None:
            yield _quiet(wording.WHY_MENDED)

    def _reason(self, finding: Finding) -> Iterator[str]:
        aside = self._report.aside(finding)
        if aside is not None:
            said = wording.WHY_REASON.format(reason=aside.reason, on=aside.on)
            yield _quiet(escape(said, quote=False))

    def _side(self, name: str, side: Addition) -> Iterator[str]:
        if side.terms:
            yield f"{name}{_GAP}{self._equation(side)}"
            yield from self._further(side.terms, depth=1)
        else:
            yield f"{name}{_GAP}{wording.WHY_STATED.format(value=_bold(shown(side.value)))}"

    def _verdict(self, explained: CheckExplained) -> str:
        should = wording.WHY_SHOULD[explained.check.relation]
        if explained.difference is None:
            return wording.WHY_OPEN.format(should=should)
        if explained.finding is None:
            return wording.WHY_AGREES.format(should=should)
        difference = _bold(shown(explained.difference))
        return wording.WHY_DIFFERS.format(should=should, difference=difference)

    def _sum(self, explained: CellExplained) -> str:
        if explained.cell.is_computed:
            return f"{escape(explained.cell.name)}{_GAP}{self._equation(explained.addition)}"
        value = _bold(shown(explained.value))
        return f"{escape(explained.cell.name)}{_GAP}{value}{_GAP}{_quiet(wording.WHY_ENTERED)}"

    def _equation(self, addition: Addition) -> str:
        signed = ((" − " if term.is_subtracted else " + ", term) for term in addition.terms)
        terms = "".join(f"{sign}{self._term(term)}" for sign, term in signed)
        return f"{_bold(shown(addition.value))} = {terms.removeprefix(' + ')}"

    def _term(self, term: Term) -> str:
        """Write a figure with its name, quieter where it adds nothing."""
        said = wording.WHY_TERM.format(name=escape(term.name), value=escape(shown(term.value)))
        style = "" if term.counts and plain(term.value) != "0" else " class=quiet"
        link = f"<a href='{CELL}:{term.cell.id}'{style}>{said}</a>"
        # What last year's figure was the sum of is not known here.
        return link if term.is_last_years else link + self._unfolder(term.cell)

    def _unfolder(self, cell: Cell) -> str:
        if not cell.is_computed:
            return ""
        word = wording.WHY_FOLD if cell.id in self._unfolded else wording.WHY_UNFOLD
        about = escape(wording.WHY_UNFOLD_ABOUT)
        return f"<a href='{UNFOLD}:{cell.id}' title='{about}' class=unfold>［{word}］</a>"

    def _further(self, terms: Iterable[Term], depth: int) -> Iterator[str]:
        """Yield the sums of the terms that are unfolded, each below the one it is part of."""
        for term in terms:
            if term.cell.id in self._unfolded and not term.is_last_years:
                addition = explain_cell(self._report, term.cell.id).addition
                name = wording.WHY_OF_WHICH.format(name=escape(term.name))
                yield f"{_STEP * depth}{name}{_GAP}{self._equation(addition)}"
                yield from self._further(addition.terms, depth + 1)

    def _left_out(self, addition: Addition) -> Iterator[str]:
        if addition.leaves_out:
            yield _quiet(wording.WHY_LEAVES_OUT)

    def _places(self, places: tuple[Term, ...]) -> str:
        said = "、".join(self._term(term) for term in places[:_PLACES])
        more = len(places) - _PLACES
        return said + (wording.WHY_MORE_PLACES.format(count=more) if more > 0 else "")

    def _finding(self, finding: Finding) -> str:
        is_aside = self._report.aside(finding) is not None
        level = words.SET_ASIDE if is_aside else words.LEVELS[finding.level]
        said = wording.WHY_FINDING.format(level=level, message=finding.message)
        link = f"<a href='{self._link(finding)}'>{wording.WHY_LOOK}</a>"
        return f"{escape(said, quote=False)}{_GAP}{link}"

    def _link(self, finding: Finding) -> str:
        if finding.check is None:
            return f"{TEXT}:{all_findings(self._report).index(finding)}"
        return f"{CHECK}:{self._report.edition.checks.index(finding.check)}"


def _bold(text: str) -> str:
    return f"<b>{escape(text, quote=False)}</b>"


def _quiet(html: str) -> str:
    return f"<span class=quiet>{html}</span>"


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)
