"""What a check found: a sentence, both numbers, and the cells concerned."""

from dataclasses import dataclass, field

from gkdesk.form import Check, Level


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not agree. ``left`` and ``right`` are the two numbers, as text.

    ``code`` is stable and lower case with dashes. The first of ``cells`` is where to look first.
    ``check`` is the edition's check that found it; it names the parts of both numbers.
    """

    code: str
    level: Level
    message: str
    left: str | None
    right: str | None
    cells: tuple[str, ...]
    section: str
    check: Check = field(compare=False, repr=False)

    @property
    def rests_on(self) -> tuple[str, ...]:
        """The cells whose figures were looked at."""
        return self.check.cells
