"""How to come: the phone in large figures, the place, and a code for the camera."""

from dataclasses import dataclass

from kcentre.paper.fonts import Face
from kcentre.paper.placard import PlacardContacts
from kcentre.paper.placards.ink import ACCENT, GREY, PALE, WHITE, Ink, Text, text
from kcentre.paper.placards.qr import QUIET, qr_squares

_PADDING = 12.0
_CODE = 96.0
_CAPTION_SIZE = 8.0


@dataclass(frozen=True, slots=True)
class Contacts:
    """The panel at the bottom; empty where nothing is known."""

    texts: tuple[Text, ...]
    caption: Text
    qr: str
    room: float

    @property
    def height(self) -> float:
        """In points, the padding in; 0 where there is nothing to say."""
        if not self.texts and not self.qr:
            return 0.0
        code = _CODE + self.caption.height + 4 if self.qr else 0.0
        return max(sum(one.height for one in self.texts), code) + 2 * _PADDING

    def draw(self, ink: Ink, left: float, top: float) -> None:
        """Draw it."""
        if not self.height:
            return
        ink.panel((left, top, self.room, self.height), PALE)
        place = top + (self.height - sum(one.height for one in self.texts)) / 2
        for said in self.texts:
            ink.say(said, left + _PADDING, place)
            place += said.height
        if self.qr:
            self._draw_code(ink, left + self.room - _PADDING - _CODE, top)

    def _draw_code(self, ink: Ink, left: float, top: float) -> None:
        whole = _CODE + 4 + self.caption.height
        top += (self.height - whole) / 2
        found = qr_squares(self.qr)
        free = _CODE * QUIET / (len(found) + 2 * QUIET)
        ink.panel((left, top, _CODE, _CODE), WHITE, 4.0)
        ink.squares(found, left + free, top + free, _CODE - 2 * free)
        ink.say(self.caption, left, top + _CODE + 4, _CODE)


def contacts(said: PlacardContacts, room: float, size: float) -> Contacts:
    """Return the panel in type of that size."""
    inner = room - 2 * _PADDING - ((_CODE + _PADDING) if said.qr else 0.0)
    texts = (
        text(said.title if said.phones or said.lines else "", inner, 11 * size, colour=GREY),
        text("\n".join(said.phones), inner, _phone_size(said) * size, Face.SANS_BOLD, ACCENT),
        *(text(line, inner, 10.5 * size) for line in said.lines),
    )
    caption = text(said.qr_caption, _CODE, _CAPTION_SIZE, colour=GREY)
    return Contacts(tuple(one for one in texts if one.lines), caption, said.qr, room)


def _phone_size(said: PlacardContacts) -> float:
    """Return the size of the phones: one alone is what people look for from afar."""
    return 22.0 if len(said.phones) == 1 else 16.0
