"""The one entry: words on the command line, or the window."""

import sys

from gkdesk.cli import run


def main() -> int:
    """Run the program with the words of the call and return the exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        # The program in one folder starts itself anew to read a PDF in a process of its own.
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main())
