"""How much of a report's prose may be references: more is none that anybody reads."""

import re
from collections.abc import Iterable, Mapping

from gkdesk.prose.facts import Facts, Slip
from gkdesk.prose.references.trouble import refused

# Every starter sentence there is comes to half of it.
_MOST_IN_TAGS = 12_000
_TAG = re.compile(r"[{｛][{｛%％][^}｝]*")


def crowded_sections(prose: Mapping[str, str]) -> frozenset[str]:
    """Return the sections whose references are left as typed, for there are too many."""
    length, found = 0, set[str]()
    for section, text in prose.items():
        if "{" in text or "｛" in text:
            length += sum(len(tag) for tag in _TAG.findall(text))
            found |= {section} if length > _MOST_IN_TAGS else set()
    return frozenset(found)


def crowded_slips(prose: Mapping[str, str], _facts: Facts) -> Iterable[tuple[str, Slip]]:
    """Yield a slip for each section whose references are left as typed."""
    for section in crowded_sections(prose):
        trouble = refused("全文里的引用太多，这一部分的都没有处理", 0, 0).trouble
        yield section, Slip(trouble.code, 0, 0, {"reason": trouble.reason, "quote": "……"})
