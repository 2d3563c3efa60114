"""Blanks and marks that typing and pasting leave wrong."""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.slips.reading import HAN, HIDDEN, any_of, bare

# Round brackets may be narrow on one side.
_PAIRS = {
    "（": "）)",
    "(": "）)",
    "〔": "〕",
    "【": "】",
    "《": "》",
    "“": "”",
    "「": "」",
    "[": "]",
}
_SIGNS = re.compile(f"[{re.escape(''.join((*_PAIRS, *_PAIRS.values())))}]")
_WIDE_MARKS = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", ".": "。"}
_STOP = "。"
# So much of the text around the first fault is told.
_AROUND = 8
_BLANKS = "中文字之间有多余的空格，请删去"
_REPEATED = "标点重复，请只留一个"
_NARROW = "中文里用了半角标点，请改为全角"
_UNPAIRED = "“{sign}”没有配对，请补上或删去"


class PunctuationCheck:
    """Finds stray blanks, doubled and narrow marks, and brackets without a partner."""

    def __init__(self, units: tuple[str, ...]) -> None:
        """``units`` are words before which a gap is no stray blank but a figure to be filled in."""
        self._units = units

    def __call__(self, paragraph: str, _facts: Facts) -> Iterator[Slip]:
        """Yield each kind of fault once, over all its places, with one mend for all of them."""
        text = bare(paragraph)
        for what, pattern, mend in self._faults:
            found = list(pattern.finditer(text))
            if found:
                yield _spanning(paragraph, found, mend, what)
        yield from _unpaired(text, self._number)

    @cached_property
    def _faults(self) -> tuple[tuple[str, re.Pattern[str], Callable[[str], str]], ...]:
        # Each begins with its sign, which most places are not.
        after = f"(?:(?<={HAN} )|(?<=[，。；：、！？）”》] ))"
        before = f"(?={HAN}|[，。；：、！？（“《])"
        blanks = f" {after} *{before}(?:(?!{any_of(self._units)})|(?<=[^ ] ))"
        value = f"(?= ?(?:{HAN}|[0-9“《（{HIDDEN}]))"
        narrow = (
            f"(?<={HAN}[,;?!]){value}",
            f"(?<={HAN}:)(?= ?{HAN})",
            f"(?<={HAN}[.])(?={HAN}|$)",
            f"(?<=[0-9%）”》{HIDDEN}][,;])(?= ?{HAN})",
        )
        return (
            (_BLANKS, re.compile(blanks), _without),
            (_REPEATED, re.compile("[，、；：。！？]{2,}"), _one_of),
            (
                _NARROW,
                re.compile(f"[,;:?!.](?:{'|'.join(narrow)})"),
                lambda mark: _WIDE_MARKS[mark],
            ),
        )

    @cached_property
    def _number(self) -> re.Pattern[str]:
        """A number that a bracket closes behind and none opens before: 1）."""
        return re.compile(r"(?:^|[，。；：、\s])(?:[0-9]{1,2}|[a-z]|[一二三四五六七八九十]{1,2})$")


def _spanning(
    paragraph: str, found: list[re.Match[str]], mend: Callable[[str], str], what: str
) -> Slip:
    """Return one slip from the first place to the last."""
    start, end = found[0].start(), found[-1].end()
    pieces, position = list[str](), start
    for match in found:
        pieces += [paragraph[position : match.start()], mend(match[0])]
        position = match.end()
    near = paragraph[max(0, start - _AROUND) : found[0].end() + _AROUND]
    words = {"near": near, "what": what if len(found) == 1 else f"{what}（共 {len(found)} 处）"}
    return Slip("text-broken-line", start, end, words=words, mend="".join(pieces))


def _without(_mark: str) -> str:
    return ""


def _one_of(marks: str) -> str:
    return _STOP if _STOP in marks else marks[0]


def _unpaired(text: str, number: re.Pattern[str]) -> Iterator[Slip]:
    """Yield the first bracket or quote that has no partner in its paragraph."""
    position = _first_unpaired(text, number)
    if position is not None:
        near = text[max(0, position - _AROUND) : position + _AROUND]
        words = {"near": near, "what": _UNPAIRED.format(sign=text[position])}
        yield Slip("text-broken-line", position, position + 1, words=words)


def _first_unpaired(text: str, number: re.Pattern[str]) -> int | None:
    open_at: list[int] = []
    for found in _SIGNS.finditer(text):
        sign = found[0]
        if sign in _PAIRS:
            open_at.append(found.start())
        elif open_at and sign in _PAIRS[text[open_at[-1]]]:
            open_at.pop()
        elif not number.search(text[: found.start()]):
            return open_at[-1] if open_at else found.start()
    return open_at[0] if open_at else None
