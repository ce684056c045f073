"""Blank forms: of the seven journals, and of a room's passport before there is a room."""

from collections.abc import Iterator

from kcentre.drafts.kinds import parts
from kcentre.drafts.kinds.founding import only
from kcentre.drafts.kinds.records import Blocks, DraftOffer, Ground
from kcentre.drafts.kinds.written import Facts, Written
from kcentre.journal.books.kinds import columns_of
from kcentre.journal.books.records import Book, BookWish
from kcentre.paper.document import Block, Column, Heading, PageBreak, Row, Table, body
from kcentre.premises.rooms.sheet_tables import access_table, equipment_table, items_table
from kcentre.premises.values import AccessObject, Purpose
from kcentre.structure.documents.values import DocumentKind

_TYPE_SIZE = 9.0
_BOOK_ROWS, _ROOM_ROWS = 7, 6


def _book_forms(ground: Ground, _offer: DraftOffer, _facts: Facts) -> Blocks:
    return {"формы": tuple(_books(ground.today.year))}


def _books(year: int) -> Iterator[Block]:
    for number, one in enumerate(Book, 1):
        columns = columns_of(BookWish(one, year))
        if number % 2:
            yield PageBreak()
        yield Heading(f"{number}. {one.label}")
        yield Table(columns, _empty(columns, _BOOK_ROWS), size=_TYPE_SIZE)


def _room_blocks(ground: Ground, _offer: DraftOffer, _facts: Facts) -> Blocks:
    facts = (
        ("Название", ""),
        ("Назначение", ", ".join(purpose.label for purpose in Purpose)),
        ("Расположение", ""),
        ("Площадь, м²", ""),
        ("Вместимость, человек", ""),
    )
    shape = (Column("Показатель", weight=0.4), Column("Сведения"))
    equipment, items = equipment_table(()).columns, items_table((), ground.today).columns
    return {
        "сведения о помещении": (Table(shape, tuple(body(*row) for row in facts)),),
        "оборудование": (Table(equipment, _empty(equipment, _ROOM_ROWS)),),
        "перечень готовности": (Table(items, _empty(items, _ROOM_ROWS)),),
        "доступность": (_access(),),
        "подпись": parts.head_signs_dated(ground),
    }


def _access() -> Table:
    columns = access_table(()).columns
    rows = (body(what.label, *("",) * (len(columns) - 1)) for what in AccessObject)
    return Table(columns, tuple(rows))


def _empty(columns: tuple[Column, ...], rows: int) -> tuple[Row, ...]:
    """Return rows to be filled in by hand."""
    return tuple(body(*("",) * len(columns)) for _ in range(rows))


JOURNAL_FORMS = Written(
    DocumentKind.JOURNAL_FORMS,
    "Формы журналов\n{консультационного центра}",
    only(DocumentKind.JOURNAL_FORMS, "Формы журналов", "documents/journal_forms"),
    _book_forms,
    is_approved=True,
    is_landscape=True,
)
ROOM_BLANK = Written(
    DocumentKind.ROOM_PASSPORT,
    "Паспорт кабинета\n«____________»",
    only(DocumentKind.ROOM_PASSPORT, "Паспорт кабинета: бланк", "documents/room_passport"),
    _room_blocks,
    is_approved=True,
)
