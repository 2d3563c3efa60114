"""Two clerks' work on one report put together: chosen edits taken from the other's state."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from gkdesk.report.earlier import EarlierYears
from gkdesk.report.state import Edit, EditKind, State

_Key = TypeVar("_Key")
_Kept = TypeVar("_Kept")


def taken(mine: State, theirs: State, edits: Iterable[Edit]) -> State:
    """Return ``mine`` with what ``theirs`` holds in the places of some edits."""
    for edit in edits:
        mine = _TAKE[edit.kind](mine, theirs, edit)
    return mine


def _cell(mine: State, theirs: State, edit: Edit) -> State:
    return replace(mine, entered=_with(mine.entered, theirs.entered, [edit.place]))


def _prose(mine: State, theirs: State, edit: Edit) -> State:
    return replace(mine, prose=_with(mine.prose, theirs.prose, [edit.place]))


def _note(mine: State, theirs: State, edit: Edit) -> State:
    notes = _with(mine.remarks.notes, theirs.remarks.notes, [edit.place])
    return replace(mine, remarks=replace(mine.remarks, notes=notes))


def _aside(mine: State, theirs: State, edit: Edit) -> State:
    here, there = mine.remarks.asides, theirs.remarks.asides
    keys = [
        key
        for key in {**here, **there}
        if key.code == edit.part and next(iter(key.cells), key.section) == edit.place
    ]
    return replace(mine, remarks=replace(mine.remarks, asides=_with(here, there, keys)))


def _sign_off(mine: State, theirs: State, edit: Edit) -> State:
    here, there = mine.remarks.sign_offs, theirs.remarks.sign_offs
    keys = [key for key in {**here, **there} if key == (edit.place, edit.part)]
    return replace(mine, remarks=replace(mine.remarks, sign_offs=_with(here, there, keys)))


def _earlier(mine: State, theirs: State, edit: Edit) -> State:
    year = int(edit.part)
    here, there = mine.earlier or EarlierYears(), theirs.earlier or EarlierYears()
    found = there.of(year)
    return replace(mine, earlier=here.with_report(found) if found else here.without(year))


def _with(
    here: Mapping[_Key, _Kept], there: Mapping[_Key, _Kept], keys: Iterable[_Key]
) -> Mapping[_Key, _Kept]:
    merged = dict(here)
    for key in keys:
        if key in there:
            merged[key] = there[key]
        else:
            merged.pop(key, None)
    return merged


_TAKE: dict[EditKind, Callable[[State, State, Edit], State]] = {
    "agency": lambda mine, theirs, _: replace(mine, agency=theirs.agency),
    "signed-on": lambda mine, theirs, _: replace(mine, signed_on=theirs.signed_on),
    "cell": _cell,
    "prose": _prose,
    "note": _note,
    "aside": _aside,
    "sign-off": _sign_off,
    "earlier": _earlier,
}
