"""The page of the comparison with last year, driven by real events."""
