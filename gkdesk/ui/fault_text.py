"""A fault as a text to be copied: versions and trace, and nothing of any report.

What an exception says is left out with its values: a figure or a name could stand in it.
"""

from __future__ import annotations

import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from gkdesk import __version__
from gkdesk.ui.parts import surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

# Of a path so many last parts are told: what stands before them names the user.
_PARTS = 3


def fault_text(fault: BaseException, trace: TracebackType | None = None) -> str:
    """Return what is to be known of a fault, its causes first."""
    lines = [f"gkdesk {__version__}", surroundings()]
    for error in _chain(fault):
        frames = trace if error is fault and trace is not None else error.__traceback__
        lines.append("")
        lines.extend(_frames(frames))
        lines.append(type(error).__qualname__)
    return "\n".join(lines)


def _chain(fault: BaseException) -> list[BaseException]:
    """Return a fault after what led to it."""
    found: list[BaseException] = []
    error: BaseException | None = fault
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return found[::-1]


def _frames(trace: TracebackType | None) -> Iterator[str]:
    for frame, line in traceback.walk_tb(trace):
        file = "/".join(Path(frame.f_code.co_filename).parts[-_PARTS:])
        yield f"  {file}:{line} {frame.f_code.co_qualname}"
