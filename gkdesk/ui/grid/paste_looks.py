"""What the preview of a paste shows in each box: what was there, what comes, what to look at."""

from dataclasses import dataclass

from gkdesk.form import Figure, Label, Table
from gkdesk.intake import Compared, Landing, Outcome
from gkdesk.report import Report, Value, plain
from gkdesk.ui import wording


@dataclass(frozen=True, slots=True)
class Look:
    """What one box shows; ``ground`` and ``ink`` name colours of the theme."""

    text: str
    ground: str = "paper"
    ink: str = "ink"
    is_strong: bool = False
    told: str = ""


Looks = dict[tuple[int, int], Look]


def looks_of(table: Table, report: Report, outcome: Outcome) -> Looks:
    """Return the looks of a table with a paste laid over it, by the squares of its boxes."""
    landings = {landing.cell.id: landing for landing in outcome.landings}
    compared = {one.cell.id: one for one in outcome.compared if one.stated is not None}
    looks: Looks = {}
    for box in (box for line in table.layout for box in line):
        if isinstance(box, Label):
            look = Look(box.text)
        elif box.cell.id in landings:
            look = _landing_look(landings[box.cell.id])
        elif box.cell.id in compared:
            look = _compared_look(compared[box.cell.id])
        else:
            look = _other_look(box, report, outcome.sums)
        looks[box.top, box.left] = look
    return looks


def unread_words(landing: Landing) -> str:
    """Say what cannot be read."""
    return wording.PASTE_UNREAD.format(cell=landing.cell.name, text=plain(landing.after))


def differs_words(compared: Compared) -> str:
    """Say what the source has for a sum, and what the sum is."""
    total = plain(compared.sum) or wording.PASTE_BLANK
    stated = plain(compared.stated)
    return wording.PASTE_DIFFERS.format(cell=compared.cell.name, stated=stated, sum=total)


def _landing_look(landing: Landing) -> Look:
    before, after = plain(landing.before), plain(landing.after)
    if landing.is_unread:
        told = unread_words(landing)
        return Look(f"✕ {after}", "lit", "error", is_strong=True, told=told)
    if not landing.is_change:
        return Look(after or "", "paper")
    if before is None:
        return Look(after or "", "chosen", is_strong=True)
    changed = wording.PASTE_CHANGED.format(before=before, after=after or wording.PASTE_BLANK)
    return Look(changed, "chosen", is_strong=True)


def _compared_look(compared: Compared) -> Look:
    stated, total = plain(compared.stated), plain(compared.sum) or wording.PASTE_BLANK
    if not compared.differs:
        return Look(f"{total} ✓", "computed", told=wording.PASTE_AGREES)
    told = differs_words(compared)
    return Look(f"{stated} ≠ {total}", "lit", "warning", is_strong=True, told=told)


def _other_look(figure: Figure, report: Report, sums: dict[str, Value]) -> Look:
    """Return the look of a figure that the paste leaves alone; a sum may be another one then."""
    before = report.values[figure.cell.id]
    after = sums.get(figure.cell.id, before)
    ground = "computed" if figure.cell.is_computed else "paper"
    return Look(plain(after) or "", ground, "quiet_ink" if before == after else "ink")
