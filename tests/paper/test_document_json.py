"""A document kept as JSON comes back equal, also one that was kept years ago."""

import datetime as dt
from decimal import Decimal

import pytest

from kcentre.paper import docx_bytes, pdf_bytes
from kcentre.paper.chart import Chart, ChartKind, Norm, Series
from kcentre.paper.document import (
    Banner,
    Choice,
    Choices,
    Column,
    Document,
    Heading,
    Kind,
    Line,
    Lines,
    PageBreak,
    Paragraph,
    Picture,
    Signature,
    Spacer,
    Table,
    WritingLines,
    adopted,
    approved,
    body,
    group,
    total,
)
from kcentre.paper.document_json import document_from, document_json

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63f8ff"
    "ff3f0005fe02fe0def46b80000000049454e44ae426082"
)
EVERYTHING = Document(
    title="ОТЧЁТ\nо работе «Ласточки»",
    organisation="Детский сад №\u00a07",
    adopted=adopted("педагогическим советом", "3"),
    approved=approved("Заведующий", "О. В. Снегирёва"),
    addressee=("Начальнику", "управления"),
    blocks=(
        Heading("Услуги"),
        Paragraph("Ёлка, апостроф ' и «кавычки»"),
        Banner("Обложка"),
        Table(
            (Column("Показатель"), Column("Дата", Kind.DATE), Column("Значение", Kind.NUMBER)),
            (
                group("Всего"),
                body(Lines((Line("П04", bold=True),)), dt.date(2024, 2, 29), Decimal("91.70")),
                total("Итого", None, 3),
            ),
        ),
        Chart(
            "По месяцам", ChartKind.COLUMNS, ("янв", "фев"), (Series("2025", (1.5, None)),),
            norm=Norm(2, "план"),
        ),
        Picture(PNG, 20, "точка"),
        Choices((Choice("да"),)),
        WritingLines(),
        Spacer(3.5),
        PageBreak(),
        Signature("Заведующий", "О. В. Снегирёва", dt.date(2025, 1, 1)),
    ),
)  # fmt: skip

KEPT_ONCE = (
    '{"is":"Document","title":"ОТЧЁТ","blocks":[{"is":"Heading","text":"Услуги","level":1},'
    '{"is":"Table","columns":[{"is":"Column","title":"Всего","kind":{"is":"Kind","value":"integer"}}'
    '],"rows":[{"is":"Row","cells":[64],"role":{"is":"RowRole","value":"body"}}]}]}'
)


def test_every_block_comes_back_as_it_was() -> None:
    again = document_from(document_json(EVERYTHING))
    assert again == EVERYTHING
    assert pdf_bytes(again) == pdf_bytes(EVERYTHING)


def test_a_document_kept_by_the_first_version_can_be_drawn() -> None:
    document = document_from(KEPT_ONCE.encode())
    assert document.blocks[0] == Heading("Услуги")
    assert docx_bytes(document)[:2] == b"PK"


@pytest.mark.parametrize("content", ['{"is":"Heading","text":"Услуги"}', "7"])
def test_anything_else_is_no_document(content: str) -> None:
    with pytest.raises(TypeError):
        document_from(content.encode())
