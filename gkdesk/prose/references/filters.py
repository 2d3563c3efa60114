"""What may stand behind ``|``: other forms of a figure, by their names in a sentence."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from gkdesk.prose.references.digits import chinese, grouped, rounded, trimmed
from gkdesk.report import Number

_PERCENT = 100
_TEN_THOUSAND = 10_000
# Without being asked, per cents and 万 have so many decimals at most.
_USUAL_DECIMALS = 2


class UndefinedError(ArithmeticError):
    """A filter has no answer; the message says why, as half a sentence."""


@dataclass(frozen=True, slots=True)
class Filter:
    """Makes a figure into another one or into words.

    ``apply`` is given the figure, then with ``looks_back`` last year's, then the arguments, of
    which there are between ``least`` and ``most``. The last of ``most`` is a count of decimals
    where ``takes_decimals``.
    """

    usage: str
    summary: str
    apply: Callable[..., Number | str]
    least: int = 0
    most: int = 0
    takes_decimals: bool = False
    looks_back: bool = False


def _growth(now: Number, before: Number, decimals: int = _USUAL_DECIMALS) -> Number:
    if not before:
        raise UndefinedError("上年是 0，算不出百分比")
    return trimmed(Decimal(now - before) * _PERCENT / abs(before), decimals)


def _beside_last_year(now: Number, before: Number, decimals: int = _USUAL_DECIMALS) -> str:
    if now == before:
        return "与上年持平"
    growth = _growth(now, before, decimals)
    if not growth:
        return "与上年基本持平"
    return f"较上年{'增长' if growth > 0 else '下降'}{abs(growth)}%"


def _share(part: Number, whole: Number, decimals: int = _USUAL_DECIMALS) -> Number:
    if not whole:
        raise UndefinedError("总数是 0，算不出百分比")
    return trimmed(Decimal(part) * _PERCENT / whole, decimals)


def _in_ten_thousands(number: Number, decimals: int = _USUAL_DECIMALS) -> Number:
    made = trimmed(Decimal(number) / _TEN_THOUSAND, decimals)
    if number and not made:
        raise UndefinedError("数太小，不能以万为单位")
    return made


def _without_sign(number: Number) -> Number:
    return abs(number)


FILTERS: Mapping[str, Filter] = MappingProxyType(
    {
        "较上年": Filter(
            "数 | 较上年",
            "较上年增长或下降百分之几，带文字",
            _beside_last_year,
            most=1,
            takes_decimals=True,
            looks_back=True,
        ),
        "增长率": Filter(
            "数 | 增长率",
            "比上年增长百分之几，不带百分号",
            _growth,
            most=1,
            takes_decimals=True,
            looks_back=True,
        ),
        "占比": Filter(
            "数 | 占比(总数)",
            "占总数的百分之几，不带百分号",
            _share,
            least=1,
            most=2,
            takes_decimals=True,
        ),
        "小数": Filter(
            "数 | 小数(2)", "保留几位小数", rounded, least=1, most=1, takes_decimals=True
        ),
        "万": Filter("数 | 万", "以万为单位", _in_ten_thousands, most=1, takes_decimals=True),
        "千分位": Filter("数 | 千分位", "每三位加一个逗号", grouped),
        "中文数字": Filter("数 | 中文数字", "写成汉字", chinese),
        "绝对值": Filter("数 | 绝对值", "去掉负号", _without_sign),
    }
)
