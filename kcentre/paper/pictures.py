"""Pictures as papers take them: a JPEG or PNG the right way up, its size known."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageOps

from kcentre.language import Problem, Refused
from kcentre.paper.document import Picture

_FORMATS = ("JPEG", "PNG")
_MOST_PIXELS = 50_000_000
"""Beyond any camera of an office; more would fill the memory of a weak computer."""
_ORIENTATION = 0x0112
_QUALITY = 90


class PictureNotReadable(Refused):
    """A picture that can't be put on paper; `sentence` tells the user which, and what to do."""

    def __init__(self, caption: str) -> None:
        named = f" «{caption}»" if caption else ""
        self.sentence = (
            f"Изображение{named} не читается: файл повреждён, слишком велик или сохранён "
            "не в формате JPEG или PNG. Выберите другой файл."
        )
        super().__init__([Problem("image", self.sentence)])


@dataclass(frozen=True, slots=True)
class Sound:
    """A picture that was read whole: its bytes, and its size in pixels."""

    image: bytes
    width: int
    height: int

    def fitted(self, wished: float, widest: float, highest: float) -> tuple[float, float]:
        """Return width and height in the picture's proportions, as wide as wished if it fits."""
        width = min(wished, widest, highest * self.width / self.height)
        return width, width * self.height / self.width


def sound(picture: Picture) -> Sound:
    """Return a picture read whole and turned the right way up, as its camera noted it.

    Raises PictureNotReadable.
    """
    return _read(picture.image, picture.caption)


@lru_cache(maxsize=8)
def _read(image: bytes, caption: str) -> Sound:
    try:
        with Image.open(BytesIO(image), formats=_FORMATS) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise PictureNotReadable(caption)
            opened.load()
            if opened.getexif().get(_ORIENTATION, 1) == 1:
                return Sound(image, opened.width, opened.height)
            return _upright(opened)
    except _BROKEN as error:
        raise PictureNotReadable(caption) from error


_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    Image.DecompressionBombError,
    Image.DecompressionBombWarning,
)
"""What Pillow raises for bytes that are no sound picture."""


def _upright(opened: Image.Image) -> Sound:
    turned = ImageOps.exif_transpose(opened).convert("RGB")
    target = BytesIO()
    turned.save(target, "JPEG", quality=_QUALITY)
    return Sound(target.getvalue(), turned.width, turned.height)
