"""Slips of the text itself: what is found, and what is rightly let stand."""
