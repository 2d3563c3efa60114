"""Charts over the years as drawings: a group of bars for each line, a bar for each year.

Years and figures stand beside the bars, so that no colour and no key to patterns is needed. Where
nothing is known there is a dash and no bar; a year between two others that nobody linked has one
too. Only what was counted is drawn as counted: a blank is never nought.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gkdesk.document.characters import ems, evenly
from gkdesk.document.drawing import Drawing, Shape, Stroke, Words
from gkdesk.document.hatching import bar
from gkdesk.report import Value, plain
from gkdesk.report.comparing import YearChart, YearLine
from gkdesk.report.value import NOT_APPLICABLE, Number, is_number

UNKNOWN = "—"
_UNKNOWN_NOTE = f"{UNKNOWN} 没有这个数，不是 0。"
_TOLD_UNKNOWN = "没有数"
_REMARKED = "*"
# In the size of the letters: a row, a bar in it, between groups, above and below the bars.
_ROW, _BAR, _BETWEEN, _HEAD, _FOOT = 1.32, 0.86, 0.62, 2.1, 0.5
# The foot of letters below the middle of their row; the line at which the bars begin.
_BELOW, _AXIS = 0.36, 0.08
# Digits and Latin letters by the broadest font that may stand in, to those reckoned with.
_BROADEST = 1.3
_AIR = 0.5
# The names take no more of the width.
_MOST_NAME = 0.34
# Years that nobody linked are shown as gaps up to so many rows a group.
_MOST_YEARS = 12


@dataclass(frozen=True, slots=True)
class _Plan:
    """Where things stand across, and how long a bar of one is."""

    size: float
    years: tuple[int, ...]
    names: tuple[tuple[str, ...], ...]
    year_end: float
    axis: float
    unit: float


def draw_chart(chart: YearChart, width: float, size: float) -> Drawing:
    """Return a chart as wide as asked, with letters of a size."""
    plan = _planned(chart, width, size)
    shapes: list[Shape] = [Words(_title(chart), 0.0, 1.15 * size, 1.1 * size, is_bold=True)]
    top = _HEAD * size
    for line, name in zip(chart.lines, plan.names, strict=True):
        height = max(len(plan.years), len(name)) * _ROW * size
        shapes += _group(chart, line, name, plan, top)
        shapes.append(Stroke(plan.axis, top, 0.0, height, _AXIS * size))
        top += height + _BETWEEN * size
    for note in _notes(chart):
        for text in evenly(note, width / size / 1.05):
            shapes.append(Words(text, 0.0, top + size, 0.9 * size))
            top += _ROW * size
    height = top + _FOOT * size
    return Drawing(_title(chart), told(chart), width, height, tuple(shapes))


def told(chart: YearChart) -> str:
    """Return all figures of a chart as text."""
    lines = "；".join(
        f"{line.name}：{'，'.join(f'{year} 年 {_said(v)}' for year, v in _known(chart, line))}"
        for line in chart.lines
    )
    remarks = "".join(note for note in _notes(chart) if note != _UNKNOWN_NOTE)
    return f"{_title(chart)}。{lines}。{remarks}"


def _title(chart: YearChart) -> str:
    return f"{chart.name}（{chart.unit}）" if chart.unit else chart.name


def _said(value: Value) -> str:
    return _TOLD_UNKNOWN if _label(value) == UNKNOWN else _label(value)


def _label(value: Value) -> str:
    """Return what stands at the end of a bar; what cannot be read is not known."""
    counts = is_number(value) or value is NOT_APPLICABLE
    return (plain(value) if counts else None) or UNKNOWN


def _years(chart: YearChart) -> tuple[int, ...]:
    """Return all years from the first to this one, those that are not known among them."""
    whole = range(chart.years[0], chart.years[-1] + 1)
    return tuple(whole) if len(whole) <= _MOST_YEARS else chart.years


def _known(chart: YearChart, line: YearLine) -> list[tuple[int, Value]]:
    known = dict(zip(chart.years, line.values, strict=True))
    return [(year, known.get(year)) for year in _years(chart)]


def _planned(chart: YearChart, width: float, size: float) -> _Plan:
    years = _years(chart)
    most = width * _MOST_NAME / size
    names = tuple(tuple(evenly(line.name, most)) for line in chart.lines)
    widest_name = max((ems(part) for name in names for part in name), default=0.0)
    year_end = (widest_name + _AIR + _wide(str(years[-1]))) * size
    axis = year_end + _AIR * size
    values = [value for line in chart.lines for value in line.values]
    label = max(_wide(_label(value) + _REMARKED) for value in (*values, None))
    largest = max((float(value) for value in values if isinstance(value, Number)), default=0.0)
    room = max(size, width - axis - (label + _AIR) * size)
    return _Plan(size, years, names, year_end, axis, room / largest if largest > 0 else 0.0)


def _wide(text: str) -> float:
    return ems(text) * _BROADEST


def _group(
    chart: YearChart, line: YearLine, name: Sequence[str], plan: _Plan, top: float
) -> Iterator[Shape]:
    """Yield one line of the chart: its name, and below each other a bar for each year."""
    size = plan.size
    rows = max(len(plan.years), len(name))
    remarked = {year for year, remark in zip(chart.years, line.remarks, strict=True) if remark}
    above = (rows - len(name)) / 2
    for number, part in enumerate(name):
        yield Words(part, 0.0, _foot(top, above + number, size), size)
    above = (rows - len(plan.years)) / 2
    for number, (year, value) in enumerate(_known(chart, line)):
        foot = _foot(top, above + number, size)
        long = max(0.0, float(value) * plan.unit) if isinstance(value, Number) else 0.0
        at = plan.axis, top + (above + number + (1 - _BAR / _ROW) / 2) * _ROW * size
        yield Words(str(year), plan.year_end, foot, size, "right")
        yield from bar(at, (long, _BAR * size), size, plan.years[-1] - year)
        text = _label(value) + (_REMARKED if year in remarked else "")
        yield Words(text, plan.axis + long + _AIR * size, foot, size)


def _foot(top: float, row: float, size: float) -> float:
    return top + ((row + 0.5) * _ROW + _BELOW) * size


def _notes(chart: YearChart) -> list[str]:
    """Return what is to be known of the figures: their remarks, each once, with the years."""
    years: dict[str, set[int]] = {}
    for line in chart.lines:
        for year, remark in zip(chart.years, line.remarks, strict=True):
            if remark:
                years.setdefault(remark, set()).add(year)
    notes = [
        f"{_REMARKED} {'、'.join(map(str, sorted(of)))} 年：{remark}。"
        for remark, of in years.items()
    ]
    values = (value for line in chart.lines for _, value in _known(chart, line))
    return [*([_UNKNOWN_NOTE] if any(_label(v) == UNKNOWN for v in values) else []), *notes]
