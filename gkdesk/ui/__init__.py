"""The windows: the only room that imports PySide6.

``Session`` holds the open report, its file and its undo stack. Views call the session downward;
it tells them upward, by signals, what changed. No view calls another. Every act of the clerk is
one command on the stack. The words of the program stand in ``wording``; the words of the law
come from the edition. ``paper`` sets the report on pages, which ``preview`` shows and prints.
"""
