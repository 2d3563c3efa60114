"""What the names in a reference stand for: figures of the form, and what is said of the report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from gkdesk.form import Edition
from gkdesk.form.names import Quantity
from gkdesk.prose.facts import Facts
from gkdesk.prose.references.nodes import Name
from gkdesk.prose.references.trouble import Trouble, TroubleError

# What stands before a name to mean last year's report; the first is the usual one.
BACK = ("上年", "去年")
# What is said of the report itself.
ABOUT: Mapping[str, Callable[[Facts], int | str]] = MappingProxyType(
    {
        "机关": lambda facts: facts.agency,
        "年份": lambda facts: facts.year,
        "上年年份": lambda facts: facts.year - 1,
        "下年年份": lambda facts: facts.year + 1,
    }
)
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Meaning:
    """A figure, of last year's report with ``is_last_years``; or one of ``ABOUT``."""

    quantity: Quantity | None
    about: str = ""
    is_last_years: bool = False


def meaning_of(name: Name, edition: Edition) -> Meaning:
    """Return what a name stands for; TroubleError where it stands for nothing, or for several."""
    words = name.words
    if len(words) == 1 and words[0] in ABOUT:
        return Meaning(None, words[0])
    is_last_years = len(words) > 1 and words[0] in BACK
    found = edition.names.find(words[1:] if is_last_years else words)
    if len(found) == 1:
        return Meaning(found[0], is_last_years=is_last_years)
    raise TroubleError(
        Trouble("text-reference-unknown", _reason(words, found), name.start, name.end)
    )


def _reason(words: tuple[str, ...], found: tuple[Quantity, ...]) -> str:
    said = ".".join(words)
    if not found:
        return f"表里没有“{said}”这个名称，或没有写全"
    could_be = "、".join(quantity.name for quantity in found[:_MOST_NAMED])
    return f"“{said}”可以指 {could_be}，请写全"
