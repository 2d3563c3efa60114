"""What may stand in place of words or a figure that is wrong, put there as one undo step."""

from gkdesk.report import Finding, Report, Value, plain, shown
from gkdesk.ui import text_wording
from gkdesk.ui.last_year import wording as last_year_wording
from gkdesk.ui.review import wording
from gkdesk.ui.session import Session

# So many characters of what is put or taken are named.
_NAMED = 12


def mend_act(report: Report, finding: Finding) -> str:
    """Return what mending a finding is called, empty where only the clerk can mend it."""
    if finding.check and finding.check.kind == "stated":
        return wording.LET_GO.format(stated=finding.left)
    if carried := carried_over(report, finding):
        (value,) = carried.values()
        return last_year_wording.TAKE_CARRIED.format(value=shown(value))
    passage = finding.passage
    if passage is None or passage.mend is None:
        return ""
    if not passage.mend:
        words = report.prose[finding.section][passage.start : passage.end]
        return text_wording.MEND_DELETE.format(words=_short(words))
    held = {plain(report.values[cell]) for cell in finding.cells}
    is_of_table = finding.right is not None and finding.right in held
    act = text_wording.MEND_FIGURE if is_of_table else text_wording.MEND_WORDS
    return act.format(mend=_short(passage.mend))


def carried_over(report: Report, finding: Finding) -> dict[str, Value]:
    """Return the cell that should hold last year's figure, with that; nothing for other findings.

    A total is mended by its parts alone.
    """
    across, last = finding.check.across if finding.check else None, report.last_year
    if across is None or last is None or not across.carries_over:
        return {}
    cell, figure = across.left[0].cell, last.figure(across.right[0].cell)
    is_known = figure.is_comparable and figure.value is not None
    return {cell: figure.value} if is_known and cell in report.edition.reach else {}


def mend(session: Session, finding: Finding) -> None:
    """Put what should stand there in place of the words, or of the figure."""
    if carried := carried_over(session.report, finding):
        session.enter(carried, mend_act(session.report, finding))
        return
    passage = finding.passage
    if passage is None or passage.mend is None:
        return
    text = session.report.prose[finding.section]
    mended = f"{text[: passage.start]}{passage.mend}{text[passage.end :]}"
    session.write(finding.section, mended, mend_act(session.report, finding))


def let_go(session: Session, finding: Finding) -> None:
    """Compare a total no longer with what a source printed."""
    cell = finding.cells[0]
    stated = {key: value for key, value in session.report.stated.items() if key != cell}
    name = session.report.edition.cells[cell].name
    session.restate(stated, wording.ACT_LET_GO.format(cell=name), cell)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _NAMED else f"{line[:_NAMED]}…"
