"""Numbers that belong to a person, told by their build: identity, bank card, mobile telephone."""

import re
from datetime import date
from functools import cache

# Weights and check signs of an identity number: GB 11643-1999.
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_SIGNS = "10X98765432"
# First two digits of the codes of GB/T 2260: the provinces.
_PROVINCES = re.compile("1[1-5]|2[123]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]")
_NINE = 9


@cache
def digits_enough() -> re.Pattern[str]:
    """Return a pattern for the eleven digits that the shortest of these numbers has."""
    return re.compile("[0-9](?:[ -]?[0-9]){10}")


@cache
def long_numbers() -> re.Pattern[str]:
    """Return a pattern for 15 to 19 digits, which may stand in groups."""
    return re.compile(r"(?<![0-9A-Za-z.])[0-9](?:[ -]?[0-9]){13,17}[ -]?[0-9Xx](?![0-9A-Za-z])")


@cache
def mobile_numbers() -> re.Pattern[str]:
    """Return a pattern for mobile telephone numbers, in groups or not."""
    country = r"(?:\+?86[ -]?)?"
    return re.compile(
        rf"(?<![0-9A-Za-z.+-]){country}1[3-9][0-9][ -]?[0-9]{{4}}[ -]?[0-9]{{4}}(?![0-9A-Za-z-])"
    )


def is_identity(digits: str) -> bool:
    """Tell whether 18 signs are the number of an identity card."""
    return has_birthday(digits) and _check_sign(digits) == digits[-1].upper()


def has_birthday(digits: str) -> bool:
    """Tell whether 18 signs hold a province and a birthday where an identity number has them."""
    return _PROVINCES.match(digits) is not None and _is_day(digits[6:14], 1900, 2099)


def is_old_identity(digits: str) -> bool:
    """Tell whether 15 digits are an identity number of the former kind, without check digit."""
    return _PROVINCES.match(digits) is not None and _is_day(f"19{digits[6:12]}", 1900, 1999)


def is_bank_card(digits: str) -> bool:
    """Tell whether 16 to 19 digits begin like a bank card and add up: Luhn, ISO/IEC 7812."""
    if digits[0] not in "34569" or not digits.isdigit() or len(set(digits)) == 1:
        return False
    total = 0
    for position, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + position % 2)
        total += doubled - _NINE if doubled > _NINE else doubled
    return total % 10 == 0


def _check_sign(digits: str) -> str:
    weighed = zip(digits[:-1], _WEIGHTS, strict=True)
    return _CHECK_SIGNS[sum(int(digit) * weight for digit, weight in weighed) % 11]


def _is_day(digits: str, first: int, last: int) -> bool:
    year, month, day = int(digits[:4]), int(digits[4:6]), int(digits[6:])
    if not first <= year <= last:
        return False
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
