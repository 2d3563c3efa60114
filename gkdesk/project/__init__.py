"""The report on disk: a project file ``.gkd`` is UTF-8 JSON that a person can read and compare.

Format 1 (the first): ``format``, ``edition``, ``agency``, ``year``, ``signed_on`` (ISO date or
null), ``cells`` (entered values by cell id, as text; blank ones are left out), ``stated``
(totals that an imported source printed), ``prose`` (text by section id). Sorted and indented.

This room imports ``report``, ``form``, ``files`` and ``errors``; it does not know ``document``.
"""

from gkdesk.project.store import FORMAT, ProjectError, load, save
from gkdesk.project.values import fill

__all__ = ["FORMAT", "ProjectError", "fill", "load", "save"]
