"""Whole numbers in Chinese numerals, as they are said in a sentence."""

DIGITS = "零一二三四五六七八九"
_WITHIN_FOUR = ("", "十", "百", "千")
_FOURS = ("", "万", "亿", "万亿", "亿亿")


def in_chinese(whole: str, decimals: str = "") -> str:
    """Return a number that is given by its digits before and behind the point."""
    point = "点" + "".join(DIGITS[int(digit)] for digit in decimals) if decimals else ""
    return _whole(int(whole)) + point


def _whole(number: int) -> str:
    if not number:
        return DIGITS[0]
    said = ""
    for place, four in enumerate(_fours(number)):
        below = number % 10 ** (4 * place) if place else 0
        gap = DIGITS[0] if said and four and below < 10 ** (4 * place - 1) else ""
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
            said += (DIGITS[0] if zero and said else "") + DIGITS[digit] + _WITHIN_FOUR[place]
        zero = not digit
    return said
