"""This year beside the years before, on the desk: a table of all figures, and charts of some.

``page`` composes them and follows every edit; ``model`` is the table, ``ordering`` what of it is
listed and in which order, ``bar`` the row in which the clerk says so. ``chart_view`` paints what
``gkdesk.document.charts`` describes: the same figures, shape by shape, as in the documents.
"""
