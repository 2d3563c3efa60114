"""Tests of what the prose says against what the tables say."""
