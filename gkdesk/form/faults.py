"""What is wrong in a file of the form, each with its place, all of them at once."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from gkdesk.errors import GkdeskError


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: ``table`` and ``row`` are empty where the key stands outside of any.

    ``row`` names the entry that holds the key: the id of a section, row or column, the code of a
    check, or a row of the layout, counted from 1.
    """

    file: str
    table: str
    row: str
    key: str
    message: str

    def __str__(self) -> str:
        """Write the place from the outside inwards, then the fault."""
        place = [self.file]
        place += [f"表 {self.table}"] if self.table else []
        place += [f"“{self.row}”一行"] if self.row else []
        place += [f"键 {self.key}"] if self.key else []
        return f"{'，'.join(place)}：{self.message}"


class FaultyFileError(GkdeskError):
    """A file of the form cannot be used. ``faults`` holds every fault that was found, once."""

    kind = "数据文件"

    def __init__(self, file: Path, faults: tuple[Fault, ...]) -> None:
        """Tell of all faults in one message, a line each."""
        self.faults = tuple(dict.fromkeys(faults))
        lines = "\n".join(str(fault) for fault in self.faults)
        super().__init__(
            f"{self.kind}“{file.name}”有 {len(self.faults)} 处错误，请按下列位置改正：\n{lines}"
        )


class EditionError(FaultyFileError):
    """An edition file cannot be used."""

    kind = "格式文件"


class HelpError(FaultyFileError):
    """A help file cannot be used."""

    kind = "说明文件"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader is; ``report`` adds a fault there, ``at`` goes further in."""

    file: str
    found: list[Fault] = field(default_factory=list[Fault])
    table: str = ""
    row: str = ""

    def at(self, *, table: str | None = None, row: str | None = None) -> "Place":
        """Return the place of a table or row, which adds to the same list of faults."""
        return replace(
            self,
            table=self.table if table is None else table,
            row=self.row if row is None else row,
        )

    def report(self, key: str, message: str) -> None:
        """Note a fault at a key of this place."""
        self.found.append(Fault(self.file, self.table, self.row, key, message))
