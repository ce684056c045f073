"""Letting a room go: nothing that stands in it is lost, whatever the way."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.appointment_rows import a_draft, add_room, add_window, booked, next_tuesday, overlaps
from helpers.journal_rows import hire, only_id

from kcentre.centre.values import Form
from kcentre.language import Refused
from kcentre.language.dates import today_here
from kcentre.premises.appointments.queries import appointment, draft_of
from kcentre.premises.appointments.verbs import change_appointment, set_state
from kcentre.premises.hours.exception_verbs import keep_exception
from kcentre.premises.hours.queries import exception_line, exceptions, windows
from kcentre.premises.hours.records import HoursException
from kcentre.premises.leaving import RoomAway, let_room_go, what_holds
from kcentre.premises.rooms.queries import room, room_card, rooms
from kcentre.premises.rooms.records import Equipment
from kcentre.premises.rooms.verbs import apply_template, keep_equipment
from kcentre.premises.values import AppointmentState, ExceptionKind
from kcentre.storage import CentreFile

TODAY = today_here()
BY_CENTRE = AppointmentState.CANCELLED_BY_CENTRE


@pytest.fixture
def place(centre: CentreFile) -> int:
    """Return a room where somebody receives on Tuesdays and is booked for one."""
    room_id = add_room(centre)
    add_window(centre, "09:00", "12:00")
    booked(centre)
    return room_id


def extra(file: CentreFile, room_id: int, **fields: object) -> int:
    plain = HoursException(
        ExceptionKind.EXTRA,
        next_tuesday(2),
        next_tuesday(2),
        a_draft(file).specialist_id,
        dt.time(15, 0),
        dt.time(17, 0),
        room_id,
        Form.IN_PERSON,
    )
    changed = replace(plain, **fields)  # type: ignore[arg-type] # any fields of the exception
    return only_id(keep_exception(file, changed), "hours_exception")


def windows_of(file: CentreFile, room_id: int) -> list[tuple[dt.date | None, dt.date | None]]:
    return [
        (line.window.valid_from, line.window.valid_to)
        for line in windows(file)
        if line.window.room_id == room_id
    ]


def test_a_room_nobody_used_is_deleted_with_all_its_lists(centre: CentreFile) -> None:
    room_id = add_room(centre)
    apply_template(centre, room_id)
    keep_equipment(centre, Equipment(room_id, "Стол", price=1_250_000))
    before = room_card(centre, room_id)
    assert not what_holds(centre, room_id).is_used
    changes = let_room_go(centre, room_id, RoomAway.KEEP)
    assert changes.label == "Удалено помещение «Кабинет 5»"
    assert rooms(centre, with_retired=True) == []
    centre.undo()
    assert room_card(centre, room_id) == before
    centre.redo()
    with pytest.raises(Refused):
        let_room_go(centre, room_id, RoomAway.KEEP)


@pytest.mark.parametrize("way", list(RoomAway))
def test_a_room_of_the_past_is_retired(centre: CentreFile, way: RoomAway) -> None:
    room_id = add_room(centre)
    row = booked(centre, date=dt.date(2024, 2, 29))
    ties = what_holds(centre, room_id)
    assert (ties.holds, ties.past_uses) == (False, 1)
    changes = let_room_go(centre, room_id, way)
    assert changes.label == "Больше не используется помещение «Кабинет 5»"
    assert room(centre, room_id).is_retired
    assert appointment(centre, row).room == "Кабинет 5"
    centre.undo()
    assert not room(centre, room_id).is_retired


def test_what_holds_a_room(centre: CentreFile, place: int) -> None:
    cancelled = booked(centre, starts=dt.time(11, 0))
    set_state(centre, [cancelled], BY_CENTRE, "карантин")
    booked(centre, date=TODAY - dt.timedelta(days=7))
    extra(centre, place)
    ties = what_holds(centre, place)
    assert (len(ties.appointments), len(ties.windows), len(ties.exceptions)) == (1, 1, 1)
    assert ties.past_uses == 2
    assert ties.holds
    later = what_holds(centre, place, dt.datetime.combine(next_tuesday(), dt.time(10, 0)))
    assert later.appointments == ()
    earlier = what_holds(centre, place, dt.datetime.combine(next_tuesday(), dt.time(9, 59)))
    assert len(earlier.appointments) == 1


def test_all_moves_to_another_room(centre: CentreFile, place: int) -> None:
    exception_id = extra(centre, place)
    past = booked(centre, date=TODAY - dt.timedelta(days=7))
    (row,) = [line.id for line in what_holds(centre, place).appointments]
    ((began, ends),) = windows_of(centre, place)
    hall = add_room(centre, "Зал")
    changes = let_room_go(centre, place, RoomAway.MOVE, hall)
    assert changes.label == "Больше не используется помещение «Кабинет 5», приём перенесён"
    assert room(centre, place).is_retired
    moved = appointment(centre, row)
    assert (moved.room, moved.state, moved.starts) == (
        "Зал", AppointmentState.BOOKED, dt.time(10, 0)
    )  # fmt: skip
    assert appointment(centre, past).room == "Кабинет 5"
    assert windows_of(centre, place) == [(began, TODAY - dt.timedelta(days=1))]
    assert windows_of(centre, hall) == [(TODAY, ends)]
    line = exception_line(centre, exception_id)
    assert line is not None
    assert line.room == "Зал"
    assert not what_holds(centre, place).holds
    centre.undo()
    assert windows_of(centre, place) == [(began, ends)]
    assert appointment(centre, row).room == "Кабинет 5"
    centre.redo()
    assert appointment(centre, row).room == "Зал"


def test_a_window_not_begun_yet_moves_whole(centre: CentreFile) -> None:
    room_id, hall = add_room(centre), add_room(centre, "Зал")
    begins = TODAY + dt.timedelta(days=3)
    add_window(centre, "09:00", "12:00", valid_from=begins, room_id=room_id)
    let_room_go(centre, room_id, RoomAway.MOVE, hall)
    assert windows_of(centre, room_id) == []
    assert windows_of(centre, hall)[0][0] == begins
    assert room(centre, room_id).is_retired


def test_a_move_into_taken_time_is_refused_with_the_clashes(centre: CentreFile, place: int) -> None:
    hall, other = add_room(centre, "Зал"), hire(centre, "Ёжикова Мария")
    booked(centre, starts=dt.time(10, 15), room_id=hall, specialist_id=other)
    add_window(centre, "11:00", "13:00", room_id=hall, specialist_id=other)
    with pytest.raises(Refused) as refused:
        let_room_go(centre, place, RoomAway.MOVE, hall)
    booking, window, way_out = [problem.sentence for problem in refused.value.problems]
    day = f"{next_tuesday():%d.%m.%Y}"
    assert booking == (
        f"{day}, 10:00, Соколова А. П.: в помещении «Зал» уже есть запись 10:15–11:00."
    )
    assert "Соколова А. П., вторник 9:00–12:00" in window
    assert "Ёжикова М." in window
    assert way_out.startswith("Выберите другое помещение")
    assert not room(centre, place).is_retired
    assert len(what_holds(centre, place).windows) == 1
    assert overlaps(centre) == []


def test_many_clashes_are_told_in_short(centre: CentreFile) -> None:
    place, hall = add_room(centre), add_room(centre, "Зал")
    other = hire(centre, "Ёжикова Мария")
    first = hire(centre)
    for hour in range(8, 16):
        booked(centre, starts=dt.time(hour, 0), specialist_id=first, room_id=place)
        booked(centre, starts=dt.time(hour, 0), specialist_id=other, room_id=hall)
    with pytest.raises(Refused) as refused:
        let_room_go(centre, place, RoomAway.MOVE, hall)
    assert len(refused.value.problems) == 6
    assert refused.value.problems[-1].sentence.startswith("И ещё 3. ")


def test_the_room_to_move_into(centre: CentreFile, place: int) -> None:
    attic = add_room(centre, "Чердак", is_retired=True)
    for target, told in (
        (None, "Выберите помещение"),
        (place, "то же помещение"),
        (attic, "больше не используется"),
        (999, "уже нет"),
    ):
        with pytest.raises(Refused, match=told):
            let_room_go(centre, place, RoomAway.MOVE, target)


def test_all_is_cancelled_with_the_reason(centre: CentreFile, place: int) -> None:
    exception_id = extra(centre, place)
    (row,) = [line.id for line in what_holds(centre, place).appointments]
    ((began, ends),) = windows_of(centre, place)
    with pytest.raises(Refused, match="Укажите причину"):
        let_room_go(centre, place, RoomAway.CANCEL, reason=" ")
    changes = let_room_go(centre, place, RoomAway.CANCEL, reason=" ремонт  кабинета ")
    assert changes.label == "Больше не используется помещение «Кабинет 5», приём отменён"
    line = appointment(centre, row)
    assert (line.state, line.reason) == (BY_CENTRE, "ремонт кабинета")
    assert windows_of(centre, place) == [(began, TODAY - dt.timedelta(days=1))]
    assert exception_line(centre, exception_id) is None
    centre.undo()
    assert windows_of(centre, place) == [(began, ends)]
    assert exception_line(centre, exception_id) is not None
    assert appointment(centre, row).state is AppointmentState.BOOKED


def test_moved_hours_are_cancelled_not_brought_back(centre: CentreFile, place: int) -> None:
    tuesday = next_tuesday(2)
    move = HoursException(
        ExceptionKind.MOVE,
        tuesday,
        tuesday,
        a_draft(centre).specialist_id,
        room_id=place,
        moved_to=tuesday + dt.timedelta(days=1),
        moved_starts=dt.time(14, 0),
        moved_ends=dt.time(17, 0),
    )
    keep_exception(centre, move)
    let_room_go(centre, place, RoomAway.CANCEL, reason="ремонт")
    (line,) = exceptions(centre, tuesday, tuesday)
    assert line.exception.kind is ExceptionKind.CANCEL
    assert (line.exception.moved_to, line.exception.room_id) == (None, None)


def test_all_may_stay(centre: CentreFile, place: int) -> None:
    (row,) = [line.id for line in what_holds(centre, place).appointments]
    let_room_go(centre, place, RoomAway.KEEP)
    assert room(centre, place).is_retired
    assert appointment(centre, row).state is AppointmentState.BOOKED
    assert len(what_holds(centre, place).windows) == 1
    change_appointment(centre, row, replace(draft_of(centre, row), note="как было"))
    hall = add_room(centre, "Зал")
    let_room_go(centre, place, RoomAway.MOVE, hall)
    assert appointment(centre, row).room == "Зал"
