"""A placard laid out: the same composition on every size, its type as large as it can be."""

from typing import Final

from kcentre.paper.page import page
from kcentre.paper.placard import Placard
from kcentre.paper.placards.bands import Band, Foot, Lead, band, foot, lead
from kcentre.paper.placards.contacts import Contacts, contacts
from kcentre.paper.placards.ink import Ink
from kcentre.paper.placards.parts import Parts, parts

_WIDTH: Final = 420.0
"""Points across, as on A5; larger sheets are the same drawing enlarged."""
_MARGIN: Final = 22.0
_MM: Final = 72 / 25.4
_LARGEST, _SMALLEST, _TWENTIETHS = 34, 5, 20
"""How large the type may be, in twentieths of the usual."""
_LEAST_GAP, _MOST_GAP = 9.0, 44.0

Layer = Band | Lead | Parts | Contacts | Foot


def sheet(placard: Placard) -> bytes:
    """Return the PDF of a placard."""
    paper = page(placard.size)
    width, height = paper.width * _MM, paper.height * _MM
    scale = width / _WIDTH
    ink = Ink(width, height, scale, placard.title, placard.above)
    free = height / scale - 2 * _MARGIN
    found = _fitting(placard, free)
    gap = _gap(found, free)
    top = _MARGIN
    for number, each in enumerate(found):
        if number == len(found) - 2:  # the contacts and the foot stand at the bottom
            top = _MARGIN + free - sum(one.height for one in found[-2:]) - gap * _foot_share(found)
        each.draw(ink, _MARGIN, top)
        top += each.height + (gap if number < len(found) - 2 else gap * _foot_share(found))
    return ink.finished()


def _foot_share(found: list[Layer]) -> float:
    return 0.5 if found[-1].height else 0.0


def _fitting(placard: Placard, free: float) -> list[Layer]:
    """Return the bands in the largest type with which they fit."""
    low, high = _SMALLEST, _LARGEST
    best = _bands(placard, low)
    while low < high:
        middle = (low + high + 1) // 2
        tried = _bands(placard, middle)
        if _needed(tried) <= free:
            low, best = middle, tried
        else:
            high = middle - 1
    return best


def _bands(placard: Placard, twentieths: int) -> list[Layer]:
    size = twentieths / _TWENTIETHS
    room = _WIDTH - 2 * _MARGIN
    found: list[Layer] = [
        band(placard, room, min(size, 1.25)),
        lead(placard, room, size),
        parts(placard.parts, room, size),
        contacts(placard.contacts, room, min(size, 1.2)),
        foot(placard.foot, room, min(size, 1.0)),
    ]
    last = found[-2:]
    return [*(one for one in found[:-2] if one.height), *last]


def _needed(found: list[Layer]) -> float:
    return sum(one.height for one in found) + _LEAST_GAP * (len(found) - 1)


def _gap(found: list[Layer], free: float) -> float:
    """Return what stands between the bands: what is left, up to a limit."""
    left = free - sum(one.height for one in found)
    return min(max(left / max(len(found) - 1, 1), 0.0), _MOST_GAP)
