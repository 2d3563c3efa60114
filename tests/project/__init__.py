"""Tests of the report on disk."""
