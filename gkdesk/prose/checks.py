"""What is looked for in the prose of one edition: the kinds of findings and their checks."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gkdesk.form import Edition
from gkdesk.prose import slips
from gkdesk.prose.claims import ClaimChecks
from gkdesk.prose.facts import ParagraphCheck, ReportCheck
from gkdesk.prose.kinds import Kind, read_kinds


@dataclass(frozen=True, slots=True)
class Checks:
    """What is looked for: the kinds by code, and the checks that find them."""

    kinds: Mapping[str, Kind]
    of_paragraphs: tuple[ParagraphCheck, ...]
    of_reports: tuple[ReportCheck, ...]


class CheckLibrary:
    """The checks of each edition, made when they are first asked for."""

    def __init__(self, folder: Path | None = None) -> None:
        """Go by the data in ``folder``, or by the program's own."""
        self._folder = folder
        self._made: dict[str, Checks] = {}

    def checks(self, edition: Edition) -> Checks:
        """Return the checks for an edition; ChecksError where the data are faulty."""
        if edition.id not in self._made:
            self._made[edition.id] = self._make(edition)
        return self._made[edition.id]

    def _make(self, edition: Edition) -> Checks:
        return Checks(
            read_kinds(self._folder),
            (
                ClaimChecks(edition, self._folder),
                *slips.paragraph_checks(edition, self._folder),
            ),
            slips.report_checks(edition, self._folder),
        )
