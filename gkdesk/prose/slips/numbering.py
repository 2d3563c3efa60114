"""Numbers of sub-headings and of points, in order: pasting leaves gaps and doubles."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.slips.reading import bare, paragraphs

_DIGITS = "一二三四五六七八九"
_TEN = "十"
_HAN = f"[{_DIGITS}{_TEN}]{{1,3}}"


class _Style(NamedTuple):
    """A way to number: ``form`` writes what ``pattern`` reads."""

    name: str
    pattern: str
    form: str


# From the outermost to the innermost; the last is the way to count points within a sentence.
_STYLES = (
    _Style("han", f"{_HAN}、", "{}、"),
    _Style("bracket", f"[（(]{_HAN}[）)]", "（{}）"),
    _Style("dot", "[0-9]{1,2}[.．、](?![0-9])", "{}."),
    _Style("digit", "[（(][0-9]{1,2}[）)]", "（{}）"),
    _Style("point", f"{_HAN}是(?!否)", "{}是"),
)
_POINT = "point"
# These may begin again below an unnumbered heading.
_RESTARTING = ("dot", "digit", _POINT)
_MARK = re.compile(
    "(?:(?P<line>^)|[。；：;]) *"
    f"(?:{'|'.join(f'(?P<{style.name}>{style.pattern})' for style in _STYLES)})"
)
# What a numbered paragraph begins with.
HEAD = re.compile(f"(?:{'|'.join(style.pattern for style in _STYLES)}|第{_HAN}|[①-⑳●•·★▲-])")


class NumberingCheck:
    """Finds numbers that do not follow from the one before."""

    def __call__(self, sections: Mapping[str, str], _facts: Facts) -> Iterator[tuple[str, Slip]]:
        """Yield each such number, with the one that should stand there as a mend."""
        for section, text in sections.items():
            count = _Count()
            for start, end in paragraphs(text):
                for mark in _marks(text[start:end]):
                    slip = count.take(mark, start)
                    if slip:
                        yield section, slip


@dataclass(frozen=True, slots=True)
class _Mark:
    """A number in a paragraph."""

    style: _Style
    number: int
    start: int
    end: int
    is_first_in_line: bool


@lru_cache(maxsize=1024)
def _marks(paragraph: str) -> tuple[_Mark, ...]:
    """Return the numbers of a paragraph; after a keystroke the others are known already."""
    return tuple(
        _Mark(style, _number(found[style.name]), *found.span(style.name), found["line"] is not None)
        for found in _MARK.finditer(bare(paragraph))
        for style in _STYLES
        if found[style.name]
    )


@dataclass(slots=True)
class _Count:
    """The last numbers of every style: in this part of the section, and in it as a whole."""

    here: dict[str, int] = field(default_factory=dict[str, int])
    ever: dict[str, int] = field(default_factory=dict[str, int])

    def take(self, mark: "_Mark", offset: int) -> Slip | None:
        """Count a number; return a slip where it does not follow."""
        name, form, before = mark.style.name, mark.style.form, self.here.get(mark.style.name)
        follows = self._follows(name, mark.number, is_first_in_line=mark.is_first_in_line)
        for inner in _STYLES[_STYLES.index(mark.style) :]:
            self.here.pop(inner.name, None)
        self.here[name] = self.ever[name] = mark.number
        if follows:
            return None
        expected = _write(form, name, (before or 0) + 1)
        said = f"前面是“{_write(form, name, before)}”" if before else "前面没有这一级的序号"
        return Slip(
            "text-numbering",
            offset + mark.start,
            offset + mark.end,
            words={"what": said, "expected": expected},
            mend=expected,
        )

    def _follows(self, name: str, number: int, *, is_first_in_line: bool) -> bool:
        before = self.here.get(name)
        if number == self.ever.get(name, 0) + 1:
            return True
        if before is None:
            # A section may be headed by its own number, and points may begin with “首先”.
            is_counted = name not in (_STYLES[0].name, _POINT) and is_first_in_line
            return number == 1 or not is_counted
        return number == before + 1 or (number == 1 and name in _RESTARTING)


def _number(mark: str) -> int:
    digits = re.sub("[^0-9]", "", mark)
    if digits:
        return int(digits)
    tens, ten, ones = re.sub(f"[^{_DIGITS}{_TEN}]", "", mark).rpartition(_TEN)
    value = _DIGITS.find(ones[-1:]) + 1 if ones else 0
    return value + (10 * (_DIGITS.find(tens[-1:]) + 1 if tens else 1) if ten else 0)


def _write(form: str, name: str, number: int) -> str:
    if name in ("dot", "digit"):
        return form.format(number)
    tens, ones = divmod(number, 10)
    han = (_DIGITS[tens - 1] if tens > 1 else "") + (_TEN if tens else "")
    return form.format(han + (_DIGITS[ones - 1] if ones else ""))
