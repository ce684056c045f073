"""Laying items on pages: what belongs together stays together, no page begins with a remnant.

All heights are known before anything is drawn, so the number of pages is known too.
"""

from dataclasses import dataclass
from typing import Protocol, Self

from kcentre.paper.pdf.pen import Pen


@dataclass(frozen=True, slots=True)
class Paper:
    """The room for text on a page, in points."""

    width: float
    height: float


class Item(Protocol):
    """Something of a known height that can be drawn.

    `space` is the free height above it, given up at the top of a page. `keep`: it may not be
    the last on a page. `least`: the height without which it should not begin on a page.
    """

    @property
    def space(self) -> float: ...

    @property
    def keep(self) -> bool: ...

    @property
    def height(self) -> float: ...

    @property
    def least(self) -> float: ...

    def split(self, room: float, /) -> "tuple[Item, Item] | None":
        """Return a part of at most `room` and the rest, or None where it can't be parted."""

    def with_air(self, air: float, /) -> "Item":
        """Return the item with that part of its own free heights; `space` is not one of them."""

    def draw(self, pen: Pen, x: float, top: float) -> None: ...


class Whole:
    """What all items have in common that are never parted."""

    __slots__ = ()

    @property
    def height(self) -> float:
        raise NotImplementedError

    @property
    def least(self) -> float:
        return self.height

    def split(self, _room: float) -> None:
        """Stay whole in any room."""

    def with_air(self, _air: float) -> Self:
        return self


@dataclass(frozen=True, slots=True)
class NewPage:
    """Ends the page."""


Story = list[Item | NewPage]


@dataclass(frozen=True, slots=True)
class Placed:
    """An item and how far under the page's top it begins."""

    item: Item
    offset: float


class Pages:
    """Pages of one height, filled from the top."""

    def __init__(self, room: float, air: float) -> None:
        self.room = room
        self.air = air
        self.pages: list[list[Placed]] = [[]]
        self.used = 0.0

    @property
    def at_top(self) -> bool:
        return not self.pages[-1]

    def left(self, item: Item) -> float:
        """Return the height free for an item under what is there."""
        return self.room - self.used - (0.0 if self.at_top else item.space * self.air)

    def put(self, item: Item) -> None:
        offset = self.room - self.left(item)
        self.pages[-1].append(Placed(item, offset))
        self.used = offset + item.height

    def turn(self) -> None:
        """Begin a new page unless this one is still empty."""
        if not self.at_top:
            self.pages.append([])
            self.used = 0.0


def paginated(story: Story, room: float, air: float = 1.0) -> list[list[Placed]]:
    """Return the items of each page of `room` points; `air` below 1 lessens all free heights."""
    pages = Pages(room, air)
    waiting = [item if isinstance(item, NewPage) else item.with_air(air) for item in story[::-1]]
    while waiting:
        item = waiting.pop()
        if isinstance(item, NewPage):
            pages.turn()
            continue
        if _needed(item, waiting, air) <= pages.left(item) and item.height <= pages.left(item):
            pages.put(item)
            continue
        waiting.extend(_parted(item, pages))
    return [page for page in pages.pages if page]


def filled(page: list[Placed]) -> float:
    """Return the height that a page's items take."""
    return max((placed.offset + placed.item.height for placed in page), default=0.0)


def _parted(item: Item, pages: Pages) -> list[Item]:
    """Put what fits of an item, turn the page, and return the rest in reading order reversed."""
    room = pages.left(item)
    if item.height <= room:
        room = item.height - 1
    parts = item.split(room) if item.least <= room or pages.at_top else None
    if parts is not None:
        pages.put(parts[0])
        pages.turn()
        return [parts[1]]
    if pages.at_top:
        pages.put(item)
        return []
    pages.turn()
    return [item]


def _needed(item: Item, waiting: Story, air: float) -> float:
    """Return the height that an item takes with what may not be parted from it.

    Of a following item that can be parted itself, only its beginning counts.
    """
    needed = item.height
    for following in reversed(waiting):
        if not item.keep or isinstance(following, NewPage):
            break
        needed += following.space * air + following.least
        if following.least < following.height:
            break
        item = following
    return needed
