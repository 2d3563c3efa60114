"""Tests of figures inside sentences."""
