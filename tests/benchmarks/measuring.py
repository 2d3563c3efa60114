"""How long a thing takes: many times over, the median told."""

import statistics
import time
from collections.abc import Callable, Iterable

# Of a hundred waits, this many are as short as the one told, or shorter.
_PERCENT = 95
_MEGABYTE = 1_000_000


def median_of(acts: Iterable[Callable[[], object]]) -> float:
    """Run each act once and return the median time, in seconds."""
    return statistics.median(_times_of(acts))


def slowest_of(acts: Iterable[Callable[[], object]]) -> float:
    """Run each act once and return the 95th percentile of the times, in seconds."""
    return quantile(_times_of(acts))


def quantile(times: Iterable[float]) -> float:
    """Return what 95 of 100 times are within."""
    return statistics.quantiles(list(times), n=100)[_PERCENT - 1]


def _times_of(acts: Iterable[Callable[[], object]]) -> list[float]:
    times: list[float] = []
    for act in acts:
        begun = time.perf_counter()
        act()
        times.append(time.perf_counter() - begun)
    return times


def tell(what: str, ours: float, theirs: float, mark: float) -> None:
    """Print one line of the table: both times, their ratio, and what it may be at most."""
    verdict = "met" if ours / theirs <= mark else "MISSED"
    print(
        f"\n{what}: {ours * 1000:.3f} ms against {theirs * 1000:.3f} ms, "
        f"ratio {ours / theirs:.4f}, mark {mark:g}: {verdict}"
    )


def tell_wait(what: str, wait: float, mark: float) -> None:
    """Print one line of the table: how long 95 of 100 take at most, and what they may."""
    verdict = "met" if wait <= mark else "MISSED"
    print(f"\n{what}: 95 of 100 within {wait * 1000:.1f} ms, mark {mark * 1000:g} ms: {verdict}")


def tell_memory(what: str, ours: int, theirs: int, mark: float) -> None:
    """Print one line of the table: both sizes, their ratio, and what it may be at most."""
    verdict = "met" if ours / theirs <= mark else "MISSED"
    print(
        f"\n{what}: {ours / _MEGABYTE:.0f} MB against {theirs / _MEGABYTE:.0f} MB, "
        f"ratio {ours / theirs:.2f}, mark {mark:g}: {verdict}"
    )
