"""Who is offered before a letter is typed, and in what order people are found."""

import datetime as dt
from typing import Any

import pytest
from helpers.appointment_rows import a_draft, add_room
from helpers.journal_rows import a_session, hire, settle, topic_id

from kcentre.families.finding import matching
from kcentre.families.records import Family
from kcentre.families.tables import Adult
from kcentre.journal.entry.booked import today_people
from kcentre.journal.people import MOST_HITS, find_people
from kcentre.journal.verbs import add_session
from kcentre.language.dates import today_here
from kcentre.language.keyboard import readings
from kcentre.premises.appointments.verbs import book
from kcentre.premises.availability.tables import Appointment
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile


def await_(file: CentreFile, who: Family, starts: str, **fields: Any) -> int:
    """Book somebody for today; return the appointment's id."""
    draft = a_draft(
        file,
        date=today_here(),
        starts=dt.time.fromisoformat(starts),
        adult_id=who.adults[0].id,
        is_anonymous=False,
        **fields,
    )
    (row_id,) = book(file, draft).rows["appointment"]
    return row_id


def come(file: CentreFile, who: Family, day: dt.date) -> None:
    adult_id = who.adults[0].id
    add_session(
        file, a_session(file, is_anonymous=False, recipient_id=adult_id, date=day, time=None)
    )


def names(file: CentreFile, typed: str, specialist_id: int | None = None) -> list[str]:
    return [hit.person.title for hit in find_people(file, typed, specialist_id)]


def test_the_awaited_of_the_day_by_time(centre: CentreFile) -> None:
    anna, zoya = hire(centre), hire(centre, "Ёлкина Зоя")
    first, second = settle(centre, "Яковлева Яна"), settle(centre, "Абрамова Ада")
    late = await_(centre, first, "15:00", specialist_id=anna, topic_id=topic_id(centre, "Т02"))
    early = await_(centre, second, "09:00", specialist_id=zoya, room_id=add_room(centre, "Зал"))
    awaited = today_people(centre, None, today_here())
    assert [(one.appointment_id, one.visitor.person.title) for one in awaited] == [
        (early, "Абрамова Ада"),
        (late, "Яковлева Яна"),
    ]
    assert [one.starts for one in awaited] == [dt.time(9), dt.time(15)]
    (own,) = today_people(centre, anna, today_here())
    assert (own.appointment_id, own.topic_id) == (late, topic_id(centre, "Т02"))
    assert today_people(centre, None, today_here() + dt.timedelta(days=1)) == []


@pytest.mark.parametrize("state", [AppointmentState.HELD, AppointmentState.NO_SHOW])
def test_who_came_or_did_not_is_awaited_no_more(
    centre: CentreFile, state: AppointmentState
) -> None:
    appointment_id = await_(centre, settle(centre, "Орлова Вера"), "10:00")
    book(centre, a_draft(centre, date=today_here(), starts=dt.time(12)))  # anonymous
    assert len(today_people(centre, None, today_here())) == 1
    with centre.operation("Отмечено"):
        Appointment.update(state=state).where(Appointment.id == appointment_id).execute(centre.db)
    assert today_people(centre, None, today_here()) == []


def test_an_empty_question_lists_the_awaited_then_the_last_visitors(centre: CentreFile) -> None:
    anna = hire(centre)
    people = [settle(centre, f"Гость {letter}") for letter in "АБВГДЕЖЗИК"]
    for back, who in enumerate(people):
        come(centre, who, today_here() - dt.timedelta(days=back + 1))
    await_(centre, people[9], "16:00", specialist_id=anna)
    await_(centre, people[1], "11:00", specialist_id=anna)
    offered = names(centre, "")
    assert offered[:4] == ["Гость Б", "Гость К", "Гость А", "Гость В"]
    assert len(offered) == MOST_HITS
    assert names(centre, " ", hire(centre, "Ёлкина Зоя"))[0] == "Гость А"


def test_the_surname_goes_before_the_patronymic_and_the_child(centre: CentreFile) -> None:
    child = settle(centre, "Белова Ада", "Иван")
    patronymic = settle(centre, "Абрамова Анна Ивановна")
    surname_old, surname_new = settle(centre, "Иванова Яна"), settle(centre, "Иванова Ада")
    settle(centre, "Иваненко Ева")
    day = dt.date(2025, 9, 1)
    for back, who in enumerate((child, patronymic, surname_new, surname_old)):
        come(centre, who, day - dt.timedelta(days=back))
    assert names(centre, "иван") == [
        "Иванова Ада",
        "Иванова Яна",
        "Иваненко Ева",
        "Белова Ада",
        "Абрамова Анна Ивановна",
    ]
    assert names(centre, "bdfy") == names(centre, "иван")
    assert names(centre, "анна иван") == ["Абрамова Анна Ивановна"]


def test_among_very_many_the_surname_still_goes_first(centre: CentreFile) -> None:
    with centre.operation("Добавлены семьи"):
        for number in range(1, 1_101):
            centre.db.run("INSERT INTO family (code) VALUES (?)", (f"Г-{number}",))
            name = f"гость{number:04d} анна" if number < 1_100 else "анненкова зоя"
            centre.db.run(
                "INSERT INTO adult (family_id, name, name_key)"
                " VALUES ((SELECT max(id) FROM family), ?, ?)",
                (name.title(), name),
            )
    assert names(centre, "анн")[0] == "Анненкова Зоя"
    assert len(names(centre, "анн")) == MOST_HITS


@pytest.mark.parametrize(
    "typed",
    [
        "анна", "ар", "водк", "петрова ева", "ева пет", "и", "д'арт", "0001", "С-0002", "с-00",
        "2003", "8912", "912 ива", "маша", "мария-а", "100%", "_", "[", "'", "-", "о'нил",
    ],
)  # fmt: skip
def test_looking_where_it_is_quick_misses_nobody(centre: CentreFile, typed: str) -> None:
    settle(centre, "Петрова-Водкина Анна", "Ева", "8 912 200-30-40")
    settle(centre, "Д'Артаньян Иван", "Мария-Анна")
    settle(centre, "О'Нил Ар_тур 100%", "Маша", "200-3")
    settle(centre, "Иванова Марианна", "Петрова Ева")
    meant = [which for which in map(matching, readings(typed)) if which is not None]
    everybody = (
        {row_id for (row_id,) in Adult.select(Adult.id).where(which).tuples().execute(centre.db)}
        for which in meant
    )
    expected = next((found for found in everybody if found), set())
    hits = {hit.person.adult.id for hit in find_people(centre, typed)}
    assert hits == (expected if meant else set())
