"""Rooms, their equipment and photos for the tests of «Помещения»."""

import io

from PIL import Image

from kcentre.premises.rooms.queries import rooms
from kcentre.premises.rooms.records import Equipment, ReadinessItem, Room
from kcentre.premises.rooms.verbs import keep_equipment, keep_item, keep_room
from kcentre.premises.values import Condition, Purpose, ReadinessState, Source
from kcentre.storage import CentreFile

STUDY = Room(
    "Кабинет психолога", Purpose.INDIVIDUAL, "1 этаж, кабинет 5", 12.5, 3, "Соколова А. П."
)


def furnish(file: CentreFile, room: Room = STUDY) -> Room:
    """Add a room; return it with its id."""
    changes = keep_room(file, room)
    (room_id,) = changes.rows["room"]
    (kept,) = [one for one in rooms(file) if one.id == room_id]
    return kept


def furnished_study(file: CentreFile) -> Room:
    """Add a study with two positions of equipment missing and one line of three ready."""
    study = furnish(file)
    room_id = study.id or 0
    for piece in (
        Equipment(room_id, "Стол письменный", 1, 1, price=8_500_00),
        Equipment(room_id, "Стул детский", 4, 1, source=Source.BUDGET, price=1_250_50),
        Equipment(room_id, "Ноутбук", 1, 1, Condition.WORN_OUT, Source.GRANT, 45_000_00),
    ):
        keep_equipment(file, piece)
    for item in (
        ReadinessItem(room_id, "Табличка на двери", ReadinessState.READY),
        ReadinessItem(room_id, "Ремонт освещения", ReadinessState.IN_WORK, cost=15_000_00),
        ReadinessItem(room_id, "Пандус", ReadinessState.NOT_NEEDED, cost=90_000_00),
    ):
        keep_item(file, item)
    return study


def picture(
    width: int = 800, height: int = 600, kind: str = "JPEG", orientation: int | None = None
) -> bytes:
    """Return a picture: its upper left quarter is red, the rest grey."""
    drawn = Image.new("RGB", (width, height), "grey")
    drawn.paste("red", (0, 0, max(1, width // 2), max(1, height // 2)))
    exif = Image.Exif()
    if orientation is not None:
        exif[0x0112] = orientation
        exif[0x010F] = "Camera of somebody"
    written = io.BytesIO()
    drawn.save(written, kind, exif=exif)
    return written.getvalue()
