"""Numbers as a sentence writes them: without idle zeros, in groups of three, in Chinese."""

from decimal import ROUND_HALF_UP, Decimal

from gkdesk.prose.chinese import in_chinese
from gkdesk.report import Number

# A figure keeps as many decimals as may be entered; what has more was divided.
_MOST_DECIMALS = 8
_DECIMALS_OF_A_QUOTIENT = 2


def rounded(number: Number, decimals: int) -> Decimal:
    """Return a number with exactly so many decimals, half a unit going up."""
    return Decimal(number).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def trimmed(number: Number, decimals: int) -> Number:
    """Return a number with so many decimals at most, without zeros at their end."""
    short = rounded(number, decimals)
    return int(short) if short == int(short) else Decimal(format(short, "f").rstrip("0"))


def written(number: Number) -> str:
    """Return a number in digits; a quotient that does not come out even is made short."""
    if isinstance(number, Decimal):
        exponent = number.as_tuple().exponent
        if isinstance(exponent, int) and -exponent > _MOST_DECIMALS:
            number = trimmed(number, _DECIMALS_OF_A_QUOTIENT)
    return format(number, "f") if isinstance(number, Decimal) else str(number)


def grouped(number: Number) -> str:
    """Return a number with commas between the thousands."""
    whole, _, decimals = written(number).partition(".")
    return f"{int(whole):,}" + (f".{decimals}" if decimals else "")


def chinese(number: Number) -> str:
    """Return a number in Chinese numerals."""
    whole, _, decimals = written(abs(number)).partition(".")
    said = in_chinese(whole, decimals)
    return f"负{said}" if number < 0 else said
