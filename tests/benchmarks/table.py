"""The table of one run: what was measured, beside what, and whether it is within its mark."""

from dataclasses import dataclass, field

_HEAD = ("what", "ours", "beside it", "ratio", "mark")
_MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Row:
    """One measurement, in words; ``is_met`` is None where nothing was promised."""

    what: str
    ours: str
    beside: str
    ratio: str
    mark: str
    is_met: bool | None

    @property
    def cells(self) -> tuple[str, ...]:
        """The row as the README shows it."""
        mark = f"**missed:** {self.mark}" if self.is_met is False else self.mark
        return (self.what, self.ours, self.beside, self.ratio, mark)


@dataclass
class Bench:
    """Takes up measurements. Times are in seconds, sizes in bytes."""

    rows: list[Row] = field(default_factory=list[Row])

    def beside(self, what: str, ours: float, other: str, theirs: float, mark: float) -> None:
        """Take up two medians; ours may be ``mark`` times theirs at most."""
        ratio = ours / theirs
        self._add(what, _time(ours), f"{other}: {_time(theirs)}", ratio, mark)

    def memory(self, what: str, ours: int, other: str, theirs: int, mark: float) -> None:
        """Take up two sizes; ours may be ``mark`` times theirs at most."""
        self._add(what, _size(ours), f"{other}: {_size(theirs)}", ours / theirs, mark)

    def wait(self, what: str, wait: float, mark: float) -> None:
        """Take up what 95 of 100 waits are within."""
        ours = f"{_time(wait)} (95 of 100)"
        self.rows.append(Row(what, ours, "", _ratio(wait / mark), _time(mark), wait <= mark))

    def within(self, what: str, ours: float, mark: float) -> None:
        """Take up a median that has a limit."""
        self.rows.append(Row(what, _time(ours), "", _ratio(ours / mark), _time(mark), ours <= mark))

    def size(self, what: str, ours: int, mark: int) -> None:
        """Take up a size that has a limit."""
        row = Row(what, _size(ours), "", _ratio(ours / mark), _size(mark), ours <= mark)
        self.rows.append(row)

    def growth(self, what: str, times: dict[int, float], mark: float) -> None:
        """Take up the times for so many times as much; each per so much may be ``mark`` times."""
        least, *_, most = times
        ours = ", ".join(f"{_time(time)} for {many}" for many, time in times.items())
        ratio = times[most] / times[least] / (most / least)
        row = Row(what, ours, "", f"{_ratio(ratio)} a piece", f"{mark:g} a piece", ratio <= mark)
        self.rows.append(row)

    def lines(self) -> list[str]:
        """Return the table as Markdown."""
        rows = (_HEAD, ("---",) * len(_HEAD), *(row.cells for row in self.rows))
        return [f"| {' | '.join(cells)} |" for cells in rows]

    def _add(self, what: str, ours: str, beside: str, ratio: float, mark: float) -> None:
        self.rows.append(Row(what, ours, beside, _ratio(ratio), f"{mark:g}", ratio <= mark))


def _time(seconds: float) -> str:
    milliseconds = seconds * 1000
    digits = 0 if milliseconds >= 100 else 1 if milliseconds >= 1 else 3
    return f"{milliseconds:.{digits}f} ms"


def _size(size: int) -> str:
    return f"{size / _MEGABYTE:.1f} MB"


def _ratio(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.4f}"
