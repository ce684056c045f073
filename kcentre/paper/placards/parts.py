"""The parts of a placard in one column or two, whichever is lower."""

from collections.abc import Sequence
from dataclasses import dataclass

from kcentre.paper.fonts import Face
from kcentre.paper.placard import PlacardPart
from kcentre.paper.placards.bands import draw_line, line_text
from kcentre.paper.placards.ink import ACCENT, Ink, Text, text

_BETWEEN, _AFTER_TITLE, _UNDER_PART = 18.0, 5.0, 10.0
_LINE_AIR = 1.5


@dataclass(frozen=True, slots=True)
class Block:
    """One part broken into lines of its column."""

    title: Text
    lines: tuple[tuple[Text, bool], ...]
    room: float

    @property
    def height(self) -> float:
        """In points."""
        said = sum(one.height + _LINE_AIR for one, _ in self.lines)
        return self.title.height + _AFTER_TITLE + said

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw it."""
        ink.say(self.title, left, top)
        ink.rule(left, top + self.title.height + 1, self.room)
        top += self.title.height + _AFTER_TITLE
        for said, is_item in self.lines:
            draw_line(ink, said, left, top, is_item=is_item)
            top += said.height + _LINE_AIR


@dataclass(frozen=True, slots=True)
class Parts:
    """Columns of blocks."""

    columns: tuple[tuple[Block, ...], ...]
    column_width: float

    @property
    def height(self) -> float:
        """The height of the longest column."""
        return max((_height(column) for column in self.columns), default=0.0)

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw them."""
        for number, column in enumerate(self.columns):
            place = top
            for block in column:
                block.draw(ink, left + number * (self.column_width + _BETWEEN), place)
                place += block.height + _UNDER_PART


def parts(said: Sequence[PlacardPart], room: float, size: float) -> Parts:
    """Return the parts in type of that size: side by side where that takes less height."""
    one = Parts((tuple(_block(part, room, size) for part in said),), room) if said else Parts((), 0)
    if len(said) < 2:
        return one
    half = (room - _BETWEEN) / 2
    blocks = [_block(part, half, size) for part in said]
    splits = ((tuple(blocks[:at]), tuple(blocks[at:])) for at in range(1, len(blocks)))
    two = Parts(min(splits, key=lambda found: max(map(_height, found))), half)
    return two if two.height < one.height else one


def _block(part: PlacardPart, room: float, size: float) -> Block:
    title = text(part.title, room, 12.5 * size, Face.SANS_BOLD, ACCENT)
    lines = tuple((line_text(line, room, 10.5 * size), line.is_item) for line in part.lines)
    return Block(title, lines, room)


def _height(column: Sequence[Block]) -> float:
    return sum(block.height for block in column) + _UNDER_PART * max(len(column) - 1, 0)
