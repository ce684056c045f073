"""The papers about rooms: read as data, and once as PDF and XLSX."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest
from helpers.premises_rooms import STUDY, furnish, furnished_study, picture
from openpyxl import load_workbook

from kcentre import paper
from kcentre.language import Refused
from kcentre.paper.document import Document, Heading, Paragraph, Picture, RowRole, Signature, Table
from kcentre.premises.rooms.queries import access_grid
from kcentre.premises.rooms.records import Equipment, ReadinessItem, Room
from kcentre.premises.rooms.sheets import access_sheet, purchase_list, room_passport
from kcentre.premises.rooms.verbs import keep_equipment, keep_item, mark_access, set_photo
from kcentre.premises.values import AccessState, Condition, Purpose, Source
from kcentre.storage import CentreFile

DAY = dt.date(2028, 2, 29)


def tables(document: Document) -> list[Table]:
    return [block for block in document.blocks if isinstance(block, Table)]


def texts(document: Document) -> list[str]:
    return [block.text for block in document.blocks if isinstance(block, Paragraph)]


def cells(table: Table) -> list[tuple[object, ...]]:
    return [row.cells for row in table.rows]


def pdf_text(document: Document) -> str:
    with pypdfium2.PdfDocument(paper.pdf_bytes(document)) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def look_around(centre: CentreFile) -> None:
    first, second, *_ = access_grid(centre)
    full = replace(first, state=AccessState.FULL)
    assisted = replace(second, state=AccessState.ASSISTED, note="есть кнопка вызова")
    mark_access(centre, [full, assisted])


def test_a_passport_says_all_about_a_room(centre: CentreFile) -> None:
    study = furnished_study(centre)
    look_around(centre)
    passport = room_passport(centre, study.id or 0, DAY)
    assert passport.title == "ПАСПОРТ КАБИНЕТА\n«Кабинет психолога»"
    assert passport.subtitle == "по состоянию на 29\u00a0февраля 2028\u00a0г."
    assert passport.approved is not None
    assert passport.approved.lines[1].endswith("А.\u00a0П.\u00a0Соколова")
    facts, equipment, items, lacks, access = tables(passport)
    assert cells(facts) == [
        ("Назначение", "индивидуальная консультация"),
        ("Расположение", "1 этаж, кабинет 5"),
        ("Площадь", "12,5\u00a0м²"),
        ("Вместимость", "3\u00a0человека"),
        ("Ответственный", "Соколова А. П."),
        ("Готовность", "40\u00a0% (готово 2 из 5\u00a0позиций)"),
    ]
    assert cells(equipment)[1] == (
        2, "Стул детский", 4, 1, "исправно", "бюджет", None, Decimal("1250.50"), Decimal("1250.50")
    )  # fmt: skip
    assert cells(equipment)[-1][-1] == Decimal("54750.50")
    assert [row[2] for row in cells(items)] == ["готово", "в работе", "не требуется"]
    assert cells(lacks) == [
        (1, "Ремонт освещения", 1, Decimal(15_000)),
        (2, "Стул детский", 3, Decimal("3751.50")),
        (3, "Ноутбук", 1, Decimal(45_000)),
        ("", "Итого", "", Decimal("63751.50")),
    ]
    assert cells(access)[0] == (
        "территория", "доступно полностью", "не обследовано", "не обследовано"
    )  # fmt: skip
    assert cells(access)[1][1] == "доступно с помощью: есть кнопка вызова"
    assert passport.blocks[-1] == Signature(
        "Ответственный за помещение", "А.\u00a0П.\u00a0Соколова"
    )


def test_a_passport_of_an_empty_room(centre: CentreFile) -> None:
    hall = furnish(centre, Room("Зал", Purpose.GROUP, responsible="завхоз Петрова"))
    passport = room_passport(centre, hall.id or 0, DAY)
    assert passport.title.startswith("ПАСПОРТ ПОМЕЩЕНИЯ")
    facts, equipment, items = tables(passport)
    assert cells(facts)[1:4] == [
        ("Расположение", "не указано"), ("Площадь", "не указано"), ("Вместимость", "не указано"),
    ]  # fmt: skip
    assert cells(facts)[-1] == ("Готовность", "перечень готовности не заполнен")
    assert (equipment.rows, items.rows) == ((), ())
    assert texts(passport) == [
        "Перечень готовности и оборудование не внесены.", "Доступность ещё не обследована.",
    ]  # fmt: skip
    assert passport.blocks[-1] == Signature("Ответственный за помещение", "завхоз Петрова")
    assert "оборудование не внесено" in pdf_text(passport)


def test_a_passport_of_a_ready_room_says_so(centre: CentreFile) -> None:
    study = furnish(centre)
    keep_equipment(centre, Equipment(study.id or 0, "Стол", 1, 1))
    said = texts(room_passport(centre, study.id or 0, DAY))
    assert said[0].endswith("Помещение готово к работе.")


def test_a_passport_without_its_room_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="уже нет"):
        room_passport(centre, 999, DAY)


def test_a_term_that_has_passed_is_told(centre: CentreFile) -> None:
    study = furnish(centre)
    for day in (DAY, DAY - dt.timedelta(days=1)):
        keep_item(centre, ReadinessItem(study.id or 0, "Свет", due=day))
    items = tables(room_passport(centre, study.id or 0, DAY))[2]
    assert [row[2] for row in cells(items)] == ["требуется", "требуется, срок прошёл"]


@pytest.mark.parametrize(
    ("size", "width"), [((1500, 1000), 110.0), ((1000, 1500), 50.0), ((1000, 1000), 75.0)]
)
def test_the_photo_stays_on_the_first_page(
    centre: CentreFile, size: tuple[int, int], width: float
) -> None:
    study = furnished_study(centre)
    set_photo(centre, study.id or 0, picture(*size))
    passport = room_passport(centre, study.id or 0, DAY)
    (photo,) = [block for block in passport.blocks if isinstance(block, Picture)]
    assert photo.width_mm == pytest.approx(width)
    with pypdfium2.PdfDocument(paper.pdf_bytes(passport)) as pdf:
        assert "Общий вид помещения" in pdf[0].get_textpage().get_text_range()


def test_purchases_are_listed_room_by_room(centre: CentreFile) -> None:
    study = furnished_study(centre)
    hall = furnish(centre, Room("Зал"))
    keep_equipment(centre, Equipment(hall.id or 0, "Экран", source=Source.BUDGET, price=9_999_99))
    keep_equipment(centre, Equipment(study.id or 0, "Лампа"))
    sheet = purchase_list(centre, DAY)
    assert sheet.landscape
    assert texts(sheet) == [
        "Для 2\u00a0помещений требуется закупить: 5\u00a0позиций на сумму 73\u00a0751,49\u00a0₽."
    ]
    listed, by_source = tables(sheet)
    assert [(row.role, row.cells[0]) for row in listed.rows] == [
        (RowRole.GROUP, "Зал"),
        (RowRole.BODY, 1),
        (RowRole.GROUP, "Кабинет психолога (1 этаж, кабинет 5)"),
        *((RowRole.BODY, number) for number in (2, 3, 4, 5)),
        (RowRole.TOTAL, ""),
        (RowRole.TOTAL, ""),
    ]
    assert [row.cells[4] for row in listed.rows if row.role is RowRole.TOTAL] == [
        Decimal("63751.50"), Decimal("73751.49"),
    ]  # fmt: skip
    assert cells(listed)[3][-1] == "Соколова А. П."
    assert listed.note == "Цена неизвестна, в итоге не учтено: 1\u00a0позиция."
    assert cells(by_source) == [
        ("бюджет", 2, Decimal("13751.49")),
        ("грант", 1, Decimal(45_000)),
        ("источник не определён", 2, Decimal(15_000)),
        ("Всего", 5, Decimal("73751.49")),
    ]


def test_nothing_to_buy_is_said(centre: CentreFile) -> None:
    sheet = purchase_list(centre, DAY)
    assert tables(sheet) == []
    assert "закупки не нужны" in pdf_text(sheet)


def test_accessibility_has_a_sheet_of_its_own(centre: CentreFile) -> None:
    assert texts(access_sheet(centre, DAY)) == ["Доступность ещё не обследована."]
    look_around(centre)
    sheet = access_sheet(centre, DAY)
    assert texts(sheet) == [
        "Обследовано 2 из 24 позиций: доступно полностью —\u00a01, доступно с помощью —\u00a01."
    ]
    (grid,) = tables(sheet)
    assert len(grid.rows) == 8
    assert [column.title for column in grid.columns[1:]] == [
        "опорно-двигательного аппарата", "зрения", "слуха",
    ]  # fmt: skip


def test_papers_are_read_back(centre: CentreFile, tmp_path: Path) -> None:
    long = "О'Нил Ёлкина " * 23
    study = furnished_study(centre)
    broken = Equipment(study.id or 0, long, 2, 1, Condition.REPAIR, price=1_234_567_89)
    keep_equipment(centre, broken)
    set_photo(centre, study.id or 0, picture())
    passport = room_passport(centre, study.id or 0, DAY)
    read = pdf_text(passport)
    for words in ("УТВЕРЖДАЮ", "1. Оборудование", "1 234 567,89", "Ёлкина — ремонт"):
        assert words in read
    paper.write_xlsx(passport, tmp_path / "паспорт.xlsx")
    book = load_workbook(tmp_path / "паспорт.xlsx")
    headings = [block.text for block in passport.blocks if isinstance(block, Heading)]
    assert [name[:12] for name in book.sheetnames[1:]] == [text[:12] for text in headings]
    assert book[book.sheetnames[1]]["H5"].value == pytest.approx(1250.5)
    paper.write_xlsx(purchase_list(centre, DAY), tmp_path / "закупки.xlsx")
    values = list(load_workbook(tmp_path / "закупки.xlsx").worksheets[0].values)
    assert any(row[1] == "Всего" and row[4] == pytest.approx(1298319.39) for row in values)


def test_a_room_of_many_things_fills_several_pages(centre: CentreFile) -> None:
    study = furnish(centre, replace(STUDY, note="Ключ у вахтёра."))
    for number in range(120):
        keep_equipment(centre, Equipment(study.id or 0, f"Предмет {number}", price=100_00))
    assert paper.pdf_bytes(room_passport(centre, study.id or 0, DAY)).startswith(b"%PDF")
    assert "стр. 4 из" in pdf_text(purchase_list(centre, DAY))
