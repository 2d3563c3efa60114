"""What others wrote: tables of the clipboard laid onto the form, and whole reports out of files.

A source is read into boxes on a grid and nothing more (``read_html``, ``read_text``). Where its
figures belong is told by its labels or by a cell to begin at (``offer_ways``), always by the
edition's own rows, columns and labels: no statutory word is known here. What that would do to a
report is an ``Outcome``, which changes nothing by itself. Everything read here comes from outside:
it is read with bounds, nothing in it is run and nothing is fetched for it.

A whole report is read by ``importing``: ``sources`` reads the file, ``recognition`` finds in it
what is the report's. Both are loaded when the first file is read.
This room imports ``report``, ``form`` and ``files``, and of ``prose`` how numerals are written; it
knows neither project files, documents nor windows.
"""

from gkdesk.intake.html import read_html
from gkdesk.intake.labels import Likeness
from gkdesk.intake.naming import Naming, headings
from gkdesk.intake.offering import Offer, offer_ways
from gkdesk.intake.outcome import Compared, Landing, Outcome, outcome_of
from gkdesk.intake.placement import Lost, Near, Placement, Way
from gkdesk.intake.source import SourceBox, SourceError, SourceTable
from gkdesk.intake.source_block import SourceBlock
from gkdesk.intake.text import read_text

__all__ = [
    "Compared",
    "Landing",
    "Likeness",
    "Lost",
    "Naming",
    "Near",
    "Offer",
    "Outcome",
    "Placement",
    "SourceBlock",
    "SourceBox",
    "SourceError",
    "SourceTable",
    "Way",
    "headings",
    "offer_ways",
    "outcome_of",
    "read_html",
    "read_text",
]
