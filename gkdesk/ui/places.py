"""Where the clerk can be: a cell, a section, or a page about the report itself."""

# No section has such an id, and no cell.
INFO = ""
READINESS = "readiness*"
COMPARISON = "comparison*"
