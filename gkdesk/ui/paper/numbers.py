"""The numbers that only the set pages have: of the page, of all pages, of those of a section."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from gkdesk.document.measures import Letters
from gkdesk.document.story import Bit, PageNumber, Words

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"))
_ROMAN_ENDS = ((40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_ODD = MappingProxyType({"outside": "right", "inside": "left"})
_EVEN = MappingProxyType({"outside": "left", "inside": "right"})


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of one page; ``form`` is how its section writes that of the page."""

    page: int = 1
    pages: int = 1
    section_pages: int = 1
    form: str = ""

    @property
    def sides(self) -> Mapping[str, str]:
        """Which sides are the outer and the inner one of this page."""
        return _ODD if self.page % 2 else _EVEN

    def pieces(self, bits: Sequence[Bit]) -> Iterator[tuple[str, Letters]]:
        """Yield texts and letters, with the numbers in their places."""
        for bit in bits:
            if isinstance(bit, Words):
                yield bit.text, bit.letters
            elif isinstance(bit, PageNumber):
                yield self._text(bit), bit.letters

    def _text(self, number: PageNumber) -> str:
        match number.kind:
            case "page":
                return _written(self.page, self.form)
            case "pages":
                return str(self.pages)
            case "section_pages":
                return str(self.section_pages)


def _written(number: int, form: str) -> str:
    match form:
        case "numberInDash":
            return f"- {number} -"
        case "decimalFullWidth":
            return str(number).translate(_FULL_WIDTH)
        case "lowerRoman":
            return _roman(number)
        case "upperRoman":
            return _roman(number).upper()
        case _:
            return str(number)


def _roman(number: int) -> str:
    text = ""
    for value, sign in (*_ROMAN, *_ROMAN_ENDS):
        text += sign * (number // value)
        number %= value
    return text
