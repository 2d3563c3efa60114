"""Checks of texts with kinds of their own: a claim about one cell, two words, an empty section."""

import re
from collections.abc import Callable, Iterator, Mapping

from gkdesk.form import Edition
from gkdesk.prose.checks import Checks
from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.kinds import Kind
from gkdesk.report import plain

_CLAIM = re.compile("收到([0-9]+)件")
_SOURCE = "测试用的规则"
KINDS = {
    kind.code: kind
    for kind in (
        Kind("claim", "error", "数与表不一致", "写的是 {left} 件，表中是 {right}", _SOURCE),
        Kind("word", "warning", "样字", "这里写着“{quote}”", _SOURCE),
        Kind("hint", "hint", "旁字", "“{quote}”请看一看", _SOURCE),
        Kind("empty", "error", "空的部分", "“{section}”还没有内容", _SOURCE),
    )
}


def claims_about(cell: str) -> Callable[[Edition], Checks]:
    """Return checks of which one compares “收到 N 件” with a cell."""

    def claims(text: str, facts: Facts) -> Iterator[Slip]:
        for found in _CLAIM.finditer(text):
            held = plain(facts.figures[cell]) or ""
            if found[1] != held:
                start, end = found.span(1)
                yield Slip("claim", start, end, left=found[1], right=held, cells=(cell,), mend=held)

    return lambda _: Checks(KINDS, (claims, _words), (_empty,))


def _words(text: str, _facts: Facts) -> Iterator[Slip]:
    for code, word, mend in (("word", "样字", "定字"), ("hint", "旁字", None)):
        for found in re.finditer(word, text):
            yield Slip(code, *found.span(), mend=mend)


def _empty(prose: Mapping[str, str], _facts: Facts) -> Iterator[tuple[str, Slip]]:
    for section, text in prose.items():
        if not text.strip():
            yield section, Slip("empty", 0, 0)
