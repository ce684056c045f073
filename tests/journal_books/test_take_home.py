"""The parent's sheet: what it says, and what it never says."""

import datetime as dt

import pypdfium2
import pytest
from helpers.appointment_rows import add_room
from helpers.journal_rows import DAY, a_session, hire, only_id, settle, topic_id

from kcentre.centre.tables import Topic
from kcentre.families.records import Family
from kcentre.journal.books.take_home import take_home
from kcentre.journal.ratings.codes import code_of
from kcentre.journal.verbs import add_session, remove_sessions
from kcentre.language import Refused
from kcentre.paper import pdf_bytes
from kcentre.paper.document import PaperSize
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile

LONG = "Читать вслух и обсуждать прочитанное, не торопить с ответом. " * 5


@pytest.fixture
def family(centre: CentreFile) -> Family:
    hire(centre)
    return settle(centre, "Ёлкина Анна", "Тимур", born="2022-08")


def _session(file: CentreFile, family: Family, **fields: object) -> int:
    named = {"recipient_id": family.adults[0].id, "is_anonymous": False}
    return only_id(add_session(file, a_session(file, **named, **fields)), "session")


def _book(file: CentreFile, family: Family, date: dt.date, **fields: object) -> None:
    plain: dict[str, object] = {
        "date": date.isoformat(),
        "starts": "16:30",
        "ends": "17:15",
        "specialist": 1,
        "form": "in_person",
        "adult": family.adults[0].id,
    }
    with file.operation("Запись"):
        Appointment.insert(**{**plain, **fields}).execute(file.db)


def _text(file: CentreFile, session_id: int, today: dt.date = DAY) -> str:
    made = take_home(file, session_id, today=today)
    assert made.size is PaperSize.A5
    with pypdfium2.PdfDocument(pdf_bytes(made)) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def test_it_says_what_was_advised_and_when_to_come_again(
    centre: CentreFile, family: Family
) -> None:
    session_id = _session(centre, family, recommendations="Ёлкиной Анне: читать Тимуру вслух.")
    code = code_of(centre, session_id)
    room = add_room(centre)
    _book(centre, family, DAY, starts="16:00", ends="16:45")  # the one that was held
    _book(centre, family, DAY + dt.timedelta(days=14))
    _book(centre, family, DAY + dt.timedelta(days=3), state="cancelled_by_centre")
    _book(centre, family, DAY + dt.timedelta(days=7), room=room)
    text = _text(centre, session_id)
    assert "Консультация 7 октября 2025 г." in text
    assert "Специалист: Соколова Анна Павловна, педагог-психолог" in text
    assert "Тема: Адаптация к детскому саду" in text
    assert "… Анне: читать Тимуру вслух." in text
    assert "Вторник, 14 октября 2025 г., в 16:30. Соколова А. П. Кабинет 5" in text
    assert f"Код консультации: {code}" in text
    assert "Ёлкин" not in text


def test_without_an_appointment_it_says_how_to_book(centre: CentreFile, family: Family) -> None:
    session_id = _session(centre, family)
    _book(centre, family, DAY - dt.timedelta(days=1))
    assert "Записаться можно" in _text(centre, session_id)


def test_an_appointment_that_passed_meanwhile_is_not_the_next(
    centre: CentreFile, family: Family
) -> None:
    session_id = _session(centre, family)
    _book(centre, family, DAY + dt.timedelta(days=1))
    assert "Записаться можно" in _text(centre, session_id, DAY + dt.timedelta(days=2))


def test_without_a_code_nothing_is_rated(centre: CentreFile, family: Family) -> None:
    assert "Оцените" not in _text(centre, _session(centre, family))


def test_an_anonymous_visitor_gets_the_sheet_too(centre: CentreFile) -> None:
    session_id = only_id(add_session(centre, a_session(centre)), "session")
    code_of(centre, session_id)
    text = _text(centre, session_id)
    assert "Адаптация" in text
    assert "____" in text  # what was advised is written by hand


def test_a_topic_that_tells_of_a_disability_is_left_out(centre: CentreFile, family: Family) -> None:
    session_id = _session(centre, family, topic_id=topic_id(centre, "Т10"))
    text = _text(centre, session_id)
    assert "Тема" not in text
    assert "ОВЗ" not in text


def test_long_advice_goes_on_to_a_second_page(centre: CentreFile, family: Family) -> None:
    session_id = _session(centre, family, recommendations=LONG * 10)
    code_of(centre, session_id)
    assert _text(centre, session_id).count("Читать вслух") == 50


def test_a_removed_service_has_none(centre: CentreFile, family: Family) -> None:
    session_id = _session(centre, family)
    remove_sessions(centre, [session_id])
    with pytest.raises(Refused):
        take_home(centre, session_id)


def test_a_topic_below_disability_is_not_told_either(centre: CentreFile, family: Family) -> None:
    with centre.operation("Тема") as running:
        Topic.insert(
            code="Т10.1", title="Аутизм", title_key="аутизм", parent=topic_id(centre, "Т10")
        ).execute(centre.db)
    below = only_id(running.changes, "topic")
    assert "Аутизм" not in _text(centre, _session(centre, family, topic_id=below))


def test_no_surname_stands_in_what_was_asked(centre: CentreFile, family: Family) -> None:
    session_id = _session(centre, family, topic_text="Сон в семье Ёлкиных")
    assert "Сон в семье …" in _text(centre, session_id)
