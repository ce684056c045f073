"""Pages of a PDF as PNG files, for a site or a messenger."""

from io import BytesIO
from pathlib import Path

from PIL import Image

from kcentre.language import Problem, Refused
from kcentre.paper.preview import PageImage, page_count, page_images
from kcentre.storage.atomic import atomic_write

_POINTS_PER_INCH = 72
DOTS_PER_INCH = 150


class PagesInTheWay(Refused):
    """Numbered pages of an earlier paper that nobody asked to replace."""

    def __init__(self, path: Path) -> None:
        sentence = (
            f"Документ займёт несколько файлов, а файл «{path.name}» уже есть. "
            "Выберите другое имя или сначала удалите старые страницы."
        )
        super().__init__([Problem("path", sentence)])


def write_pngs(pdf: bytes, path: Path, dots_per_inch: int = DOTS_PER_INCH) -> list[Path]:
    """Write each page as a PNG, each file whole or not at all; return the files' paths.

    Nothing is written before every page is drawn. Raises a FileRefused of the storage, or
    PagesInTheWay: whoever chose `path` may replace it, but did not see the numbered names.
    """
    paths = png_paths(page_count(pdf), path)
    if len(paths) > 1 and any(target.exists() for target in paths):
        raise PagesInTheWay(next(target for target in paths if target.exists()))
    drawn = png_pages(pdf, dots_per_inch)
    for target, content in zip(paths, drawn, strict=True):
        with atomic_write(target) as temporary:
            temporary.write_bytes(content)
    return paths


def png_pages(pdf: bytes, dots_per_inch: int) -> list[bytes]:
    """Return each page of a PDF as the bytes of a PNG."""
    pages = page_images(pdf, dots_per_inch / _POINTS_PER_INCH)
    return [_png(page, dots_per_inch) for page in pages]


def png_paths(pages: int, path: Path) -> list[Path]:
    """Return `path` for one page, «имя-1.png», «имя-2.png»… for more."""
    if pages == 1:
        return [path]
    digits = len(str(pages))
    return [
        path.with_name(f"{path.stem}-{number:0{digits}}{path.suffix}")
        for number in range(1, pages + 1)
    ]


def _png(page: PageImage, dots_per_inch: int) -> bytes:
    size = (page.width, page.height)
    drawn = Image.frombuffer("RGB", size, page.pixels, "raw", "BGRX", page.stride, 1)
    target = BytesIO()
    drawn.save(target, "PNG", dpi=(dots_per_inch, dots_per_inch))
    return target.getvalue()
