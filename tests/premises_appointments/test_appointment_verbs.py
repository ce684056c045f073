"""Booking, changing, moving, marking and removing appointments; each can be taken back."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace

import pytest
from helpers.appointment_rows import TEN, a_draft, add_room, booked, next_tuesday, overlaps
from helpers.journal_rows import hire, only_id, settle, topic_id

from kcentre.centre.values import Channel, Form
from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.language.problems import Severity
from kcentre.premises.appointments.clashes import problems_of
from kcentre.premises.appointments.queries import (
    appointment,
    appointments,
    draft_of,
    moved_to,
    waiting,
)
from kcentre.premises.appointments.records import Move, WaitingDraft
from kcentre.premises.appointments.verbs import (
    book,
    change_appointment,
    move_appointment,
    remove_appointments,
    set_state,
)
from kcentre.premises.appointments.waiting import book_waiting, put_on_list
from kcentre.premises.values import AppointmentState, WaitingState
from kcentre.storage import CentreFile, Changes

YESTERDAY = today_here() - dt.timedelta(days=1)
BY_RECIPIENT = AppointmentState.CANCELLED_BY_RECIPIENT


def stops(file: CentreFile, draft: object) -> list[str]:
    found = problems_of(file, draft)  # type: ignore[arg-type]
    return [problem.field for problem in found if problem.severity is Severity.STOP]


def shown(file: CentreFile) -> list[tuple[int, str]]:
    lines = appointments(file, dt.date(1990, 1, 1), dt.date(2100, 1, 1))
    return [(line.id, line.state) for line in lines]


def test_a_known_family_gets_another_child_with_the_appointment(centre: CentreFile) -> None:
    kept = settle(centre, "Ёлкина Зоя", "Тимур")
    adult_id = kept.adults[0].id
    draft = a_draft(
        centre, is_anonymous=False, adult_id=adult_id, new_child=Child("Ева", 24_272, 24_272)
    )
    changes = book(centre, draft)
    assert [child.name for child in family(centre, kept.id or 0).children] == ["Тимур", "Ева"]
    line = appointment(centre, only_id(changes, "appointment"))
    assert line.child.startswith("Ева, ")
    assert set(changes.rows) == {"appointment", "child"}
    centre.undo()
    assert [child.name for child in family(centre, kept.id or 0).children] == ["Тимур"]
    with pytest.raises(Refused) as refusal:
        book(centre, replace(draft, new_child=Child("Ева", 30_000, 30_000)))
    assert "ещё не наступил" in str(refusal.value)


def test_everything_entered_comes_back(centre: CentreFile) -> None:
    kept = settle(centre, "Д'Артаньян Ольга Ивановна", "Ева", "8 912 345-67-89", "2022-08")
    whole = a_draft(
        centre,
        ends=dt.time(11, 0),
        is_anonymous=False,
        adult_id=kept.adults[0].id,
        child_id=kept.children[0].id,
        form=Form.REMOTE,
        channel=Channel.VIDEO,
        topic_id=topic_id(centre, "Т02"),
        note="Позвонить накануне.\nЁлка.",
    )
    changes = book(centre, whole)
    row = only_id(changes, "appointment")
    assert draft_of(centre, row) == whole
    line = appointment(centre, row)
    assert (line.who, line.phone) == ("Д'Артаньян Ольга Ивановна", "8 912 345-67-89")
    assert line.child.startswith("Ева, ")
    assert line.topic == "Речевое развитие"
    assert line.state is AppointmentState.BOOKED
    day = f"{whole.date:%d.%m.%Y}"
    assert changes.label == f"Добавлена запись: {day}, 10:00, Соколова А. П."
    assert line.adult_id == kept.adults[0].id
    centre.undo()
    assert shown(centre) == []
    centre.redo()
    assert draft_of(centre, row) == whole


def test_a_newcomer_is_one_operation_with_the_appointment(centre: CentreFile) -> None:
    newcomer = Family((Adult(" Ёлкина  Зоя ", "8 912 000-00-00"),), (Child("Тимур"),))
    row = booked(centre, is_anonymous=False, newcomer=newcomer)
    line = appointment(centre, row)
    assert (line.who, line.child) == ("Ёлкина Зоя", "Тимур")
    centre.undo()
    counted = "SELECT (SELECT count(*) FROM family) + (SELECT count(*) FROM appointment)"
    assert centre.db.run(counted).fetchone() == (0,)


def test_a_refused_appointment_adds_no_family(centre: CentreFile) -> None:
    booked(centre)
    with pytest.raises(Refused):
        booked(centre, is_anonymous=False, newcomer=Family((Adult("Ёлкина"),)))
    assert centre.db.run("SELECT count(*) FROM family").fetchone() == (0,)


def test_a_nameless_family_is_shown_by_its_code(centre: CentreFile) -> None:
    row = booked(centre, is_anonymous=False, newcomer=Family((Adult(),)))
    assert appointment(centre, row).who == "С-0001"
    anonymous = booked(centre, starts=dt.time(12, 0))
    assert appointment(centre, anonymous).who == "аноним"


def test_the_usual_length_comes_from_the_settings(centre: CentreFile) -> None:
    assert appointment(centre, booked(centre)).ends == dt.time(10, 45)


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"date": None}, "date"),
        ({"date": dt.date(26, 1, 1)}, "date"),
        ({"starts": None}, "starts"),
        ({"starts": dt.time(23, 30)}, "starts"),
        ({"starts": dt.time(23, 15)}, "starts"),
        ({"ends": dt.time(10, 0)}, "ends"),
        ({"starts": dt.time(23, 0), "ends": dt.time(0, 15)}, "ends"),
        ({"specialist_id": None}, "specialist_id"),
        ({"specialist_id": 999}, "specialist_id"),
        ({"room_id": None}, "room_id"),
        ({"room_id": 999}, "room_id"),
        ({"is_anonymous": False}, "who"),
        ({"is_anonymous": False, "adult_id": 999}, "who"),
    ],
)
def test_what_is_missing_is_refused(
    centre: CentreFile, fields: dict[str, object], field: str
) -> None:
    draft = a_draft(centre, **fields)
    assert stops(centre, draft) == [field]
    with pytest.raises(Refused):
        book(centre, draft)
    assert shown(centre) == []


def test_a_child_of_another_family_is_refused(centre: CentreFile) -> None:
    one, other = settle(centre, "Ёлкина Зоя", "Тимур"), settle(centre, "Иванова Ия", "Ева")
    mixed = {"adult_id": one.adults[0].id, "child_id": other.children[0].id}
    assert stops(centre, a_draft(centre, is_anonymous=False, **mixed)) == ["child_id"]


def test_remote_and_visits_need_no_room(centre: CentreFile) -> None:
    first = booked(centre, form=Form.REMOTE, channel=Channel.PHONE, room_id=None)
    second = booked(
        centre, form=Form.VISIT, channel=Channel.PHONE, room_id=None, starts=dt.time(11, 0)
    )
    assert appointment(centre, first).room == ""
    assert draft_of(centre, second).channel is None


def test_a_specialist_is_never_booked_twice(centre: CentreFile) -> None:
    booked(centre)
    other_room = add_room(centre, "Кабинет 7")
    for starts, ends in (("10:00", "10:45"), ("09:30", "10:01"), ("10:44", "11:30"),
                         ("09:00", "12:00"), ("10:10", "10:20")):  # fmt: skip
        draft = a_draft(
            centre,
            room_id=other_room,
            starts=dt.time.fromisoformat(starts),
            ends=dt.time.fromisoformat(ends),
        )
        with pytest.raises(Refused, match=r"у специалиста Соколова А\. П\..*10:00–10:45"):
            book(centre, draft)
    booked(centre, room_id=other_room, starts=dt.time(10, 45))
    booked(centre, room_id=other_room, starts=dt.time(9, 15))
    assert overlaps(centre) == []


def test_a_room_is_never_booked_twice(centre: CentreFile) -> None:
    booked(centre)
    other = hire(centre, "Ёжикова Мария")
    with pytest.raises(Refused, match=r"в помещении «Кабинет 5».*10:00–10:45"):
        booked(centre, specialist_id=other)
    booked(centre, specialist_id=other, form=Form.REMOTE, room_id=None)


def test_of_two_open_windows_the_second_is_refused(centre: CentreFile) -> None:
    first, second = a_draft(centre), a_draft(centre, note="из другого окна")
    assert stops(centre, first) == stops(centre, second) == []
    book(centre, first)
    with pytest.raises(Refused, match="уже есть запись"):
        book(centre, second)
    assert len(shown(centre)) == 1
    assert centre.history.undo_label is not None
    assert "Добавлена запись" in centre.history.undo_label


def test_change_is_checked_and_taken_back(centre: CentreFile) -> None:
    row = booked(centre)
    booked(centre, starts=dt.time(12, 0))
    draft = replace(draft_of(centre, row), ends=dt.time(11, 0), note="дольше")
    change_appointment(centre, row, draft)
    assert draft_of(centre, row) == draft
    with pytest.raises(Refused, match="12:00–12:45"):
        change_appointment(centre, row, replace(draft, starts=dt.time(12, 30), ends=None))
    centre.undo()
    assert draft_of(centre, row).ends == dt.time(10, 45)
    centre.redo()
    assert draft_of(centre, row) == draft


def test_a_cancelled_one_may_be_changed_though_its_time_is_taken(centre: CentreFile) -> None:
    row = booked(centre)
    set_state(centre, [row], BY_RECIPIENT, "болезнь ребёнка")
    booked(centre)
    change_appointment(centre, row, replace(draft_of(centre, row), note="перезвонить"))
    assert draft_of(centre, row).note == "перезвонить"
    assert overlaps(centre) == []


def test_a_move_leaves_a_trace(centre: CentreFile) -> None:
    family = settle(centre, "Ёлкина Зоя")
    waits = only_id(put_on_list(centre, WaitingDraft(family.adults[0].id)), "waiting")
    draft = a_draft(centre, is_anonymous=False, adult_id=family.adults[0].id, ends=dt.time(11, 0))
    row = only_id(book_waiting(centre, waits, draft), "appointment")
    later = next_tuesday(2)
    to = Move(later, dt.time(14, 30), draft.specialist_id or 0, draft.room_id)
    changes = move_appointment(centre, row, to, " болезнь  ребёнка ")
    old, new = appointment(centre, row), moved_to(centre, row)
    assert new is not None
    assert (old.state, old.reason) == (AppointmentState.MOVED, "болезнь ребёнка")
    assert (new.date, new.starts, new.ends) == (later, dt.time(14, 30), dt.time(15, 30))
    assert (new.state, new.who) == (AppointmentState.BOOKED, "Ёлкина Зоя")
    assert waiting(centre, waits).appointment_id == new.id
    assert "Ёлкина" not in changes.label
    assert changes.label.endswith(f"→ {later:%d.%m.%Y}, 14:30")
    booked(centre, ends=dt.time(11, 0))
    centre.undo()
    centre.undo()
    assert shown(centre) == [(row, "booked")]
    assert waiting(centre, waits).appointment_id == row
    centre.redo()
    assert moved_to(centre, row) == new


def test_a_move_is_checked(centre: CentreFile) -> None:
    row, other = booked(centre), booked(centre, starts=dt.time(12, 0))
    draft = draft_of(centre, row)
    assert draft.date is not None
    same = Move(draft.date, TEN, draft.specialist_id or 0, draft.room_id)
    assert move_appointment(centre, row, same).rows == {}
    with pytest.raises(Refused, match="уже есть запись 12:00–12:45"):
        move_appointment(centre, row, replace(same, starts=dt.time(12, 15)))
    with pytest.raises(Refused, match="До полуночи"):
        move_appointment(centre, row, replace(same, starts=dt.time(23, 30)))
    with pytest.raises(Refused, match="Выберите помещение"):
        move_appointment(centre, row, replace(same, starts=dt.time(14, 0), room_id=None))
    assert shown(centre) == [(row, "booked"), (other, "booked")]
    move_appointment(centre, row, replace(same, starts=dt.time(10, 15)))  # over its own old time
    with pytest.raises(Refused, match="переносите новую запись"):
        move_appointment(centre, row, replace(same, starts=dt.time(16, 0)))
    with pytest.raises(Refused, match="изменяйте новую запись"):
        change_appointment(centre, row, draft)
    assert overlaps(centre) == []


def test_states_follow_the_table(centre: CentreFile) -> None:
    row = booked(centre, date=YESTERDAY)
    set_state(centre, [row], AppointmentState.CONFIRMED)
    changes = set_state(centre, [row], AppointmentState.HELD)
    assert changes.label.startswith("Запись «состоялась»: ")
    set_state(centre, [row], AppointmentState.NO_SHOW, "не предупредили")
    with pytest.raises(Refused, match="Укажите причину"):
        set_state(centre, [row], BY_RECIPIENT, "  ")
    set_state(centre, [row], BY_RECIPIENT, "болезнь")
    with pytest.raises(Refused, match="сначала верните"):
        set_state(centre, [row], AppointmentState.HELD)
    with pytest.raises(Refused, match="новое время"):
        set_state(centre, [row], AppointmentState.MOVED)
    set_state(centre, [row], BY_RECIPIENT, "болезнь ребёнка")
    assert appointment(centre, row).reason == "болезнь ребёнка"
    assert set_state(centre, [row], BY_RECIPIENT, "болезнь ребёнка").rows == {}
    set_state(centre, [row], AppointmentState.BOOKED)
    assert appointment(centre, row).reason == ""
    for _ in range(2):
        centre.undo()
    assert appointment(centre, row).reason == "болезнь"


def test_the_future_can_not_have_been(centre: CentreFile) -> None:
    row, past = booked(centre), booked(centre, date=YESTERDAY)
    for state in (AppointmentState.HELD, AppointmentState.NO_SHOW):
        with pytest.raises(Refused, match="ещё впереди"):
            set_state(centre, [past, row], state)
    assert appointment(centre, past).state is AppointmentState.BOOKED
    today = booked(centre, date=today_here(), starts=dt.time(22, 0))
    set_state(centre, [past, today], AppointmentState.HELD)
    with pytest.raises(Refused, match="не может быть впереди"):
        change_appointment(centre, past, replace(draft_of(centre, past), date=next_tuesday(3)))


def test_a_time_given_to_another_does_not_come_back(centre: CentreFile) -> None:
    row = booked(centre)
    set_state(centre, [row], BY_RECIPIENT, "вопрос решён")
    booked(centre)
    with pytest.raises(Refused, match="уже есть запись"):
        set_state(centre, [row], AppointmentState.BOOKED)
    assert appointment(centre, row).state is BY_RECIPIENT


def test_two_of_the_same_time_do_not_come_back_together(centre: CentreFile) -> None:
    first = booked(centre)
    set_state(centre, [first], BY_RECIPIENT, "вопрос решён")
    second = booked(centre)
    set_state(centre, [second], BY_RECIPIENT, "вопрос решён")
    with pytest.raises(Refused):
        set_state(centre, [first, second], AppointmentState.BOOKED)
    assert {state for _, state in shown(centre)} == {BY_RECIPIENT}


def test_only_future_ones_are_removed(centre: CentreFile) -> None:
    rows = [booked(centre), booked(centre, starts=dt.time(12, 0))]
    past = booked(centre, date=YESTERDAY)
    with pytest.raises(Refused, match="уже в прошлом"):
        remove_appointments(centre, [rows[0], past])
    set_state(centre, [rows[1]], BY_RECIPIENT, "болезнь")
    with pytest.raises(Refused, match="хранят для отчётов"):
        remove_appointments(centre, [rows[1]])
    centre.undo()
    assert remove_appointments(centre, rows).label == "Удалены записи: 2\u00a0записи"
    assert shown(centre) == [(past, "booked")]
    centre.undo()
    assert len(shown(centre)) == 3
    assert remove_appointments(centre, rows[:1]).label.startswith("Удалена запись: ")


def test_one_made_by_a_move_is_cancelled_not_removed(centre: CentreFile) -> None:
    row = booked(centre)
    draft = draft_of(centre, row)
    move_appointment(
        centre, row, Move(next_tuesday(2), TEN, draft.specialist_id or 0, draft.room_id)
    )
    new = moved_to(centre, row)
    assert new is not None
    with pytest.raises(Refused, match="отмените её с причиной"):
        remove_appointments(centre, [new.id])


def test_what_was_removed_meanwhile_is_told(centre: CentreFile) -> None:
    row = booked(centre)
    draft = draft_of(centre, row)
    remove_appointments(centre, [row])
    verbs: tuple[Callable[[], Changes], ...] = (
        lambda: change_appointment(centre, row, draft),
        lambda: set_state(centre, [row], AppointmentState.CONFIRMED),
        lambda: remove_appointments(centre, [row]),
        lambda: move_appointment(centre, row, Move(next_tuesday(2), TEN, 1, 1)),
    )
    for verb in verbs:
        with pytest.raises(Refused, match="уже нет"):
            verb()


def test_a_removed_appointment_lets_its_family_wait_again(centre: CentreFile) -> None:
    family = settle(centre, "Ёлкина Зоя")
    waits = only_id(put_on_list(centre, WaitingDraft(family.adults[0].id)), "waiting")
    draft = a_draft(centre, is_anonymous=False, adult_id=family.adults[0].id)
    row = only_id(book_waiting(centre, waits, draft), "appointment")
    assert waiting(centre, waits).state is WaitingState.BOOKED
    remove_appointments(centre, [row])
    assert waiting(centre, waits).state is WaitingState.WAITING
    centre.undo()
    assert (waiting(centre, waits).state, waiting(centre, waits).appointment_id) == (
        WaitingState.BOOKED,
        row,
    )
