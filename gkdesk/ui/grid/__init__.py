"""The editable grid of a statutory table, which looks like the printed table.

``plan`` and ``moves`` know the squares and the ways between figures, ``selection`` what is chosen,
``tally`` its sum, ``former`` last year's figures; they know no Qt. ``model`` is the report as an
item model; ``fit`` and ``lettering`` measure, ``sheet`` knows where each box stands, ``painting``
draws it. ``pane`` shows, ``typing_pane`` opens editors, ``selecting_pane`` selects, ``body`` goes
where the ``keys`` lead; ``reckoning`` adds up what is typed as a sum; ``filling`` and ``clipboard``
act on many cells. ``paste_looks`` says what a paste would show, ``paste_model``, ``paste_fit``,
``preview`` and ``paste_preview`` show it. ``TableGrid`` puts them together: it calls the session
downward and listens to its signals.
"""

from gkdesk.ui.grid.table_grid import TableGrid

__all__ = ["TableGrid"]
