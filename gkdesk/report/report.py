"""The one truth: entered values and prose, with totals and findings as functions of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType
from typing import Protocol

from gkdesk.form import Edition
from gkdesk.report.checking import Checker
from gkdesk.report.earlier import EarlierYears, FormerYear
from gkdesk.report.finding import Finding
from gkdesk.report.remarks import Aside, Remarks
from gkdesk.report.sums import sum_of, with_sums
from gkdesk.report.text import fold_prose
from gkdesk.report.value import Value, is_same, plain


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit moved: cells whose shown value differs, sections whose text differs."""

    cells: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    is_described_anew: bool = False
    is_remarked_anew: bool = False
    is_linked_anew: bool = False
    has_other_findings: bool = False

    def __bool__(self) -> bool:
        """Tell whether anything moved at all."""
        moved = self.cells or self.sections or self.is_described_anew or self.is_remarked_anew
        return bool(moved or self.is_linked_anew or self.has_other_findings)


class TextChecks(Protocol):
    """Looks for what is wrong in the prose, beside the figures; the room above brings it."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What was found at the last look, in the order of the text."""
        ...

    def look(self, report: "Report", change: Change | None, /) -> bool:
        """Look again at what a change concerns, or with None at everything.

        Returns whether the findings are others now.
        """
        ...


