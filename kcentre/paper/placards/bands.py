"""The head of a placard with name and logo, its promise, and the small print at its foot."""

from dataclasses import dataclass

from kcentre.paper.fonts import Face, width
from kcentre.paper.placard import Placard, PlacardLine
from kcentre.paper.placards.ink import ACCENT, DARK, GREY, SUN, WHITE, Ink, Text, text

_PADDING = 14.0
_LOGO = 64.0
_ITEM_INDENT = 11.0
_BETWEEN_LINES = 3.0


@dataclass(frozen=True, slots=True)
class Band:
    """The coloured head: whose centre it is, its name, its slogan."""

    texts: tuple[Text, ...]
    logo: bytes | None
    room: float

    @property
    def height(self) -> float:
        """In points, the padding in."""
        return max(self._said, _LOGO if self.logo else 0.0) + 2 * _PADDING

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw it."""
        ink.panel((left, top, self.room, self.height), ACCENT)
        start = left + _PADDING
        if self.logo:
            middle = top + (self.height - _LOGO) / 2
            ink.panel((start, middle, _LOGO, _LOGO), WHITE, 8.0)
            ink.picture(self.logo, start + 4, middle + 4, _LOGO - 8)
            start += _LOGO + _PADDING
        place = top + (self.height - self._said) / 2
        for said in self.texts:
            ink.say(said, start, place)
            place += said.height + _BETWEEN_LINES

    @property
    def _said(self) -> float:
        between = _BETWEEN_LINES * max(len(self.texts) - 1, 0)
        return sum(one.height for one in self.texts) + between


def band(placard: Placard, room: float, size: float) -> Band:
    """Return the head in type of that size."""
    inner = room - 2 * _PADDING - ((_LOGO + _PADDING) if placard.logo else 0.0)
    named = f"«{placard.name}»" if placard.name else ""
    texts = (
        text(placard.above, inner, 9.5 * size, colour=WHITE),
        text(placard.kind, inner, (15 if named else 23) * size, Face.SANS_BOLD, WHITE),
        text(named, inner, 29 * size, Face.SANS_BOLD, WHITE),
        text(placard.slogan, inner, 12 * size, colour=WHITE),
    )
    return Band(tuple(one for one in texts if one.lines), placard.logo, room)


@dataclass(frozen=True, slots=True)
class Lead:
    """The promise in large letters, with one word to catch the eye beside it."""

    heading: Text
    badge: Text
    lines: tuple[tuple[Text, bool], ...]
    room: float

    @property
    def badge_width(self) -> float:
        """With its padding, 0 without a badge."""
        if not self.badge.lines:
            return 0.0
        return _width(self.badge) + 2 * self.badge.size

    @property
    def height(self) -> float:
        """In points."""
        said = sum(one.height for one, _ in self.lines)
        return max(self.heading.height, self._badge_height) + said + (4.0 if said else 0.0)

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw it."""
        head = max(self.heading.height, self._badge_height)
        ink.say(self.heading, left, top + (head - self.heading.height) / 2)
        if self.badge.lines:
            start = left + self.room - self.badge_width
            middle = top + (head - self._badge_height) / 2
            box = (start, middle, self.badge_width, self._badge_height)
            ink.panel(box, SUN, self._badge_height / 2)
            ink.say(self.badge, start, middle + self.badge.size * 0.36, self.badge_width)
        top += head + 4.0
        for said, is_item in self.lines:
            draw_line(ink, said, left, top, is_item=is_item)
            top += said.height

    @property
    def _badge_height(self) -> float:
        return self.badge.height + self.badge.size * 0.7 if self.badge.lines else 0.0


def lead(placard: Placard, room: float, size: float) -> Lead:
    """Return the promise in type of that size."""
    badge = text(placard.badge, room, 13 * min(size, 1.4), Face.SANS_BOLD, DARK)
    beside = _width(badge) + 3 * badge.size if badge.lines else 0.0
    heading = text(placard.lead, room - beside, 20 * size, Face.SANS_BOLD, ACCENT)
    lines = tuple((line_text(line, room, 11.5 * size), line.is_item) for line in placard.lead_lines)
    return Lead(heading, badge, lines, room)


@dataclass(frozen=True, slots=True)
class Foot:
    """The small print."""

    said: Text
    room: float

    @property
    def height(self) -> float:
        """In points; 0 without any."""
        return self.said.height

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw it."""
        ink.say(self.said, left, top, self.room)


def foot(words: str, room: float, size: float) -> Foot:
    """Return the small print in type of that size."""
    return Foot(text(words, room, 7.5 * size, colour=GREY), room)


def line_text(line: PlacardLine, room: float, size: float) -> Text:
    """Return a line broken into its room; an item leaves some for its dot."""
    return text(line.text, room - (_ITEM_INDENT if line.is_item else 0.0), size)


def draw_line(ink: Ink, said: Text, left: float, top: float, *, is_item: bool) -> None:
    """Draw a line of a part, an item with its dot."""
    if is_item:
        ink.dot(left, top + said.size * 0.64, max(1.6, said.size * 0.16))
    ink.say(said, left + (_ITEM_INDENT if is_item else 0.0), top)


def _width(said: Text) -> float:
    return max((width(line, said.face) * said.size for line in said.lines), default=0.0)
