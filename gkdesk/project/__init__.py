"""The report on disk: a project file ``.gkd`` is UTF-8 JSON that a person can read and compare.

Format 1: ``format``, ``edition``, ``agency``, ``year``, ``signed_on`` (ISO date or null),
``cells`` (entered values by cell id, as text; blank ones are left out), ``stated`` (totals that
an imported source printed), ``prose`` (text by section id). Format 2 adds ``notes`` (text by
cell id), ``set_aside`` (findings let stand: ``code``, ``figures`` by cell id, ``reason``,
``on``) and ``signed_off`` (by section id and stage: ``by``, ``on``, ``content``, a fingerprint).
Format 3 adds ``section`` and ``sentence`` to what is set aside. Format 4 adds ``id`` (32
hexadecimal digits that stay with the report), ``minor``, ``milestones`` (``name``, ``by``,
``at``, ``version``, ``published``, and ``differs``: what makes the state out of the milestone
before, null for what is gone), ``reopened`` (``version``, ``by``, ``at``, ``reason``) and ``log``
(a line for each change: ``by``, ``at``, ``version``, ``kind``, ``place``, ``from``, ``to``). Its
minor 1 adds ``earlier``, the reports of earlier years, the latest first: ``edition``, ``agency``,
``year``, ``cells``, ``stated``, ``prose``, ``source`` (the name of a file) and ``own`` (whether
that was a project file). Where a finding set aside compares with last year, last year's figures
stand in brackets behind the cell's.
Sorted and indented. Files of former formats are brought to the present one as they are opened.

A newer ``minor`` only adds keys beside these; a program that does not know them carries them
along. Whatever else changes is a new format, and refused by older programs.

``Project`` is a report with its file, ``RecoveryFolder`` keeps what no file has yet, and
``StatesFolder`` the last states that were saved. This room imports ``report``, ``form``,
``files`` and ``errors``; it does not know ``document``.
"""

from gkdesk.project.decoding import ProjectError
from gkdesk.project.migrations import FORMAT
from gkdesk.project.on_disk import ChangedOnDiskError, HeldByAnotherError, LockedReportError
from gkdesk.project.project import Project, Saved
from gkdesk.project.states import KeptState, StatesFolder
from gkdesk.project.store import InterruptedSaveError, encode, encode_for, load, save
from gkdesk.project.values import fill

__all__ = [
    "FORMAT",
    "ChangedOnDiskError",
    "HeldByAnotherError",
    "InterruptedSaveError",
    "KeptState",
    "LockedReportError",
    "Project",
    "ProjectError",
    "Saved",
    "StatesFolder",
    "encode",
    "encode_for",
    "fill",
    "load",
    "save",
]
