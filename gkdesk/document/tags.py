"""The tags of ``content.j2``: whether each is closed, and how long and how deep they are.

Jinja tells of a tag that is not closed on the line where it gives up; a clerk looks for the line
where the tag begins. And it has no measure for expressions and blocks that lie in one another.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import jinja2

from gkdesk.document.template import quote

# What Jinja calls the beginning of a mark, and what ends it: its own name for it, the letters.
_MARKS = {
    "variable_begin": ("variable_end", "{{", "}}"),
    "block_begin": ("block_end", "{%", "%}"),
    "comment_begin": ("comment_end", "{#", "#}"),
    "raw_begin": ("raw_end", "{% raw %}", "{% endraw %}"),
}
_WITHIN_LINES = frozenset({"variable_begin", "block_begin"})
_ENDS = {"endfor": "for", "endif": "if"}
_BRANCHES = frozenset({"elif", "else"})
# What Jinja and Python can still take; nobody who writes a template comes near.
_DEEPEST = 18
_MOST_WORDS = 100
_MOST_DIGITS = 15


class ContentError(Exception):
    """Something is wrong in ``content.j2``; ``line`` is None where only its frame tells it."""

    def __init__(self, cause: str, line: int | None = None) -> None:
        """Say what is wrong, and on which line."""
        super().__init__(cause)
        self.cause = cause
        self.line = line


@dataclass(frozen=True, slots=True)
class _Tag:
    """One mark with what stands in it; ``words`` are the tokens without the blanks."""

    kind: str
    line: int
    words: list[str]


def check_tags(environment: jinja2.Environment, source: str) -> None:
    """Raise ContentError where a tag is not closed, or goes beyond measure."""
    opened: list[_Tag] = []
    for tag in _tags(environment.lex(source)):
        name = tag.words[0] if tag.words and tag.kind == "block_begin" else ""
        if name in _ENDS.values() or (opened and name == "elif"):
            opened.append(tag)
        elif name in _ENDS:
            _close(opened, _ENDS[name], tag)
        elif tag.kind == "block_begin" and name not in _BRANCHES:
            raise ContentError("这里的标记不允许用，可以用的是 for 和 if", tag.line)
        if len(opened) > _DEEPEST:
            raise ContentError("for 和 if 套了太多层，请减少", tag.line)
    if begun := [tag for tag in opened if tag.words[0] not in _BRANCHES]:
        raise _without_end(begun[-1])


def _tags(tokens: Iterator[tuple[int, str, str]]) -> Iterator[_Tag]:
    tag: _Tag | None = None
    try:
        for line, kind, text in tokens:
            if kind in _MARKS:
                tag = _Tag(kind, line, [])
            elif tag and kind == _MARKS[tag.kind][0]:
                yield tag
                tag = None
            elif tag:
                _add(tag, kind, text)
    except jinja2.TemplateSyntaxError as error:
        if not _is_left_open(tag, error):
            raise
    _check_closed(tag)


def _add(tag: _Tag, kind: str, text: str) -> None:
    """Add a word to a tag; a number is no longer than those that Python reads."""
    if kind == "float" or (kind == "integer" and len(text) > _MOST_DIGITS):
        cause = f"{quote(text)}不能用，可以用的是不超过 {_MOST_DIGITS} 位的整数"
        raise ContentError(cause, tag.line)
    if kind != "whitespace":
        tag.words.append(text)
    if len(tag.words) > _MOST_WORDS:
        raise ContentError("标记里写的太长，或括号太多，请拆短", tag.line)


def _is_left_open(tag: _Tag | None, error: jinja2.TemplateSyntaxError) -> bool:
    """Tell whether a tag went on into what was not meant to be in it.

    A letter that no tag may hold is a fault of its own where it stands on the line of the tag.
    """
    return tag is not None and (tag.kind not in _WITHIN_LINES or error.lineno != tag.line)


def _check_closed(tag: _Tag | None) -> None:
    if tag is not None:
        _, begin, end = _MARKS[tag.kind]
        raise ContentError(f"“{begin}”没有写完，后面缺少“{end}”", tag.line)


def _close(opened: list[_Tag], name: str, end: _Tag) -> None:
    """Take the last opened tag away, with its branches; ContentError where another one is open."""
    while opened and opened[-1].words[0] in _BRANCHES:
        opened.pop()
    if not any(tag.words[0] == name for tag in opened):
        raise ContentError(f"“{{% end{name} %}}”前面没有“{{% {name} %}}”", end.line)
    if opened[-1].words[0] != name:
        raise _without_end(opened[-1])
    opened.pop()


def _without_end(tag: _Tag) -> ContentError:
    name = tag.words[0]
    return ContentError(f"“{{% {name} %}}”没有写完，后面缺少“{{% end{name} %}}”", tag.line)
