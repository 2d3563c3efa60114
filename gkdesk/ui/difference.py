"""What makes one text out of another: one place, what went there, what came."""

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
    head = next((i for i in range(most) if old[i] != new[i]), most)
    most -= head
    tail = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
    return Difference(head, old[head : len(old) - tail], new[head : len(new) - tail])
