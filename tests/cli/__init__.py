"""The command line, called from outside as a script would."""
