"""Where the clerk can be: a cell, a section, or the page of the report itself."""

# No section has an empty id, and no cell.
INFO = ""
