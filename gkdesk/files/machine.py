"""This PC and its processes, by which a file says who made it."""

import os
import sys
from hashlib import sha256

_TAG = 6
# Where a session says who it is of: as POSIX has it, as others do, as Windows does.
_USER = ("LOGNAME", "USER", "USERNAME")

if sys.platform == "win32":
    import ctypes

    # From the Windows API: PROCESS_QUERY_LIMITED_INFORMATION, ERROR_ACCESS_DENIED, STILL_ACTIVE.
    _QUERY, _DENIED, _ACTIVE = 0x1000, 5, 259

    def host_name() -> str:
        """Return what this PC is called."""
        return os.environ.get("COMPUTERNAME", "")

    def is_running(process: int) -> bool:
        """Tell whether a process of this PC is alive."""
        kernel = ctypes.windll.kernel32
        handle = kernel.OpenProcess(_QUERY, False, process)
        if not handle:
            return kernel.GetLastError() == _DENIED
        code = ctypes.c_ulong()
        kernel.GetExitCodeProcess(handle, ctypes.byref(code))
        kernel.CloseHandle(handle)
        return code.value == _ACTIVE

else:

    def host_name() -> str:
        """Return what this PC is called."""
        return os.uname().nodename

    def is_running(process: int) -> bool:
        """Tell whether a process of this PC is alive."""
        try:
            os.kill(process, 0)
        except (ProcessLookupError, OverflowError):
            return False
        except PermissionError:
            return True
        # To the system 0 and less are groups of processes.
        return process > 0


def host_tag() -> str:
    """Return a few characters that stand for this PC in the name of a file."""
    return sha256(host_name().encode("utf-8", "surrogateescape")).hexdigest()[:_TAG]


def user_name() -> str:
    """Return what the user is called on this PC, empty where nobody says.

    Every desktop says it. The system's list of users is not asked: on some PCs that is done
    through a socket, and this program opens none.
    """
    return next((name for key in _USER if (name := os.environ.get(key))), "")
