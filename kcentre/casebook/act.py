"""«Акт об обезличивании персональных данных»: codes only, never a name."""

import datetime as dt
from collections.abc import Sequence

from kcentre.casebook.old_copies import copies_with_names
from kcentre.casebook.tables import Depersonalisation
from kcentre.centre.letter import approved_by_head, issued_by
from kcentre.centre.queries import passport
from kcentre.families.tables import Family
from kcentre.language.dates import long_date
from kcentre.language.plurals import counted
from kcentre.paper.document import (
    Align,
    Block,
    Column,
    Document,
    Kind,
    Paragraph,
    Signature,
    Table,
    body,
    total,
)
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask

TITLE = "АКТ\nоб обезличивании персональных данных"
_REMOVED = (
    "Удалены без возможности восстановления: фамилии, имена и отчества взрослых и детей, телефоны, "
    "адреса электронной почты, адреса, примечания, сканы согласий, личные заметки специалистов; "
    "упоминания этих сведений в текстах записей, в истории изменений и в поисковом указателе. "
    "Свободное место в файле данных затёрто."
)
_KEPT = (
    "Сохранены обезличенные записи об оказанных услугах под кодами семей: показатели отчётов за "
    "прошедшие периоды не изменились."
)
_COLUMNS = (
    Column("№", Kind.INTEGER, weight=0.4),
    Column("Код семьи", weight=1),
    Column("Взрослых", Kind.INTEGER),
    Column("Детей", Kind.INTEGER),
    Column("Основание", weight=3.2),
)


def act(file: CentreFile, depersonalisation_ids: Sequence[int]) -> Document:
    """Return the act for the commission to sign; the copies that still hold names are listed."""
    with file.reading():
        rows = _rows(file, depersonalisation_ids)
        facts = passport(file)
        copies = copies_with_names(file)
    days = sorted({dt.date.fromisoformat(row[3]) for row in rows})
    people = [body(at, code, adults, children, why)
              for at, (code, adults, children, _, why) in enumerate(rows, 1)]  # fmt: skip
    whole = total("", "Итого", sum(row[1] for row in rows), sum(row[2] for row in rows), "")
    blocks: tuple[Block, ...] = (
        Paragraph(
            "Комиссия в составе председателя и членов, подписавших акт, составила его о том, что "
            "персональные данные перечисленных ниже получателей помощи "
            f"({counted(len(rows), 'семья', 'семьи', 'семей')}) обезличены в соответствии со "
            "статьями 5 и 21 Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных»."
        ),
        Table(_COLUMNS, (*people, whole)),
        Paragraph(_REMOVED),
        Paragraph(_KEPT),
        *_about_copies([copy.name for copy in copies]),
        Signature("Председатель комиссии", "", dated=False),
        Signature("Член комиссии", "", dated=False),
        Signature("Член комиссии", "", dated=False),
    )
    return Document(
        title=TITLE,
        subject="Акт об обезличивании персональных данных",
        subtitle=", ".join(long_date(day) for day in days),
        **issued_by(facts),
        approved=approved_by_head(facts),
        blocks=blocks,
    )


def _rows(file: CentreFile, ids: Sequence[int]) -> list[tuple[str, int, int, str, str]]:
    table = Depersonalisation
    query = (
        table.select(Family.code, table.adults, table.children, table.date, table.reason)
        .join(Family)
        .where(table.id.in_(list(ids)))
        .order_by(Family.code)
    )
    return [tuple(row) for row in ask(file.db, query)]


def _about_copies(names: Sequence[str]) -> tuple[Block, ...]:
    if not names:
        return ()
    listed = "; ".join(f"«{name}»" for name in names)
    text = (
        "Имена остаются в копиях файла, сделанных раньше; комиссия решает, удалить ли их: "
        f"{listed}."
    )
    return (Paragraph(text, Align.LEFT),)
