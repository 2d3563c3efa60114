"""Chinese typed through fcitx, for which the wheels of PySide6 carry no plugin of Qt.

麒麟 and UOS come with fcitx 4 or 5. Both speak D-Bus to the programs they serve; what Qt's own
plugin does elsewhere is done here: keys go to fcitx first, and what it composes comes back to the
widget that has the focus. QtDBus cannot be used for it: from Python it sends no unsigned numbers,
and ends the process over a list. So the C library of D-Bus is called, which every desk has.

``choice``: whether fcitx is what the desk uses; ``session_bus``: calls and signals;
``fcitx``: what fcitx 4 and 5 are asked and say; ``composing``: the program's side of it.
"""
