"""What fcitx 4 and 5 are asked for, and what they say."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from gkdesk.ui.input_method.session_bus import SessionBus

# What a program says that it can do: show what is being composed, with its looks, and enter it
# itself when the focus goes elsewhere. fcitx-utils/capabilityflags.h, bits 1, 4 and 5.
_CAPABILITIES = 1 << 1 | 1 << 4 | 1 << 5
# Looks of what is being composed: fcitx-utils/textformatflags.h.
_IS_HIGHLIGHTED = 1 << 4
_IS_NOT_FOR_ENTERING = 1 << 5
_BUS = ("org.freedesktop.DBus", "/org/freedesktop/DBus")


class Stretch(NamedTuple):
    """A part of what is being composed."""

    text: str
    is_highlighted: bool = False
    is_for_entering: bool = True


class Key(NamedTuple):
    """A key as X knows it."""

    symbol: int
    code: int
    state: int
    is_released: bool
    time: int


@dataclass(frozen=True, slots=True)
class _Dialect:
    """How one kind of fcitx is spoken to."""

    service: str
    path: str
    create: tuple[str, str, tuple[object, ...]]
    # The path of what was created, from the first value of the answer.
    context: Callable[[object], str]
    interface: str
    key_signature: str
    capabilities: tuple[str, str]


def dialects() -> tuple[_Dialect, ...]:
    """Return them, the one to be preferred first.

    The first is that of fcitx 5 and of the later 4.2.9 (``fcitx-ipcportal``), the second one of
    every fcitx 4.
    """
    screen = os.environ.get("DISPLAY", "").rpartition(":")[2].partition(".")[0] or "0"
    program = "gkdesk"
    return (
        _Dialect(
            "org.freedesktop.portal.Fcitx",
            "/org/freedesktop/portal/inputmethod",
            (
                "org.fcitx.Fcitx.InputMethod1.CreateInputContext",
                "a(ss)",
                ((("program", program), ("display", f"x11:{os.environ.get('DISPLAY', '')}")),),
            ),
            str,
            "org.fcitx.Fcitx.InputContext1",
            "uuubu",
            ("SetCapability", "t"),
        ),
        _Dialect(
            f"org.fcitx.Fcitx-{screen}",
            "/inputmethod",
            ("org.fcitx.Fcitx.InputMethod.CreateICv3", "si", (program, os.getpid())),
            "/inputcontext_{}".format,
            "org.fcitx.Fcitx.InputContext",
            "uuuiu",
            ("SetCapacity", "u"),
        ),
    )


class Fcitx(QObject):
    """The fcitx of this session, present or not; it may come and go.

    ``committed`` gives a text to be entered, ``composed`` the stretches of what is being composed
    and the place of the caret in them, ``forwarded`` a key that fcitx wants the program to have.
    ``found`` says that there is a new one, which knows nothing yet.
    """

    committed = Signal(str)
    composed = Signal(tuple, int)
    forwarded = Signal(object)
    found = Signal()

    def __init__(self, bus: SessionBus, parent: QObject | None = None) -> None:
        """Look for fcitx, now and whenever one starts."""
        super().__init__(parent)
        self._bus = bus
        self._dialect: _Dialect | None = None
        self._path = ""
        bus.signalled.connect(self._on_signal)
        for dialect in dialects():
            bus.watch(
                f"type='signal',sender='{_BUS[0]}',member='NameOwnerChanged',"
                f"arg0='{dialect.service}'"
            )

    def look(self) -> None:
        """Find the one that runs, if any, and let it know of this program."""
        self._path = ""
        for dialect in dialects():
            owner = self._bus.ask(*_BUS, f"{_BUS[0]}.NameHasOwner", "s", dialect.service)
            if owner == (1,) and self._introduce(dialect):
                self.found.emit()
                return

    @property
    def is_there(self) -> bool:
        """Whether one has been found."""
        return bool(self._path)

    def takes(self, key: Key) -> bool:
        """Offer a key; tell whether fcitx makes something of it."""
        if self._dialect is None or not self._path:
            return False
        answer = self._bus.ask(
            self._dialect.service,
            self._path,
            f"{self._dialect.interface}.ProcessKeyEvent",
            self._dialect.key_signature,
            *key,
        )
        return answer is not None and bool(answer[0])

    def tell(self, method: str, signature: str = "", *values: object) -> None:
        """Say what happened: FocusIn, FocusOut, Reset, SetCursorRect."""
        if self._dialect is not None and self._path:
            name = f"{self._dialect.interface}.{method}"
            self._bus.tell(self._dialect.service, self._path, name, signature, *values)

    def _introduce(self, dialect: _Dialect) -> bool:
        method, signature, values = dialect.create
        answer = self._bus.ask(dialect.service, dialect.path, method, signature, *values)
        if not answer:
            return False
        self._dialect = dialect
        self._path = dialect.context(answer[0])
        self._bus.watch(f"type='signal',sender='{dialect.service}',path='{self._path}'")
        self.tell(*dialect.capabilities, _CAPABILITIES)
        return True

    def _on_signal(self, path: str, name: str, values: tuple[object, ...]) -> None:
        if name == "NameOwnerChanged":
            self.composed.emit((), 0)
            self.look()
        elif path != self._path:
            return
        elif name == "CommitString":
            self.committed.emit(values[0])
        elif name == "UpdateFormattedPreedit":
            self._on_composed(*values)
        elif name == "ForwardKey":
            symbol, state, is_released = cast("tuple[int, int, int]", values)
            self.forwarded.emit(Key(symbol, 0, state, bool(is_released), 0))

    def _on_composed(self, stretches: object, caret: object) -> None:
        shown = tuple(
            Stretch(text, bool(looks & _IS_HIGHLIGHTED), not looks & _IS_NOT_FOR_ENTERING)
            for text, looks in cast("Iterable[tuple[str, int]]", stretches)
        )
        whole = "".join(stretch.text for stretch in shown).encode()
        # fcitx counts bytes.
        before = whole[: max(cast("int", caret), 0)].decode(errors="ignore")
        self.composed.emit(shown, len(before))
