"""The lists of appointments: days and weeks, the long list with filters, orders, a search."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.appointment_rows import a_draft, add_room, booked, next_tuesday
from helpers.journal_rows import hire, settle, topic_id
from helpers.query_plans import steps_on

from kcentre.centre.values import Form
from kcentre.language.dates import today_here
from kcentre.premises.appointments.clashes import clash_problems
from kcentre.premises.appointments.filters import ALL_APPOINTMENTS, AppointmentFilter
from kcentre.premises.appointments.listing import AppointmentList, Order
from kcentre.premises.appointments.queries import appointments, unrecorded
from kcentre.premises.appointments.verbs import set_state
from kcentre.premises.values import AppointmentState
from kcentre.storage import CentreFile

BY_CENTRE = AppointmentState.CANCELLED_BY_CENTRE


def ids(
    file: CentreFile, wanted: AppointmentFilter = ALL_APPOINTMENTS, order: Order | None = None
) -> list[int]:
    listed = AppointmentList(wanted, order or Order(descending=False))
    count = listed.count(file)
    rows = listed.page(file, 0, 256)
    assert count == len(rows) == listed.complete(file)
    assert [listed.position(file, row.id) for row in rows] == list(range(count))
    assert list(listed.lines(file)) == rows
    return [row.id for row in rows]


def test_days_and_weeks(centre: CentreFile) -> None:
    tuesday = next_tuesday()
    other, room = hire(centre, "Абрамова Ада"), add_room(centre, "Кабинет 5")
    second = add_room(centre, "Кабинет 7")
    a = booked(centre, date=tuesday, specialist_id=other, room_id=second)
    b = booked(centre, date=tuesday, specialist_id=hire(centre, "Ёлкина Зоя"), room_id=room)
    c = booked(centre, date=tuesday, starts=dt.time(9, 0))
    d = booked(centre, date=tuesday + dt.timedelta(days=1), form=Form.REMOTE, room_id=None)
    week = (tuesday, tuesday + dt.timedelta(days=6))

    def shown(**fields: object) -> list[int]:
        return [line.id for line in appointments(centre, *week, **fields)]  # type: ignore[arg-type]

    assert shown() == [c, a, b, d]
    assert shown(specialist_id=other) == [c, a, d]
    assert shown(room_id=second) == [a]
    assert appointments(centre, tuesday - dt.timedelta(days=3), tuesday - dt.timedelta(1)) == []
    set_state(centre, [a], BY_CENTRE, "карантин")
    assert shown(states=[BY_CENTRE]) == [a]


def test_an_empty_list(centre: CentreFile) -> None:
    assert ids(centre) == []
    assert AppointmentList().position(centre, 1) is None


def test_a_line_of_the_list(centre: CentreFile) -> None:
    family = settle(centre, "Ёлкина Зоя", "Тимур", "8 912 345-67-89")
    row = booked(
        centre,
        date=dt.date(2028, 2, 29),
        starts=dt.time(9, 5),
        is_anonymous=False,
        adult_id=family.adults[0].id,
        child_id=family.children[0].id,
        topic_id=topic_id(centre, "Т01"),
    )
    listed = AppointmentList()
    assert listed.count(centre) == 1
    (line,) = listed.page(centre, 0, 256)
    assert tuple(line) == (
        "29.02.28 9:05", "Ёлкина Зоя", "8 912 345-67-89", "Тимур", "Адаптация к детскому саду",
        "очная", "Соколова А. П.", "Кабинет 5", "назначена", "", row, dt.date(2028, 2, 29),
        AppointmentState.BOOKED, False,
    )  # fmt: skip


def test_filters(centre: CentreFile) -> None:
    plain = booked(centre, date=dt.date(2027, 12, 31))
    other, room = hire(centre, "Яшина Ия"), add_room(centre, "Зал")
    family = settle(centre, "Ёлкина Зоя")
    special = booked(
        centre,
        date=dt.date(2028, 1, 1),
        specialist_id=other,
        room_id=room,
        form=Form.REMOTE,
        is_anonymous=False,
        adult_id=family.adults[0].id,
    )
    set_state(centre, [special], BY_CENTRE, "карантин")
    expected = [
        (AppointmentFilter(first_day=dt.date(2028, 1, 1)), [special]),
        (AppointmentFilter(last_day=dt.date(2027, 12, 31)), [plain]),
        (AppointmentFilter(dt.date(2027, 12, 31), dt.date(2028, 1, 1)), [plain, special]),
        (AppointmentFilter(specialist_id=other), [special]),
        (AppointmentFilter(room_id=room), [special]),
        (AppointmentFilter(form=Form.REMOTE), [special]),
        (AppointmentFilter(state=BY_CENTRE), [special]),
        (AppointmentFilter(adult_id=family.adults[0].id), [special]),
        (AppointmentFilter(anonymous=True), [plain]),
        (AppointmentFilter(ids=(special,)), [special]),
        (AppointmentFilter(ids=()), []),
        (AppointmentFilter(anonymous=True, state=BY_CENTRE), []),
    ]
    for wanted, shown in expected:
        assert ids(centre, wanted) == shown, wanted


@pytest.mark.parametrize(
    "wanted", [ALL_APPOINTMENTS, AppointmentFilter(first_day=today_here(), few=True)]
)
def test_the_search_forgives(centre: CentreFile, wanted: AppointmentFilter) -> None:
    family = settle(centre, "Ёлкина Зоя Д'Арк", "Тимур", "8 912 345-67-89")
    row = booked(centre, is_anonymous=False, adult_id=family.adults[0].id)
    quiet = booked(centre, starts=dt.time(12, 0))
    for typed in (
        "ёлкина", "елк", "ЗОЯ ЁЛ", "`krbyf", "pjz", "тимур", "79123", "8912", "С-0001", "0001",
    ):  # fmt: skip
        assert ids(centre, replace(wanted, search=typed)) == [row], typed
    for typed in ("аноним", "Анон", "fyjybv"):
        assert ids(centre, replace(wanted, search=typed)) == [quiet], typed
    assert ids(centre, replace(wanted, search="лкина")) == []
    for nothing in ("", "  ", "—", "'", '"', "*"):
        assert ids(centre, replace(wanted, search=nothing)) == [row, quiet], nothing
    assert ids(centre, replace(wanted, search="х" * 300)) == []


def test_orders(centre: CentreFile) -> None:
    zoya, anna = settle(centre, "Ёлкина Зоя"), settle(centre, "Жукова Анна")
    hall = add_room(centre, "Зал")
    late = booked(
        centre,
        starts=dt.time(15, 0),
        is_anonymous=False,
        adult_id=anna.adults[0].id,
        topic_id=topic_id(centre, "Т02"),
    )
    early = booked(
        centre,
        starts=dt.time(9, 0),
        room_id=hall,
        specialist_id=hire(centre, "Ёлкина"),
        is_anonymous=False,
        adult_id=zoya.adults[0].id,
        topic_id=topic_id(centre, "Т01"),
        form=Form.REMOTE,
    )
    set_state(centre, [late], BY_CENTRE, "карантин")
    anonymous = booked(centre, starts=dt.time(12, 0), form=Form.VISIT, room_id=None)
    expected = {
        "moment": [early, anonymous, late],
        "who": [early, late, anonymous],
        "topic": [early, late, anonymous],
        "form": [late, anonymous, early],
        "room": [early, late, anonymous],
        "state": [early, anonymous, late],
    }
    for key, ascending in expected.items():
        assert ids(centre, order=Order(key, descending=False)) == ascending, key
    assert ids(centre, order=Order("who")) == [late, early, anonymous]
    assert ids(centre, order=Order("specialist", descending=False))[0] == early


def test_rooms_are_ordered_as_in_their_own_list(centre: CentreFile) -> None:
    names = ("Кабинет 10", "Кабинет 2", "Ёлочка", "Жёлтый зал")
    tenth, second, spruce, hall = (
        booked(centre, starts=dt.time(9 + number), room_id=add_room(centre, name))
        for number, name in enumerate(names)
    )
    by_room = Order("room", descending=False)
    assert ids(centre, order=by_room) == [spruce, hall, second, tenth]
    assert ids(centre, order=Order("room")) == [tenth, second, hall, spruce]


def test_what_nobody_has_marked_yet(centre: CentreFile) -> None:
    today = today_here()
    before = booked(centre, date=today - dt.timedelta(days=1), starts=dt.time(20, 0))
    over = booked(centre, date=today, starts=dt.time(9, 0))
    now = booked(centre, date=today, starts=dt.time(10, 0))
    marked = booked(centre, date=today, starts=dt.time(8, 0))
    set_state(centre, [marked], AppointmentState.NO_SHOW)
    set_state(centre, [over], AppointmentState.CONFIRMED)
    booked(centre, date=today + dt.timedelta(days=1), starts=dt.time(8, 0))
    moment = dt.datetime.combine(today, dt.time(10, 30))
    assert [line.id for line in unrecorded(centre, moment)] == [before, over]
    later = dt.datetime.combine(today, dt.time(10, 45))
    assert [line.id for line in unrecorded(centre, later)] == [before, over, now]


def test_the_book_is_only_searched_by_an_index(centre: CentreFile) -> None:
    """A clash check and a week cost the same in a book of a hundred or of 100 000."""
    draft, day = a_draft(centre), next_tuesday()
    clashes = steps_on(centre, "appointment", lambda: clash_problems(centre, draft))
    week = steps_on(centre, "appointment", lambda: appointments(centre, day, day))
    late = dt.datetime.combine(day, dt.time(23))
    unmarked = steps_on(centre, "appointment", lambda: unrecorded(centre, late))
    held = AppointmentList(AppointmentFilter(state=AppointmentState.HELD))
    marked = steps_on(centre, "appointment", lambda: held.count(centre))
    assert not [step for step in (*clashes, *week, *unmarked, *marked) if step.startswith("SCAN")]
    assert "appointment_specialist (specialist_id=? AND date" in " ".join(clashes)
    assert "appointment_room (room_id=? AND date" in " ".join(clashes)
    assert "appointment_day (date" in " ".join(week)
    assert "appointment_state (state=? AND date<?" in " ".join(unmarked)
    assert "appointment_state (state=?" in " ".join(marked)


@pytest.mark.parametrize("key", ["moment", "who", "topic", "form", "specialist", "room", "state"])
def test_every_order_of_an_empty_book(centre: CentreFile, key: str) -> None:
    assert ids(centre, order=Order(key)) == []
