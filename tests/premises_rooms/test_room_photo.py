"""A room's photo: reduced, upright, without metadata; anything else is refused in words."""

import io
import os
import struct
import zlib

import pytest
from helpers.premises_rooms import furnish, picture
from PIL import Image

from kcentre.language import Refused
from kcentre.paper.photo import reduced_photo
from kcentre.premises.rooms.queries import photo, room_card
from kcentre.premises.rooms.verbs import set_photo
from kcentre.storage import CentreFile


def seen(jpeg: bytes) -> Image.Image:
    found = Image.open(io.BytesIO(jpeg))
    assert found.format == "JPEG"
    assert found.mode == "RGB"
    return found


def is_red(found: Image.Image, x: float, y: float) -> bool:
    colour = found.getpixel((int(x * found.width), int(y * found.height)))
    assert isinstance(colour, tuple)
    return colour[0] > 200 and colour[1] < 60


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_large_picture_is_reduced(kind: str) -> None:
    found = seen(reduced_photo(picture(4000, 3000, kind)))
    assert found.size == (1600, 1200)
    assert is_red(found, 0.2, 0.2)


def test_a_small_picture_keeps_its_size() -> None:
    assert seen(reduced_photo(picture(640, 480))).size == (640, 480)


@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [(1, (800, 600), (0.2, 0.2)), (3, (800, 600), (0.8, 0.8)), (6, (600, 800), (0.8, 0.2)),
     (8, (600, 800), (0.2, 0.8))],
)  # fmt: skip
def test_a_picture_stands_upright_and_tells_nothing_more(
    orientation: int, size: tuple[int, int], red: tuple[float, float]
) -> None:
    jpeg = reduced_photo(picture(orientation=orientation))
    found = seen(jpeg)
    assert found.size == size
    assert is_red(found, *red)
    assert dict(found.getexif()) == {}
    assert b"Camera" not in jpeg


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK"])
def test_pictures_of_every_mode(mode: str) -> None:
    written = io.BytesIO()
    Image.new(mode, (100, 80)).save(written, "JPEG" if mode == "CMYK" else "PNG")
    assert seen(reduced_photo(written.getvalue())).size == (100, 80)


def test_what_is_transparent_becomes_white() -> None:
    written = io.BytesIO()
    Image.new("RGBA", (100, 80), (0, 0, 0, 0)).save(written, "PNG")
    assert seen(reduced_photo(written.getvalue())).getpixel((50, 40)) == (255, 255, 255)


def png_claiming(width: int, height: int) -> bytes:
    """Return a PNG of a few bytes that says it has so many pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def animation() -> bytes:
    written = io.BytesIO()
    Image.new("RGB", (100, 80)).save(written, "GIF")
    return written.getvalue()


@pytest.mark.parametrize(
    ("image", "word"),
    [
        (b"", "повреждён"),
        (b"not a picture", "повреждён"),
        (picture()[:2_000], "повреждён"),
        (picture(kind="PNG")[:200], "повреждён"),
        (animation(), "не JPEG и не PNG"),
        (png_claiming(800, 600), "повреждён"),
        (picture(1, 1), "слишком мал"),
        (picture(49, 5000), "слишком мал"),
        (png_claiming(10_000, 7_000), "слишком много точек"),
        (png_claiming(12_000, 8_000), "слишком много точек"),
        (png_claiming(100_000, 100_000), "слишком много точек"),
        (picture() + bytes(40 * 1024 * 1024), "больше 30"),
    ],
    ids=["empty", "text", "half a jpeg", "half a png", "gif", "no pixels", "one pixel", "strip",
         "large", "warned of", "bomb", "40 MB"],
)  # fmt: skip
def test_what_is_no_photo_of_a_room_is_refused(image: bytes, word: str) -> None:
    with pytest.raises(Refused, match=word) as caught:
        reduced_photo(image)
    assert [problem.field for problem in caught.value.problems] == ["photo"]


def test_noise_is_refused_not_crashed_over() -> None:
    sound = picture(kind="PNG")
    for place in range(8, len(sound), 7):
        spoilt = bytearray(sound)
        spoilt[place] ^= 0xFF
        try:
            reduced_photo(bytes(spoilt))
        except Refused:
            continue
    with pytest.raises(Refused):
        reduced_photo(os.urandom(100_000))


def test_a_photo_is_kept_replaced_removed_and_brought_back(centre: CentreFile) -> None:
    room_id = furnish(centre).id or 0
    assert photo(centre, room_id) is None
    assert not room_card(centre, room_id).has_photo
    assert set_photo(centre, room_id, picture()).label.startswith("Добавлено фото")
    first = photo(centre, room_id)
    assert first is not None
    assert seen(first).size == (800, 600)
    assert set_photo(centre, room_id, picture(300, 200)).label.startswith("Заменено фото")
    assert set_photo(centre, room_id, None).label == "Убрано фото помещения «Кабинет психолога»"
    assert photo(centre, room_id) is None
    centre.undo()
    centre.undo()
    assert photo(centre, room_id) == first
    assert room_card(centre, room_id).has_photo
    with pytest.raises(Refused):
        set_photo(centre, room_id, b"")
    assert photo(centre, room_id) == first
    with pytest.raises(Refused, match="уже нет"):
        set_photo(centre, 999, picture())
