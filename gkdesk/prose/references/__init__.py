"""Figures inside sentences: ``{{ 表.行.列 }}`` in the words of the edition file, and ``{% if %}``.

A paragraph goes through ``tags`` (where references stand), ``tokens`` and ``grammar`` (what they
say, as ``nodes``), ``blocks`` (what stands under a condition) and ``rendering``; ``meaning`` knows
what names stand for and ``reckoning`` what an expression comes to, with the ``filters``. The way of
writing is Jinja's, cut down to expressions and ``if``. Jinja itself is not asked: nothing that a
file brings along becomes a program, and a tree of some sixty nodes is walked in no time. What is
wrong is a ``Slip`` with its place, never an exception.
"""

from gkdesk.prose.references.measure import crowded_sections, crowded_slips
from gkdesk.prose.references.offering import (
    HalfTyped,
    Suggestion,
    all_suggestions,
    half_typed,
    in_braces,
    reference_to,
    suggestions,
)
from gkdesk.prose.references.rendered import Piece, Rendered
from gkdesk.prose.references.rendering import (
    lasting_slips,
    reference_slips,
    render,
    rendered_prose,
)
from gkdesk.prose.references.tags import may_hold_tags

__all__ = [
    "HalfTyped",
    "Piece",
    "Rendered",
    "Suggestion",
    "all_suggestions",
    "crowded_sections",
    "crowded_slips",
    "half_typed",
    "in_braces",
    "lasting_slips",
    "may_hold_tags",
    "reference_slips",
    "reference_to",
    "render",
    "rendered_prose",
    "suggestions",
]
