"""The clerk's desk for the yearly report on the disclosure of government information.

Rooms and modules, each importing only those to its right:
``cli`` → ``commands`` (with ``calls``, ``outline``) and ``app`` → ``ui`` → ``document, project`` →
``words`` → ``report`` → ``form`` → ``files`` → ``places, errors``.
"""

__version__ = "0.1.0"
