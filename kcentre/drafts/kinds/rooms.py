"""«Паспорт кабинета»: of each room, or a blank form before there is one."""

from collections.abc import Iterable, Sequence

from kcentre.centre.missing import Missing
from kcentre.drafts.kinds.forms import ROOM_BLANK
from kcentre.drafts.kinds.parts import needed_blanks
from kcentre.drafts.kinds.records import DraftOffer, Ground
from kcentre.paper.document import Document
from kcentre.premises.rooms.sheets import room_passport
from kcentre.structure.documents.values import DocumentKind


class RoomPassports:
    """The passports of the rooms in use."""

    def offers(self, ground: Ground) -> Iterable[DraftOffer]:
        """Yield the rooms, or the blank form alone."""
        for room in ground.known.rooms:
            yield DraftOffer(DocumentKind.ROOM_PASSPORT, room.id, f"Паспорт: {room.name}")
        if not ground.known.rooms:
            yield from ROOM_BLANK.offers(ground)

    def document(self, ground: Ground, offer: DraftOffer) -> Document:
        """Return the passport of a room; raises `Refused` where it is gone."""
        if offer.subject_id is None:
            return ROOM_BLANK.document(ground, offer)
        return room_passport(ground.file, offer.subject_id, ground.today)

    def blanks(self, ground: Ground, offer: DraftOffer) -> Sequence[Missing]:
        """Return what is not known of the room."""
        if offer.subject_id is None:
            return needed_blanks(("помещения", "руководитель"), ground.facts)
        target = f"premises/rooms/{offer.subject_id}"
        room = next((one for one in ground.known.rooms if one.id == offer.subject_id), None)
        facts = (
            ()
            if room is None
            else (
                ("расположение", room.place),
                ("площадь", room.area),
                ("вместимость", room.capacity),
                ("ответственный", room.responsible),
            )
        )
        own = [Missing(f"{title} помещения", target) for title, told in facts if not told]
        return [*own, *needed_blanks(("руководитель",), ground.facts)]
