"""Project files of former formats, brought to the present one by pure steps.

Each step takes what a file of one format holds and returns what the next format would hold.
``tests/project/formats`` keeps a file of every format that was ever saved.
"""

from collections.abc import Callable, Mapping

_Values = dict[str, object]


def _with_remarks(values: _Values) -> _Values:
    """Format 2 holds notes, findings set aside and sign-offs."""
    return {"notes": {}, "set_aside": [], "signed_off": {}, **values}


# The step from a format to the next, by the format's number.
_STEPS: Mapping[int, Callable[[_Values], _Values]] = {1: _with_remarks}
FORMAT = max(_STEPS) + 1


def migrated(values: _Values, number: int) -> _Values:
    """Return what a file of format ``number`` holds, as the present format has it."""
    for step in range(number, FORMAT):
        values = _STEPS[step](values)
    return {**values, "format": FORMAT}
