"""The editable grid, driven by keys, mouse, clipboard and input method."""
