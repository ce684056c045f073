"""Pictures on papers, sizes of sheets, pages as PNG: all read back."""

from contextlib import suppress
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.drawing.image import Image as SheetImage
from openpyxl.drawing.spreadsheet_drawing import OneCellAnchor
from PIL import Image

from kcentre.paper import pdf_bytes, write_pngs
from kcentre.paper.document import (
    Block,
    Document,
    PageBreak,
    PaperSize,
    Paragraph,
    Picture,
    Signature,
)
from kcentre.paper.page import page
from kcentre.paper.pictures import PictureNotReadable, sound
from kcentre.paper.png import PagesInTheWay
from kcentre.paper.xlsx import xlsx_bytes

MM = 72 / 25.4


def image(width: int, height: int, kind: str = "JPEG", orientation: int = 1) -> bytes:
    drawn = Image.new("RGB", (width, height), "#1B66A6")
    exif = Image.Exif()
    exif[0x0112] = orientation
    target = BytesIO()
    drawn.save(target, kind, exif=exif)
    return target.getvalue()


def paper(*blocks: Block, size: PaperSize = PaperSize.A4, landscape: bool = False) -> Document:
    return Document("ПАСПОРТ КАБИНЕТА", blocks, size=size, landscape=landscape)


def placed(content: bytes) -> list[tuple[float, float, float, float]]:
    """Return where the pictures stand, in points: left, bottom, right, top."""
    with pypdfium2.PdfDocument(content) as document:
        return [
            found.get_bounds()
            for number in range(len(document))
            for found in document[number].get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])
        ]


@pytest.mark.parametrize(
    ("size", "landscape", "millimetres"),
    [
        (PaperSize.A3, False, (297, 420)),
        (PaperSize.A4, False, (210, 297)),
        (PaperSize.A5, False, (148, 210)),
        (PaperSize.A3, True, (420, 297)),
        (PaperSize.A5, True, (210, 148)),
    ],
)
def test_the_sheet_has_the_asked_size(
    size: PaperSize, landscape: bool, millimetres: tuple[int, int]
) -> None:
    document = paper(Paragraph("Текст. " * 2000), size=size, landscape=landscape)
    with pypdfium2.PdfDocument(pdf_bytes(document)) as printed:
        assert len(printed) > 1
        for shown in printed:
            found = shown.get_size()
            assert found == pytest.approx([side * MM for side in millimetres], abs=0.1)
    sheet = load_workbook(BytesIO(xlsx_bytes(document))).worksheets[0]
    assert sheet.page_setup.paperSize == {"A3": 8, "A4": 9, "A5": 11}[size]
    assert sheet.page_setup.orientation == ("landscape" if landscape else "portrait")
    assert sheet.page_margins.left == pytest.approx(page(size).margins.left / 25.4)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_keeps_its_proportions_and_says_its_caption(kind: str) -> None:
    block = Picture(image(400, 300, kind), 80, "Кабинет 5")
    content = pdf_bytes(paper(Paragraph("До."), block, Paragraph("После.")))
    ((left, bottom, right, top),) = placed(content)
    assert right - left == pytest.approx(80 * MM, abs=0.5)
    assert top - bottom == pytest.approx(60 * MM, abs=0.5)
    with pypdfium2.PdfDocument(content) as document:
        text = document[0].get_textpage().get_text_range()
    assert text.index("До.") < text.index("Кабинет 5") < text.index("После.")
    assert content == pdf_bytes(paper(Paragraph("До."), block, Paragraph("После.")))


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("shape", [(2000, 100), (100, 2000), (1, 1)])
def test_a_picture_is_never_larger_than_the_text(size: PaperSize, shape: tuple[int, int]) -> None:
    document = paper(
        Paragraph("Осмотр."),
        Picture(image(*shape), 5000, "Подпись под изображением"),
        Signature("Заведующий", "Т. А. Воробьёва"),
        size=size,
    )
    ((left, bottom, right, top),) = placed(pdf_bytes(document))
    free = page(size)
    assert left >= free.margins.left * MM - 0.1
    assert right <= (free.width - free.margins.right) * MM + 0.1
    assert bottom >= free.margins.bottom * MM - 0.1
    assert top <= (free.height - free.margins.top) * MM + 0.1


