"""The program's picture: every size a system asks for, the same bytes every time."""

from pathlib import Path

import pytest
from PIL import Image
from PIL.IcoImagePlugin import IcoImageFile

from resources.installer.icons import ICO_SIZES, make_ico, make_png

BLUE = (0x1B, 0x66, 0xA6, 255)


def is_blue(picture: Image.Image, x: int, y: int) -> bool:
    """Tell whether a point is of the ground; a small picture blends it with a line beside."""
    point = picture.convert("RGBA").getpixel((x, y))
    assert isinstance(point, tuple)
    return all(abs(one - other) < 40 for one, other in zip(point, BLUE, strict=True))


@pytest.mark.parametrize("size", [16, 48, 256])
def test_a_png_is_as_big_as_asked_and_drawn(tmp_path: Path, size: int) -> None:
    path = tmp_path / "deep" / "kcentre.png"
    make_png(size, path)
    with Image.open(path) as picture:
        assert (picture.format, picture.size) == ("PNG", (size, size))
        assert is_blue(picture, size // 2, size // 10)
        assert not is_blue(picture, 0, 0), "the corners are round"


def test_an_icon_holds_every_size_that_windows_asks_for(tmp_path: Path) -> None:
    path = tmp_path / "kcentre.ico"
    make_ico(path)
    with IcoImageFile(path) as icon:
        assert icon.ico.sizes() == {(size, size) for size in ICO_SIZES}
        for size in ICO_SIZES:
            drawn = icon.ico.getimage((size, size))
            assert drawn.size == (size, size)
            assert is_blue(drawn, size // 2, size // 10)
            assert not is_blue(drawn, 0, 0)


def test_an_icon_is_the_same_bytes_every_time(tmp_path: Path) -> None:
    paths = [tmp_path / "one.ico", tmp_path / "two.ico"]
    for path in paths:
        make_ico(path)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert len(paths[0].read_bytes()) < 60_000, "the launcher and the Setup carry it twice"
