"""All checks of the prose of one report, kept in step with it paragraph by paragraph."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from gkdesk.form import Section
from gkdesk.prose.checks import Checks
from gkdesk.prose.facts import Facts, Slip, facts_of
from gkdesk.prose.passages import Render, as_typed, paragraphs, print_texts, typed_only
from gkdesk.prose.references import crowded_sections, crowded_slips, render
from gkdesk.prose.sentences import sentence_at
from gkdesk.report import Change, Finding, Passage, Report

_Over = Callable[[Facts], Iterator[tuple[str, Slip]]]

# How far a sentence is read on beyond the words that are meant.
_AHEAD = 500
# The longest sentence that a message quotes as a whole.
_SHORT = 36


@dataclass(frozen=True, slots=True)
class Options:
    """What the clerk has chosen: ``switched_off`` are codes, ``avoided`` the office's own words."""

    switched_off: frozenset[str] = frozenset()
    avoided: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Looked:
    """What one look found, in places of its own text, and the cells that it looked at.

    ``placed`` keeps what was found at its last place: most paragraphs stay where they are.
    """

    findings: tuple[Finding, ...]
    asked: frozenset[str]
    placed: dict[int, tuple[Finding, ...]] = field(default_factory=dict[int, tuple[Finding, ...]])

    def found_at(self, start: int) -> tuple[Finding, ...]:
        """Return what was found in a paragraph, at its place in the section."""
        if start not in self.placed:
            self.placed.clear()
            self.placed[start] = tuple([_moved(finding, start) for finding in self.findings])
        return self.placed[start]


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
        is_all_new = change is None or change.is_described_anew or change.is_linked_anew
        if is_all_new:
            self._paragraphs.clear()
        moved = frozenset(change.cells) if change else frozenset[str]()
        is_text_new = is_all_new or bool(change and change.sections)
        if not is_text_new and not self._asked(moved):
            return False
        before = self._findings
        self._paragraphs = dict(self._looked_at(report, moved))
        if is_text_new or not self._whole.asked.isdisjoint(moved):
            self._whole = self._look(report, report.prose, self._over_all(report.prose))
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
                    over = self._over_one(section, paragraph, shown)
                    former = self._look(report, {section: paragraph}, over)
                yield (section, paragraph), former
        self._crowded = crowded

    def _look(self, report: Report, texts: Mapping[str, str], over: _Over) -> _Looked:
        """Look at texts, by their sections; what is found has its places in them."""
        facts = facts_of(report, self._options.avoided)
        findings = tuple(
            self._finding(slip, texts[section], report.edition.section(section))
            for section, slip in over(facts)
            if slip.code not in self._options.switched_off
        )
        return _Looked(findings, frozenset(facts.figures.asked))

    def _over_one(self, section: str, paragraph: str, shown: Render) -> _Over:
        def over(facts: Facts) -> Iterator[tuple[str, Slip]]:
            rendered = shown(paragraph, facts)
            yield from ((section, _quoting(slip, paragraph)) for slip in rendered.slips)
            for check in self._checks.of_paragraphs:
                for slip in check(rendered.text, facts):
                    yield section, as_typed(_quoting(slip, rendered.text), rendered)

        return over

    def _over_all(self, prose: Mapping[str, str]) -> _Over:
        def over(facts: Facts) -> Iterator[tuple[str, Slip]]:
            yield from crowded_slips(prose, facts)
            printed = print_texts(prose, facts)
            texts = {section: one.text for section, one in printed.items()}
            for check in self._checks.of_reports:
                for section, slip in check(texts, facts):
                    yield section, as_typed(_quoting(slip, texts[section]), printed[section])

        return over

    def _found(self, report: Report) -> Iterator[Finding]:
        for section, text in report.prose.items():
            found = [one for one in self._whole.findings if one.section == section]
            for start, paragraph in paragraphs(text):
                found += self._paragraphs[section, paragraph].found_at(start)
            found.sort(key=_place)
            yield from found

    def _finding(self, slip: Slip, text: str, section: Section) -> Finding:
        kind = self._checks.kinds[slip.code]
        words = {"section": section.name, "left": slip.left, "right": slip.right}
        return Finding(
            code=slip.code,
            level=kind.level,
            message=kind.sentence.format_map(words | dict(slip.words)),
            left=slip.left,
            right=slip.right,
            cells=slip.cells,
            section=section.id,
            rests_on=slip.cells,
            source=kind.source,
            passage=_passage(slip, text),
        )


def _passage(slip: Slip, text: str) -> Passage | None:
    if slip.start == slip.end == 0:
        return None
    first, last = _sentence(slip, text)
    return Passage(slip.start, slip.end, text[first:last], slip.mend)


def _quoting(slip: Slip, text: str) -> Slip:
    """Return a slip with its words and their sentence as the clerk reads them, figures put in."""
    first, last = _sentence(slip, text)
    if last - first > _SHORT:
        room = max(0, _SHORT - (slip.end - slip.start)) // 2
        first, last = max(first, slip.start - room), min(last, slip.end + room)
        sentence = f"…{text[first:last].strip()}…"
    else:
        sentence = text[first:last].rstrip("。；")
    quoted = {"quote": text[slip.start : slip.end], "sentence": sentence}
    return replace(slip, words=quoted | dict(slip.words))


def _sentence(slip: Slip, text: str) -> tuple[int, int]:
    """Return where the sentence of a slip begins and ends."""
    line = text.rfind("\n", 0, slip.start) + 1
    first, last = sentence_at(text[line : slip.end + _AHEAD], slip.start - line)
    return line + first, line + last


def _moved(finding: Finding, start: int) -> Finding:
    """Return a finding of a paragraph at its place in the section."""
    passage = finding.passage
    if passage is None or start == 0:
        return finding
    # All fields by name would take ``replace`` ten times as long, at every keystroke.
    return Finding(
        finding.code,
        finding.level,
        finding.message,
        finding.left,
        finding.right,
        finding.cells,
        finding.section,
        finding.rests_on,
        finding.source,
        finding.check,
        Passage(passage.start + start, passage.end + start, passage.sentence, passage.mend),
    )


def _place(finding: Finding) -> tuple[int, int]:
    return (finding.passage.start, finding.passage.end) if finding.passage else (0, 0)
