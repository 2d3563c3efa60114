"""Tests that every edition file must pass, real or invented."""
