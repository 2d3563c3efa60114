"""The clerk's desk for the yearly report on the disclosure of government information.

Rooms, each importing only those to its right:
``cli, app, ui`` → ``document, project`` → ``report`` → ``form`` → ``places, errors``.
"""

__version__ = "0.1.0"
