"""The timetable as data, and what of it is printed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from helpers.timetable_centre import (
    FIRST,
    LAST,
    PEOPLE,
    add_pause,
    add_room,
    at,
    day,
    empty_centre,
    full_centre,
    hire,
    open_window,
    page_texts,
)

from kcentre.centre.tables import Specialist
from kcentre.language import Refused
from kcentre.paper.document import Document, Lines, Paragraph, RowRole, Table
from kcentre.premises.hours.calendar import is_odd_week
from kcentre.premises.hours.records import Pause
from kcentre.premises.timetable.choices import TimetableBy, TimetableLook
from kcentre.premises.timetable.opened import odd_and_even
from kcentre.premises.timetable.sheets import timetable
from kcentre.storage import CentreFile

NOVEMBER = day("24.11.2026")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[CentreFile]:
    with full_centre(tmp_path / "Полный.kcentre") as file:
        yield file


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[CentreFile]:
    with empty_centre(tmp_path / "Пустой.kcentre") as file:
        yield file


def table_of(document: Document) -> Table:
    """Return the largest table."""
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return max(tables, key=lambda table: len(table.rows))


def rows_of(document: Document) -> list[list[str]]:
    return [
        ["" if cell is None else str(cell) for cell in row.cells] for row in table_of(document).rows
    ]


def said(document: Document) -> str:
    return "\n".join(block.text for block in document.blocks if isinstance(block, Paragraph))


def test_specialists_stand_in_rows_weekdays_in_columns(full: CentreFile) -> None:
    document = timetable(full, NOVEMBER, TimetableBy.SPECIALIST)
    table = table_of(document)
    assert [column.title for column in table.columns] == [
        "Специалист", "Понедельник", "Вторник", "Среда", "Четверг", "Пятница", "Суббота"
    ]  # fmt: skip
    rows = rows_of(document)
    assert [row[0].split("\n")[0] for row in rows] == [name for name, _ in PEOPLE]
    first = rows[0]
    assert first[0] == "Артамонова Елена Сергеевна\nпедагог-психолог\nКабинет 5, 2 этаж, очно"
    assert first[1] == "9:00–12:00\n13:00–15:00"
    assert first[2] == "9:00–11:30\nнечётные недели\n14:00–16:00\nчётные недели"
    assert first[3] == "15:00–18:30"
    assert first[4] == ""
    assert rows[1][5] == "17:00–19:00\nдистанционно"
    assert document.subtitle == "на 2026/27 учебный год"
    assert "Нечётные недели — через одну, считая с 23\u00a0ноября 2026\u00a0г." in said(document)


def test_times_are_bold_and_what_is_told_of_them_small(full: CentreFile) -> None:
    cell = table_of(timetable(full, NOVEMBER, TimetableBy.SPECIALIST)).rows[0].cells[2]
    assert isinstance(cell, Lines)
    assert [(line.bold, line.small) for line in cell.lines] == [(True, False), (False, True)] * 2


def test_upright_papers_list_the_days_one_below_the_other(full: CentreFile) -> None:
    look = TimetableLook(is_landscape=False)
    document = timetable(full, NOVEMBER, TimetableBy.SPECIALIST, look)
    assert [column.title for column in table_of(document).columns] == ["Специалист", "Время приёма"]
    assert rows_of(document)[1][1].replace("\u00a0", " ") == (
        "Вт  9:00–12:00, 13:00–15:00\nЧт  15:00–18:30\nПт  17:00–19:00\nдистанционно"
    )


def test_rooms_may_be_left_out(full: CentreFile) -> None:
    look = TimetableLook(with_rooms=False)
    document = timetable(full, NOVEMBER, TimetableBy.SPECIALIST, look)
    whole = "\n".join(cell for row in rows_of(document) for cell in row)
    assert "Кабинет" not in whole
    assert "очно" in whole


def test_the_timetable_of_rooms_says_who_receives(full: CentreFile) -> None:
    rows = {
        row[0].split("\n")[0]: row for row in rows_of(timetable(full, NOVEMBER, TimetableBy.ROOM))
    }
    assert list(rows) == [
        "Кабинет 5",
        "Кабинет учителя-логопеда",
        "Музыкальный зал",
        "Без кабинета",
    ]
    assert rows["Кабинет 5"][1] == (
        "9:00–12:00\n13:00–15:00\nАртамонова Е. С.\n15:00–18:30\nМорозова И. В."
    )
    assert rows["Без кабинета"][1] == "17:00–19:00\nЮсупова Г. Р., дистанционно"


def test_one_specialist_is_shown_day_by_day(full: CentreFile) -> None:
    look = TimetableLook(specialist_id=1)
    document = timetable(full, NOVEMBER, TimetableBy.SPECIALIST, look)
    assert document.title == "ЧАСЫ ПРИЁМА\nАртамонова Елена Сергеевна"
    assert document.subtitle == (
        "педагог-психолог\nКабинет 5, 2 этаж, очно\nна 2026/27 учебный год"
    )
    assert [row[0] for row in rows_of(document)] == ["Понедельник", "Вторник", "Среда"]


def test_a_week_is_shown_as_it_really_is(full: CentreFile) -> None:
    document = timetable(full, NOVEMBER, TimetableBy.WEEK)
    first = rows_of(document)[0]
    assert table_of(document).columns[1].title == "Понедельник\n23\u00a0ноября"
    assert first[1:] == ["", "", "15:00–18:30", "10:00–12:00", "", "10:00–12:00"]
    text = said(document)
    assert "23.11.2026 — Артамонова Е. С.: приём отменён." in text
    assert (
        "24.11.2026 9:00–11:30 — Артамонова Е. С.: приём перенесён на 26.11.2026 10:00–12:00."
        in text
    )
    assert document.subtitle == "на неделю с 23 по 29\u00a0ноября 2026\u00a0г."


def test_a_week_over_new_year_has_its_days_off(full: CentreFile) -> None:
    document = timetable(full, day("30.12.2026"), TimetableBy.WEEK)
    assert document.subtitle == (
        "на неделю с 28\u00a0декабря 2026\u00a0г. по 3\u00a0января 2027\u00a0г."
    )
    for row in rows_of(document):
        assert row[4:] == ["выходной день", "выходной день"]
    closed = timetable(full, day("06.01.2027"), TimetableBy.WEEK)
    assert "выходной день" in rows_of(closed)[0]


def test_a_week_with_no_hours_says_so(empty: CentreFile) -> None:
    document = timetable(empty, NOVEMBER, TimetableBy.WEEK)
    assert "На этой неделе приёма нет." in said(document)


@pytest.mark.parametrize("by", list(TimetableBy))
def test_no_hours_are_a_sentence_instead_of_an_empty_table(
    empty: CentreFile, by: TimetableBy
) -> None:
    document = timetable(empty, NOVEMBER, by, TimetableLook(is_poster=True))
    assert not any(isinstance(block, Table) for block in document.blocks)
    assert "приёма" in said(document)
    assert len(page_texts(document)) == 1


def test_sub_units_head_their_specialists_and_may_stand_alone(tmp_path: Path) -> None:
    with full_centre(tmp_path / "Части.kcentre", 4, with_units=True) as file:
        rows = table_of(timetable(file, NOVEMBER, TimetableBy.SPECIALIST)).rows
        heads = [row.cells[0] for row in rows if row.role is RowRole.GROUP]
        assert heads == ["Лекотека", "Служба ранней помощи"]
        look = TimetableLook(sub_unit_id=2)
        alone = timetable(file, NOVEMBER, TimetableBy.SPECIALIST, look)
        assert alone.title == "РАСПИСАНИЕ ПРИЁМА СПЕЦИАЛИСТОВ\n«Лекотека»"
        assert len(rows_of(alone)) == 2


def test_the_approved_form_has_all_its_parts(full: CentreFile) -> None:
    document = timetable(full, NOVEMBER, TimetableBy.APPROVED, TimetableLook(is_landscape=False))
    assert document.approved is not None
    assert document.approved.word == "УТВЕРЖДАЮ"
    assert "А.\u00a0П.\u00a0Соколова" in document.approved.lines[1]
    text = " ".join(page_texts(document)).replace("\u00a0", " ")
    for expected in (
        "ГРАФИК РАБОТЫ консультационного центра",
        "1. Часы работы",
        "понедельник 9:00–12:00, 13:00–19:00",
        "нечётные недели: 10:00–12:00",
        "2. Приём специалистов",
        "Ежедневно 12:00–13:00 — все специалисты.",
        "04.11.2026 День народного единства",
        "14.06.2027–11.07.2027 — Артамонова Е. С.: приёма нет.",
        "5. Запись на консультацию",
        "8 (8552) 12-34-56, lastochka7@kama.example, lastochka7.kama.example. Адрес: г. Кама",
        "(подпись)",
    ):
        assert expected in text


def test_breaks_of_other_years_are_not_approved_again(full: CentreFile) -> None:
    before = Pause(at("11:00"), at("11:30"), None, None, day("01.09.2025"), day("31.08.2026"))
    add_pause(full, before)
    text = " ".join(page_texts(timetable(full, NOVEMBER, TimetableBy.APPROVED)))
    assert "Ежедневно 12:00–13:00 — все специалисты." in text
    assert "11:00–11:30" not in text


def test_the_approved_form_of_one_specialist_names_whose_hours_they_are(full: CentreFile) -> None:
    look = TimetableLook(specialist_id=2)
    document = timetable(full, NOVEMBER, TimetableBy.APPROVED, look)
    assert document.subtitle.startswith("Ёлкина Анна Петровна, музыкальный руководитель\n")
    assert "Артамонова" not in " ".join(page_texts(document))


@pytest.mark.parametrize("by", list(TimetableBy))
def test_why_somebody_is_away_concerns_nobody(full: CentreFile, by: TimetableBy) -> None:
    for when in (NOVEMBER, day("14.06.2027")):
        text = " ".join(page_texts(timetable(full, when, by)))
        assert "больничный" not in text
        assert "отпуск" not in text


def test_hours_that_change_within_the_year_say_from_when_to_when(empty: CentreFile) -> None:
    person, room = hire(empty, "Иванова Анна Павловна"), add_room(empty, "Кабинет 5")
    open_window(empty, person, 1, "9:00-12:00", room, validity=(FIRST, day("31.12.2026")))
    open_window(empty, person, 1, "14:00-16:00", room, validity=(day("11.01.2027"), LAST))
    autumn = timetable(empty, NOVEMBER, TimetableBy.SPECIALIST)
    spring = timetable(empty, day("01.03.2027"), TimetableBy.SPECIALIST)
    assert rows_of(autumn) == [["Вторник", "9:00–12:00"]]
    assert rows_of(spring) == [["Вторник", "14:00–16:00"]]
    assert "с 1\u00a0сентября 2026\u00a0г. по 31\u00a0декабря 2026\u00a0г." in autumn.subtitle
    assert "с 11\u00a0января 2027\u00a0г. по 31\u00a0августа 2027\u00a0г." in spring.subtitle
    between = timetable(empty, day("05.01.2027"), TimetableBy.SPECIALIST)
    assert "пока не заданы" in said(between)


def test_who_left_is_not_on_the_door_any_more(full: CentreFile) -> None:
    with full.operation("Специалист ушёл"):
        Specialist.update(is_retired=True).where(Specialist.id == 1).execute(full.db)
    rows = rows_of(timetable(full, NOVEMBER, TimetableBy.SPECIALIST))
    assert not any("Артамонова" in row[0] for row in rows)
    with pytest.raises(Refused, match="Выберите другого специалиста"):
        timetable(full, NOVEMBER, TimetableBy.SPECIALIST, TimetableLook(specialist_id=1))


@pytest.mark.parametrize("text", ["01.09.2026", "31.08.2026", "29.02.2028", "03.01.2027"])
def test_the_weeks_next_to_any_day_are_an_odd_and_an_even_one(text: str) -> None:
    odd, even = odd_and_even(day(text))
    assert is_odd_week(odd)
    assert not is_odd_week(even)
    assert abs((day(text) - odd).days) <= 14
