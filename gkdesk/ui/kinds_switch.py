"""Kinds of findings in texts switched off and on from a window, with what it says of that."""

from functools import partial

from PySide6.QtCore import QObject

from gkdesk.errors import GkdeskError
from gkdesk.prose.kinds import read_kinds
from gkdesk.ui import text_wording
from gkdesk.ui.notice import Notice
from gkdesk.ui.proofreading import Proofreading
from gkdesk.ui.session import Session


class KindsSwitch(QObject):
    """Has the text of a session checked, and looks for a kind of finding no more, or again."""

    def __init__(self, proofreading: Proofreading, notice: Notice) -> None:
        """Say in ``notice`` what was done."""
        super().__init__(notice)
        self._proofreading = proofreading
        self._notice = notice

    def proofread(self, session: Session) -> None:
        """Check the text of a session from now on; without the rules all else goes on."""
        try:
            self._proofreading.attach(session)
        except GkdeskError as error:
            self._notice.say(str(error))

    def switch(self, code: str, *, is_on: bool = False) -> None:
        """Look for a kind of finding in all texts no more, or again."""
        self._proofreading.switch(code, is_on=is_on)
        if is_on:
            self._notice.hide()
            return
        named = read_kinds().get(code)
        sentence = text_wording.SWITCHED_OFF.format(kind=named.name if named else code)
        acts = {text_wording.SWITCH_ON: partial(self.switch, code, is_on=True)}
        self._notice.say(sentence, "clean", acts)