def test_a_phone_picture_is_turned_the_right_way_up() -> None:
    found = sound(Picture(image(40, 20, orientation=6), 50))
    assert (found.width, found.height) == (20, 40)
    with Image.open(BytesIO(found.image)) as opened:
        assert opened.size == (20, 40)


@pytest.mark.parametrize(
    "spoilt", [b"", b"not a picture", image(64, 64)[:400], image(64, 64, "PNG")[:90]]
)
def test_broken_bytes_are_refused_with_a_sentence(spoilt: bytes) -> None:
    broken = Picture(spoilt, 50, "Фото кабинета")
    for write in (pdf_bytes, xlsx_bytes):
        with pytest.raises(PictureNotReadable, match="«Фото кабинета» не читается") as refused:
            write(paper(broken))
        assert "Выберите другой файл." in refused.value.sentence


@pytest.mark.filterwarnings("ignore::UserWarning")
@given(st.integers(0, 800), st.binary(min_size=1, max_size=8))
@settings(max_examples=150, deadline=None)
def test_spoilt_bytes_are_read_or_refused_never_a_fault(at: int, put: bytes) -> None:
    for whole in (_JPEG, _PNG):
        spoilt = whole[:at] + put + whole[at + len(put) :]
        with suppress(PictureNotReadable):
            assert sound(Picture(spoilt, 50)).width > 0


_JPEG, _PNG = image(48, 32), image(48, 32, "PNG")


def test_an_endless_picture_is_refused_before_it_fills_the_memory() -> None:
    with pytest.raises(PictureNotReadable):
        sound(Picture(image(10_000, 5_001, "PNG"), 50))


def test_other_formats_are_refused() -> None:
    with pytest.raises(PictureNotReadable, match="JPEG или PNG"):
        sound(Picture(image(8, 8, "GIF"), 50))


def test_a_workbook_holds_the_picture_with_a_text_for_those_who_cannot_see_it() -> None:
    block = Picture(image(400, 300), 80, "Кабинет 5")
    content = xlsx_bytes(paper(Paragraph("До."), block, Paragraph("После.")))
    (sheet,) = load_workbook(BytesIO(content)).worksheets
    (found,) = sheet._images  # type: ignore[attr-defined]  # openpyxl has no public list
    assert isinstance(found, SheetImage)
    frame = found.anchor
    assert isinstance(frame, OneCellAnchor)
    assert frame.ext.width == 80 * 36_000
    assert frame.ext.height == 60 * 36_000
    texts = {cell.value: cell.row for cell in sheet["A"] if cell.value}
    covered = 60 * MM / 15
    assert texts["Кабинет 5"] >= frame._from.row + 1 + covered
    assert texts["После."] > texts["Кабинет 5"]
    assert "Кабинет 5" in _drawing(content)


def _drawing(content: bytes) -> str:
    with ZipFile(BytesIO(content)) as parts:
        return parts.read("xl/drawings/drawing1.xml").decode()


def test_one_page_is_one_png_of_the_asked_density(tmp_path: Path) -> None:
    content = pdf_bytes(paper(Paragraph("Ёлка"), size=PaperSize.A5))
    path = tmp_path / "График на дверь.png"
    assert write_pngs(content, path) == [path]
    with Image.open(path) as shown:
        shown.load()
        assert shown.format == "PNG"
        assert shown.size == (875, 1241)
        assert shown.info["dpi"] == pytest.approx((150, 150), abs=0.1)
        assert shown.mode == "RGB"
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_several_pages_are_numbered_files_in_the_order_of_pages(tmp_path: Path) -> None:
    pages: tuple[Block, ...] = (Paragraph("Лист"), PageBreak()) * 11
    content = pdf_bytes(paper(*pages))
    path = tmp_path / "График.png"
    written = write_pngs(content, path)
    assert [found.name for found in written] == [f"График-{n:02}.png" for n in range(1, 12)]
    assert sorted(tmp_path.iterdir()) == written
    with pytest.raises(PagesInTheWay, match="«График-01"):
        write_pngs(content, path)


def test_a_png_replaces_an_older_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "График.png"
    path.write_bytes(b"old")
    write_pngs(pdf_bytes(paper()), path)
    with Image.open(path) as shown:
        shown.load()
