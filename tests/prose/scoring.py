"""How many of the known verdicts on sentences are found, and how many finds are known verdicts."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from gkdesk.report import Finding
from tests.prose.sentences import CODES, Expected, Sentence


@dataclass
class Score:
    """What was expected and came, what was expected and did not, and what nobody expected."""

    found: int = 0
    missed: list[str] = field(default_factory=list[str])
    false: list[str] = field(default_factory=list[str])

    @property
    def precision(self) -> float:
        return _part(self.found, len(self.false))

    @property
    def recall(self) -> float:
        return _part(self.found, len(self.missed))

    def add(self, other: "Score") -> None:
        self.found += other.found
        self.missed += other.missed
        self.false += other.false

    def __str__(self) -> str:
        return (
            f"precision {self.precision:.3f}, recall {self.recall:.3f} "
            f"({self.found} found, {len(self.missed)} missed, {len(self.false)} false)"
        )


def _part(found: int, others: int) -> float:
    return found / (found + others) if found + others else 1.0


def judge(sentence: Sentence, findings: Iterable[Finding]) -> Score:
    """Hold what was found in the prose against what is known of a sentence in it."""
    score = Score()
    left_over = [finding for finding in findings if finding.code in CODES]
    for expected in sentence.expect:
        matches = [one for one in left_over if _matches(sentence, expected, one)]
        if matches:
            score.found += 1
            # Several findings on the same words are one.
            left_over = [one for one in left_over if one not in matches]
        else:
            score.missed.append(f"{sentence}: {expected.code} at {expected.words} ({sentence.why})")
    score.false += [
        f"{sentence}: {one.code} {one.left} {one.right} ({sentence.why})"
        for one in left_over
        if one.code not in sentence.may
    ]
    return score


def _matches(sentence: Sentence, expected: Expected, finding: Finding) -> bool:
    return (
        finding.code in expected.codes
        and _touches(sentence, expected, finding)
        and expected.left in (None, finding.left)
        and expected.right in (None, finding.right)
    )


def _touches(sentence: Sentence, expected: Expected, finding: Finding) -> bool:
    if not expected.words or finding.passage is None:
        return not expected.words or finding.section == sentence.section
    begun, ended = sentence.span(expected)
    is_there = finding.passage.start < ended and begun < finding.passage.end
    return is_there and finding.section == sentence.section
