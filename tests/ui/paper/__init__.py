"""Tests of the report on paper."""
