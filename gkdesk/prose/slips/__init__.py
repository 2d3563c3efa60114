"""Slips of the text itself: whatever may be wrong in it beside its figures.

One module for each sort of slip, one file of ``resources/checks/slips`` for the words that it goes
by, and one of ``resources/checks/demands`` for what an edition wants the sections to say. Most
checks look at one paragraph alone; those that compare look at all sections of the report. Their
words are read when the checks are made, their patterns are built when they first look.
"""

from pathlib import Path

from gkdesk.form import Edition
from gkdesk.places import data_folder
from gkdesk.prose.facts import ParagraphCheck, ReportCheck
from gkdesk.prose.slips.agencies import AgencyCheck, AgencyWords
from gkdesk.prose.slips.avoided import AvoidedWordCheck
from gkdesk.prose.slips.completeness import CompletenessCheck
from gkdesk.prose.slips.demands import read_demands
from gkdesk.prose.slips.last_year import LastYearCheck
from gkdesk.prose.slips.latin import LatinCheck, LatinWords
from gkdesk.prose.slips.lines import LineCheck, PastingWords
from gkdesk.prose.slips.numbering import NumberingCheck
from gkdesk.prose.slips.personal import PersonalDataCheck, PersonalWords
from gkdesk.prose.slips.placeholders import PlaceholderCheck, PlaceholderWords
from gkdesk.prose.slips.punctuation import PunctuationCheck
from gkdesk.prose.slips.repeats import RepeatCheck
from gkdesk.prose.slips.report_words import ReportWords
from gkdesk.prose.slips.units import UnitCheck, UnitWords
from gkdesk.prose.slips.words import WordReader
from gkdesk.prose.slips.year_words import YearWords
from gkdesk.prose.slips.years import YearCheck

__all__ = ["paragraph_checks", "report_checks"]


def paragraph_checks(_edition: Edition, folder: Path | None = None) -> tuple[ParagraphCheck, ...]:
    """Return the checks of single paragraphs, by the words in ``folder`` or the program's own.

    ChecksError with every fault of the files.
    """
    words = WordReader(_folder(folder) / "slips")
    report = words.read("report", ReportWords)
    placeholders = words.read("placeholders", PlaceholderWords)
    checks: tuple[ParagraphCheck, ...] = (
        YearCheck(words.read("years", YearWords), report),
        PlaceholderCheck(placeholders),
        PersonalDataCheck(words.read("personal", PersonalWords)),
        AgencyCheck(words.read("agencies", AgencyWords), report),
        UnitCheck(words.read("units", UnitWords)),
        LatinCheck(words.read("latin", LatinWords)),
        PunctuationCheck(placeholders.units),
        AvoidedWordCheck(),
    )
    words.close()
    return checks


def report_checks(edition: Edition, folder: Path | None = None) -> tuple[ReportCheck, ...]:
    """Return the checks of all sections together, by the words in ``folder`` or our own.

    ChecksError with every fault of the files.
    """
    words = WordReader(_folder(folder) / "slips")
    lines = LineCheck(words.read("pasting", PastingWords))
    words.close()
    demands = read_demands(edition, _folder(folder))
    return (
        CompletenessCheck(demands),
        lines,
        NumberingCheck(),
        RepeatCheck(),
        LastYearCheck(),
    )


def _folder(folder: Path | None) -> Path:
    return folder or data_folder("resources") / "checks"
