"""All that people entered into a report, as it stood at one moment, and what differs since."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar

from gkdesk.form import Edition
from gkdesk.report.earlier import Earlier, EarlierYears
from gkdesk.report.remarks import Aside, Remarks, SignOff
from gkdesk.report.report import Change, Report
from gkdesk.report.value import Value, plain

EditKind = Literal["agency", "signed-on", "cell", "prose", "note", "aside", "sign-off", "earlier"]

_Key = TypeVar("_Key")
_Kept = TypeVar("_Kept")


@dataclass(frozen=True, slots=True)
class State:
    """What a report held. Cells that were blank and sections without text may be left out.

    ``earlier`` is None where the state does not say what it was linked to: a milestone is what the
    report says itself.
    """

    agency: str
    signed_on: date | None
    entered: Mapping[str, Value]
    prose: Mapping[str, str]
    remarks: Remarks
    earlier: EarlierYears | None = None


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing in which two states differ; None where there was, or is, nothing.

    ``place`` is the cell or section, empty where the report itself is meant. ``part`` is the
    code of a finding that was set aside, the stage of a sign-off, or the year of an earlier report.
    """

    kind: EditKind
    place: str
    before: str | None
    after: str | None
    part: str = ""


def state_of(report: Report) -> State:
    """Return what a report holds now."""
    entered = {cell: value for cell, value in report.entered.items() if value is not None}
    texts = {section: text for section, text in report.prose.items() if text}
    return State(report.agency, report.signed_on, entered, texts, report.remarks, report.earlier)


def report_of(
    state: State, edition: Edition, year: int, stated: Mapping[str, Value] | None = None
) -> Report:
    """Make a report that holds a state."""
    report = Report(
        edition,
        state.agency,
        year,
        signed_on=state.signed_on,
        entered=state.entered,
        prose=state.prose,
        stated=stated,
        remarks=state.remarks,
    )
    report.link(state.earlier or EarlierYears())
    return report


def restore(report: Report, state: State) -> Change:
    """Bring a report to a state that it had; the change tells all that moved on the way."""
    changes = (
        report.enter({cell: state.entered.get(cell) for cell in report.entered}),
        *[report.write(section, state.prose.get(section, "")) for section in report.prose],
        report.describe(state.agency, state.signed_on),
        report.remark(state.remarks),
        *([] if state.earlier is None else [report.link(state.earlier)]),
    )
    return Change(
        cells=tuple(cell for change in changes for cell in change.cells),
        sections=tuple(section for change in changes for section in change.sections),
        is_described_anew=any(change.is_described_anew for change in changes),
        is_remarked_anew=any(change.is_remarked_anew for change in changes),
        is_linked_anew=any(change.is_linked_anew for change in changes),
        has_other_findings=any(change.has_other_findings for change in changes),
    )


def differences(before: State, after: State) -> tuple[Edit, ...]:
    """Return all in which two states differ, cell by cell and section by section.

    Totals are left out: they follow from the cells.
    """
    return tuple(_differences(before, after))


def _differences(before: State, after: State) -> Iterator[Edit]:
    if before.agency != after.agency:
        yield Edit("agency", "", before.agency, after.agency)
    if before.signed_on != after.signed_on:
        yield Edit("signed-on", "", _day(before.signed_on), _day(after.signed_on))
    for cell, old, new in _pairs(before.entered, after.entered):
        if plain(old) != plain(new):
            yield Edit("cell", cell, plain(old), plain(new))
    for section, old, new in _pairs(before.prose, after.prose):
        if (old or "") != (new or ""):
            yield Edit("prose", section, old, new)
    yield from _remarked(before.remarks, after.remarks)
    if before.earlier is not None and after.earlier is not None:
        yield from _linked(before.earlier, after.earlier)


def _linked(before: EarlierYears, after: EarlierYears) -> Iterator[Edit]:
    for year, old, new in _pairs(_by_year(before), _by_year(after)):
        if old != new:
            yield Edit("earlier", "", _told(old), _told(new), str(year))


def _remarked(before: Remarks, after: Remarks) -> Iterator[Edit]:
    for cell, old, new in _pairs(before.notes, after.notes):
        if old != new:
            yield Edit("note", cell, old, new)
    for key, old, new in _pairs(before.asides, after.asides):
        if old != new:
            place = next(iter(key.cells), key.section)
            yield Edit("aside", place, _reason(old), _reason(new), key.code)
    for (section, stage), old, new in _pairs(before.sign_offs, after.sign_offs):
        if old != new:
            yield Edit("sign-off", section, _signature(old), _signature(new), stage)


def _pairs(
    before: Mapping[_Key, _Kept], after: Mapping[_Key, _Kept]
) -> Iterator[tuple[_Key, _Kept | None, _Kept | None]]:
    """Yield what both hold under each key, those that one of them lacks included."""
    for key in {**before, **after}:
        yield key, before.get(key), after.get(key)


def _by_year(earlier: EarlierYears) -> Mapping[int, Earlier]:
    return {one.year: one for one in earlier.reports}


def _told(earlier: Earlier | None) -> str | None:
    """Tell of an earlier report in one line."""
    if earlier is None:
        return None
    source = f"（{earlier.source}）" if earlier.source else ""
    return f"{earlier.agency} {earlier.year} 年{source}"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _reason(aside: Aside | None) -> str | None:
    return aside.reason if aside else None


def _signature(sign_off: SignOff | None) -> str | None:
    return f"{sign_off.by} {sign_off.on.isoformat()}" if sign_off else None
