"""What each box shows: of the form what would come, of the source what was made of it."""

from gkdesk.form import Box, Label, Table
from gkdesk.intake.recognition.placing import Taken
from gkdesk.intake.review import Proposal, Review, Verdict
from gkdesk.report import Unread, Value, plain
from gkdesk.ui.grid.paste_looks import Look, Looks
from gkdesk.ui.review import wording
from gkdesk.ui.review.words import said_of

# Before a figure, so that its state is not told by a colour alone.
# No line breaks between them and the figure.
_DOUBT, _UNREAD, _SEEN, _OUT = "？", "✕\u00a0", "✓\u00a0", "⊘\u00a0"
_LOST, _AGREES, _DIFFERS = "✕ ", "\u00a0✓", "≠\u00a0"


def looks_of(table: Table, review: Review) -> Looks:
    """Return the looks of a table of the form, by the squares of its boxes."""
    boxes = (box for line in table.layout for box in line)
    return {(box.top, box.left): _look(box, review) for box in boxes}


def source_look(taken: Taken | None, text: str, review: Review) -> Look:
    """Return the look of a figure of the source; ``taken`` is None where it has no place."""
    if taken is None:
        return Look(f"{_LOST}{text}", "lit", "error", is_strong=True)
    proposal = review.proposal(taken.cell)
    told = said_of(proposal, review)
    if proposal.verdict is Verdict.OPEN:
        sign = _UNREAD if isinstance(taken.value, Unread) else _DOUBT
        return Look(f"{sign}{text}", "lit", "warning", is_strong=True, told=told)
    if proposal.verdict is Verdict.LEFT_OUT:
        return Look(f"{_OUT}{text}", "paper", "quiet_ink", told=told)
    if proposal.differs:
        return Look(f"{_DIFFERS}{text}", "lit", "warning", is_strong=True, told=told)
    is_seen = proposal.verdict in (Verdict.ACCEPTED, Verdict.CORRECTED)
    return Look(f"{_SEEN}{text}" if is_seen else text, "paper", "ink", told=told)


def _look(box: Box, review: Review) -> Look:
    if isinstance(box, Label):
        return Look(box.text)
    proposal = review.proposal(box.cell.id)
    told = said_of(proposal, review)
    if proposal.cell.is_computed:
        return _total(proposal, told)
    return _entry(proposal, told, review)


def _total(proposal: Proposal, told: str) -> Look:
    after = _shown(proposal.after)
    if proposal.differs:
        text = f"{plain(proposal.stated)} ≠ {after or wording.BLANK_WORD}"
        return Look(text, "lit", "warning", is_strong=True, told=told)
    sign = _AGREES if proposal.is_coming else ""
    ink = "ink" if proposal.is_coming or proposal.is_change else "quiet_ink"
    return Look(f"{after}{sign}" if after else "", "computed", ink, told=told)


def _entry(proposal: Proposal, told: str, review: Review) -> Look:
    before, after = _shown(proposal.before), _shown(proposal.after)
    if not proposal.is_coming and proposal.taken is None and not before:
        return Look(wording.LACKING, "paper", "warning", told=told)
    if not proposal.is_coming:
        sign = _OUT if proposal.verdict is Verdict.LEFT_OUT else ""
        return Look(f"{sign}{before}", "paper", "quiet_ink", told=told)
    text = after
    if proposal.is_replacing:
        text = f"{before} → {after or wording.BLANK_WORD}"
    if proposal.verdict is Verdict.OPEN:
        sign = _UNREAD if isinstance(proposal.after, Unread) else _DOUBT
        return Look(f"{sign}{text}", "lit", "warning", is_strong=True, told=told)
    is_seen = proposal.verdict in (Verdict.ACCEPTED, Verdict.CORRECTED)
    sign = _SEEN if is_seen else ""
    ground = "chosen" if proposal.is_replacing else "paper"
    is_strong = proposal.is_change and not review.is_new
    return Look(f"{sign}{text}", ground, "ink", is_strong=is_strong, told=told)


def _shown(value: Value) -> str:
    return plain(value) or ""
