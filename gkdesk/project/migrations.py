"""Project files of former formats, brought to the present one by pure steps.

Each step takes what a file of one format holds and returns what the next format would hold.
``tests/project/formats`` keeps a file of every format that was ever saved.
"""

from collections.abc import Callable, Mapping

_Values = dict[str, object]


def _with_remarks(values: _Values) -> _Values:
    """Format 2 holds notes, findings set aside and sign-offs."""
    return {"notes": {}, "set_aside": [], "signed_off": {}, **values}


def _with_places_in_text(values: _Values) -> _Values:
    """Format 3 says of a finding set aside in which sentence it stands: then in none."""
    return values


def _with_history(values: _Values) -> _Values:
    """Format 4 knows a report by its id, and holds milestones, versions and a log of changes."""
    return {"id": "", "minor": 0, "milestones": [], "reopened": [], "log": [], **values}


# The step from a format to the next, by the format's number.
_STEPS: Mapping[int, Callable[[_Values], _Values]] = {
    1: _with_remarks,
    2: _with_places_in_text,
    3: _with_history,
}
FORMAT = max(_STEPS) + 1
# Raised when a key is added that a program without it may carry along unread. Anything else is a
# new format. Minor 1 has the reports of earlier years.
MINOR = 1


def migrated(values: _Values, number: int) -> _Values:
    """Return what a file of format ``number`` holds, as the present format has it."""
    for step in range(number, FORMAT):
        values = _STEPS[step](values)
    return {**values, "format": FORMAT}
