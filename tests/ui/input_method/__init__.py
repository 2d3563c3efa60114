"""Tests of Chinese input through fcitx."""
