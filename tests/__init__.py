"""The tests: a folder per room of gkdesk, and folders for what concerns several."""
