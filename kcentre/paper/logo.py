"""A logo: whatever picture was given, reduced to a small PNG that keeps its transparency."""

import io
from typing import TYPE_CHECKING

from kcentre.paper.photo import PictureWords, remade

if TYPE_CHECKING:
    from PIL.Image import Image

LONGEST_SIDE = 480
"""At the 24 mm of a letterhead more than any office printer can show."""

_LOGO = PictureWords(
    "logo",
    "Файл логотипа больше 30\u00a0МБ: уменьшите картинку и повторите.",
    "В картинке слишком много точек: уменьшите её до 60 мегапикселей и повторите.",
    "Картинка слишком мала: {} × {} точек. Для печати нужно не меньше {} точек "
    "по короткой стороне.",
    "Не удалось прочитать логотип: файл повреждён или это не JPEG и не PNG. "
    "Сохраните картинку как PNG и повторите.",
)
_EMPTY = "Картинка пуста: в ней нет ничего видимого. Выберите другой файл."


def reduced_logo(image: bytes) -> bytes:
    """Return any JPEG or PNG as a PNG of at most 480 pixels, without empty edges and metadata.

    Raises `Refused` for what is no picture, shows nothing, or is too large or too small.
    """
    return remade(image, _as_logo, _LOGO)


def _as_logo(opened: "Image") -> bytes:
    from PIL import ImageOps  # noqa: PLC0415 — Pillow only when a picture is brought in

    picture = ImageOps.exif_transpose(opened)
    picture = picture.convert("RGBA" if picture.has_transparency_data else "RGB")
    if picture.mode == "RGBA":
        seen = picture.getchannel("A").getbbox()
        if seen is None:
            raise _LOGO.refused(_EMPTY)
        picture = picture.crop(seen)
    picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    written = io.BytesIO()
    picture.save(written, "PNG", optimize=True)
    return written.getvalue()
