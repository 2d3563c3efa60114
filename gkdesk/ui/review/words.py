"""What is said of a cell, and of each thing that is to be looked at."""

from collections.abc import Iterator

from gkdesk.intake.recognition.laying import Certainty
from gkdesk.intake.recognition.placing import Leftover, Taken
from gkdesk.intake.review import Concern, Proposal, Review, Verdict
from gkdesk.report import Report, Unread, Value, plain
from gkdesk.ui.review import wording

_LONGEST = 60


def said_of(proposal: Proposal, review: Review) -> str:
    """Say of a cell what the source has, where, how sure that is, and what becomes of it."""
    return f"{_source_words(proposal)}。{_result(proposal, review)}。"


def _source_words(proposal: Proposal) -> str:
    taken, name = proposal.taken, proposal.cell.name
    if taken is None:
        return wording.SAYS_NOTHING.format(cell=name)
    says = wording.SAYS if taken.text else wording.SAYS_BLANK
    said = says.format(
        cell=name, text=on_one_line(taken.text), place=taken.place, certainty=_certainty(taken)
    )
    is_said = taken.remark in said
    return said if is_said else f"{said}；{taken.remark}"


def _certainty(taken: Taken) -> str:
    if isinstance(taken.value, Unread):
        return wording.UNREAD
    return wording.SURE if taken.certainty is Certainty.SURE else wording.LIKELY


def _result(proposal: Proposal, review: Review) -> str:
    if proposal.cell.is_computed:
        return _total(proposal)
    if proposal.taken and proposal.cell.section not in review.chosen:
        return wording.NOT_CHOSEN
    will = _coming(proposal) if proposal.is_coming else _staying(proposal)
    is_out = proposal.verdict is Verdict.LEFT_OUT
    seen = wording.ACCEPTED if proposal.verdict is Verdict.ACCEPTED else ""
    return "，".join(filter(None, (wording.LEFT_OUT if is_out else seen, will)))


def _coming(proposal: Proposal) -> str:
    before, after = _word(proposal.before), _word(proposal.after)
    if proposal.verdict is Verdict.CORRECTED:
        return wording.CORRECTED.format(after=after)
    will = wording.WILL_REPLACE if proposal.is_replacing else wording.WILL_BE
    return will.format(before=before, after=after)


def _staying(proposal: Proposal) -> str:
    is_out = proposal.verdict is Verdict.LEFT_OUT
    if proposal.before is None:
        return "" if is_out else wording.WILL_STAY_BLANK
    is_blank = proposal.taken is not None and not is_out
    keeps = wording.WILL_KEEP_BLANK if is_blank else wording.WILL_KEEP
    return keeps.format(before=_word(proposal.before))


def _total(proposal: Proposal) -> str:
    words = {"stated": _word(proposal.stated), "after": _word(proposal.after)}
    if proposal.verdict is Verdict.LEFT_OUT:
        return f"{wording.TOTAL_LEFT_OUT}，{wording.TOTAL_IS.format(**words)}"
    if proposal.differs:
        return wording.TOTAL_DIFFERS.format(**words)
    return wording.TOTAL_AGREES if proposal.is_coming else wording.TOTAL_IS.format(**words)


def line_of(concern: Concern, review: Review) -> str:
    """Say a thing that is to be looked at in one line."""
    if concern.left is not None:
        return line_of_lost(concern.left)
    proposal = review.proposal(concern.cells[0])
    if proposal.taken is None:
        line = _missing(concern, review.report)
    elif proposal.cell.is_computed:
        words = {"stated": _word(proposal.taken.value), "after": _word(proposal.after)}
        line = wording.LINE_TOTAL.format(cell=proposal.cell.name, **words)
    else:
        is_unread = isinstance(proposal.taken.value, Unread)
        doubt = wording.LINE_DOUBT if proposal.taken.text else wording.LINE_DOUBT_BLANK
        says = wording.LINE_UNREAD if is_unread else doubt
        text, place = on_one_line(proposal.taken.text), proposal.taken.place
        line = says.format(cell=proposal.cell.name, text=text, place=place)
    return wording.LINE_SETTLED.format(line=line) if review.is_settled(concern) else line


def lines_about(review: Review) -> Iterator[str]:
    """Yield what there is to know of the source before anything is taken."""
    imported, report = review.imported, review.report
    if not review.is_new and imported.year != report.year:
        yield wording.OTHER_YEAR.format(source=imported.year, year=report.year)
    if not review.is_new and imported.agency and imported.agency != report.agency:
        yield wording.OTHER_AGENCY.format(source=imported.agency, agency=report.agency)
    if imported.edition.id != report.edition.id:
        source, notice = imported.edition.notice, report.edition.notice
        yield wording.OTHER_FORM.format(source=source, notice=notice)
    yield from imported.told


def on_one_line(text: str) -> str:
    """Return a text of the source short enough for a line."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def line_of_lost(left: Leftover) -> str:
    """Say what has no place, where it stood, and why."""
    words = wording.LOST_LABELLED if left.label else wording.LOST
    label, text = on_one_line(left.label), on_one_line(left.text)
    return words.format(label=label, text=text, place=left.place, why=left.why)


def _missing(concern: Concern, report: Report) -> str:
    cells, edition = concern.cells, report.edition
    first = edition.cells[cells[0]]
    own = [cell for cell in edition.reach if edition.cells[cell].section == first.section]
    if len(own) == len(cells) > 1:
        return wording.LOST_TABLE.format(name=edition.section(first.section).name)
    if len(cells) == 1:
        return wording.LOST_CELL.format(cell=first.name)
    return wording.LOST_CELLS.format(name=first.row.name, count=len(cells))


def _word(value: Value) -> str:
    return plain(value) or wording.BLANK_WORD
