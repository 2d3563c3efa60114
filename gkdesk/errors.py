"""What the machine could not do, as one Chinese sentence for the clerk."""


class GkdeskError(Exception):
    """Root of all errors that are shown to the clerk.

    The message is one Chinese sentence: what happened, to which file, what to do now.
    What a clerk types is never an error; it is a finding.
    """


class UsageError(GkdeskError):
    """The words of a call were off; nothing was read or written."""
