"""What a check found: a sentence, both numbers, and the cells or words concerned."""

from dataclasses import dataclass, field
from typing import NamedTuple

from gkdesk.form import Check, Level


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of a prose section that are meant, and the sentence that they stand in.

    ``start`` and ``end`` count characters of the section's text as typed. ``mend`` is what may
    stand in place of the words, None where only the clerk can know.
    """

    start: int
    end: int
    sentence: str
    mend: str | None = None


class FindingKey(NamedTuple):
    """What a finding is known by while its figures change.

    ``cells`` are those that it rests on, in the order of the alphabet. ``section`` and
    ``sentence`` are empty but for what is found in a text; a sentence without words is about
    its section as a whole.
    """

    code: str
    cells: tuple[str, ...]
    section: str = ""
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not agree. ``left`` and ``right`` are the two numbers, as text.

    ``code`` is stable and lower case with dashes. The first of ``cells`` is where to look first.
    ``rests_on`` are the cells whose figures were looked at, ``source`` is where the rule is from.
    ``check`` is the edition's check that found it; it names the parts of both numbers. What is
    found in a text has none; ``passage`` is where, None where the section as a whole is meant.
    ``is_unfinished``: figures are compared of which some are blank; the last may make them agree.
    """

    code: str
    level: Level
    message: str
    left: str | None
    right: str | None
    cells: tuple[str, ...]
    section: str
    rests_on: tuple[str, ...] = field(compare=False, repr=False)
    source: str = field(compare=False, repr=False)
    check: Check | None = field(default=None, compare=False, repr=False)
    passage: Passage | None = None
    is_unfinished: bool = False

    @property
    def key(self) -> FindingKey:
        """What the finding is known by while its figures change."""
        cells = tuple(sorted(set(self.rests_on)))
        if self.check is not None:
            return FindingKey(self.code, cells)
        sentence = self.passage.sentence if self.passage else ""
        return FindingKey(self.code, cells, self.section, sentence)
