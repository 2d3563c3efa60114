"""A section as an editor shows it: a reference is the figure that it stands for, the rest as typed.

What stands under a condition is shown too, whether it is printed or not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from gkdesk.prose.facts import Facts, Figures
from gkdesk.prose.references import Piece, Rendered, render
from gkdesk.prose.references.grammar import Step, read_tag
from gkdesk.prose.references.tags import Tag, may_hold_tags, tags_in
from gkdesk.prose.sentences import Span

# What tags of conditions are called.
_STEPS: Mapping[str, str] = MappingProxyType(
    {"if": "如果", "elif": "否则如果", "else": "否则", "endif": "条件完"}
)
_UNUSED, _UNDECIDED = "（不印）", "（待定）"
# The words and signs of a condition, as they are shown.
_SIGNS: Mapping[str, str] = MappingProxyType(
    {"and": "且", "or": "或", "not": "不", "==": "＝", "!=": "≠", ">=": "≥", "<=": "≤"}
)
_SIGN = re.compile(r"(?<![^\W_])(?:and|or|not)(?![^\W_])|[=!<>]=")
# So much of a condition is shown.
_LONGEST_CONDITION = 18


@dataclass(frozen=True, slots=True)
class Editable:
    """A text as ``typed``, and as it is ``shown``; what is in ``idle`` of that is not printed.

    Every piece of what is shown holds something: it is passed, and deleted, as one.
    """

    typed: str
    shown: Rendered
    idle: tuple[Span, ...] = ()
    printed: int = 0
    asked: frozenset[str] = frozenset()

    @property
    def text(self) -> str:
        """What the editor shows."""
        return self.shown.text

    def piece_around(self, position: int) -> Piece | None:
        """Return the piece inside of which a place lies."""
        found = (one for one in self.shown.pieces if one.text_start < position < one.text_end)
        return next(found, None)

    def pieces_within(self, start: int, end: int) -> tuple[Piece, ...]:
        """Return the pieces that lie in a stretch as a whole."""
        found = self.shown.pieces
        return tuple(one for one in found if start <= one.text_start and one.text_end <= end)

    def piece_at(self, start: int, end: int) -> Piece | None:
        """Return the piece that is selected, or which a place touches: one before it first."""
        touching = [p for p in self.shown.pieces if p.text_start <= start and end <= p.text_end]
        exact = [p for p in touching if (p.text_start, p.text_end) == (start, end)]
        return next(iter(exact or touching), None) if exact or start == end else None

    def typed_span(self, start: int, end: int) -> Span:
        """Return what was typed for a stretch; behind a piece where a place lies inside of it."""
        if start < end:
            return Span(*self.shown.typed_span(start, end))
        around = self.piece_around(start)
        place = around.end if around else self.shown.typed_at(start)
        return Span(place, place)

    def shown_at(self, position: int) -> int:
        """Return where a place of the typed text is shown; behind a piece for all of its inside."""
        around = (one for one in self.shown.pieces if one.start < position < one.end)
        piece = next(around, None)
        return piece.text_end if piece else self.shown.text_at(position)


class EditableProse:
    """Makes sections editable; a paragraph is made anew when a figure that it asked for moved."""

    def __init__(self) -> None:
        """Know no paragraph yet."""
        self._made: dict[str, Editable] = {}

    def section(self, text: str, facts: Facts, *, is_as_typed: bool = False) -> Editable:
        """Return a section; ``is_as_typed`` leaves its references as they were typed."""
        if is_as_typed or not may_hold_tags(text):
            return _as_typed(text)
        made: list[Editable] = []
        for paragraph in text.split("\n"):
            former = self._made.get(paragraph)
            made.append(former or editable(paragraph, facts))
        self._made = {one.typed: one for one in made}
        return _joined(text, made)

    def forget(self, cells: Iterable[str]) -> None:
        """Make the paragraphs anew that asked for any of these cells."""
        moved = frozenset(cells)
        self._made = {p: one for p, one in self._made.items() if one.asked.isdisjoint(moved)}

    def forget_all(self) -> None:
        """Make every paragraph anew."""
        self._made.clear()


def editable(paragraph: str, facts: Facts) -> Editable:
    """Return a paragraph as an editor shows it."""
    if not may_hold_tags(paragraph):
        return _as_typed(paragraph)
    own = replace(facts, figures=Figures(facts.figures))
    return _Making(paragraph, own).done()


def in_plain_words(expression: str) -> str:
    """Return an expression without the words and signs of a program."""
    return _SIGN.sub(lambda found: _SIGNS[found[0]], expression)


def _as_typed(text: str) -> Editable:
    return Editable(text, Rendered(text), printed=_letters(text))


def _letters(text: str) -> int:
    return len("".join(text.split()))


def _joined(text: str, paragraphs: Iterable[Editable]) -> Editable:
    """Put the paragraphs of a section together."""
    pieces: list[Piece] = []
    idle: list[Span] = []
    texts: list[str] = []
    start = text_start = printed = 0
    for one in paragraphs:
        pieces += [_moved(piece, start, text_start) for piece in one.shown.pieces]
        idle += [Span(span.start + text_start, span.end + text_start) for span in one.idle]
        texts.append(one.text)
        start += len(one.typed) + 1
        text_start += len(one.text) + 1
        printed += one.printed
    return Editable(text, Rendered("\n".join(texts), tuple(pieces)), tuple(idle), printed)


def _moved(piece: Piece, typed: int, shown: int) -> Piece:
    if not typed:
        return piece
    return replace(
        piece,
        start=piece.start + typed,
        end=piece.end + typed,
        text_start=piece.text_start + shown,
        text_end=piece.text_end + shown,
    )


class _Making:
    """One paragraph on its way to what an editor shows."""

    def __init__(self, paragraph: str, facts: Facts) -> None:
        self._paragraph = paragraph
        self._facts = facts
        self._texts: list[str] = []
        self._pieces: list[Piece] = []
        self._idle: list[Span] = []
        # How far the paragraph is done, and how long the text is by now.
        self._done = 0
        self._length = 0
        self._tags = [tag for tag in tags_in(paragraph) if isinstance(tag, Tag)]
        self._rendered = render(paragraph, facts)
        self._left_out = {p.start for p in self._rendered.pieces if p.kind == "unused"}
        for piece in self._rendered.pieces:
            self._put(piece)
        self._type(len(paragraph))

    def done(self) -> Editable:
        printed = _letters(self._rendered.text)
        shown = Rendered("".join(self._texts), tuple(self._pieces))
        asked = frozenset(self._facts.figures.asked)
        return Editable(self._paragraph, shown, tuple(self._idle), printed, asked)

    def _put(self, piece: Piece) -> None:
        self._type(piece.start)
        if piece.kind == "figure":
            shown = self._rendered.text[piece.text_start : piece.text_end]
            self._show(piece.start, piece.end, shown, piece)
        elif piece.kind == "unused":
            self._put_idle(piece, _UNUSED)
        elif piece.text_start < piece.text_end:
            self._put_idle(piece, _UNDECIDED)
        else:
            state = _UNUSED if piece.end in self._left_out else ""
            for tag in self._tags_within(piece):
                self._show_step(tag, state)

    def _put_idle(self, piece: Piece, state: str) -> None:
        """Show what is not printed with its figures, and with the tags that stand in it."""
        begun = self._length
        for tag in self._tags_within(piece):
            self._type(tag.start)
            if tag.kind == "logic":
                self._show_step(tag, state)
                continue
            alone = render(self._paragraph[tag.start : tag.end], self._facts)
            for figure in alone.pieces:
                self._show(tag.start, tag.end, alone.text, figure)
        self._type(piece.end)
        self._idle.append(Span(begun, self._length))

    def _tags_within(self, piece: Piece) -> Iterator[Tag]:
        return (tag for tag in self._tags if piece.start <= tag.start and tag.end <= piece.end)

    def _show_step(self, tag: Tag, state: str) -> None:
        match read_tag(tag):
            case Step(word="endif"):
                self._show(tag.start, tag.end, _STEPS["endif"])
            case Step(word=word):
                asks = in_plain_words(tag.inner.strip().removeprefix(word).strip())
                short = asks if len(asks) <= _LONGEST_CONDITION else f"{asks[:_LONGEST_CONDITION]}…"
                self._show(tag.start, tag.end, f"{_STEPS[word]} {short}".rstrip() + state)
            case _:
                pass

    def _type(self, until: int) -> None:
        """Take over what was typed, up to a place."""
        text = self._paragraph[self._done : until]
        self._texts.append(text)
        self._length += len(text)
        self._done = max(self._done, until)

    def _show(self, start: int, end: int, shown: str, figure: Piece | None = None) -> None:
        """Show something in place of what was typed; what would not be seen is left as typed."""
        if not shown:
            return
        self._type(start)
        kind, cells = (figure.kind, figure.cells) if figure else ("logic", ())
        until = self._length + len(shown)
        self._pieces.append(Piece(kind, start, end, self._length, until, cells))
        self._texts.append(shown)
        self._length, self._done = until, end
