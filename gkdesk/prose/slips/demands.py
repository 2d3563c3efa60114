"""What the sections of an edition's report must say: files of ``resources/checks/demands``.

The keys are explained in the README of ``resources/checks``.
"""

from dataclasses import dataclass
from pathlib import Path

from gkdesk.form import Edition
from gkdesk.form.strict import Record
from gkdesk.prose.kinds import ChecksError, open_checks, read_kinds


@dataclass(frozen=True, slots=True)
class Account:
    """A section that must give an account: ``code`` is found where it is too short for one."""

    section: str
    code: str
    least: int
    nothing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """A topic that a section must speak of, told by any of ``words``.

    Where there are ``agencies``, it is asked only of those whose name ends with one of them.
    """

    section: str
    code: str
    topic: str
    words: tuple[str, ...]
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Demands:
    """All that an edition demands of the text."""

    accounts: tuple[Account, ...] = ()
    topics: tuple[Demand, ...] = ()


def read_demands(edition: Edition, folder: Path) -> Demands:
    """Read the demands of an edition out of the folder of the checks; one without a file has none.

    ChecksError with every fault that was found.
    """
    file = folder / "demands" / f"{edition.id}.toml"
    if not file.is_file():
        return Demands()
    record, found = open_checks(file)
    reader = _Reader(edition, frozenset(read_kinds(folder)))
    demands = Demands(
        tuple(
            reader.account(Record(values, record.place)) for values in record.records("accounts")
        ),
        tuple(reader.demand(Record(values, record.place)) for values in record.records("topics")),
    )
    record.close()
    if found:
        raise ChecksError(file, tuple(found))
    return demands


@dataclass(frozen=True, slots=True)
class _Reader:
    edition: Edition
    codes: frozenset[str]

    def account(self, entry: Record) -> Account:
        section, code = self._section_and_code(entry)
        account = Account(section, code, entry.whole("least", least=1), entry.texts("nothing"))
        entry.close()
        return account

    def demand(self, entry: Record) -> Demand:
        section, code = self._section_and_code(entry)
        topic = entry.text("topic")
        entry.place = entry.place.at(row=topic)
        demand = Demand(section, code, topic, entry.texts("words"), entry.texts("agencies", ()))
        entry.close()
        return demand

    def _section_and_code(self, entry: Record) -> tuple[str, str]:
        section, code = entry.text("section"), entry.text("code")
        entry.place = entry.place.at(table=section)
        if section not in {one.id for one in self.edition.sections if one.kind == "prose"}:
            entry.place.report("section", f"格式里没有文字部分“{section}”")
        if code not in self.codes:
            entry.place.report("code", f"kinds.toml 里没有“{code}”")
        return section, code
