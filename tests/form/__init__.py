"""Tests of the blank form: strict reading, dependence, the library."""
