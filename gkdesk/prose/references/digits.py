"""Numbers as a sentence writes them: without idle zeros, in groups of three, in Chinese."""

from decimal import ROUND_HALF_UP, Decimal

from gkdesk.report import Number

# A figure keeps as many decimals as may be entered; what has more was divided.
_MOST_DECIMALS = 8
_DECIMALS_OF_A_QUOTIENT = 2
_CHINESE = "零一二三四五六七八九"
_WITHIN_FOUR = ("", "十", "百", "千")
_FOURS = ("", "万", "亿", "万亿", "亿亿")


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
    said = _whole(int(whole))
    if decimals:
        said += "点" + "".join(_CHINESE[int(digit)] for digit in decimals)
    return f"负{said}" if number < 0 else said


def _whole(number: int) -> str:
    if not number:
        return _CHINESE[0]
    said = ""
    for place, four in enumerate(_fours(number)):
        below = number % 10 ** (4 * place) if place else 0
        gap = _CHINESE[0] if said and four and below < 10 ** (4 * place - 1) else ""
        said = (f"{_within_four(four)}{_FOURS[place]}{gap}" if four else "") + said
    # 一十 at the beginning is said as 十.
    return said.removeprefix("一") if said.startswith("一十") else said


def _fours(number: int) -> list[int]:
    """Return the number cut into fours of digits, the last one first."""
    found: list[int] = []
    while number:
        number, four = divmod(number, 10_000)
        found.append(four)
    return found


def _within_four(four: int) -> str:
    said, zero = "", False
    for place in (3, 2, 1, 0):
        digit = four // 10**place % 10
        if digit:
            said += ("零" if zero and said else "") + _CHINESE[digit] + _WITHIN_FOUR[place]
        zero = not digit
    return said
