"""Pages as images."""

from pathlib import Path

from kcentre.paper import pdf_bytes
from kcentre.paper.document import Document, PageBreak, Paragraph
from kcentre.paper.preview import page_count, page_images

DOCUMENT = Document("Три", (Paragraph("1"), PageBreak(), Paragraph("2"), PageBreak()) * 2)


def test_pages_are_drawn_one_by_one_in_the_asked_size(tmp_path: Path) -> None:
    content = pdf_bytes(DOCUMENT)
    path = tmp_path / "Три страницы.pdf"
    path.write_bytes(content)
    assert page_count(content) == page_count(path) == 4
    images = list(page_images(path, 2))
    assert [image.number for image in images] == [0, 1, 2, 3]
    for image in images:
        assert (image.width, image.height) == (1191, 1684)
        assert image.stride >= 4 * image.width
        assert len(image.pixels) == image.stride * image.height
        assert {0, 255} <= set(image.pixels[::4])
    assert images == list(page_images(content, 2))


def test_only_the_wanted_pages_are_drawn() -> None:
    images = list(page_images(pdf_bytes(DOCUMENT), 0.5, (3, 0)))
    assert [image.number for image in images] == [3, 0]
