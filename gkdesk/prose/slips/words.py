"""Word lists of the checks: a file of ``resources/checks/slips`` into a frozen object."""

from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gkdesk.prose.kinds import ChecksError, open_checks

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from gkdesk.form import Fault

_Words = TypeVar("_Words", bound="DataclassInstance")


class WordReader:
    """Reads word lists out of one folder and keeps the faults until all are known."""

    def __init__(self, folder: Path) -> None:
        """Read from the files of ``folder``."""
        self._folder = folder
        self._found: list[Fault] = []

    def read(self, name: str, kind: type[_Words]) -> _Words:
        """Read a file into an object of ``kind``, each of whose fields is a list of words."""
        keys = [field.name for field in fields(kind)]
        try:
            record, found = open_checks(self._folder / f"{name}.toml")
        except ChecksError as error:
            self._found += error.faults
            return kind(**dict.fromkeys(keys, ()))
        words = {key: record.texts(key) for key in keys}
        for key, texts in words.items():
            if "" in texts:
                record.place.report(key, "列表里有空的文字")
        record.close()
        self._found += found
        return kind(**words)

    def close(self) -> None:
        """Raise ChecksError where any of the files had a fault."""
        if self._found:
            raise ChecksError(self._folder, tuple(self._found))
