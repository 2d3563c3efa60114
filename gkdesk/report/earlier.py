"""The reports of earlier years that a report is linked to, and their figures in its own words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType

from gkdesk.form import Edition
from gkdesk.report.sums import with_sums
from gkdesk.report.value import Unread, Value, total

_NO_COUNTERPART = "{year} 年的格式没有这一项"
_UNREAD = "{year} 年的数里有认不出的，不能比较"


@dataclass(frozen=True)
class Earlier:
    """The report of an earlier year, as it was when it was linked.

    ``stated`` are totals that its source printed and that are not the sums. ``source`` is the name
    of the file that it came from, empty where that is not known; ``is_own`` tells that the file was
    this program's, and not what somebody published.
    """

    edition: Edition = field(repr=False)
    agency: str
    year: int
    entered: Mapping[str, Value] = field(repr=False)
    prose: Mapping[str, str] = field(repr=False)
    stated: Mapping[str, Value] = field(repr=False)
    source: str = ""
    is_own: bool = False

    @cached_property
    def values(self) -> Mapping[str, Value]:
        """The value of every cell of its edition, computed ones included."""
        return MappingProxyType(with_sums(self.edition, self.entered))

    @cached_property
    def unread(self) -> frozenset[str]:
        """The cells that hold what nobody can read, and the sums that lack it."""
        found = {cell for cell, value in self.entered.items() if isinstance(value, Unread)}
        for cell in self.edition.sums if found else ():
            if not found.isdisjoint(self.edition.cells[cell].parts):
                found.add(cell)
        return frozenset(found)


@dataclass(frozen=True, slots=True)
class EarlierYears:
    """All earlier reports that are known, the latest year first; one a year.

    They are never changed in place: linking makes new ones.
    """

    reports: tuple[Earlier, ...] = ()

    def of(self, year: int) -> Earlier | None:
        """Return the report of a year."""
        return next((one for one in self.reports if one.year == year), None)

    def with_report(self, earlier: Earlier) -> "EarlierYears":
        """Link a report, in place of one of the same year."""
        return _sorted((earlier, *self.without(earlier.year).reports))

    def without(self, year: int) -> "EarlierYears":
        """Unlink the report of a year."""
        return replace(self, reports=tuple(one for one in self.reports if one.year != year))

    def before(self, year: int) -> "EarlierYears":
        """Return what was known before a year."""
        return replace(self, reports=tuple(one for one in self.reports if one.year < year))

    def merged(self, others: "EarlierYears") -> "EarlierYears":
        """Take the years from ``others`` that are missing here."""
        return _sorted((*self.reports, *(one for one in others.reports if not self.of(one.year))))


def _sorted(reports: Iterable[Earlier]) -> EarlierYears:
    return EarlierYears(tuple(sorted(reports, key=lambda one: one.year, reverse=True)))


@dataclass(frozen=True, slots=True)
class FormerFigure:
    """What an earlier report says where another form asks for a figure.

    ``cells`` are its own; there are none where its form did not ask. The value is None then, and
    where it left them blank. ``remark`` is what a reader has to bear in mind; where the figures
    are not ``is_comparable`` they count different things.
    """

    value: Value
    cells: tuple[str, ...]
    remark: str = ""
    is_comparable: bool = True


class FormerYear:
    """An earlier report, asked in the cells of a later form.

    What has the same id in both forms means the same, unless the later edition says otherwise.
    """

    def __init__(self, edition: Edition, earlier: Earlier, known: EarlierYears) -> None:
        """Ask ``earlier`` in the cells of ``edition``; ``known`` are all years that are linked."""
        self.edition = edition
        self.earlier = earlier
        self.known_then = known.before(earlier.year)
        own = earlier.edition.id == edition.id
        self._changed = () if own else edition.counterparts.get(earlier.edition.id, ())
        self._renamed = frozenset(cell for one in self._changed for cell in one.former)
        self._single: dict[str, FormerFigure] = {}

    @property
    def year(self) -> int:
        """The year that the report is of."""
        return self.earlier.year

    @property
    def agency(self) -> str:
        """Whose report it is."""
        return self.earlier.agency

    @property
    def prose(self) -> Mapping[str, str]:
        """The text of its sections, as typed."""
        return self.earlier.prose

    @property
    def source(self) -> str:
        """The name of the file that it came from."""
        return self.earlier.source

    @property
    def has_same_form(self) -> bool:
        """Whether both reports are on one edition."""
        return self.earlier.edition.id == self.edition.id

    def figure(self, *cells: str) -> FormerFigure:
        """Return what the report says of cells of the later form, several taken together."""
        if len(cells) != 1:
            return self._figure(cells)
        if cells[0] not in self._single:
            self._single[cells[0]] = self._figure(cells)
        return self._single[cells[0]]

    def _figure(self, cells: Iterable[str]) -> FormerFigure:
        wanted = dict.fromkeys(cells)
        former: list[str] = []
        remarks: dict[str, None] = {}
        is_comparable = True
        for one in self._changed:
            if one.cells.isdisjoint(wanted):
                continue
            remarks |= dict.fromkeys([one.remark] if one.remark else [])
            if not one.cells <= wanted.keys():
                return self._nothing(remarks)
            former += one.former
            is_comparable = is_comparable and one.is_comparable
            wanted = {cell: None for cell in wanted if cell not in one.cells}
        former += wanted
        values = self.earlier.values
        if any(cell not in values for cell in former) or not self._renamed.isdisjoint(wanted):
            return self._nothing(remarks)
        if not self.earlier.unread.isdisjoint(former):
            remarks[_UNREAD.format(year=self.year)] = None
            is_comparable = False
        value = total([values[cell] for cell in former])
        return FormerFigure(value, tuple(former), "；".join(remarks), is_comparable)

    def _nothing(self, remarks: Iterable[str]) -> FormerFigure:
        said = "；".join(remarks) or _NO_COUNTERPART.format(year=self.year)
        return FormerFigure(None, (), said, is_comparable=False)
