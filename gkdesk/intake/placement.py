"""Where the texts of a source would go on a table."""

from dataclasses import dataclass
from enum import Enum, auto

from gkdesk.form import Figure


class Way(Enum):
    """How a place is found for each text."""

    LABELS = auto()
    HERE = auto()
    ENTRIES = auto()
    TRANSPOSED = auto()
    SELECTION = auto()
    REPEATED = auto()


@dataclass(frozen=True, slots=True)
class Near:
    """A label of the source, and that of the form which it was taken for."""

    written: str
    label: str


@dataclass(frozen=True, slots=True)
class Lost:
    """A text that no cell takes, and the label of its line where it has one."""

    text: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Placement:
    """The texts by cell, computed cells too, and what became of the rest: ``lost``.

    ``near`` are the labels that are only like those of the form. ``is_guess``: the place of the
    focus had to help where labels are missing. ``is_turned``: rows are laid as columns.
    """

    way: Way
    texts: dict[str, str]
    lost: tuple[Lost, ...] = ()
    near: tuple[Near, ...] = ()
    is_guess: bool = False
    is_turned: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether every label is one of the form, and every text is placed by what it says."""
        return not (self.near or self.lost or self.is_guess)

    def __len__(self) -> int:
        """Count the texts that are placed."""
        return len(self.texts)


class Placing:
    """A placement while it is found; the first text of a cell stays, a blank gives way."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.texts: dict[str, str] = {}
        self.lost: list[Lost] = []

    def put(self, figure: Figure | None, text: str) -> None:
        """Put a text into a cell; without one, or where another stands, it is lost."""
        cell = figure.cell.id if figure else None
        if cell is None or (text and self.texts.get(cell)):
            self.lose(text)
        elif text or cell not in self.texts:
            self.texts[cell] = text

    def lose(self, text: str, label: str = "") -> None:
        """Note a text that has no place; a blank is no loss."""
        if text:
            self.lost.append(Lost(text, label))
