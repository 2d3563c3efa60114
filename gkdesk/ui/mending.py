"""What may stand in place of words that are wrong, put there as one undo step."""

from gkdesk.report import Finding, Report, plain
from gkdesk.ui import text_wording
from gkdesk.ui.session import Session

# So many characters of what is put or taken are named.
_NAMED = 12


def mend_act(report: Report, finding: Finding) -> str:
    """Return what mending a finding is called, empty where only the clerk can mend it."""
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


def mend(session: Session, finding: Finding) -> None:
    """Put what should stand there in place of the words."""
    passage = finding.passage
    if passage is None or passage.mend is None:
        return
    text = session.report.prose[finding.section]
    mended = f"{text[: passage.start]}{passage.mend}{text[passage.end :]}"
    session.write(finding.section, mended, mend_act(session.report, finding))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _NAMED else f"{line[:_NAMED]}…"
