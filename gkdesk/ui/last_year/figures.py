"""Last year's figure of a cell in words, with the difference to this year's."""

from gkdesk.report import FormerFigure, Number, Report, Value, shown
from gkdesk.report.across_years import per_cent_of_change
from gkdesk.ui.last_year import wording


def figure_beside(report: Report, cell: str) -> str:
    """Say what stood in a cell last year, and how this year's figure differs; empty without one."""
    last = report.last_year
    if last is None:
        return ""
    figure = last.figure(cell)
    if not figure.cells:
        return wording.NO_FIGURE
    if figure.value is None:
        return wording.BLANK
    value, change = shown(figure.value), _change(report.values[cell], figure)
    if not change:
        return wording.FIGURE.format(value=value)
    return wording.FIGURE_CHANGED.format(value=value, change=change)


def figure_explained(report: Report, cell: str) -> str:
    """Say the same, with what a reader has to bear in mind."""
    said, last = figure_beside(report, cell), report.last_year
    figure = last.figure(cell) if last else None
    if figure is None or not figure.remark:
        return said
    return wording.REMARKED.format(figure=said, remark=figure.remark)


def _change(now: Value, figure: FormerFigure) -> str:
    last = figure.value
    if not figure.is_comparable:
        return wording.ONLY_READ
    if not isinstance(now, Number) or not isinstance(last, Number):
        return ""
    if now == last:
        return wording.SAME
    signed = wording.UP if now > last else wording.DOWN
    parts = [signed.format(amount=shown(abs(now - last)))]
    rate = per_cent_of_change(now, last)
    if rate is not None:
        parts.append(signed.format(amount=f"{abs(rate)}%"))
    return wording.BETWEEN.join(parts)
