"""Numbers as clerks write them, read and written in the same manner."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from gkdesk.prose.chinese import DIGITS, in_chinese

_VALUES = {char: value for value, char in enumerate(DIGITS)} | {"两": 2, "〇": 0, "○": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}
_LARGE = {"万": 10**4, "亿": 10**8}
_SCORES = {"廿": "二十", "卅": "三十"}
_CHINESE = re.compile(r"[零〇○一二两三四五六七八九十百千万亿廿卅点]+")
_ARABIC = re.compile(r"([\d,，.]+)([十百千万亿]*)")
_TO_WIDE = {ord("0") + digit: chr(0xFF10 + digit) for digit in range(10)} | {ord("."): "．"}


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as printed. ``step`` is what the last printed digit counts."""

    value: Decimal
    step: Decimal


@lru_cache(maxsize=1024)
def read_numeral(text: str) -> Numeral | None:
    """Read a number of either kind, folded and without blanks; None where it is none."""
    found = _ARABIC.fullmatch(text)
    if found is None:
        return _chinese(text) if _CHINESE.fullmatch(text) else None
    digits, times = found.groups()
    plain = digits.replace(",", "").replace("，", "")
    if plain.count(".") > 1 or not plain.strip("."):
        return None
    unit = _times(times)
    _, _, decimals = plain.partition(".")
    return Numeral(Decimal(plain) * unit, Decimal(unit).scaleb(-len(decimals)))


def _times(text: str) -> int:
    result = 1
    for char in text:
        result *= _TENS.get(char) or _LARGE[char]
    return result


def _chinese(text: str) -> Numeral | None:
    for short, full in _SCORES.items():
        text = text.replace(short, full)
    whole, point, rest = text.partition("点")
    decimals = rest.rstrip("万亿千百")
    times = _times(rest[len(decimals) :])
    if point and (not decimals or any(char not in _VALUES for char in decimals)):
        return None
    value = _whole(whole)
    if value is None:
        return None
    fraction = "".join(str(_VALUES[char]) for char in decimals)
    number = Decimal(f"{value}.{fraction}") if fraction else Decimal(value)
    # 三万 is as round as it is written, 一千二百 may be exact.
    step = Decimal(times).scaleb(-len(fraction))
    return Numeral(number * times, step)


def _whole(text: str) -> int | None:
    if not text:
        return None
    if all(char in _VALUES for char in text):
        return int("".join(str(_VALUES[char]) for char in text))
    total = section = digit = 0
    last_unit = 1
    for char in text:
        if char in _VALUES:
            digit = _VALUES[char]
            last_unit = 10 if digit == 0 else last_unit
        elif char in _TENS:
            last_unit = _TENS[char]
            section += (digit or 1) * last_unit
            digit = 0
        else:
            last_unit = _LARGE[char]
            # 万 counts what stands since 亿, 亿 all that stands before it.
            carried = total if total < last_unit else 0
            total += (carried + section + digit) * last_unit - carried
            section = digit = 0
    # 三万五 is 35000, 一百二 is 120; 一百零五 says it in full.
    return total + section + digit * (last_unit // 10 if digit and last_unit > _TENS["十"] else 1)


def write_numeral(value: Decimal, like: str) -> str:
    """Write a value in the manner of a number that was printed as ``like``."""
    if _CHINESE.fullmatch(like):
        whole, _, decimals = format(value, "f").partition(".")
        return in_chinese(whole, decimals.rstrip("0"))
    found = re.search(r"[十百千万亿]+$", like)
    times = found[0] if found else ""
    shown = value / _times(times)
    text = format(shown.normalize() if shown % 1 else shown.quantize(Decimal(1)), "f")
    for comma in ",，":
        if comma in like:
            whole, point, rest = text.partition(".")
            text = f"{int(whole):,}".replace(",", comma) + point + rest
    is_wide = any("０" <= char <= "９" for char in like)
    return (text.translate(_TO_WIDE) if is_wide else text) + times
