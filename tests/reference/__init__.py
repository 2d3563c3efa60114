"""Tests against reports that others wrote."""
