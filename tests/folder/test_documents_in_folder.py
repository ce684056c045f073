"""The documents in the folder for an inspection: the newest file of each, and what is missing."""

import datetime as dt
from dataclasses import replace
from pathlib import Path

from kcentre.analysis.folder.making import make_folder
from kcentre.analysis.folder.offered import offered
from kcentre.analysis.sections.around import documents_table
from kcentre.attachments.records import Owner
from kcentre.attachments.tables import AttachmentContent
from kcentre.attachments.verbs import attach_bytes, attach_link
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Document, Paragraph
from kcentre.periods.period import calendar_year
from kcentre.storage import CentreFile
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import add_document, take_in

YEAR = calendar_year(2025)
TODAY = dt.date(2026, 1, 12)
DAY = dt.date(2025, 9, 1)
ORDER = DocumentDraft(DocumentKind.ORDER, "О создании", "12", DAY, status=DocumentStatus.APPROVED)
PDF = pdf_bytes(Document("Приказ", (Paragraph("О создании центра"),)))


def taken(centre: CentreFile, draft: DocumentDraft, name: str, content: bytes) -> int:
    """Take a document in with its file; return its number."""
    (row_id,) = take_in(centre, draft, name, content, TODAY).rows["document"]
    return row_id


def test_an_empty_register_is_one_thing_missing(centre: CentreFile, tmp_path: Path) -> None:
    lacking = make_folder(centre, YEAR, tmp_path, TODAY).lacking
    assert [one.sentence for one in lacking if one.target.startswith("structure")] == [
        "Приказ о создании, Положение, Модель и другие документы не внесены в реестр."
    ]
    assert documents_table(centre, YEAR, TODAY, "Документы") is None


def test_the_newest_file_lies_there_as_it_is(centre: CentreFile, tmp_path: Path) -> None:
    order = taken(centre, ORDER, "черновик.docx", b"PK old")
    with centre.operation("Приложено"):
        attach_bytes(centre, Owner("document", order), "Приказ.PDF", PDF, TODAY)
    model = replace(ORDER, kind=DocumentKind.MODEL, title="Модель: д'Артаньян/Ёлка")
    taken(centre, model, "Модель.docx", b"PK model")
    rules = taken(centre, replace(ORDER, kind=DocumentKind.MEMO), "Памятка.pdf", b"not a PDF")
    bare = replace(ORDER, kind=DocumentKind.DUTIES, title="Функционал")
    (bare_id,) = add_document(centre, bare, TODAY).rows["document"]
    draft = replace(bare, kind=DocumentKind.CONTRACT, status=DocumentStatus.DRAFT)
    (draft_id,) = add_document(centre, draft, TODAY).rows["document"]
    late = replace(bare, kind=DocumentKind.REGULATION, review_on=dt.date(2026, 1, 11))
    late_id = taken(centre, late, "Положение.docx", b"PK")
    made = make_folder(centre, YEAR, tmp_path, TODAY)
    papers = {paper.title: paper for paper in made.papers if paper.number.startswith("7.")}
    first = papers["Приказ о создании: «О создании» №\u00a012 от\u00a001.09.2025"]
    assert (first.number, first.pages) == ("7.01", 1)
    assert (made.path / first.file_name).read_bytes() == PDF
    pages = {name.partition(":")[0]: paper.pages for name, paper in papers.items()}
    assert pages == {
        "Приказ о создании": 1, "Положение": None, "Модель": None, "Памятка получателю": None,
    }  # fmt: skip
    contents = {path.suffix: path.read_bytes() for path in made.path.glob("7.03*")}
    assert contents == {".docx": b"PK model"}
    told = {one.sentence: one.target for one in made.lacking}
    assert told["Положение: срок пересмотра прошёл 11.01.2026."] == f"structure/documents/{late_id}"
    assert told["Договор: есть только проект."] == f"structure/documents/{draft_id}"
    assert told["Заявление: нет в реестре."] == "structure/documents/package/application"
    missing = (
        "Функционал специалистов: «Функционал» №\u00a012 от\u00a001.09.2025: файл не приложен."
    )
    assert told[missing] == f"structure/documents/{bare_id}"
    assert rules


def test_a_file_that_is_gone_or_damaged_is_said_not_a_failure(
    centre: CentreFile, tmp_path: Path
) -> None:
    (linked,) = add_document(centre, ORDER, TODAY).rows["document"]
    scan = tmp_path / "Скан 300 МБ.pdf"
    scan.write_bytes(PDF)
    attach_link(centre, Owner("document", linked), scan, TODAY)
    taken(centre, replace(ORDER, kind=DocumentKind.MODEL), "Модель.docx", b"PK")
    into = tmp_path / "папка"
    into.mkdir()
    (paper, _) = (p for p in make_folder(centre, YEAR, into, TODAY).papers if p.number[0] == "7")
    assert paper.pages == 1
    scan.unlink()
    with centre.operation("Испорчено"):
        AttachmentContent.update(content="bm8=").execute(centre.db)
    made = make_folder(centre, YEAR, into, TODAY)
    assert not any(p.number.startswith("7.") for p in made.papers)
    told = [one.sentence for one in made.lacking if one.target.startswith("structure")]
    assert told[0].endswith("файл «Скан 300 МБ.pdf» по ссылке не найден.")
    assert "«Модель.docx» не читается" in told[1]
    assert len(offered(centre, YEAR, TODAY).items) > len(told)


def test_the_years_report_tells_how_the_package_stands(centre: CentreFile) -> None:
    add_document(centre, replace(ORDER, review_on=dt.date(2028, 2, 29)), TODAY)
    table = documents_table(centre, YEAR, TODAY, "Документы")
    assert table is not None
    assert len(table.rows) == 18
    assert table.rows[0].cells == (
        "Приказ о создании", "№\u00a012 от\u00a001.09.2025",
        "действует", dt.date(2028, 2, 29),
    )  # fmt: skip
    assert table.rows[1].cells == ("Положение", "", "нет в реестре", None)
    assert table.note.endswith("Актуальность документов — 5,6\u00a0% (1 из 18).")
    assert documents_table(centre, calendar_year(2023), TODAY, "Документы") is None
