"""A photo or a scan: whatever the camera gave, reduced to a plain JPEG."""

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kcentre.language import Problem, Refused

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image

LONGEST_SIDE = 1_600
SHORTEST_SIDE = 50
MOST_BYTES = 30 * 1024 * 1024
MOST_PIXELS = 60_000_000
"""About 240 MB once unpacked: more than an office PC should give to one photo."""
_QUALITY = 85
_FORMATS = ("JPEG", "PNG")
_RESERVED = 3.0
"""How much finer than needed a JPEG is read before it is reduced: no visible loss."""


@dataclass(frozen=True, slots=True)
class PictureWords:
    """What is said of a picture that can't be taken, beside which field."""

    field: str
    heavy: str
    many: str
    small: str
    broken: str

    def refused(self, sentence: str) -> Refused:
        """Return the refusal that says it."""
        return Refused([Problem(self.field, sentence)])


PHOTO = PictureWords(
    "photo",
    "Файл фотографии больше 30\u00a0МБ: уменьшите снимок и повторите.",
    "В снимке слишком много точек: уменьшите его до 60 мегапикселей и повторите.",
    "Снимок слишком мал: {} × {} точек. Выберите снимок не меньше {} точек по короткой стороне.",
    "Не удалось прочитать фотографию: файл повреждён или это не JPEG и не PNG. "
    "Откройте снимок в программе просмотра и сохраните его как JPEG.",
)


def reduced_photo(image: bytes) -> bytes:
    """Return any JPEG or PNG as a JPEG of at most 1600 pixels, upright and without metadata.

    Metadata goes because cameras write places, times and names into it. Raises `Refused` for
    what is no picture, or too large or too small a one.
    """
    return remade(image, _as_photo, PHOTO)


def remade(image: bytes, make: "Callable[[Image], bytes]", words: PictureWords) -> bytes:
    """Open any JPEG or PNG that a computer can take and return what is made of it.

    Raises `Refused` for what is no picture, or too large or too small a one.
    """
    from PIL import Image  # noqa: PLC0415 — Pillow only when a picture is brought in

    if len(image) > MOST_BYTES:
        raise words.refused(words.heavy)
    try:
        with warnings.catch_warnings():
            # its own warning of large pictures comes before ours could refuse them in words
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(image), formats=_FORMATS)
        with opened:
            _demand_sound(opened, words)
            return make(opened)
    except Image.DecompressionBombError as error:
        raise words.refused(words.many) from error
    # broken pictures make Pillow's readers fail in any of these ways
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise words.refused(words.broken) from error


def _demand_sound(opened: "Image", words: PictureWords) -> None:
    width, height = opened.size
    if width * height > MOST_PIXELS:
        raise words.refused(words.many)
    if min(width, height) < SHORTEST_SIDE:
        raise words.refused(words.small.format(width, height, SHORTEST_SIDE))


def _as_photo(opened: "Image") -> bytes:
    from PIL import ImageOps  # noqa: PLC0415 — Pillow only when a photo is brought in

    return _as_jpeg(ImageOps.exif_transpose(_reduced(opened)))


def _reduced(opened: "Image") -> "Image":
    # a palette has no colours between its own to reduce to
    picture = opened.convert("RGBA") if opened.mode in {"1", "P"} else opened
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE), reducing_gap=_RESERVED)
    return picture


def _as_jpeg(picture: "Image") -> bytes:
    from PIL import Image  # noqa: PLC0415 — Pillow only when a photo is brought in

    if picture.has_transparency_data:
        seen = picture.convert("RGBA")
        ground = Image.new("RGBA", seen.size, "white")
        picture = Image.alpha_composite(ground, seen)
    written = io.BytesIO()
    picture.convert("RGB").save(written, "JPEG", quality=_QUALITY, optimize=True)
    return written.getvalue()
