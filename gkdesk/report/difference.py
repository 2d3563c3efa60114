"""What makes one text out of another: one place, what went there, what came."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

# A longer text at once is pasted, not typed; an input method commits a phrase.
_LONGEST_TYPED = 12
_SENTENCE_ENDS = ("。", "\n")


@dataclass(frozen=True, slots=True)
class Difference:
    """At ``at``, counted in characters, ``removed`` is replaced by ``inserted``."""

    at: int
    removed: str
    inserted: str

    def goes_on_with(self, later: "Difference") -> bool:
        """Tell whether both are one stretch of typing, or one stretch of deleting."""
        if self.removed and later.removed and not (self.inserted or later.inserted):
            return later.at in (self.at, self.at - len(later.removed))
        if self.removed or later.removed or len(later.inserted) > _LONGEST_TYPED:
            return False
        is_next = later.at == self.at + len(self.inserted)
        return is_next and not self.inserted.endswith(_SENTENCE_ENDS)

    def followed_by(self, later: "Difference") -> "Difference":
        """Return both as one, where the one goes on with the other."""
        if not self.removed:
            return Difference(self.at, "", self.inserted + later.inserted)
        if later.at == self.at:
            return Difference(self.at, self.removed + later.removed, "")
        return Difference(later.at, later.removed + self.removed, "")


def difference(old: str, new: str) -> Difference:
    """Return the least that makes ``new`` out of ``old``."""
    most = min(len(old), len(new))
    head = _longest(most, lambda length: old[:length] == new[:length])
    most -= head
    ends = old[len(old) - most :], new[len(new) - most :]
    tail = _longest(most, lambda length: ends[0][most - length :] == ends[1][most - length :])
    return Difference(head, old[head : len(old) - tail], new[head : len(new) - tail])


def _longest(most: int, is_shared: Callable[[int], bool]) -> int:
    """Return the greatest length up to ``most`` at which both are the same.

    By halves: a long section is looked through at every key.
    """
    return bisect_left(range(1, most + 1), x=True, key=lambda length: not is_shared(length))