class Report:
    """One report of one agency for one year, on the form of one edition.

    ``signed_on`` is the date under the signature, None while it is not settled. ``stated`` holds
    the totals that an imported source printed; they are compared with the sums, never used.
    ``remarks`` are what people say about the figures, ``earlier`` the reports of earlier years that
    it is linked to; both are replaced as a whole.
    """

    def __init__(
        self,
        edition: Edition,
        agency: str,
        year: int,
        *,
        signed_on: date | None = None,
        entered: Mapping[str, Value] | None = None,
        prose: Mapping[str, str] | None = None,
        stated: Mapping[str, Value] | None = None,
        remarks: Remarks | None = None,
    ) -> None:
        """Start with what is given. KeyError where the edition lacks a cell or section."""
        self.edition = edition
        self.agency = agency
        self.year = year
        self.signed_on = signed_on
        self.remarks = remarks or Remarks()
        self._stated = dict(stated or {})
        self._values: dict[str, Value] = dict.fromkeys(edition.cells)
        self._prose = {s.id: "" for s in edition.sections if s.kind == "prose"}
        self._earlier = EarlierYears()
        self._former: tuple[FormerYear, ...] = ()
        self._checker = Checker(edition, year, self._values, self._stated)
        self._found: list[Finding | None] = [None] * len(edition.checks)
        self._text_checks: TextChecks | None = None
        for cell, value in (entered or {}).items():
            self._settle(cell, value)
        for section, text in (prose or {}).items():
            self.write(section, text)
        self._values.update(with_sums(edition, self._values))
        for position in range(len(edition.checks)):
            self._look(position)

    @property
    def values(self) -> Mapping[str, Value]:
        """The value of every cell, computed ones included, in the order of the form."""
        return MappingProxyType(self._values)

    @property
    def entered(self) -> dict[str, Value]:
        """The values of the cells that can be entered, in the order of the form."""
        return {cell: self._values[cell] for cell in self.edition.reach}

    @property
    def prose(self) -> Mapping[str, str]:
        """The text of every prose section, as typed."""
        return MappingProxyType(self._prose)

    @property
    def stated(self) -> Mapping[str, Value]:
        """The totals that an imported source printed."""
        return MappingProxyType(self._stated)

    @property
    def earlier(self) -> EarlierYears:
        """The reports of earlier years that this one is linked to."""
        return self._earlier

    @property
    def former_years(self) -> tuple[FormerYear, ...]:
        """The earlier reports, asked in the cells of this form, the latest first."""
        return self._former

    @property
    def last_year(self) -> FormerYear | None:
        """The report of the year before, where it is linked."""
        return next((one for one in self._former if one.year == self.year - 1), None)

    @property
    def stated_otherwise(self) -> dict[str, Value]:
        """The totals that a source printed and that are not the sums."""
        return {c: v for c, v in self.stated.items() if v is not None and v != self._values[c]}

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What does not agree and is not set aside, in the order of the edition's checks.

        What is found in the prose comes last.
        """
        return tuple([f for f in self._all_found() if self.aside(f) is None])

    @property
    def findings_set_aside(self) -> tuple[Finding, ...]:
        """What does not agree and is let stand with a reason."""
        return tuple([f for f in self._all_found() if self.aside(f) is not None])

    def aside(self, finding: Finding) -> Aside | None:
        """Return why a finding is let stand; None once a figure that it rests on has changed."""
        if not self.remarks.asides:
            return None
        aside = self.remarks.asides.get(finding.key)
        return aside if aside and aside.figures == self.figures_of(finding) else None

    def figures_of(self, finding: Finding) -> tuple[str | None, ...]:
        """Return what the cells that a finding rests on hold now, as ``Aside`` keeps it."""
        return tuple([self._figure_of(cell, finding) for cell in finding.key.cells])

    def enter(self, values: Mapping[str, Value]) -> Change:
        """Put values into cells. KeyError, and nothing done, for a cell that takes no figure."""
        reach = [self.edition.reach[cell] for cell in values]
        moved = [cell for cell, value in values.items() if self._settle(cell, value)]
        sums = dict.fromkeys(upper for one in reach for upper in one.sums)
        # The sums of one edit are in order already; those of several are put in order.
        if len(reach) > 1:
            sums = [cell for cell in self.edition.sums if cell in sums]
        moved += [cell for cell in sums if self._resum(cell)]
        checks = dict.fromkeys(position for one in reach for position in one.checks)
        differ = [self._look(position) for position in checks] if moved else []
        has_other_findings = any(differ) or self._takes_up_again(moved)
        return self._with_text(Change(tuple(moved), has_other_findings=has_other_findings))

    def write(self, section: str, text: str) -> Change:
        """Replace the text of a prose section; KeyError for a section that takes no text."""
        folded = fold_prose(text)
        if self._prose[section] == folded:
            return Change()
        self._prose[section] = folded
        return self._with_text(Change(sections=(section,)))

    def describe(self, agency: str, signed_on: date | None) -> Change:
        """Replace what the title and the signature say."""
        if (agency, signed_on) == (self.agency, self.signed_on):
            return Change()
        self.agency, self.signed_on = agency, signed_on
        return self._with_text(Change(is_described_anew=True))

    def restate(self, stated: Mapping[str, Value]) -> Change:
        """Replace the totals that a source printed; a cell that is no sum is passed over."""
        if dict(stated) == self._stated:
            return Change()
        self._stated.clear()
        self._stated.update(stated)
        checks = enumerate(self.edition.checks)
        differ = [self._look(place) for place, check in checks if check.kind == "stated"]
        return Change(has_other_findings=any(differ))

    def remark(self, remarks: Remarks) -> Change:
        """Replace what people say about the figures."""
        if remarks == self.remarks:
            return Change()
        is_judged_anew = remarks.asides != self.remarks.asides
        self.remarks = remarks
        return Change(is_remarked_anew=True, has_other_findings=is_judged_anew)

    def link(self, earlier: EarlierYears) -> Change:
        """Replace the earlier reports that this one is linked to."""
        if earlier == self._earlier:
            return Change()
        self._take_up(earlier)
        checks = self.edition.checks
        differ = [self._look(at) for at, check in enumerate(checks) if check.across is not None]
        # What was set aside may have been so over other figures of last year.
        has_other_findings = any(differ) or bool(self.remarks.asides)
        change = Change(is_linked_anew=True, has_other_findings=has_other_findings)
        return self._with_text(change)

    def proofread(self, checks: TextChecks | None) -> Change:
        """Look at the prose with these checks from now on, or with None not at all."""
        before = self._text_findings()
        self._text_checks = checks
        if checks is not None:
            checks.look(self, None)
        return Change(has_other_findings=before != self._text_findings())

    def _all_found(self) -> Iterator[Finding]:
        yield from filter(None, self._found)
        yield from self._text_findings()

    def _text_findings(self) -> tuple[Finding, ...]:
        return self._text_checks.findings if self._text_checks else ()

    def _with_text(self, change: Change) -> Change:
        """Return a change together with what it does to the findings in the prose."""
        if change and self._text_checks is not None and self._text_checks.look(self, change):
            return replace(change, has_other_findings=True)
        return change

    def _take_up(self, earlier: EarlierYears) -> None:
        self._earlier = earlier
        self._former = tuple(FormerYear(self.edition, one, earlier) for one in earlier.reports)
        self._checker.last_year = self.last_year

    def _figure_of(self, cell: str, finding: Finding) -> str | None:
        """Return what a cell holds; beside it last year's, where the finding compares with that."""
        now = plain(self._values[cell])
        if self.last_year is None or finding.check is None or finding.check.across is None:
            return now
        terms = (*finding.check.across.left, *finding.check.across.right)
        asked = [term.cell for term in terms if term.is_last_years] or [cell]
        last = "、".join(plain(self.last_year.figure(one).value) or "" for one in asked)
        return f"{now or ''}（{last}）"

    def _settle(self, cell: str, value: Value) -> bool:
        if cell not in self.edition.reach:
            raise KeyError(cell)
        before = self._values[cell]
        self._values[cell] = value
        return not is_same(before, value)

    def _resum(self, cell: str) -> bool:
        before = self._values[cell]
        after = sum_of(self.edition, self._values, cell)
        self._values[cell] = after
        return not is_same(before, after)

    def _look(self, position: int) -> bool:
        before = self._found[position]
        after = self._checker.look(self.edition.checks[position])
        self._found[position] = after
        return before != after

    def _takes_up_again(self, moved: list[str]) -> bool:
        """Tell whether a finding may have been set aside over other figures than these."""
        return any(not cells.isdisjoint(moved) for cells in self.remarks.aside_cells)
