"""The C library of D-Bus: its functions, and values written into messages and read out of them."""

from __future__ import annotations

import ctypes
import re
import sys
from ctypes import c_char_p, c_int, c_uint32, c_void_p
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Its name has been the same since 2006.
_NAME = "libdbus-1.so.3"
# What each function takes and returns.
_FUNCTIONS = {
    "dbus_bus_add_match": ((c_void_p, c_char_p, c_void_p), None),
    "dbus_bus_register": ((c_void_p, c_void_p), c_uint32),
    "dbus_connection_get_is_connected": ((c_void_p,), c_uint32),
    "dbus_connection_get_unix_fd": ((c_void_p, c_void_p), c_uint32),
    "dbus_connection_open_private": ((c_char_p, c_void_p), c_void_p),
    "dbus_connection_pop_message": ((c_void_p,), c_void_p),
    "dbus_connection_read_write": ((c_void_p, c_int), c_uint32),
    "dbus_connection_send": ((c_void_p, c_void_p, c_void_p), c_uint32),
    "dbus_connection_send_with_reply_and_block": (
        (c_void_p, c_void_p, c_int, c_void_p),
        c_void_p,
    ),
    "dbus_connection_set_exit_on_disconnect": ((c_void_p, c_uint32), None),
    "dbus_message_get_member": ((c_void_p,), c_char_p),
    "dbus_message_get_path": ((c_void_p,), c_char_p),
    "dbus_message_get_type": ((c_void_p,), c_int),
    "dbus_message_iter_append_basic": ((c_void_p, c_int, c_void_p), c_uint32),
    "dbus_message_iter_close_container": ((c_void_p, c_void_p), c_uint32),
    "dbus_message_iter_get_arg_type": ((c_void_p,), c_int),
    "dbus_message_iter_get_basic": ((c_void_p, c_void_p), None),
    "dbus_message_iter_init": ((c_void_p, c_void_p), c_uint32),
    "dbus_message_iter_init_append": ((c_void_p, c_void_p), None),
    "dbus_message_iter_next": ((c_void_p,), c_uint32),
    "dbus_message_iter_open_container": ((c_void_p, c_int, c_char_p, c_void_p), c_uint32),
    "dbus_message_iter_recurse": ((c_void_p, c_void_p), None),
    "dbus_message_new_method_call": ((c_char_p,) * 4, c_void_p),
    "dbus_message_set_auto_start": ((c_void_p, c_uint32), None),
    "dbus_message_unref": ((c_void_p,), None),
}
# Numbers by their code: how many bytes, and those with a sign.
_SIZES = {"b": 4, "y": 1, "n": 2, "q": 2, "i": 4, "u": 4, "x": 8, "t": 8}
_SIGNED = "nix"
_TEXTS = "sog"
_CONTAINERS = "arve"
# DBusMessageIter is private to the library: 72 bytes where a pointer has eight.
_Iterator = ctypes.c_uint64 * 16
# The types of a signature, as far as anything is written here: simple ones, lists of structures.
_TYPE = re.compile(r"a\(\w+\)|\w")


class Messages:
    """The library, and what it writes and reads. OSError where the system has none."""

    def __init__(self) -> None:
        """Load the library."""
        self.library = ctypes.CDLL(_NAME)
        for name, (takes, returns) in _FUNCTIONS.items():
            function = getattr(self.library, name)
            function.argtypes = takes
            function.restype = returns

    def call(
        self, service: str, path: str, method: str, signature: str, values: Iterable[object]
    ) -> int:
        """Return a new message that calls a method, named with its interface."""
        interface, _, name = method.rpartition(".")
        words = (word.encode() for word in (service, path, interface, name))
        message: int = self.library.dbus_message_new_method_call(*words)
        # Nothing is started that the desk has not started itself.
        self.library.dbus_message_set_auto_start(message, 0)
        at = _Iterator()
        self.library.dbus_message_iter_init_append(message, at)
        self._append_all(at, signature, values)
        return message

    def values(self, message: int) -> tuple[object, ...]:
        """Return what a message brings."""
        at = _Iterator()
        has_any = self.library.dbus_message_iter_init(message, at)
        return tuple(self._read_all(at)) if has_any else ()

    def _append_all(
        self, at: ctypes.Array[ctypes.c_uint64], signature: str, values: Iterable[object]
    ) -> None:
        types: list[str] = _TYPE.findall(signature)
        for code, value in zip(types, values, strict=True):
            if code in _TEXTS:
                text = c_char_p(cast("str", value).encode())
                self.library.dbus_message_iter_append_basic(at, ord(code), ctypes.byref(text))
            elif code in _SIZES:
                number = ctypes.c_uint64(cast("int", value))
                self.library.dbus_message_iter_append_basic(at, ord(code), ctypes.byref(number))
            else:
                structures = cast("Sequence[Sequence[object]]", value)
                self._append_structures(at, code[1:], structures)

    def _append_structures(
        self,
        at: ctypes.Array[ctypes.c_uint64],
        structure: str,
        values: Sequence[Sequence[object]],
    ) -> None:
        items, fields = _Iterator(), _Iterator()
        library = self.library
        library.dbus_message_iter_open_container(at, ord("a"), structure.encode(), items)
        for value in values:
            library.dbus_message_iter_open_container(items, ord("r"), None, fields)
            self._append_all(fields, structure[1:-1], value)
            library.dbus_message_iter_close_container(items, fields)
        library.dbus_message_iter_close_container(at, items)

    def _read_all(self, at: ctypes.Array[ctypes.c_uint64]) -> Iterable[object]:
        while code := chr(self.library.dbus_message_iter_get_arg_type(at)).rstrip("\0"):
            yield self._read(at, code)
            self.library.dbus_message_iter_next(at)

    def _read(self, at: ctypes.Array[ctypes.c_uint64], code: str) -> object:
        if code in _CONTAINERS:
            within = _Iterator()
            self.library.dbus_message_iter_recurse(at, within)
            return tuple(self._read_all(within))
        if code in _TEXTS:
            text = c_char_p()
            self.library.dbus_message_iter_get_basic(at, ctypes.byref(text))
            return (text.value or b"").decode(errors="replace")
        number = ctypes.create_string_buffer(8)
        self.library.dbus_message_iter_get_basic(at, number)
        held = number.raw[: _SIZES.get(code, 8)]
        return int.from_bytes(held, sys.byteorder, signed=code in _SIGNED)
