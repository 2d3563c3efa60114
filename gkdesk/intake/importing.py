"""A whole report out of a file that others wrote: nothing guessed, nothing corrected, all told."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from gkdesk.form import Edition, Library
from gkdesk.intake.recognition.placing import Leftover, Taken
from gkdesk.intake.recognition.reading import Likely, Reader
from gkdesk.intake.recognition.wordbook import wordbook
from gkdesk.intake.sources.blocks import Paragraph, Source
from gkdesk.intake.sources.opening import read_source
from gkdesk.report import Remarks, Report, Value

_NOTE = "来源写的是“{text}”，{remark}（{place}）"


@dataclass(frozen=True)
class Imported:
    """What a source says, with the place of everything, and what of it was not taken.

    ``cells`` are by cell, printed totals too, in the order of the form; a cell that is not there
    was not found. ``unread`` are texts in a cell that are no figure: they are among ``lost`` too,
    and in the report only once somebody wants them there. ``prose`` are the paragraphs of each
    section. ``told`` are sentences about the source as a whole.
    """

    source: Source
    edition: Edition
    agency: str
    year: int
    signed_on: date | None
    cells: Mapping[str, Taken]
    unread: Mapping[str, Taken]
    prose: Mapping[str, tuple[Paragraph, ...]]
    lost: tuple[Leftover, ...]
    told: tuple[str, ...]

    @cached_property
    def report(self) -> Report:
        """The report: figures entered, totals that differ from the sums kept as stated."""
        cells = self.edition.cells
        entered: dict[str, Value] = {}
        stated: dict[str, Value] = {}
        for cell, taken in self.cells.items():
            (stated if cells[cell].is_computed else entered)[cell] = taken.value
        texts = {key: "\n".join(p.text for p in parts) for key, parts in self.prose.items()}
        report = self._report(entered, texts, stated)
        return self._report(entered, texts, report.stated_otherwise)

    @property
    def missing(self) -> tuple[str, ...]:
        """The cells to be entered that were not found in the source."""
        return tuple(cell for cell in self.edition.reach if cell not in self.cells)

    def _report(
        self, entered: Mapping[str, Value], texts: Mapping[str, str], stated: Mapping[str, Value]
    ) -> Report:
        return Report(
            self.edition,
            self.agency,
            self.year,
            signed_on=self.signed_on,
            entered=entered,
            prose=texts,
            stated=stated,
            remarks=Remarks(notes=self._notes()),
        )

    def _notes(self) -> dict[str, str]:
        """Keep what was written where a figure was made of more than a figure."""
        return {cell: note_of(taken) for cell, taken in self.cells.items() if taken.remark}


def note_of(taken: Taken) -> str:
    """Say what was written in a cell and what was made of it."""
    return _NOTE.format(text=taken.text, remark=taken.remark, place=taken.place)


def import_report(
    path: Path, library: Library, *, agency: str = "", year: int | None = None
) -> Imported:
    """Read a report from a file; ``agency`` and ``year`` go before what the file says.

    FileError where it cannot be read, or is of no year that there is an edition for.
    """
    return recognised(read_source(path), library, agency=agency, year=year)


def recognised(
    source: Source,
    library: Library,
    *,
    agency: str = "",
    year: int | None = None,
    likely: Likely | None = None,
) -> Imported:
    """Find the report in a source; with ``likely``, a year or an agency may lack.

    FileError as above.
    """
    reader = Reader(source, library, wordbook(), agency=agency, year=year, likely=likely)
    found = reader.read()
    return Imported(
        source=source,
        edition=found.edition,
        agency=found.agency,
        year=found.year,
        signed_on=found.signed_on,
        cells=found.placed.taken,
        unread=found.placed.unread,
        prose=found.prose,
        lost=found.lost,
        told=found.told,
    )
