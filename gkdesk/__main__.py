"""The one entry: words on the command line, or the window."""

import sys

from gkdesk.cli import run


def main() -> int:
    """Run the program with the words of the call and return the exit status."""
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
