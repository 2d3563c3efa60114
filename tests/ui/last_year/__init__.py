"""Tests of last year's report in the window."""
