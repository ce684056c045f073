"""The register as a list: found, narrowed, sorted, exported, printed."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest

from kcentre.journal.ordering import Order
from kcentre.paper import docx_bytes, pdf_bytes
from kcentre.paper.document import Document, Paragraph, Table
from kcentre.spreadsheets.reading import read_workbook
from kcentre.storage import CentreFile
from kcentre.structure.documents.exported import export_documents
from kcentre.structure.documents.filters import DocumentFilter
from kcentre.structure.documents.listing import DocumentList
from kcentre.structure.documents.records import DocumentDraft, DocumentRow
from kcentre.structure.documents.sheets import package_sheet, register_sheet
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import add_document

TODAY = dt.date(2026, 11, 24)
ORDER = DocumentDraft(
    kind=DocumentKind.ORDER,
    title="О создании центра",
    number="12",
    date=dt.date(2015, 9, 1),
    status=DocumentStatus.APPROVED,
    review_on=dt.date(2016, 9, 1),
)


@pytest.fixture
def ids(centre: CentreFile) -> list[int]:
    """Enter four documents: an order to be reviewed, a model, a draft without a day, a rest."""
    drafts = (
        ORDER,
        replace(ORDER, kind=DocumentKind.MODEL, title="Модель «Ёлочка»", review_on=None),
        DocumentDraft(kind=DocumentKind.MEMO, title="Памятка родителю д'Артаньяна", version=2),
        replace(ORDER, number="9", date=dt.date(2012, 2, 29), status=DocumentStatus.CANCELLED),
    )
    return [next(iter(add_document(centre, draft, TODAY).rows["document"])) for draft in drafts]


def found(
    centre: CentreFile, wanted: DocumentFilter | None = None, order: Order | None = None
) -> list[DocumentRow]:
    """Return the lines of a list."""
    listing = DocumentList(wanted or DocumentFilter(), order or Order())
    return listing.page(centre, 0, listing.count(centre))


def first_words(paper: Document) -> str:
    """Return the paragraph that a paper begins with."""
    (first, *_) = paper.blocks
    assert isinstance(first, Paragraph)
    return first.text


def test_what_has_no_day_yet_stands_first_then_the_newest(
    centre: CentreFile, ids: list[int]
) -> None:
    order, model, memo, old = ids
    assert [row.id for row in found(centre)] == [memo, model, order, old]
    first = found(centre)[0]
    assert (first.document, first.status, first.kind) == (
        "Памятка родителю д'Артаньяна, версия 2", "проект", "Памятка получателю",
    )  # fmt: skip
    by_kind = found(centre, order=Order("kind", descending=False))
    assert [row.id for row in by_kind] == [old, order, model, memo]
    for key in ("document", "status", "number", "review", "responsible"):
        assert {row.id for row in found(centre, order=Order(key))} == set(ids)


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        (DocumentFilter(search="елочка"), [1]),
        (DocumentFilter(search="ghbrfp"), [0, 3]),
        (DocumentFilter(search="д'Артаньян"), [2]),
        (DocumentFilter(kind=DocumentKind.ORDER), [0, 3]),
        (DocumentFilter(status=DocumentStatus.DRAFT), [2]),
        (DocumentFilter(alive=True), [2, 1, 0]),
        (DocumentFilter(review_due=True), [0]),
        (DocumentFilter(first_day=dt.date(2015, 1, 1), last_day=dt.date(2015, 12, 31)), [1, 0]),
        (DocumentFilter(ids=()), []),
        (DocumentFilter(case_file_id=1), []),
    ],
)
def test_the_list_is_narrowed(
    centre: CentreFile, ids: list[int], wanted: DocumentFilter, places: list[int]
) -> None:
    assert [row.id for row in found(centre, wanted)] == [ids[place] for place in places]


@pytest.mark.usefixtures("ids")
def test_the_register_goes_to_excel_the_oldest_first(centre: CentreFile, tmp_path: Path) -> None:
    path = tmp_path / "Реестр.xlsx"
    assert export_documents(centre, path) == 4
    text = str(read_workbook(path))
    assert "утверждён 01.09.2015" in text
    assert text.index("Приказ о создании") < text.index("Памятка")


@pytest.mark.usefixtures("ids")
def test_the_papers_tell_what_is_in_force_and_what_is_missing(centre: CentreFile) -> None:
    sheet = package_sheet(centre, TODAY)
    (table,) = [block for block in sheet.blocks if isinstance(block, Table)]
    said = {str(row.cells[1]): str(row.cells[2]) for row in table.rows}
    assert said["Приказ о создании"] == "пора пересмотреть\nсрок пересмотра прошёл 01.09.2016"
    assert said["Положение"] == "нет в реестре"
    assert said["Паспорт практики"] == "при необходимости"
    assert first_words(sheet) == "Действуют и не требуют пересмотра: 1 из 18, 5,6\u00a0%."
    register = register_sheet(centre, TODAY)
    (table,) = [block for block in register.blocks if isinstance(block, Table)]
    assert len(table.rows) == 4 + 3
    for paper in (sheet, register):
        assert pdf_bytes(paper).startswith(b"%PDF")
        assert docx_bytes(paper).startswith(b"PK")


def test_papers_of_an_empty_register_say_so(centre: CentreFile) -> None:
    (table,) = [block for block in register_sheet(centre).blocks if isinstance(block, Table)]
    assert (table.rows, table.empty) == ((), "документы в реестр не внесены")
    assert first_words(package_sheet(centre, TODAY)).endswith("0 из 18.")
