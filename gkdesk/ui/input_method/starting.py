"""fcitx begins to serve the program."""

from PySide6.QtGui import QGuiApplication

from gkdesk.ui.input_method.composing import Composing
from gkdesk.ui.input_method.fcitx import Fcitx
from gkdesk.ui.input_method.session_bus import SessionBus


def serve(application: QGuiApplication) -> None:
    """Let fcitx serve the windows of the program, as soon as there is one."""
    try:
        bus = SessionBus(application)
    except OSError:
        # A desk without D-Bus has no fcitx either.
        return
    fcitx = Fcitx(bus, application)
    Composing(application, fcitx)
    fcitx.look()
