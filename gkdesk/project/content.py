"""What people entered into a report, as the keys of a project file hold it."""

from datetime import date
from pathlib import Path

from gkdesk.form import Edition
from gkdesk.project.decoding import ProjectError, date_of, objects_of, texts_of
from gkdesk.project.remarking import decode_remarks, encode_remarks
from gkdesk.project.values import check_sections, split_cells
from gkdesk.report import State, Value, is_agency_name, plain

Values = dict[str, object]


def encode_state(state: State) -> Values:
    """Return the keys that hold what a report says itself; what is blank or empty is left out."""
    return {
        "agency": state.agency,
        "signed_on": state.signed_on.isoformat() if state.signed_on else None,
        "cells": {c: plain(v) for c, v in state.entered.items() if v is not None},
        "prose": dict(state.prose),
        **encode_remarks(state.remarks),
    }


def decode_state(edition: Edition, values: Values, path: Path) -> State:
    """Return the state that the keys hold; ProjectError where it does not fit the edition."""
    entered, misplaced = split_cells(edition, objects_of(values, "cells", path), path)
    if misplaced:
        raise _misplaced(next(iter(misplaced)), path)
    prose = texts_of(values, "prose", path)
    check_sections(edition, prose, path)
    return State(
        agency=decode_agency(values, path),
        signed_on=_signed_on(values, path),
        entered=entered,
        prose=prose,
        remarks=decode_remarks(edition, values, path),
    )


def decode_stated(edition: Edition, values: Values, path: Path) -> dict[str, Value]:
    """Return the totals that a source printed; ProjectError where one is of no total."""
    misplaced, stated = split_cells(edition, objects_of(values, "stated", path), path)
    if misplaced:
        raise _misplaced(next(iter(misplaced)), path)
    return stated


def _misplaced(cell: str, path: Path) -> ProjectError:
    return ProjectError(path, f"“{cell}”这一格放错了地方，文件可能被改动过")


def decode_agency(values: Values, path: Path) -> str:
    """Return whose report it is; ProjectError where that is no name."""
    agency = values.get("agency")
    if not isinstance(agency, str) or not is_agency_name(agency):
        raise ProjectError(path, "没有写明行政机关的名称，文件可能被改动过")
    return agency


def _signed_on(values: Values, path: Path) -> date | None:
    return None if values.get("signed_on") is None else date_of(values, "signed_on", path)
