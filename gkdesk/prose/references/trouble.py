"""What keeps a reference from being shown as a figure."""

from dataclasses import dataclass
from typing import Literal

TroubleCode = Literal["text-reference-refused", "text-reference-unknown", "text-reference-blank"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong from ``start`` to ``end``, and why, as half a sentence.

    ``gap`` is what is shown in place of a figure that there is not yet; what has none stays as it
    was typed. ``cells`` are where to look.
    """

    code: TroubleCode
    reason: str
    start: int
    end: int
    gap: str = ""
    cells: tuple[str, ...] = ()


class TroubleError(Exception):
    """Carries a trouble out of the depth of an expression; it never leaves this room."""

    def __init__(self, trouble: Trouble) -> None:
        """Carry ``trouble``."""
        super().__init__(trouble.reason)
        self.trouble = trouble


def refused(reason: str, start: int, end: int) -> TroubleError:
    """Return what is raised where something may not be written."""
    return TroubleError(Trouble("text-reference-refused", reason, start, end))
