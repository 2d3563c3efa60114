"""Headings of sections: with whatever number, in the words of the notice or in others."""

import re
from dataclasses import dataclass

from gkdesk.form import Edition
from gkdesk.intake.numbering import number_end, numbering
from gkdesk.intake.recognition.wordbook import Wordbook
from gkdesk.intake.stems import likeness, stem

_LONGEST = 40
_ALIKE = 0.8
# （一）
_DEEPEST = 2
# What ends a heading that runs on into its text: nothing at all, before a year or another number.
_END = re.compile(r"[。：:\n]|\s+|(?=20\d\d|[（(][一二三][）)]|1[.、．]|一是)")
_SENTENCE = re.compile(r"[。；！？!?;]")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: its section, how it is numbered, and what of its paragraph is text already.

    ``depth`` is that of ``numbering``, and ``number`` what a heading of depth 1 is numbered.
    """

    section: str
    depth: int
    number: int
    is_exact: bool
    rest: str = ""


class HeadingReader:
    """Knows the headings of one edition."""

    def __init__(self, edition: Edition, words: Wordbook) -> None:
        """Collect what stands over the sections."""
        self._names = words.section_names(edition)

    def read(self, text: str) -> Heading | None:
        """Return the heading that a paragraph is, or begins with; None for anything else."""
        depth, number = numbering(text)
        line = text.strip()
        if len(line) <= _LONGEST and not _SENTENCE.search(line.rstrip("。；;")):
            # 第一部分 is a number that no label of a table has.
            words = line[number_end(line) :] if depth else line
            found = self._section(stem(words) or stem(line))
            # A line further down that is only alike is part of a section.
            if found and (found[1] or depth < _DEEPEST):
                return Heading(found[0], depth, number, found[1])
        return self._running_on(text, number) if depth == 1 else None

    def _section(self, name: str) -> tuple[str, bool] | None:
        if name in self._names:
            return self._names[name], True
        letters = set(name)
        # At least half of the letters: comparing takes long, and few lines are headings.
        shared = ((one, letters.intersection(one)) for one in self._names)
        near = (one for one, both in shared if 2 * len(both) >= len(set(one)))
        ranked = sorted(((likeness(name, one), one) for one in near), reverse=True)
        if not ranked or ranked[0][0] < _ALIKE:
            return None
        short, long = sorted((len(name), len(ranked[0][1])))
        if short * 2 < long:
            return None
        best = self._names[ranked[0][1]]
        rival = next((r for r, one in ranked if self._names[one] != best), 0.0)
        return (best, False) if ranked[0][0] > rival else None

    def _running_on(self, text: str, number: int) -> Heading | None:
        """Return a heading that its text follows in the same line."""
        for end in _END.finditer(text[: _LONGEST + 1], number_end(text)):
            section = self._names.get(stem(text[: end.start()]))
            rest = text[end.end() :].strip()
            if section and rest:
                return Heading(section, 1, number, is_exact=True, rest=rest)
        return None


def is_like_heading(text: str) -> bool:
    """Whether a paragraph is short, and no sentence."""
    return len(text) <= _LONGEST and not _SENTENCE.search(text)
