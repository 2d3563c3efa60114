"""The editions at hand, each read from its file when it is first asked for."""

import re
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from gkdesk.errors import GkdeskError, UsageError
from gkdesk.form.edition import Edition
from gkdesk.form.reader import read_edition
from gkdesk.places import data_folder

_FIRST_YEAR = re.compile(rb"^first_report_year\s*=\s*(\d{4})\b", re.MULTILINE)
# A report is signed in the year after the one it tells of, and 9999 is the last that a date has.
LAST_YEAR = 9998


class Library:
    """The edition files of one folder. A file is named by the id of its edition."""

    def __init__(self, folder: Path | None = None) -> None:
        """Look into ``folder``, or into the program's own editions."""
        self._folder = folder or data_folder("resources") / "editions"
        self._read: dict[str, Edition] = {}

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of all editions, sorted."""
        return tuple(sorted(file.stem for file in self._folder.glob("*.toml")))

    def edition(self, edition_id: str) -> Edition:
        """Return an edition; GkdeskError where there is none of that id, or its file is faulty."""
        if edition_id not in self._read:
            if edition_id not in self.ids:
                raise GkdeskError(f"没有“{edition_id}”版的格式，请换用较新的公开年报台。")
            edition = read_edition(self._file(edition_id))
            last = self._year_before_next(edition.first_report_year)
            self._read[edition_id] = replace(edition, last_report_year=last)
        return self._read[edition_id]

    def for_year(self, year: int) -> Edition:
        """Return the edition of a report year: the one with the latest first year up to it.

        UsageError where the year lies before the first edition or has more than four digits.
        """
        if not self.ids:
            raise GkdeskError(f"“{self._folder}”里没有格式文件，请重新安装公开年报台。")
        first_years = {edition_id: self._first_year(edition_id) for edition_id in self.ids}
        fitting = [edition_id for edition_id, first in first_years.items() if first <= year]
        if not fitting or year > LAST_YEAR:
            earliest = min(first_years.values())
            raise UsageError(
                f"{year} 年的报告没有对应的格式，请填 {earliest} 至 {LAST_YEAR} 年之间的年份。"
            )
        return self.edition(max(fitting, key=lambda edition_id: first_years[edition_id]))

    @property
    def newest(self) -> Edition:
        """The edition of the latest year; GkdeskError where its file is faulty."""
        return self.for_year(LAST_YEAR)

    def _first_year(self, edition_id: str) -> int:
        """Read one key alone: the form that the year asks for is the only one read whole."""
        year = self._written_year(edition_id)
        return year or self.edition(edition_id).first_report_year

    def _written_year(self, edition_id: str) -> int | None:
        """Return the first year of an edition, None where its file does not say it plainly."""
        if edition_id in self._read:
            return self._read[edition_id].first_report_year
        with suppress(OSError):
            found = _FIRST_YEAR.search(self._file(edition_id).read_bytes())
            return int(found[1]) if found else None
        return None

    def _year_before_next(self, first: int) -> int | None:
        """Return the year before a later edition begins; one that cannot be read begins never."""
        years = (self._written_year(edition_id) for edition_id in self.ids)
        return min((year - 1 for year in years if year and year > first), default=None)

    def _file(self, edition_id: str) -> Path:
        return self._folder / f"{edition_id}.toml"
