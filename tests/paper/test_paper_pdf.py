"""The PDF, read back."""

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from paper_sample import CONCLUSIONS, report

from kcentre.paper import pdf_bytes, write_pdf
from kcentre.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Heading,
    PageBreak,
    Paragraph,
    Spacer,
    Table,
    adopted,
    approved,
    body,
)
from kcentre.paper.fonts import CharacterNotPrintable
from kcentre.paper.preview import page_images

MM = 72 / 25.4


def paper(*blocks: Block) -> Document:
    return Document(title="ОТЧЁТ", blocks=blocks, organisation="МБДОУ № 7")


def texts(content: bytes) -> list[str]:
    """Return the text of each page, its white space made single spaces."""
    with pypdfium2.PdfDocument(content) as document:
        return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.fixture(scope="module")
def printed_report() -> bytes:
    return pdf_bytes(report())


def test_every_text_can_be_copied_out(printed_report: bytes) -> None:
    whole = " ".join(texts(printed_report)).replace("-\ufffe", "")
    for expected in (
        "Начальнику управления образования",
        "за III квартал 2026 года",
        "психолого-педагогическая 73 52 6 15 85 85,9 80 61",
        "Итого 219 150 15 54 250 87,6 218 99",
        "О’Коннор Мария Ивановна 41 31,6 46 −7",
        "Мероприятий за период не было.",
        "желает принять ребёнка в семью 3 2 нет данных 1,4",
        "норма 85 %",
        "Т. А. Воробьёва",
        "(подпись)",
    ):
        assert expected in whole
    for sentence in CONCLUSIONS.split("\n"):
        assert sentence in whole


def test_pages_are_numbered_from_the_second_on(printed_report: bytes) -> None:
    first, *others = texts(printed_report)
    assert "стр." not in first
    total = len(others) + 1
    for number, text in enumerate(others, 2):
        assert f"стр. {number} из {total}" in text


def test_the_same_document_gives_the_same_bytes(printed_report: bytes) -> None:
    assert pdf_bytes(report()) == printed_report


def test_all_faces_are_embedded(printed_report: bytes) -> None:
    assert b"Helvetica" not in printed_report
    faces = re.findall(rb"/BaseFont /([^\s/]+)", printed_report)
    assert len(faces) == len(re.findall(rb"/FontFile2 ", printed_report)) > 0
    assert {face.split(b"+")[1].split(b"-")[0] for face in faces} == {b"PTSerif"}


def test_properties_name_the_organisation_and_no_person(printed_report: bytes) -> None:
    with pypdfium2.PdfDocument(printed_report) as document:
        properties = document.get_metadata_dict()
    assert properties["Title"] == "ОТЧЁТ о работе консультационного центра за III квартал 2026 года"
    assert properties["Author"] == "МБДОУ «Детский сад № 7 «Ласточка»"
    assert properties["Subject"] == "Отчёт консультационного центра за III квартал 2026 года"
    assert "Воробьёва" not in " ".join(properties.values())
    assert b"/Lang (ru-RU)" in printed_report


def test_nothing_is_printed_on_the_margins(printed_report: bytes) -> None:
    for page in page_images(printed_report, scale=1):
        rows = [
            page.pixels[row * page.stride : row * page.stride + page.width * 4]
            for row in range(page.height)
        ]
        left, right = int(30 * MM) - 2, page.width - int(10 * MM) + 1
        assert all(
            pixel == 255 for row in rows for pixel in (*row[: left * 4 : 4], *row[right * 4 :: 4])
        )
        bottom = page.height - int(20 * MM) + 1
        assert all(set(row[::4]) == {255} for row in rows[bottom:])


def test_users_text_is_never_markup() -> None:
    text = "<b>жирно</b> & <font size=40> 5 < 7 > 3 \\ ( )"
    page = texts(pdf_bytes(paper(Paragraph(text), Table((Column(text),), (body(text),)))))[0]
    assert page.count(text) == 3


def test_symbols_are_printed_and_other_scripts_refused() -> None:
    boxes = texts(pdf_bytes(paper(Paragraph("☑ да ☐ нет ✓ ★", Align.LEFT))))[0]
    assert "☑ да ☐ нет ✓ ★" in boxes
    with pytest.raises(CharacterNotPrintable):
        pdf_bytes(paper(Table((Column("Тема"),), (body("教育"),))))


def test_marks_stand_side_by_side_above_the_title() -> None:
    document = replace(
        paper(Paragraph("Текст.")),
        adopted=adopted("педагогическим советом"),
        approved=approved("Заведующий МБДОУ № 7", "Т. А. Воробьёва"),
        landscape=True,
    )
    content = pdf_bytes(document)
    text = texts(content)[0]
    assert text.index("ПРИНЯТО") < text.index("ОТЧЁТ")
    assert text.index("УТВЕРЖДАЮ") < text.index("ОТЧЁТ")
    image = next(page_images(content, 1))
    assert image.width > image.height


def test_an_empty_document_still_has_its_title() -> None:
    assert texts(pdf_bytes(paper())) == ["ОТЧЁТ"]


def test_breaks_spaces_and_small_text_are_laid_out() -> None:
    blocks = (
        Heading("Часть", 2),
        Paragraph("первая", bold=True, small=True),
        Spacer(5),
        PageBreak(),
        Paragraph("вторая", Align.CENTRE),
    )
    assert texts(pdf_bytes(paper(*blocks))) == ["ОТЧЁТ Часть первая", "вторая стр. 2 из 2"]


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "Отчёт за III квартал.pdf"
    path.write_bytes(b"old")
    write_pdf(report(), path)
    assert path.read_bytes() == pdf_bytes(report())
    with pytest.raises(CharacterNotPrintable):
        write_pdf(paper(Paragraph("教育")), path)
    assert path.read_bytes() == pdf_bytes(report())
    assert [found.name for found in tmp_path.iterdir()] == [path.name]
