"""All checks of the prose of one report, kept in step with it paragraph by paragraph."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from gkdesk.prose.checks import Checks
from gkdesk.prose.facts import Facts, Figures, Slip
from gkdesk.prose.passages import Render, as_typed, paragraphs, print_texts, typed_only
from gkdesk.prose.references import crowded_sections, crowded_slips, render
from gkdesk.prose.sentences import sentence_at
from gkdesk.report import Change, Finding, Passage, Report

_Over = Callable[[Facts], Iterator[tuple[str, Slip]]]

# How far a sentence is read on beyond the words that are meant.
_AHEAD = 500


@dataclass(frozen=True, slots=True)
class Options:
    """What the clerk has chosen: ``switched_off`` are codes, ``avoided`` the office's own words.

    ``last_year`` is last year's report where it is linked.
    """

    switched_off: frozenset[str] = frozenset()
    avoided: tuple[str, ...] = ()
    last_year: Report | None = None


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one look found, and the cells that it looked at."""

    slips: tuple[tuple[str, Slip], ...]
    asked: frozenset[str]


class Proofreader:
    """Checks the prose of a report; it satisfies ``gkdesk.report.TextChecks``.

    A paragraph is looked at again when its text changes, or a figure that was asked for then.
    """

    def __init__(self, checks: Checks, options: Options | None = None) -> None:
        """Look for what ``checks`` find, but for the kinds that are switched off."""
        self._checks = checks
        self._options = options or Options()
        self._paragraphs: dict[tuple[str, str], _Looked] = {}
        self._crowded = frozenset[str]()
        self._whole = _Looked((), frozenset())
        self._findings: tuple[Finding, ...] = ()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found at the last look, in the order of the text."""
        return self._findings

    def look(self, report: Report, change: Change | None, /) -> bool:
        """Look again at what a change concerns, or with None at everything."""
        if change is None or change.is_described_anew:
            self._paragraphs.clear()
        moved = frozenset(change.cells) if change else frozenset[str]()
        is_text_new = change is None or bool(change.sections) or change.is_described_anew
        if not is_text_new and not self._asked(moved):
            return False
        before = self._findings
        self._paragraphs = dict(self._looked_at(report, moved))
        if is_text_new or not self._whole.asked.isdisjoint(moved):
            self._whole = self._look(report, self._over_all(report.prose))
        self._findings = tuple(self._found(report))
        return before != self._findings

    def _asked(self, moved: frozenset[str]) -> bool:
        looked = (self._whole, *self._paragraphs.values())
        return any(not one.asked.isdisjoint(moved) for one in looked)

    def _looked_at(
        self, report: Report, moved: frozenset[str]
    ) -> Iterator[tuple[tuple[str, str], _Looked]]:
        """Yield a look at every paragraph, the former one where nothing it rests on has moved."""
        crowded = crowded_sections(report.prose)
        for section, text in report.prose.items():
            shown = typed_only if section in crowded else render
            for _, paragraph in paragraphs(text):
                former = self._paragraphs.get((section, paragraph))
                is_stale = former is None or section in crowded ^ self._crowded
                if former is None or is_stale or not former.asked.isdisjoint(moved):
                    former = self._look(report, self._over_one(section, paragraph, shown))
                yield (section, paragraph), former
        self._crowded = crowded

    def _look(self, report: Report, over: _Over) -> _Looked:
        figures = Figures(report.values)
        facts = Facts(
            report.edition,
            report.agency,
            report.year,
            figures,
            self._options.last_year,
            self._options.avoided,
        )
        slips = tuple((s, slip) for s, slip in over(facts) if self._is_wanted(slip))
        return _Looked(slips, frozenset(figures.asked))

    def _is_wanted(self, slip: Slip) -> bool:
        return slip.code not in self._options.switched_off

    def _over_one(self, section: str, paragraph: str, shown: Render) -> _Over:
        def over(facts: Facts) -> Iterator[tuple[str, Slip]]:
            rendered = shown(paragraph, facts)
            yield from ((section, slip) for slip in rendered.slips)
            for check in self._checks.of_paragraphs:
                for slip in check(rendered.text, facts):
                    yield section, as_typed(slip, rendered)

        return over

    def _over_all(self, prose: Mapping[str, str]) -> _Over:
        def over(facts: Facts) -> Iterator[tuple[str, Slip]]:
            yield from crowded_slips(prose, facts)
            printed = print_texts(prose, facts)
            texts = {section: one.text for section, one in printed.items()}
            for check in self._checks.of_reports:
                for section, slip in check(texts, facts):
                    yield section, as_typed(slip, printed[section])

        return over

    def _found(self, report: Report) -> Iterator[Finding]:
        for section, text in report.prose.items():
            found = [slip for of, slip in self._whole.slips if of == section]
            placed = [(slip, 0) for slip in found]
            for start, paragraph in paragraphs(text):
                looked = self._paragraphs[section, paragraph]
                placed += [(slip, start) for _, slip in looked.slips]
            placed.sort(key=lambda one: (one[0].start + one[1], one[0].end))
            name = report.edition.section(section).name
            for slip, start in placed:
                yield self._finding(slip, start, text, section, name)

    def _finding(self, slip: Slip, start: int, text: str, section: str, name: str) -> Finding:
        kind = self._checks.kinds[slip.code]
        passage = _passage(slip, start, text)
        quote = text[passage.start : passage.end] if passage else ""
        words = {"quote": quote, "section": name, "left": slip.left, "right": slip.right}
        return Finding(
            code=slip.code,
            level=kind.level,
            message=kind.sentence.format_map(words | dict(slip.words)),
            left=slip.left,
            right=slip.right,
            cells=slip.cells,
            section=section,
            rests_on=slip.cells,
            source=kind.source,
            passage=passage,
        )


def _passage(slip: Slip, offset: int, text: str) -> Passage | None:
    if slip.start == slip.end == 0:
        return None
    start, end = slip.start + offset, slip.end + offset
    line = text.rfind("\n", 0, start) + 1
    first, last = sentence_at(text[line : end + _AHEAD], start - line)
    return Passage(start, end, text[line + first : line + last], slip.mend)
