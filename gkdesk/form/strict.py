"""Typed access to what a TOML file holds: a wrong, missing or unknown key is a fault."""

import re
from typing import TypeGuard, TypeVar, cast

from gkdesk.form.faults import Place

_T = TypeVar("_T")
_Choice = TypeVar("_Choice", bound=str)
_ID = re.compile(r"[a-z0-9_]+", re.ASCII)
_DOTTED_ID = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*", re.ASCII)
# A metre: no table is wider.
_WIDEST = 1000
_NAMES: dict[type, str] = {str: "文字", int: "整数", bool: "true 或 false", list: "列表"}


def is_record(value: object) -> TypeGuard[dict[str, object]]:
    """Tell whether a value is a TOML table (its keys are always text)."""
    return isinstance(value, dict)


def _is_size(value: object) -> TypeGuard[int | float]:
    # bool is an int to Python, but not to the reader of an edition file.
    return isinstance(value, int | float) and value is not True and 0 < value < _WIDEST


class Record:
    """One TOML table that is being read. ``close`` reports the keys that nobody asked for."""

    def __init__(self, values: dict[str, object], place: Place) -> None:
        """Read from ``values``; faults are reported at ``place``."""
        self._values = values
        self._asked: set[str] = set()
        self.place = place

    def has(self, key: str) -> bool:
        """Tell whether the key is there."""
        return key in self._values

    def text(self, key: str, fallback: str | None = None) -> str:
        """Return a text; without ``fallback`` the key must be there."""
        return self._take(key, str, "", fallback)

    def identifier(self, key: str, *, may_have_dots: bool = False) -> str:
        """Return an id. A cell's id is put together out of ids with dots between them."""
        text = self.text(key)
        if text and not (_DOTTED_ID if may_have_dots else _ID).fullmatch(text):
            self.place.report(key, f"“{text}”不能作 id：只能用小写字母、数字和下划线")
        return text

    def whole(self, key: str, fallback: int | None = None, *, least: int = 0) -> int:
        """Return a whole number that is not below ``least``."""
        number = self._take(key, int, least, fallback)
        if number < least:
            self.place.report(key, f"应不小于 {least}，现为 {number}")
            return least
        return number

    def flag(self, key: str) -> bool:
        """Return a truth value, false where the key is missing."""
        return self._take(key, bool, False, False)

    def choice(
        self, key: str, among: tuple[_Choice, ...], fallback: _Choice | None = None
    ) -> _Choice:
        """Return one of the texts ``among``; the first where the key is wrong."""
        if fallback is not None and not self.has(key):
            return fallback
        value = self.text(key)
        for known in among:
            if known == value:
                return known
        if isinstance(self._values.get(key), str):
            self.place.report(key, f"应为 {'、'.join(among)} 之一，现为“{value}”")
        return among[0]

    def texts(self, key: str, fallback: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts."""
        if fallback is not None and not self.has(key):
            return fallback
        found = self._list(key)
        if self._values.get(key) == []:
            self.place.report(key, "列表是空的")
        if not all(isinstance(item, str) for item in found):
            self.place.report(key, "列表里只能是文字")
        return tuple(str(item) for item in found)

    def sizes(self, key: str) -> tuple[float, ...]:
        """Return a list of numbers above 0."""
        found = self._list(key)
        sizes = [float(item) for item in found if _is_size(item)]
        if len(sizes) != len(found):
            self.place.report(key, f"列表里只能是大于 0、小于 {_WIDEST} 的数")
        return tuple(sizes)

    def records(
        self, key: str, fallback: tuple[dict[str, object], ...] | None = None
    ) -> list[dict[str, object]]:
        """Return a list of TOML tables."""
        if fallback is not None and not self.has(key):
            return list(fallback)
        found = self._list(key)
        records = [item for item in found if is_record(item)]
        if len(records) != len(found):
            self.place.report(key, "列表里只能是 { 键 = 值 }")
        return records

    def lists(self, key: str) -> list[list[object]]:
        """Return a list of lists."""
        found = self._list(key)
        lists = [cast("list[object]", item) for item in found if isinstance(item, list)]
        if len(lists) != len(found):
            self.place.report(key, "列表里只能是列表")
        return lists

    def close(self) -> None:
        """Report every key that was not asked for."""
        for key in self._values:
            if key not in self._asked:
                self.place.report(key, "没有这个键")

    def _list(self, key: str) -> list[object]:
        return cast("list[object]", self._take(key, list, [], None))

    def _take(self, key: str, kind: type[_T], wrong: _T, fallback: _T | None) -> _T:
        self._asked.add(key)
        if key not in self._values:
            if fallback is None:
                self.place.report(key, "缺少这个键")
                return wrong
            return fallback
        value = self._values[key]
        # bool is an int to Python, but not to the reader of an edition file.
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            self.place.report(key, f"应为{_NAMES[kind]}")
            return wrong
        return value
