"""How many findings there are, in one phrase."""

from collections.abc import Sequence

from gkdesk import words
from gkdesk.report import Finding
from gkdesk.ui import wording


def summary(findings: Sequence[Finding]) -> str:
    """Count findings by level in one phrase; empty where there are none."""
    levels = [finding.level for finding in findings]
    counts = [
        wording.LEVEL_COUNT.format(count=levels.count(level), level=name)
        for level, name in words.LEVELS.items()
        if level in levels
    ]
    return " · ".join(counts)
