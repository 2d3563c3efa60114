"""A source that is gone through again, for another year or report, with what was said to it."""

from gkdesk.intake.review import Review, Verdict
from gkdesk.report import plain


def judged_cells(review: Review) -> list[str]:
    """Return the cells to which the clerk has said something."""
    return [cell for cell in review.report.edition.cells if review.is_judged(cell)]


def go_on(former: Review, review: Review) -> None:
    """Say to a review what was said to the same figures in a former one, which is done with."""
    begun = Review(former.imported, None if former.is_new else former.report)
    wanted, unwanted = former.chosen - begun.chosen, begun.chosen - former.chosen
    there = {section.id for section in review.report.edition.sections if review.offered(section.id)}
    # What was typed for a section that is not taken shows once it is.
    former.choose(section.id for section in former.report.edition.sections)
    review.choose((review.chosen - unwanted) | (wanted & there))
    review.takes_date = review.takes_date and (former.takes_date or not begun.takes_date)
    review.keeps_before_blank = former.keeps_before_blank
    for cell in judged_cells(former):
        if cell in review.report.edition.cells and _is_same(cell, former, review):
            _say_again(cell, former, review)
    review.settle()


def _is_same(cell: str, former: Review, review: Review) -> bool:
    """Tell whether both read the same for a cell, at the same place."""
    one, other = former.proposal(cell).taken, review.proposal(cell).taken
    if one is None or other is None:
        return one is other
    return (one.text, one.place) == (other.text, other.place)


def _say_again(cell: str, former: Review, review: Review) -> None:
    was = former.proposal(cell)
    if was.verdict is Verdict.CORRECTED:
        review.correct(cell, plain(was.after) or "")
    elif was.verdict is Verdict.LEFT_OUT:
        review.leave_out(cell)
    elif was.verdict is Verdict.ACCEPTED:
        review.accept(cell)
