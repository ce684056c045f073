"""A photo or a scan: whatever the camera gave, reduced to a plain JPEG."""

import io
import warnings
from typing import TYPE_CHECKING

from kcentre.language import Problem, Refused

if TYPE_CHECKING:
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


def reduced_photo(image: bytes) -> bytes:
    """Return any JPEG or PNG as a JPEG of at most 1600 pixels, upright and without metadata.

    Metadata goes because cameras write places, times and names into it. Raises `Refused` for
    what is no picture, or too large or too small a one.
    """
    from PIL import Image, ImageOps  # noqa: PLC0415 — Pillow only when a photo is brought in

    if len(image) > MOST_BYTES:
        raise _refused("Файл фотографии больше 30\u00a0МБ: уменьшите снимок и повторите.")
    try:
        with warnings.catch_warnings():
            # its own warning of large pictures comes before ours could refuse them in words
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            opened = Image.open(io.BytesIO(image), formats=_FORMATS)
        with opened:
            _demand_sound(opened)
            return _as_jpeg(ImageOps.exif_transpose(_reduced(opened)))
    except Image.DecompressionBombError as error:
        raise _too_many_pixels() from error
    # broken pictures make Pillow's readers fail in any of these ways
    except (OSError, ValueError, SyntaxError, EOFError) as error:
        raise _refused(
            "Не удалось прочитать фотографию: файл повреждён или это не JPEG и не PNG. "
            "Откройте снимок в программе просмотра и сохраните его как JPEG."
        ) from error


def _demand_sound(opened: "Image") -> None:
    width, height = opened.size
    if width * height > MOST_PIXELS:
        raise _too_many_pixels()
    if min(width, height) < SHORTEST_SIDE:
        raise _refused(
            f"Снимок слишком мал: {width} × {height} точек. Выберите снимок "
            f"не меньше {SHORTEST_SIDE} точек по короткой стороне."
        )


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


def _too_many_pixels() -> Refused:
    return _refused("В снимке слишком много точек: уменьшите его до 60 мегапикселей и повторите.")


def _refused(sentence: str) -> Refused:
    return Refused([Problem("photo", sentence)])
