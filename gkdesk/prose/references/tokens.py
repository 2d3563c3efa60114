"""The words of one reference: names, numbers, texts and signs, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from gkdesk.form.names import NAME
from gkdesk.prose.references.trouble import refused

_MOST_TOKENS = 50
# What 15 digits are exact in every sum and product of a few.
_MOST_DIGITS = 15
_TOKEN = re.compile(
    rf"""(?P<blank>\s+)
    |(?P<name>{NAME.pattern})
    |(?P<number>[0-9０-９]+(?:[.．][0-9０-９]+)?)
    |(?P<text>"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’)
    |(?P<sign>[<>=!＜＞＝！][=＝]|[<>＜＞≥≤≠+\-*/~|(),＋－＊／～｜（），−×÷])""",
    re.VERBOSE,
)
# Signs as a Chinese input method types them, and those of arithmetic in print.
_FOLDED = str.maketrans(
    {
        **{0xFF01 + offset: 0x21 + offset for offset in range(94)},
        "−": "-",
        "×": "*",
        "÷": "/",
        "≥": ">=",
        "≤": "<=",
        "≠": "!=",
    }
)
_REASONS = {
    ".": "点的前后都要写名称",
    "=": "判断相等要写“==”",
    "%": "这里不能用“%”，要印出百分号的，写在括号外面",
    "[": "不能用方括号取内容，请用点连接名称",
    '"': "引号没有成对",
    "“": "引号没有成对",
    "_": "名称里不能有下划线",
}

TokenKind = Literal["name", "number", "text", "sign", "end"]


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a reference; signs are folded to those that Jinja knows."""

    kind: TokenKind
    text: str
    start: int
    end: int


def tokens_of(inner: str) -> list[Token]:
    """Return the words of what stands in a tag; TroubleError where there are others, or too many.

    The last one stands for the end.
    """
    tokens = list(_tokens(inner))
    if len(tokens) > _MOST_TOKENS:
        raise refused("这一处写得太长，请拆成几处", tokens[_MOST_TOKENS].start, len(inner))
    return [*tokens, Token("end", "", len(inner), len(inner))]


def _tokens(inner: str) -> Iterator[Token]:
    at = 0
    while at < len(inner):
        found = _TOKEN.match(inner, at)
        if found is None:
            sign = inner[at].translate(_FOLDED)
            raise refused(_REASONS.get(sign, f"这里不能用“{_visible(inner[at])}”"), at, at + 1)
        if found["name"]:
            yield Token("name", found[0], at, found.end())
        elif found["number"]:
            yield _number(found)
        elif found["text"]:
            yield Token("text", found[0][1:-1], at, found.end())
        elif found["sign"]:
            yield Token("sign", found[0].translate(_FOLDED), at, found.end())
        at = found.end()


def _number(found: re.Match[str]) -> Token:
    if len(found[0]) > _MOST_DIGITS:
        raise refused(f"数字最多写 {_MOST_DIGITS} 位", found.start(), found.end())
    return Token("number", found[0].translate(_FOLDED), found.start(), found.end())


def _visible(sign: str) -> str:
    return sign if sign.isprintable() else f"U+{ord(sign):04X}"
