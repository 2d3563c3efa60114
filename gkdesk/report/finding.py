"""What a check found: a sentence, both numbers, and the cells concerned."""

from dataclasses import dataclass

from gkdesk.form import Level


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not agree. ``left`` and ``right`` are the two numbers, as text.

    ``code`` is stable and lower case with dashes. The first of ``cells`` is where to look first.
    """

    code: str
    level: Level
    message: str
    left: str | None
    right: str | None
    cells: tuple[str, ...]
    section: str
