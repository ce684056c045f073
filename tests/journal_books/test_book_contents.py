"""The seven books: their rows, totals, cover and last page, with names and without."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.appointment_rows import a_draft
from helpers.book_rows import LATER, pages_of, printed, rows_of, write_sessions
from helpers.journal_rows import a_session, an_event, hire, settle, topic_id

from kcentre.centre.values import Channel, Form
from kcentre.families.records import Family
from kcentre.families.verbs import change_family
from kcentre.journal.books.books import book
from kcentre.journal.books.kinds import columns_of
from kcentre.journal.books.nameless import without_names
from kcentre.journal.books.records import Book, BookWish
from kcentre.journal.event_verbs import add_event
from kcentre.journal.records import Participant
from kcentre.journal.tables import PrivateNote, Request
from kcentre.journal.verbs import add_session
from kcentre.paper import pdf_bytes
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile

NBSP = "\u00a0"


def _yolkin(file: CentreFile) -> Family:
    return settle(file, "Ёлкина Анна О'Нил", "Тимур", born="2022-08")


@pytest.mark.parametrize("kind", list(Book))
@pytest.mark.parametrize("with_names", [True, False])
def test_an_empty_year_is_a_sentence(centre: CentreFile, kind: Book, with_names: bool) -> None:
    made = printed(centre, kind, with_names=with_names)
    assert not rows_of(made)
    cover, sheet, closing = pages_of(made)
    assert "ЖУРНАЛ" in cover
    assert "2025 год" in cover
    assert "В 2025 году записей в журнале нет." in sheet
    assert "1 (один) лист" in closing


@pytest.mark.parametrize("kind", list(Book))
@pytest.mark.parametrize("with_names", [True, False])
def test_the_columns_fill_a_lying_sheet(kind: Book, with_names: bool) -> None:
    columns = columns_of(BookWish(kind, 2025, with_names))
    assert sum(column.weight for column in columns) == 257
    assert columns[-1].title == "Подпись"


def test_the_official_columns_of_the_journal(centre: CentreFile) -> None:
    family = _yolkin(centre)
    draft = a_session(
        centre,
        recipient_id=family.adults[0].id,
        is_anonymous=False,
        child_id=family.children[0].id,
        age_months=38,
        recommendations="Читать Тимуру вслух.\nПодождать.",
    )
    add_session(centre, draft)
    named, total, year = rows_of(printed(centre, with_names=True))
    assert named == (
        "1", "07.10.2025\n16:00", "Адаптация к детскому саду", "очная",
        "Ёлкина Анна О'Нил;\nребёнок Тимур", f"3{NBSP}г. 2{NBSP}мес.",
        "Соколова А. П.,\nпедагог-психолог", "Читать Тимуру вслух.\nПодождать.", "",
    )  # fmt: skip
    one = f"1{NBSP}консультация"
    assert total == (f"Итого за октябрь: {one}; нарастающим итогом с начала года: {one}",)
    assert year == (f"Всего за 2025{NBSP}год: {one}",)
    coded = rows_of(printed(centre))[0]
    assert coded[4] == family.code
    assert coded[7] == "Читать … вслух.\nПодождать."


def test_who_came_along_stands_beside_the_recipient(centre: CentreFile) -> None:
    family = _yolkin(centre)
    other = settle(centre, "Орлов Пётр")
    draft = a_session(
        centre,
        recipient_id=family.adults[0].id,
        is_anonymous=False,
        guest_ids=(other.adults[0].id,),
    )
    add_session(centre, draft)
    assert rows_of(printed(centre, with_names=True))[0][4] == "Ёлкина Анна О'Нил;\nОрлов Пётр"
    assert rows_of(printed(centre))[0][4] == f"{family.code}, 2{NBSP}взрослых"


def test_without_names_no_name_of_a_recipient_is_in_the_file(centre: CentreFile) -> None:
    family = _yolkin(centre)
    adult = replace(family.adults[0], phone="8 900 000-00-00")
    change_family(centre, replace(family, adults=(adult,), address="ул. Тайная, 5"))
    for form, channel in ((Form.VISIT, None), (Form.REMOTE, Channel.PHONE)):
        add_session(
            centre,
            a_session(
                centre,
                recipient_id=family.adults[0].id,
                is_anonymous=False,
                child_id=family.children[0].id,
                form=form,
                channel=channel,
                topic_text="страхи Тимура",
                recommendations="Анне Ёлкиной: больше гулять с Тимуром.",
            ),
        )
    for kind in (Book.SESSIONS, Book.VISITS, Book.REMOTE):
        text = " ".join(pages_of(printed(centre, kind)))
        assert family.code in text
        for name in ("Ёлкин", "Анн", "Тимур", "Тайная", "900"):
            assert name not in text
    named = " ".join(pages_of(printed(centre, Book.VISITS, with_names=True)))
    assert "ул. Тайная, 5" in named
    assert "Содержит персональные данные" in named


def test_a_name_inside_a_text_is_hidden_only_as_a_name() -> None:
    assert without_names("Вере нужна вера в себя.", ["Орлова Вера"]) == "… нужна вера в себя."
    assert without_names("Орловой — читать", ["Орлова Вера"]) == "… — читать"
    assert without_names("Без имени", [""]) == "Без имени"


def test_private_notes_are_on_no_paper(centre: CentreFile) -> None:
    add_session(centre, a_session(centre))
    with centre.operation("Заметка"):
        PrivateNote.insert(session=1, specialist=1, text="Тайна").execute(centre.db)
    for kind in Book:
        assert "Тайна" not in " ".join(pages_of(printed(centre, kind, with_names=True)))


def test_each_form_has_its_book_and_keeps_the_number_of_the_journal(centre: CentreFile) -> None:
    write_sessions(centre, ["2025-01-09"])
    write_sessions(centre, ["2025-01-10"], first=2, form="visit")
    write_sessions(centre, ["2025-01-11"], first=3, form="remote", channel="video")
    assert [row[0] for row in rows_of(printed(centre, Book.VISITS))[:1]] == ["2"]
    remote = rows_of(printed(centre, Book.REMOTE))[0]
    assert (remote[0], remote[2]) == ("3", "видеосвязь")


def test_the_neighbouring_years_stay_out(centre: CentreFile) -> None:
    write_sessions(centre, ["2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"])
    dates = [row[1] for row in rows_of(printed(centre)) if len(row) > 1]
    assert dates == ["01.01.2025", "31.12.2025"]


def test_a_leap_day_is_a_day_of_february(centre: CentreFile) -> None:
    write_sessions(centre, ["2024-02-29"])
    assert rows_of(printed(centre, year=2024))[1][0].startswith("Итого за февраль: 1")


def test_a_late_record_is_counted_in_the_month_of_its_day(centre: CentreFile) -> None:
    write_sessions(centre, ["2025-01-09", "2025-03-01", "2025-01-31", "2025-03-02"])
    rows = rows_of(printed(centre))
    assert [row[0] if len(row) > 1 else row[0].split(":")[0] for row in rows] == [
        "1", "Итого за январь", "2", "3", "4", "Итого за март", f"Всего за 2025{NBSP}год",
    ]  # fmt: skip
    assert f"Итого за январь: 2{NBSP}консультации; " in rows[1][0]
    assert rows[5][0].endswith(f"нарастающим итогом с начала года: 4{NBSP}консультации")


def test_a_month_that_goes_on_has_no_total(centre: CentreFile) -> None:
    write_sessions(centre, ["2025-01-09", "2025-02-03"])
    rows = rows_of(printed(centre, today=dt.date(2025, 2, 3)))
    assert [row[0].split(":")[0] for row in rows] == ["1", "Итого за январь", "2"]


def test_the_last_page_waits_for_the_end_of_the_year(centre: CentreFile) -> None:
    write_sessions(centre, ["2025-01-09"])
    cover, _, closing = pages_of(printed(centre, today=dt.date(2025, 12, 31)))
    assert "Начат: 9 января 2025 г." in cover
    assert "Окончен: «____»" in cover
    assert "_______ (____" in closing
    cover, _, closing = pages_of(printed(centre))
    assert "Окончен: 9 января 2025 г." in cover
    assert "прошито, пронумеровано и скреплено печатью 1 (один) лист" in closing
    assert "А. П. Соколова" in closing


def test_group_events_keep_both_counts_and_name_who_came(centre: CentreFile) -> None:
    hire(centre)
    came, missed = _yolkin(centre), settle(centre, "Орлов Пётр")
    draft = an_event(
        centre,
        registered=14,
        topic_id=topic_id(centre, "Т02"),
        people=(
            Participant(came.adults[0].id or 0),
            Participant(missed.adults[0].id or 0, is_present=False),
        ),
    )
    add_event(centre, draft)
    row, total, _ = rows_of(printed(centre, Book.EVENTS, with_names=True))
    assert row[3] == "«Играем вместе»\nРечевое развитие"
    assert row[5:8] == ("14", "12", "Ёлкина А. О.")
    assert f"1{NBSP}мероприятие, 12{NBSP}участников" in total[0]
    assert "Ёлкина" not in " ".join(pages_of(printed(centre, Book.EVENTS)))


def test_requests_say_what_came_of_them(centre: CentreFile) -> None:
    family = _yolkin(centre)
    add_session(centre, a_session(centre))
    with centre.operation("Обращения"):
        Request.insert(
            number=1, date="2025-10-01", time="09:30", channel="phone", state="done", session=1,
            adult=family.adults[0].id, topic_text="говорит ли Тимур", wished_form="remote",
            wished_time="вечер",
        ).execute(centre.db)  # fmt: skip
        Request.insert(
            number=2, date="2025-10-02", state="forwarded", routed_to="ПМПК", closed_on="2025-10-02"
        ).execute(centre.db)
    first, second = rows_of(printed(centre, Book.REQUESTS, with_names=True))[:2]
    assert first == (
        "1", "01.10.2025\n9:30", "Ёлкина Анна О'Нил", "телефон", "говорит ли Тимур",
        "дистанционная, вечер", "выполнено", "07.10.2025", "",
    )  # fmt: skip
    assert second[2:] == ("аноним", "лично", "", "", "перенаправлено: ПМПК", "02.10.2025", "")


def test_what_is_anonymous_stands_once(centre: CentreFile) -> None:
    add_session(centre, a_session(centre, recommendations="Ждать"))
    with centre.operation("Обращения"):
        Request.insert(number=7, date="2025-10-01", session=1).execute(centre.db)
        Request.insert(number=8, date="2025-10-02", channel="site").execute(centre.db)
    rows = rows_of(printed(centre, Book.ANONYMOUS))
    assert [row[0] for row in rows[:2]] == ["О-8", "К-1"]
    assert rows[1][6] == "Ждать"


def test_bookings_are_counted_up_to_today(centre: CentreFile) -> None:
    draft = a_draft(centre)
    plain = {"starts": "10:00", "ends": "10:45", "specialist": draft.specialist_id}
    with centre.operation("Записи"):
        for date, state in (
            ("2026-01-10", "held"),
            ("2026-01-09", "no_show"),
            ("2026-02-01", "booked"),
            ("2026-02-02", "booked"),
        ):
            row = {"date": date, "state": state, "form": "in_person", **plain}
            Appointment.insert(**row).execute(centre.db)
    rows = rows_of(printed(centre, Book.BOOKING, year=2026))
    assert [row[0] for row in rows if len(row) > 1] == ["1", "2", "3"]
    assert [row[6] for row in rows if len(row) > 1] == ["неявка", "состоялась", ""]
    assert "2\u00a0записи, из них состоялось 1" in rows[2][0]


def test_properties_and_file_names_hold_no_names(centre: CentreFile) -> None:
    family = _yolkin(centre)
    add_session(centre, a_session(centre, recipient_id=family.adults[0].id, is_anonymous=False))
    made = book(centre, BookWish(Book.SESSIONS, 2025, with_names=True), today=LATER)
    assert made.document.title == f"Журнал учёта работы, 2025{NBSP}год"
    assert made.wish.file_stem == "Журнал учёта работы 2025 с именами"
    assert pdf_bytes(made.document) == pdf_bytes(made.document)


def test_undoing_nothing_but_looking(centre: CentreFile) -> None:
    write_sessions(centre, ["2025-01-09"])
    before = centre.history.undo_label
    printed(centre, with_names=True)
    assert centre.history.undo_label == before
