"""Open time of one day, whatever the day is: what the rules of the hours are put together from."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kcentre.centre.values import Form
from kcentre.premises.hours.spans import Span, merge, subtract


class Opening(NamedTuple):
    """Minutes in which a specialist receives at one place; a place is a room and a form."""

    starts: int
    ends: int
    specialist_id: int
    room_id: int | None
    form: Form


class Taken(NamedTuple):
    """Minutes in which a specialist, or everybody where that is None, does not receive."""

    starts: int
    ends: int
    specialist_id: int | None


def without(openings: Iterable[Opening], taken: Sequence[Taken]) -> list[Opening]:
    """Return what is left of the openings."""
    if not taken:
        return list(openings)
    return [
        left
        for opening in openings
        for left in _left(opening, (gone[:2] for gone in taken if _concerns(gone, opening)))
    ]


def at_one_place(openings: Iterable[Opening]) -> list[Opening]:
    """Return the openings so that nobody is at two places at once: the earlier named one goes."""
    known: dict[int, list[Span]] = {}
    kept: list[Opening] = []
    for opening in openings:
        own = known.setdefault(opening.specialist_id, [])
        kept += _left(opening, own)
        own.append(opening[:2])
    return kept


def joined(openings: Iterable[Opening]) -> list[Opening]:
    """Return the openings in order, those of a specialist that touch at one place as one."""
    spans: dict[tuple[int, int | None, Form], list[Span]] = {}
    for starts, ends, specialist_id, room_id, form in openings:
        spans.setdefault((specialist_id, room_id, form), []).append((starts, ends))
    found = [
        Opening(*span, specialist_id, room_id, form)
        for (specialist_id, room_id, form), own in spans.items()
        for span in merge(own)
    ]
    return sorted(found, key=lambda opening: opening[:3])


def _left(opening: Opening, taken: Iterable[Span]) -> list[Opening]:
    left = subtract(opening[:2], taken)
    return [opening._replace(starts=starts, ends=ends) for starts, ends in left]


def _concerns(gone: Taken, opening: Opening) -> bool:
    return gone.specialist_id is None or gone.specialist_id == opening.specialist_id
