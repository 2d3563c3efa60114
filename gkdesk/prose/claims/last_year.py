"""Which figures a sentence plainly gives as last year's."""

from collections.abc import Iterable
from itertools import pairwise

from gkdesk.prose.claims.clauses import Clause
from gkdesk.prose.claims.setting import roles_of
from gkdesk.prose.claims.tokens import Amount, Sentence, Token, Word

_OF = "的"


def is_plainly_last_years(clause: Clause, amount: Amount, sentence: Sentence) -> bool:
    """Tell whether a figure is what last year's report says, and of nothing else.

    It is what this year is compared with, right behind the year; or the whole sentence is about
    last year: what came in then may have been dealt with since, or go on.
    """
    words = [word for word in clause.words if word.end <= amount.start]
    years = [at for at, word in enumerate(words) if word.role == "last_year"]
    if not years:
        return False
    (at, *_), year = years, words[years[0]]
    between = words[at + 1 :]
    if at and words[at - 1].role == "compared" and words[at - 1].end == year.start:
        return all(word.role == "filler" for word in between) and _is_joined(year, between, amount)
    opens = clause.tokens[0] is year and year.start == clause.start
    is_of_then = "this_year" not in roles_of(sentence.tokens)
    return opens and is_of_then and all(word.text != _OF for word in between)


def _is_joined(year: Word, between: Iterable[Word], amount: Amount) -> bool:
    """Tell whether nothing stands between that no rule knows."""
    tokens: list[Token] = [year, *between, amount]
    return all(one.end == other.start for one, other in pairwise(tokens))
