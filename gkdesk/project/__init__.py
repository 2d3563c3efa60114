"""The report on disk: a project file ``.gkd`` is UTF-8 JSON that a person can read and compare.

Format 1: ``format``, ``edition``, ``agency``, ``year``, ``signed_on`` (ISO date or null),
``cells`` (entered values by cell id, as text; blank ones are left out), ``stated`` (totals that
an imported source printed), ``prose`` (text by section id). Format 2 adds ``notes`` (text by
cell id), ``set_aside`` (findings let stand: ``code``, ``figures`` by cell id, ``reason``,
``on``) and ``signed_off`` (by section id and stage: ``by``, ``on``, ``content``, a fingerprint).
Sorted and indented. Files of former formats are brought to the present one as they are opened.

This room imports ``report``, ``form``, ``files`` and ``errors``; it does not know ``document``.
"""

from gkdesk.project.migrations import FORMAT
from gkdesk.project.store import ProjectError, encode, load, save
from gkdesk.project.values import fill

__all__ = ["FORMAT", "ProjectError", "encode", "fill", "load", "save"]
