"""A figure read for what it says: with its unit, its sign in words, or a remark behind it."""

import re
from dataclasses import dataclass
from decimal import Decimal

from gkdesk.form import Column
from gkdesk.intake.characters import NARROW
from gkdesk.intake.recognition.wordbook import Unit, Wordbook, any_of
from gkdesk.prose.chinese import in_chinese
from gkdesk.prose.claims.numerals import read_numeral
from gkdesk.report import NOT_APPLICABLE, Number, Unread, Value, read_value

_FOLDED = NARROW | {0x2212: 0x2D}
# Behind a figure: something in brackets, or the sign of a footnote.
_REMARK = re.compile(r"(.*\d[^(\[〔【*※#①-⑳注]*)(?:[(\[〔【].*[)\]〕】]|[*※#①-⑳]+|注\d{0,2})")
_NUMBER = r"[+-]?\d[\d,.]*"
# Two figures in one box; only a clerk who types means a thousand by that.
_TWO = re.compile(r"[\d/]\s+[+-]?[\d/]")
# No figure begins so; two that were joined do.
_JOINED = re.compile(r"[+-]?0\d")
# One stroke alone may be a dash.
_DASH_LIKE = "一"
# The longest text that can be a figure; beyond, it is a sentence.
LONGEST = 60
_UNREAD = "认不出是多少"


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure and, where the source wrote more than that, what was made of it."""

    value: Value
    remark: str = ""


class FigureReader:
    """Reads figures by the words of a wordbook."""

    def __init__(self, words: Wordbook) -> None:
        """Put the patterns together."""
        self._words = words
        units = any_of(words.units)
        signs = any_of((*words.lists["below"], *words.lists["above"]))
        self._shape = re.compile(
            rf"(?P<sign>{signs})?(?P<number>{_NUMBER})\(?(?P<unit>{units})?\)?"
        )
        self._said = re.compile(rf"(?:单位:?|\()(?P<unit>{units})(?:\)|$)")

    def is_figure(self, text: str) -> bool:
        """Whether a text is a figure, whatever stands around it, or stands in place of one."""
        folded = _folded(text)
        if len(folded) > LONGEST:
            return False
        return self._is_in_place(folded) or bool(self._shape.fullmatch(_bare(folded)))

    def is_several(self, text: str) -> bool:
        """Whether more than one figure stands there."""
        return bool(_TWO.search(text.strip()))

    def read(self, text: str, column: Column, head: str = "") -> Reading:
        """Read the text of a cell below a head, which may say a unit."""
        said = self._said.search(_folded(head))
        unit = self._words.units[said["unit"]] if said else None
        if self.is_several(text):
            return Reading(Unread(text.strip()), _UNREAD)
        value, folded = read_value(text, column), _folded(text)
        if _JOINED.match(folded):
            return Reading(Unread(text.strip()), _UNREAD)
        if isinstance(value, Number) and not (column.unit and folded.endswith(column.unit)):
            return self._in_unit(value, unit, column, text, "")
        if not isinstance(value, Unread):
            return Reading(value)
        if self._is_in_place(folded):
            is_named = folded in self._words.lists["not_applicable"]
            return Reading(NOT_APPLICABLE, "按“/”填") if is_named else Reading(None, "按空白填")
        return self._with_words(text, folded, column, unit)

    def _with_words(self, text: str, folded: str, column: Column, unit: Unit | None) -> Reading:
        bare = _bare(folded)
        found = self._shape.fullmatch(_in_digits(bare))
        number = read_value(found["number"], column) if found else None
        if found is None or not isinstance(number, Number):
            return Reading(Unread(text.strip()), _UNREAD)
        is_below = found["sign"] in self._words.lists["below"]
        if is_below and (number < 0 or not column.may_be_negative):
            return Reading(Unread(text.strip()), _UNREAD)
        remark = (
            "后面的说明没有填" if bare != folded else "减少的按负数填" if is_below else "按数填"
        )
        own = self._words.units.get(found["unit"] or "", unit)
        signed = -number if is_below else number
        return self._in_unit(signed, own, column, text, remark)

    def _is_in_place(self, folded: str) -> bool:
        lists = self._words.lists
        return folded in lists["not_given"] or folded in lists["not_applicable"]

    def _in_unit(
        self, number: Number, unit: Unit | None, column: Column, text: str, remark: str
    ) -> Reading:
        """Turn a figure in one unit into the column's own."""
        own = self._words.units.get(column.unit)
        if unit is None or unit == own:
            return Reading(number, remark)
        if own is None and column.kind == "money":
            own = Unit(unit.same, Decimal(1))
        if own is None or own.same != unit.same:
            return Reading(Unread(text.strip()), "单位和这一格不同")
        turned = format((Decimal(number) * unit.factor / own.factor).normalize(), "f")
        value = read_value(turned, column)
        return Reading(value, remark if value == number else f"换算成{column.unit or unit.same}填")


def _in_digits(folded: str) -> str:
    """Write a numeral of words in digits, where it is the only way to say that number."""
    if folded == _DASH_LIKE or not folded.isalpha():
        return folded
    found = read_numeral(folded)
    digits = str(found.value) if found else ""
    return digits if digits.isdigit() and in_chinese(digits) == folded else folded


def _folded(text: str) -> str:
    return "".join(text.translate(_FOLDED).split())


def _bare(folded: str) -> str:
    """Leave out a remark behind a figure."""
    found = _REMARK.fullmatch(folded)
    return found[1] if found else folded
