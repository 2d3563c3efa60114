"""The D-Bus of the clerk's session: methods called, and signals as they come."""

from __future__ import annotations

import ctypes
import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, Signal

from gkdesk.ui.input_method.dbus import Messages

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADDRESS = "DBUS_SESSION_BUS_ADDRESS"
_REPLY = 2
_SIGNAL = 4
# A key waits for its answer, which takes a millisecond; what hangs must not hold up the clerk.
_PATIENCE = 500


class SessionBus(QObject):
    """A connection of its own; ``signalled`` gives path, name and values of each signal.

    OSError where the session has no bus, or the system cannot speak to it.
    """

    signalled = Signal(str, str, tuple)

    def __init__(self, parent: QObject | None = None) -> None:
        """Connect."""
        super().__init__(parent)
        address = os.environ.get(_ADDRESS, "")
        self._messages = Messages()
        self._library = self._messages.library
        # The library itself would look for an address at the X server, and start a bus.
        opened: int | None = self._library.dbus_connection_open_private(address.encode(), None)
        if opened is None or not self._library.dbus_bus_register(opened, None):
            raise OSError(f"{_ADDRESS}={address}")
        self._connection = opened
        # Otherwise the end of the bus would end the program.
        self._library.dbus_connection_set_exit_on_disconnect(self._connection, 0)
        descriptor = ctypes.c_int()
        self._library.dbus_connection_get_unix_fd(self._connection, ctypes.byref(descriptor))
        self._notifier = QSocketNotifier(descriptor.value, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._listen)

    def watch(self, rule: str) -> None:
        """Let signals come that a rule describes."""
        self._library.dbus_bus_add_match(self._connection, rule.encode(), None)

    def ask(
        self, service: str, path: str, method: str, signature: str = "", *values: object
    ) -> tuple[object, ...] | None:
        """Call a method and return its answer, or nothing when it fails.

        The signals that came before the answer have been given when this returns.
        """
        call = self._messages.call(service, path, method, signature, values)
        answer: int | None = self._library.dbus_connection_send_with_reply_and_block(
            self._connection, call, _PATIENCE, None
        )
        self._library.dbus_message_unref(call)
        given = None
        if answer is not None:
            if self._library.dbus_message_get_type(answer) == _REPLY:
                given = self._messages.values(answer)
            self._library.dbus_message_unref(answer)
        self._give_signals()
        return given

    def tell(
        self, service: str, path: str, method: str, signature: str = "", *values: object
    ) -> None:
        """Call a method whose answer is of no interest."""
        call = self._messages.call(service, path, method, signature, values)
        self._library.dbus_connection_send(self._connection, call, None)
        self._library.dbus_message_unref(call)

    def _listen(self) -> None:
        self._library.dbus_connection_read_write(self._connection, 0)
        if not self._library.dbus_connection_get_is_connected(self._connection):
            self._notifier.setEnabled(False)
        self._give_signals()

    def _give_signals(self) -> None:
        """Give what has come, oldest first."""
        come: list[tuple[str, str, Sequence[object]]] = []
        while message := self._library.dbus_connection_pop_message(self._connection):
            if self._library.dbus_message_get_type(message) == _SIGNAL:
                path: bytes = self._library.dbus_message_get_path(message)
                name: bytes = self._library.dbus_message_get_member(message)
                come.append((path.decode(), name.decode(), self._messages.values(message)))
            self._library.dbus_message_unref(message)
        for path_text, name_text, values in come:
            self.signalled.emit(path_text, name_text, values)
