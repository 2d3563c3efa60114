"""One line a section: what is filled, what was found, who signed it off."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem

from gkdesk import words
from gkdesk.report import STAGES, SectionReadiness, SignOff
from gkdesk.ui import marks, wording

# What holds the section or cell that a line is about.
PLACE = Qt.ItemDataRole.UserRole


def section_item(ready: SectionReadiness) -> QTreeWidgetItem:
    """Return the line of a section."""
    filled = (
        wording.FILLED_CELLS.format(filled=ready.filled, fillable=ready.fillable)
        if ready.fillable
        else wording.LENGTH.format(count=ready.filled)
    )
    name = ready.section.heading or ready.section.name
    signed = dict(ready.sign_offs)
    texts = [name, filled, _judged(ready)]
    texts += [_signed(signed.get(stage), stage in ready.changed_since) for stage in STAGES]
    item = QTreeWidgetItem(texts)
    marks.mark_item(item, 0, ready.standing.mark)
    item.setData(0, PLACE, ready.section.id)
    for position, stage in enumerate(STAGES, start=len(texts) - len(STAGES)):
        mark = "warning" if stage in ready.changed_since else "clean" if stage in signed else ""
        marks.mark_item(item, position, mark)
    return item


def _judged(ready: SectionReadiness) -> str:
    """Say what was found in a section, in one phrase."""
    counts = [
        (ready.standing.errors, words.LEVELS["error"]),
        (ready.standing.warnings, words.LEVELS["warning"]),
        (ready.set_aside, words.SET_ASIDE),
    ]
    told = [wording.LEVEL_COUNT.format(count=count, level=name) for count, name in counts if count]
    return " · ".join(told) or wording.READINESS_NOTHING


def _signed(sign_off: SignOff | None, is_changed_since: bool) -> str:
    if sign_off is None:
        return wording.UNSIGNED
    sentence = wording.SIGNED_CHANGED if is_changed_since else wording.SIGNED
    return sentence.format(name=sign_off.by, month=sign_off.on.month, day=sign_off.on.day)
