"""The register of documents on the screen, and the panel of one."""

from kcentre.structure.documents.cards import (
    DocumentChoices,
    card,
    document_choices,
    problems_of_document,
)
from kcentre.structure.documents.exported import REGISTER_TITLE, export_documents
from kcentre.structure.documents.filters import DocumentFilter
from kcentre.structure.documents.listing import DocumentList
from kcentre.structure.documents.records import DocumentCard, DocumentRow
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import add_document, change_document, remove_documents
from kcentre.structure.documents.words import kind_title
from ui.records.entry_panel import Entry
from ui.records.facets import Facet, Option, listed
from ui.records.listed.ledger import Ledger
from ui.structure.documents.document_form import DocumentForm
from ui.structure.documents.status_tones import STATUS_TONES
from ui.widgets.colours import Tone
from ui.widgets.paged_model import Column, Row


def _status_tone(row: Row) -> Tone | None:
    return STATUS_TONES[row.status_code] if isinstance(row, DocumentRow) else None


def _review_tone(row: Row) -> Tone | None:
    return Tone.BAD if isinstance(row, DocumentRow) and row.is_review_due else None


def _facets(choices: DocumentChoices) -> list[Facet]:
    kinds = tuple(Option(kind, kind_title(kind)) for kind in DocumentKind)
    files = tuple(Option(one.id, one.name) for one in choices.case_files)
    return [
        Facet("kind", "Вид", kinds),
        listed("status", "Статус", DocumentStatus),
        Facet("case_file_id", "Дело", files),
        Facet("alive", "Без отменённых", is_yes_or_no=True),
        Facet("review_due", "Пора пересмотреть", is_yes_or_no=True),
    ]


def _title_of(opened: DocumentCard) -> str:
    version = f", версия {opened.draft.version}" if opened.draft.version > 1 else ""
    return f"{kind_title(opened.draft.kind)}{version}"


def _note_of(_opened: DocumentCard) -> str:
    return ""


DOCUMENTS = Ledger(
    title=REGISTER_TITLE,
    table="document",
    shown_from=("document_step", "publication", "case_file", "attachment", "info_channel"),
    columns=(
        Column("document", "Документ", widest_chars=38),
        Column("status", "Статус", tone=_status_tone),
        Column("number", "№"),
        Column("moment", "Дата"),
        Column("review", "Пересмотр", tone=_review_tone),
        Column("files", "Файлов", is_number=True, is_sortable=False),
        Column("case_file", "Дело", is_sortable=False),
        Column("responsible", "Ответственный", widest_chars=18),
        Column("published", "Опубликован", is_sortable=False, widest_chars=24),
        Column("kind", "Вид", widest_chars=22),
    ),
    hint="Заголовок, вид, номер…",
    filter_kind=DocumentFilter,
    listing=DocumentList,
    facets=_facets,
    remove=remove_documents,
    export=export_documents,
    file_name=REGISTER_TITLE,
    empty_icon="file-text",
    empty_title="Здесь будет реестр документов",
    empty_sentence=(
        "Внесите документы, которые уже есть: номер, дату, протокол, файл. Чего нет — составьте "
        "в части «Пакет документов»."
    ),
    empty_button="Внести документ",
    ask_choices=document_choices,
    chosen_from=("specialist", "passport", "partner", "case_file", "document"),
)

DOCUMENT_ENTRY = Entry(
    new_title="Новый документ",
    title_of=_title_of,
    note_of=_note_of,
    make_form=DocumentForm,
    ask_card=card,
    ask_problems=problems_of_document,
    add=add_document,
    change=change_document,
)
