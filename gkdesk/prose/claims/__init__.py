"""What a text says in figures, against the tables and against itself.

``ClaimChecks`` compares paragraphs with the figures of a report. A paragraph is cut into tokens
(``tokens``) and clauses (``clauses``); the words around a number refer to rows and columns
(``reference``), what holds from clause to clause is its setting (``setting``), and the numbers of
a sentence stand in relations to each other (``relations``). All of that depends on the words
alone and is called ``Parsed``; only ``verdicts`` look at figures. What words mean is data in
``resources/checks``: ``rulebook`` reads it, ``rules`` holds it.
"""

from gkdesk.prose.claims.checks import ClaimChecks
from gkdesk.prose.claims.values import Tie

__all__ = ["ClaimChecks", "Tie"]
