"""What a text says in figures: how it is read, and what the figures of a report make of it."""
