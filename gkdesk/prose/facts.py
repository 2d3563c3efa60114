"""What the checks of a text may ask of the report, and what they hand back."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from gkdesk.form import Edition
from gkdesk.report import FormerYear, Report, Value


class Figures(Mapping[str, Value]):
    """The figures of a report; ``asked`` are the cells that somebody looked at.

    What a check looked at is what its findings rest on, and when it must look again.
    """

    def __init__(self, values: Mapping[str, Value]) -> None:
        """Pass on what ``values`` hold now."""
        self._values = values
        self.asked: set[str] = set()

    def __getitem__(self, cell: str) -> Value:
        """Return the figure of a cell; KeyError where the edition lacks it."""
        self.asked.add(cell)
        return self._values[cell]

    def __iter__(self) -> Iterator[str]:
        """Go through the cells of the edition."""
        return iter(self._values)

    def __len__(self) -> int:
        """Count the cells of the edition."""
        return len(self._values)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known beside the text. ``last_year`` is last year's report where it is linked.

    ``avoided`` are words that the office does not want to read.
    """

    edition: Edition
    agency: str
    year: int
    figures: Figures
    last_year: FormerYear | None = None
    avoided: tuple[str, ...] = ()


def facts_of(report: Report, avoided: tuple[str, ...] = ()) -> Facts:
    """Return what is known of a report as it is now."""
    figures = Figures(report.values)
    return Facts(report.edition, report.agency, report.year, figures, report.last_year, avoided)


@dataclass(frozen=True, slots=True)
class Slip:
    """Something wrong in a text: its kind by code, and the words from ``start`` to ``end``.

    ``words`` fill the fields of the kind's sentence; ``quote`` is filled by itself. ``left`` is
    the text's number and ``right`` what it should be, as plain digits. ``cells`` are the cells
    meant, the first one first to look at. ``mend`` may stand in place of the words.
    """

    code: str
    start: int
    end: int
    words: Mapping[str, str] = field(default_factory=dict[str, str])
    left: str | None = None
    right: str | None = None
    cells: tuple[str, ...] = ()
    mend: str | None = None


# Looks at one paragraph alone; positions count from its start.
ParagraphCheck = Callable[[str, Facts], Iterable[Slip]]
# Looks at all sections together; yields the section with each slip, whose positions count from
# the section's start. Where both are 0 the section as a whole is meant.
ReportCheck = Callable[[Mapping[str, str], Facts], Iterable[tuple[str, Slip]]]
