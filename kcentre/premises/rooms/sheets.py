"""The papers about rooms: «Паспорт кабинета», «Список закупок», the sheet of accessibility."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from kcentre.centre.letter import approved_by_head, issued_by, signed_name
from kcentre.centre.queries import passport
from kcentre.language import fold
from kcentre.language.dates import long_date
from kcentre.language.money import rubles
from kcentre.language.plurals import counted
from kcentre.paper.document import Block, Document, Heading, Paragraph, Picture, Signature
from kcentre.premises.rooms import sheet_tables as tables
from kcentre.premises.rooms.queries import access_grid, photo, purchases, room_card
from kcentre.premises.rooms.records import AccessCell, Purchase, RoomCard
from kcentre.storage import CentreFile

_PHOTO_WIDTH, _PHOTO_HEIGHT = 110.0, 75.0
"""Millimetres: with the facts above it, the photo stays on the first page."""


def room_passport(file: CentreFile, room_id: int, today: dt.date) -> Document:
    """Return «Паспорт кабинета» as it is on the day `today`; raises `Refused` without a room."""
    with file.reading():
        card, cells = room_card(file, room_id), access_grid(file)
        image = photo(file, room_id)
    words = f"«{card.room.name}»"
    what = "кабинета" if "кабинет" in fold(card.room.name) else "помещения"
    blocks = (
        tables.facts_table(card),
        *((_picture(image, f"Общий вид помещения {words}"),) if image else ()),
        *_numbered(_sections(card, cells, today)),
        Signature("Ответственный за помещение", _signed(card.room.responsible)),
    )
    title = f"ПАСПОРТ {what.upper()}\n{words}"
    return _paper(file, title, f"Паспорт {what} {words}", blocks, today)


def purchase_list(
    file: CentreFile,
    today: dt.date,
    wanted: Callable[[Purchase], bool] | None = None,
    limits: str = "",
) -> Document:
    """Return «Список закупок» of the rooms in use as it is on the day `today`.

    With `wanted` only those lines; `limits` says beneath the title which they are.
    """
    lines = [line for line in purchases(file) if wanted is None or wanted(line)]
    words = f"для {passport(file).centre_genitive}"
    blocks: tuple[Block, ...] = (Paragraph(_purchases_said(lines)),)
    if lines:
        by_source = replace(tables.sources_table(lines), caption="По источникам финансирования")
        blocks = (*blocks, tables.purchases_table(lines), by_source)
    paper = _paper(
        file,
        f"СПИСОК ЗАКУПОК\n{words}",
        f"Список закупок {words}",
        (*blocks, Signature("Составил", "")),
        today,
    )
    return replace(paper, landscape=True, subtitle=limits)


def access_sheet(file: CentreFile, today: dt.date) -> Document:
    """Return the accessibility of the centre as it is on the day `today`."""
    cells = access_grid(file)
    words = f"{passport(file).centre_genitive} для людей с инвалидностью"
    blocks = (*_access(cells), Signature("Обследование провёл", ""))
    return _paper(
        file, f"СВЕДЕНИЯ О ДОСТУПНОСТИ\n{words}", f"Сведения о доступности {words}", blocks, today
    )


def _picture(image: bytes, caption: str) -> Picture:
    """Return a photo as large as it may be in its proportions."""
    from kcentre.paper.pictures import sound  # noqa: PLC0415 — Pillow only when there is a photo

    found = sound(Picture(image, _PHOTO_WIDTH, caption))
    width, _ = found.fitted(_PHOTO_WIDTH, _PHOTO_WIDTH, _PHOTO_HEIGHT)
    return Picture(image, width, caption)


def _paper(
    file: CentreFile, title: str, subject: str, blocks: tuple[Block, ...], today: dt.date
) -> Document:
    facts = passport(file)
    return Document(
        title=title,
        subject=subject,
        subtitle=f"по состоянию на {long_date(today)}",
        **issued_by(facts),
        approved=approved_by_head(facts),
        blocks=blocks,
    )


def _sections(card: RoomCard, cells: Sequence[AccessCell], today: dt.date) -> Iterator[Block]:
    yield Heading("Оборудование")
    yield tables.equipment_table(card.equipment)
    yield Heading("Перечень готовности")
    yield tables.items_table(card.items, today)
    yield Heading("Чего не хватает")
    yield from _lacks(card)
    yield Heading("Доступность для людей с инвалидностью")
    yield from _access(cells)


def _lacks(card: RoomCard) -> Iterator[Block]:
    readiness = card.readiness
    if readiness.is_ready:
        yield Paragraph("Всё, что требуется помещению, есть и исправно. Помещение готово к работе.")
    elif not readiness.needed:
        yield Paragraph("Перечень готовности и оборудование не внесены.")
    else:
        yield tables.lacks_table(readiness.lacks)


def _access(cells: Sequence[AccessCell]) -> Iterator[Block]:
    counts = tables.access_counts(cells)
    seen = sum(count for _, count in counts)
    if not seen:
        yield Paragraph("Доступность ещё не обследована.")
        return
    said = ", ".join(f"{state.label} —\u00a0{count}" for state, count in counts)
    yield Paragraph(f"Обследовано {seen} из {len(cells)} позиций: {said}.")
    yield tables.access_table(cells)


def _purchases_said(lines: Sequence[Purchase]) -> str:
    if not lines:
        return "Всё, что требуется помещениям, есть в наличии: закупки не нужны."
    cost = rubles(sum(line.cost or 0 for line in lines))
    rooms = len({line.room.id for line in lines})
    what = counted(len(lines), "позиция", "позиции", "позиций")
    where = counted(rooms, "помещения", "помещений", "помещений")
    return f"Для {where} требуется закупить: {what} на сумму {cost}."


def _signed(responsible: str) -> str:
    """Return a name as papers are signed; what is more than a name stays as it was entered."""
    words = responsible.split()
    is_name = 2 <= len(words) <= 3 and all(word[0].isupper() for word in words)
    return signed_name(responsible) if is_name else responsible


def _numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    number = 0
    for block in blocks:
        if isinstance(block, Heading):
            number += 1
            yield replace(block, text=f"{number}. {block.text}")
        else:
            yield block
