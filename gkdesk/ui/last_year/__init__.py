"""Last year's report in the window: linked, carried on from, and shown beside this year's."""
