"""Bytes of a text or a page made into text, whatever they were written in."""

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})""", re.IGNORECASE)
# Pages say GB2312 and mean all of its successors.
_SUCCESSOR = "gb18030"
_OLDER = ("gb2312", "gbk", "gb_2312-80", "x-gbk", "cp936")
_HEAD = 4096
# Damage that a text is readable with.
_FEW = 0.05
# As much as tells which code it is.
_SAMPLE = 100_000


def decoded(data: bytes) -> str:
    """Return the text: by its mark, by what it can be, or by what it declares."""
    for mark, code in _MARKS:
        if data.startswith(mark):
            return data.decode(code, "replace")
    # What reads as UTF-8 is UTF-8, whatever it declares.
    likely = ("utf-8", *_declared(data), _SUCCESSOR)
    for code in likely:
        try:
            return data.decode(code)
        except (UnicodeDecodeError, LookupError):
            continue
    sample = data[:_SAMPLE]
    lost = {code: _lost(sample, code) for code in likely}
    best = min(lost, key=lambda code: lost[code])
    return data.decode(best if lost[best] < _FEW else _guessed(sample), "replace")


def _lost(data: bytes, code: str) -> float:
    """Return how much of some bytes cannot be read in a code."""
    try:
        text = data.decode(code, "replace")
    except LookupError:
        return 1.0
    return text.count("\ufffd") / len(text)


def _declared(data: bytes) -> tuple[str, ...]:
    found = _DECLARED.search(data[:_HEAD])
    name = found[1].decode("ascii", "replace").lower() if found else ""
    return (_SUCCESSOR if name in _OLDER else name,) if name else ()


def _guessed(data: bytes) -> str:
    # In none of the usual codes: worth a library, loaded for this alone.
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return best.encoding if best else "utf-8"
