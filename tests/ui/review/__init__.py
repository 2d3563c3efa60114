"""Tests of the review of imported reports."""
