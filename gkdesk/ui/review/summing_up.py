"""What a review comes to, in one line: before it is taken over, and after."""

from gkdesk.intake.review import Review
from gkdesk.ui.review import wording


def summed_up(review: Review) -> str:
    """Say how much would come, and what of it needs to be known."""
    proposals = [review.proposal(cell) for cell in review.values]
    has_date = review.takes_date and review.signed_on is not None
    counts = (
        (wording.SUM_CELLS, _filled(review)),
        (wording.SUM_CHANGED, 0 if review.is_new else sum(one.is_change for one in proposals)),
        (wording.SUM_REPLACED, sum(one.is_replacing for one in proposals)),
        (wording.SUM_TEXTS, _texts(review)),
        (wording.SUM_DATE, int(has_date)),
        (wording.SUM_DIFFERING, len(_differing(review))),
    )
    told = [words.format(count=count) for words, count in counts if count]
    return f"{'，'.join(told)}。" if told else wording.SUM_NOTHING


def told_afterwards(review: Review) -> str:
    """Say what was taken over."""
    counts = (
        (wording.COUNT_CELLS, _filled(review)),
        (wording.COUNT_TEXTS, _texts(review)),
        (wording.COUNT_STATED, len(_differing(review))),
        (wording.COUNT_UNJUDGED, review.open_doubts),
    )
    told = [words.format(count=count) for words, count in counts if count]
    return wording.DONE.format(name=review.imported.source.path.name, counts="，".join(told))


def _filled(review: Review) -> int:
    return sum(value is not None for value in review.values.values())


def _texts(review: Review) -> int:
    return sum(len(review.imported.prose.get(section, ())) for section in review.chosen)


def _differing(review: Review) -> list[str]:
    return [cell for cell in review.report.edition.sums if review.proposal(cell).differs]
