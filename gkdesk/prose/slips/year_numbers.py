"""How a year is written: in narrow or wide digits, or in Chinese numerals."""

# For patterns: what may be a year of our times.
YEAR = "(?:(?:19|20)[0-9]{2}|[一二][〇零○九][〇零○一二三四五六七八九]{2})"
_HAN_DIGITS = "〇一二三四五六七八九"
_ZEROS = "零○"
_FROM_HAN = {ord(sign): str(digit) for digit, sign in enumerate(_HAN_DIGITS)} | {
    ord(zero): "0" for zero in _ZEROS
}
_TO_WIDE = {ord(str(digit)): 0xFF10 + digit for digit in range(10)}


def year_of(written: str) -> int:
    """Read a year."""
    return int(written.translate(_FROM_HAN))


def in_the_manner_of(written: str, year: int) -> str:
    """Write a year with the kind of digits that another is written with."""
    digits = str(year)
    if written[0] in _HAN_DIGITS:
        signs = {ord(str(digit)): sign for digit, sign in enumerate(_HAN_DIGITS)}
        zero = next((zero for zero in _ZEROS if zero in written), _HAN_DIGITS[0])
        return digits.translate(signs | {ord("0"): zero})
    return digits if written.isascii() else digits.translate(_TO_WIDE)
