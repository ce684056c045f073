"""The parent's slip and the journal of preliminary booking."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.appointment_rows import a_draft, booked, next_tuesday
from helpers.journal_rows import hire, settle, topic_id

from kcentre.centre.queries import passport
from kcentre.centre.values import Channel, Form
from kcentre.centre.verbs import change_passport
from kcentre.language import Refused
from kcentre.paper import pdf_bytes
from kcentre.paper.document import Document, PaperSize, Paragraph, Table
from kcentre.premises.appointments.queries import draft_of
from kcentre.premises.appointments.records import Move
from kcentre.premises.appointments.sheets import booking_journal, day_list, slip
from kcentre.premises.appointments.verbs import move_appointment, set_state
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

LEAP_DAY = dt.date(2028, 2, 29)


@pytest.fixture
def known(centre: CentreFile) -> CentreFile:
    """Return a centre whose passport is filled in."""
    facts = replace(
        passport(centre), city="г. Казань", address="ул. Мира, 1", phone="8 (843) 12-34-56"
    )
    change_passport(centre, facts)
    return centre


def said(document: Document) -> str:
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    return "\n".join(texts).replace("\u00a0", " ")


def rows(document: Document) -> list[tuple[object, ...]]:
    (table,) = [block for block in document.blocks if isinstance(block, Table)]
    return [row.cells for row in table.rows]


def test_a_slip_says_all_but_who_comes(known: CentreFile) -> None:
    family = settle(known, "Ёлкина Зоя", "Тимур", "8 912 345-67-89")
    come = {"is_anonymous": False, "adult_id": family.adults[0].id}
    row = booked(known, date=LEAP_DAY, starts=dt.time(9, 5), child_id=family.children[0].id, **come)
    paper = slip(known, row)
    text = said(paper)
    assert paper.size is PaperSize.A5
    assert text.startswith("Вторник, 29 февраля 2028 г., в 9:05\n")
    for part in (
        "Принимает: Соколова Анна Павловна, педагог-психолог",
        "Где: Кабинет 5, 2 этаж",
        "Адрес: г. Казань, ул. Мира, 1",
        "Телефон для справок: 8 (843) 12-34-56",
        "длится около 45 минут",
        "сменную обувь",
    ):
        assert part in text, part
    for name in ("Ёлкина", "Тимур", "С-0001", "912"):
        assert name not in f"{paper}", name
    assert pdf_bytes(paper).startswith(b"%PDF")


def test_slips_of_other_forms(known: CentreFile) -> None:
    remote = booked(known, form=Form.REMOTE, channel=Channel.VIDEO, room_id=None)
    visit = booked(known, form=Form.VISIT, room_id=None, starts=dt.time(12, 0))
    unsaid = booked(known, form=Form.REMOTE, room_id=None, starts=dt.time(14, 0))
    assert "Как: дистанционно (видеосвязь), специалист свяжется с Вами" in said(slip(known, remote))
    assert "Как: дистанционно, " in said(slip(known, unsaid))
    assert "специалист приедет" in said(slip(known, visit))
    assert "Адрес" not in said(slip(known, remote))


def test_a_slip_without_a_passport(centre: CentreFile) -> None:
    text = said(slip(centre, booked(centre)))
    assert "Адрес" not in text
    assert "сообщите нам" in text


def test_no_slip_of_what_will_not_be(centre: CentreFile) -> None:
    row, moved = booked(centre), booked(centre, starts=dt.time(12, 0))
    set_state(centre, [row], AppointmentState.CANCELLED_BY_CENTRE, "карантин")
    with pytest.raises(Refused, match="отменена центром"):
        slip(centre, row)
    draft = draft_of(centre, moved)
    place = Move(next_tuesday(2), dt.time(9), draft.specialist_id or 0, draft.room_id)
    move_appointment(centre, moved, place)
    with pytest.raises(Refused, match="памятку новой записи"):
        slip(centre, moved)
    with pytest.raises(Refused, match="уже нет"):
        slip(centre, 999)


def test_the_journal_of_a_day(known: CentreFile) -> None:
    family = settle(known, "Д'Артаньян Ольга", phone="8 912 345-67-89")
    draft = a_draft(known, date=LEAP_DAY)
    booked(
        known, date=LEAP_DAY, is_anonymous=False, adult_id=family.adults[0].id,
        topic_id=topic_id(known, "Т02"),
    )  # fmt: skip
    late = booked(known, date=LEAP_DAY, starts=dt.time(12, 0), form=Form.REMOTE, room_id=None)
    set_state(known, [late], AppointmentState.CANCELLED_BY_RECIPIENT, "болезнь ребёнка")
    booked(known, date=LEAP_DAY + dt.timedelta(days=1))
    assert draft.date == LEAP_DAY
    paper = day_list(known, LEAP_DAY)
    assert paper.subtitle.replace("\u00a0", " ") == "на 29 февраля 2028 г., вторник"
    assert "Ольга" not in paper.title + paper.subject
    phone = "8\u00a0912\u00a0345-67-89"
    assert rows(paper) == [
        (1, "29.02.2028 10:00–10:45", "Д'Артаньян Ольга", phone, "Речевое развитие",
         "Соколова А. П.", "очная, Кабинет 5", ""),
        (2, "29.02.2028 12:00–12:45", "аноним", "", "", "Соколова А. П.", "дистанционная",
         "отменена получателем: болезнь ребёнка"),
    ]  # fmt: skip
    assert pdf_bytes(paper).startswith(b"%PDF")


def test_the_journal_of_many_days(centre: CentreFile) -> None:
    hire(centre)
    assert rows(day_list(centre, LEAP_DAY)) == []
    for hour in range(8, 20):
        booked(centre, date=LEAP_DAY, starts=dt.time(hour, 0))
        booked(centre, date=LEAP_DAY + dt.timedelta(days=1), starts=dt.time(hour, 0))
    paper = booking_journal(centre, LEAP_DAY, LEAP_DAY + dt.timedelta(days=1))
    assert [cells[0] for cells in rows(paper)] == list(range(1, 25))
    assert paper.subtitle == "с 29.02.2028 по 01.03.2028"
