"""How much a figure changed from last year, as it is printed and shown."""

from gkdesk.document.charts import UNKNOWN
from gkdesk.report import plain
from gkdesk.report.comparing import ComparedFigure
from gkdesk.report.value import is_number


def difference_text(figure: ComparedFigure) -> str:
    """Return by how much a figure rose or fell, with its sign; a dash where nobody can say."""
    if figure.difference is None:
        return UNKNOWN
    text = plain(figure.difference) or UNKNOWN
    return f"+{text}" if figure.difference > 0 else text


def per_cent_text(figure: ComparedFigure) -> str:
    """Return the same in per cent; a dash too where there was nothing last year."""
    if figure.per_cent is None:
        return UNKNOWN
    return f"{figure.per_cent:+}%" if figure.difference else "0%"


def value_texts(figure: ComparedFigure) -> tuple[str, str]:
    """Return this year's figure and last year's; a blank is a dash."""
    now, last = (plain(value) or UNKNOWN for value in (figure.now, figure.last))
    return now, last


def remark_text(figure: ComparedFigure) -> str:
    """Return why there is no difference, or what else is to be known of a figure; or nothing."""
    if figure.remark:
        return figure.remark
    if figure.difference is None:
        values = {"本年": figure.now, "上年": figure.last}
        return f"{'、'.join(year for year, value in values.items() if not is_number(value))}没有数"
    return ""
