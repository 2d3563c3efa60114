"""Where references stand in a paragraph: what is between two braces, half-typed ones too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from gkdesk.form.names import NAME
from gkdesk.prose.references.trouble import Trouble, TroubleError, refused

# More than any paragraph that somebody reads; none of it is looked into.
_LONGEST_PARAGRAPH = 20_000
_MOST_TAGS = 200
_LONGEST_TAG = 200
_MOST_IN_TAGS = 6_000
# A Chinese input method types braces and the per cent sign at their full width.
_ANY_BRACE = re.compile(r"[{}｛｝]")
# One sign is looked for first, which is quick, and then what stands behind it.
_EITHER = re.compile(
    r"[{｛}｝%％]"
    r"(?:(?<=[{｛])(?P<sort>[{｛%％#＃])|(?<=[}｝])(?P<figure>[}｝])|(?<=[%％])(?P<logic>[}｝]))"
)
_SORTS: dict[str, "TagKind"] = {"{": "figure", "｛": "figure", "%": "logic", "％": "logic"}
_CLOSINGS = {"figure": "}}", "logic": "%}"}
# As much of a tag that has no end as is surely meant to be in it.
_HALF_TYPED = re.compile(rf"[{{｛][{{｛%％]\s*(?:{NAME.pattern})?(?:\s*[.．。·|｜])?")

TagKind = Literal["figure", "logic"]


@dataclass(frozen=True, slots=True)
class Tag:
    """A mark from ``start`` to ``end``; ``inner`` is what stands in it, from ``inside`` on."""

    kind: TagKind
    start: int
    end: int
    inner: str
    inside: int

    def place(self, trouble: Trouble) -> Trouble:
        """Return a trouble of what stands in the tag with its place in the paragraph."""
        if trouble.start == trouble.end:
            return replace(trouble, start=self.start, end=self.end)
        return replace(trouble, start=trouble.start + self.inside, end=trouble.end + self.inside)


def may_hold_tags(paragraph: str) -> bool:
    """Tell whether there is a brace at all; a text without any costs next to nothing."""
    return _ANY_BRACE.search(paragraph) is not None


def tags_in(paragraph: str) -> Iterator[Tag | Trouble]:
    """Yield all tags of a paragraph in order, and what is wrong with any that is none."""
    if len(paragraph) > _LONGEST_PARAGRAPH:
        yield _trouble(f"这一段超过 {_LONGEST_PARAGRAPH} 字，里面的引用不能用", _first(paragraph))
        return
    count, length, found = 0, 0, _EITHER.search(paragraph)
    while found:
        item = _item(paragraph, found)
        count, length = count + 1, length + item.end - item.start
        if count > _MOST_TAGS or length > _MOST_IN_TAGS:
            yield _trouble("这一段里的引用太多、太长，从这里起不再处理", found)
            return
        yield item
        found = _EITHER.search(paragraph, max(item.end, found.end()))


def open_tag(paragraph: str, position: int) -> int | None:
    """Return where the tag of a figure begins in which a position lies, before its end is typed."""
    begins = max(0, position - _LONGEST_TAG)
    last = None
    for found in _EITHER.finditer(paragraph, begins, position):
        last = found
    return last.start() if last and last["sort"] in ("{", "｛") else None


def _item(paragraph: str, found: re.Match[str]) -> Tag | Trouble:
    if not found["sort"]:
        return _trouble(f"“{found[0]}”前面没有与它成对的括号", found)
    kind = _SORTS.get(found["sort"])
    if kind is None:
        return _trouble("这里的注释不允许用，会把话藏起来", found)
    closing = _EITHER.search(paragraph, found.end())
    if closing is None or not closing[kind]:
        half = _HALF_TYPED.match(paragraph, found.start()) or found
        return _trouble(f"“{found[0]}”没有写完，后面缺少“{_CLOSINGS[kind]}”", half)
    tag = Tag(
        kind,
        found.start(),
        closing.end(),
        paragraph[found.end() : closing.start()],
        found.end(),
    )
    try:
        _check(tag)
    except TroubleError as error:
        return error.trouble
    return tag


def _check(tag: Tag) -> None:
    if len(tag.inner) > _LONGEST_TAG:
        raise refused(f"一处引用里最多写 {_LONGEST_TAG} 个字", tag.start, tag.end)
    # To Jinja a minus sign there swallows the blanks around.
    if tag.inner.startswith(("-", "+")) or tag.inner.endswith(("-", "+")):
        raise refused("括号与加减号之间要空一格", tag.start, tag.end)


def _first(paragraph: str) -> re.Match[str] | None:
    return _ANY_BRACE.search(paragraph)


def _trouble(reason: str, found: re.Match[str] | None) -> Trouble:
    start, end = found.span() if found else (0, 0)
    return Trouble("text-reference-refused", reason, start, end)
