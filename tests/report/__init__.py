"""Tests of one report: values, totals, checks, changes."""
