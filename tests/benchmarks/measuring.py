"""How long a thing takes: many times over."""

import gc
import statistics
import time
from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager

# Of a hundred waits, this many are as short as the one told, or shorter.
_PERCENT = 95


@contextmanager
def as_in_the_program() -> Generator[None]:
    """Leave what was loaded so far to itself, as the program does once its window is there."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def median_of(acts: Iterable[Callable[[], object]]) -> float:
    """Run each act once and return the median time, in seconds."""
    return statistics.median(_times_of(acts))


def medians_of(
    one: Callable[[], object],
    other: Callable[[], object],
    runs: int,
    between: Callable[[], object] | None = None,
) -> tuple[float, float]:
    """Run two acts in turn, so that both have the same machine; return the median of each.

    The first time, in which the disk is read, does not count.
    """
    acts = [one, other] if between is None else [one, between, other, between]
    times = [_times_of(acts) for _ in range(runs + 1)][1:]
    behind = 1 if between is None else 2
    return statistics.median(t[0] for t in times), statistics.median(t[behind] for t in times)


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
