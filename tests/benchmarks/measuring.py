"""How long a thing takes: many times over, the median told."""

import statistics
import time
from collections.abc import Callable, Iterable


def median_of(acts: Iterable[Callable[[], object]]) -> float:
    """Run each act once and return the median time, in seconds."""
    times: list[float] = []
    for act in acts:
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def tell(what: str, ours: float, theirs: float, mark: float) -> None:
    """Print one line of the table: both times, their ratio, and what it may be at most."""
    verdict = "met" if ours / theirs <= mark else "MISSED"
    print(
        f"\n{what}: {ours * 1000:.3f} ms against {theirs * 1000:.3f} ms, "
        f"ratio {ours / theirs:.4f}, mark {mark:g}: {verdict}"
    )
