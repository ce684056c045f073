"""Exceptions: what stops one, what it meets, keeping many at once and taking them back."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from helpers.hours_of_centre import Hours, at, refused, retire_specialist

from kcentre.centre.values import Form
from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.premises.hours import queries, verbs
from kcentre.premises.hours.exception_verbs import (
    keep_exception,
    keep_exceptions,
    remove_exceptions,
)
from kcentre.premises.hours.records import HoursException, Pause
from kcentre.premises.hours.surroundings import problems_of_exception
from kcentre.premises.values import ExceptionKind, Weeks

TUESDAY, WEDNESDAY = dt.date(2026, 11, 24), dt.date(2026, 11, 25)
YEAR = (dt.date(2026, 9, 1), dt.date(2027, 8, 31))


@pytest.fixture
def open_hours(hours: Hours) -> Hours:
    """Return a centre where Иванова receives on Tuesdays, 14–18, and Петров in the hall."""
    verbs.keep_windows(
        hours.file,
        [
            hours.window("14:00", "18:00"),
            hours.window("9:00", "12:00", specialist_id=hours.pavel, room_id=hours.hall),
        ],
    )
    hours.file.history.forget()
    return hours


def exception(
    kind: ExceptionKind, day: dt.date | None = TUESDAY, span: str = "", **fields: Any
) -> HoursException:
    starts, ends = (at(text) for text in span.split("–")) if span else (None, None)
    plain = HoursException(kind, day, None, starts=starts, ends=ends)
    return replace(plain, **fields)


def told(hours: Hours, wanted: HoursException, severity: Severity) -> list[tuple[str, str]]:
    found = problems_of_exception(hours.file, wanted)
    return [(each.field, each.sentence) for each in found if each.severity is severity]


def stops(hours: Hours, wanted: HoursException) -> list[tuple[str, str]]:
    return told(hours, wanted, Severity.STOP)


def doubts(hours: Hours, wanted: HoursException) -> list[tuple[str, str]]:
    return told(hours, wanted, Severity.WARNING)


def kept(hours: Hours) -> list[HoursException]:
    return [line.exception for line in queries.exceptions(hours.file, *YEAR)]


def test_a_cancelled_hour_is_kept_changed_and_taken_back(open_hours: Hours) -> None:
    file = open_hours.file
    cancel = exception(
        ExceptionKind.CANCEL, span="15:00–16:00", specialist_id=open_hours.anna,
        note=" болезнь\x00 ", moved_to=WEDNESDAY, room_id=open_hours.hall, form=Form.VISIT,
    )  # fmt: skip
    added = keep_exception(file, cancel)
    assert added.label == "Добавлено исключение: отмена 24.11.2026 15:00–16:00, Иванова А. П."
    (found,) = kept(open_hours)
    plain = replace(cancel, last=TUESDAY, note="болезнь", moved_to=None, room_id=None, form=None)
    assert replace(found, id=None) == plain
    keep_exception(file, replace(found, ends=at("17:00")))
    assert [each.ends for each in kept(open_hours)] == [at("17:00")]
    file.undo()
    assert kept(open_hours) == [found]
    gone = remove_exceptions(file, [found.id or 0])
    assert gone.label == "Удалено исключение: отмена 24.11.2026 15:00–16:00, Иванова А. П."
    assert kept(open_hours) == []
    file.undo()
    file.undo()
    assert kept(open_hours) == []


def test_an_exception_outside_any_window_names_the_windows(open_hours: Hours) -> None:
    early = exception(ExceptionKind.CANCEL, span="9:00–10:00", specialist_id=open_hours.anna)
    ((field, sentence),) = stops(open_hours, early)
    assert field == "starts"
    assert sentence == (
        "Иванова А. П. не принимает 24.11.2026 (вторник) с 9:00 до 10:00: "
        "в этот день приём 14:00–18:00. Выберите другое время."
    )
    wednesday = replace(early, first=WEDNESDAY)
    ((field, sentence),) = stops(open_hours, wednesday)
    assert field == "first"
    assert sentence == (
        "Иванова А. П. не принимает 25.11.2026 (среда). Дни приёма: вторник. Выберите другой день."
    )
    nobody = exception(ExceptionKind.CANCEL, WEDNESDAY, last=dt.date(2026, 11, 29))
    ((_, sentence),) = stops(open_hours, nobody)
    assert sentence.startswith("Центр не принимает 25.11.2026–29.11.2026.")
    with pytest.raises(Refused) as caught:
        keep_exception(open_hours.file, early)
    assert refused(caught) == stops(open_hours, early)
    assert kept(open_hours) == []


def test_of_many_days_one_with_hours_is_enough(open_hours: Hours) -> None:
    week = exception(ExceptionKind.CANCEL, last=TUESDAY + dt.timedelta(days=6))
    assert stops(open_hours, week) == []
    touching = exception(ExceptionKind.CANCEL, span="18:00–19:00", specialist_id=open_hours.anna)
    assert [field for field, _ in stops(open_hours, touching)] == ["starts"]
    partly = exception(ExceptionKind.CANCEL, span="17:59–19:00", specialist_id=open_hours.anna)
    assert stops(open_hours, partly) == []


def test_a_window_of_other_weeks_is_not_open(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window(weeks=Weeks.EVEN))
    cancel = exception(ExceptionKind.CANCEL, specialist_id=hours.anna)
    odd = replace(cancel, first=TUESDAY)  # week 13 of the academic year
    assert [field for field, _ in stops(hours, odd)] == ["first"]
    assert stops(hours, replace(cancel, first=TUESDAY + dt.timedelta(days=7))) == []


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"first": None}, ["first"]),
        ({"last": dt.date(2026, 11, 23)}, ["last"]),
        ({"first": dt.date(26, 11, 24)}, ["first", "last"]),
        ({"last": dt.date(2027, 11, 25)}, ["last"]),
        ({"starts": dt.time(15)}, ["ends"]),
        ({"ends": dt.time(15)}, ["starts"]),
        ({"starts": dt.time(15), "ends": dt.time(15)}, ["ends"]),
        ({"starts": dt.time(17), "ends": dt.time(1)}, ["ends"]),
        ({"specialist_id": 99}, ["specialist_id"]),
    ],
)
def test_days_and_times_make_sense(
    open_hours: Hours, fields: dict[str, Any], found: list[str]
) -> None:
    wrong = exception(ExceptionKind.CANCEL, **fields)
    assert [field for field, _ in stops(open_hours, wrong)] == found


@pytest.mark.parametrize(
    ("kind", "fields", "found"),
    [
        (ExceptionKind.EXTRA, {}, ["specialist_id", "starts", "room_id"]),
        (ExceptionKind.MOVE, {}, ["moved_to"]),
        (ExceptionKind.MOVE, {"moved_to": TUESDAY}, ["moved_to"]),
        (ExceptionKind.MOVE, {"moved_to": WEDNESDAY, "last": WEDNESDAY}, ["last"]),
        (ExceptionKind.MOVE, {"moved_to": WEDNESDAY, "moved_ends": dt.time(9)}, ["moved_starts"]),
        (ExceptionKind.HOLIDAY, {"specialist_id": 1}, ["specialist_id"]),
        (ExceptionKind.HOLIDAY, {"starts": dt.time(9), "ends": dt.time(10)}, ["starts"]),
        (ExceptionKind.LEAVE, {"starts": dt.time(9), "ends": dt.time(10)}, ["starts"]),
        (ExceptionKind.LEAVE, {}, []),
    ],
)
def test_each_kind_has_its_demands(
    open_hours: Hours, kind: ExceptionKind, fields: dict[str, Any], found: list[str]
) -> None:
    assert [field for field, _ in stops(open_hours, exception(kind, **fields))] == found


def test_hours_are_not_moved_onto_others(open_hours: Hours) -> None:
    verbs.keep_window(open_hours.file, open_hours.window("9:00", "12:00", weekday=2))
    move = exception(
        ExceptionKind.MOVE, span="14:00–16:00", specialist_id=open_hours.anna, moved_to=WEDNESDAY,
        moved_starts=at("11:00"), moved_ends=at("13:00"),
    )  # fmt: skip
    assert stops(open_hours, move) == [
        (
            "moved_starts",
            "Иванова А. П. 25.11.2026 уже принимает 9:00–12:00. Выберите другое время.",
        )
    ]
    later = replace(move, moved_starts=at("12:00"))
    assert stops(open_hours, later) == []
    added = keep_exception(open_hours.file, later)
    assert added.label == (
        "Добавлено исключение: "
        "перенос 24.11.2026 14:00–16:00 на 25.11.2026 12:00–13:00, Иванова А. П."
    )
    extra = exception(
        ExceptionKind.EXTRA, WEDNESDAY, "12:30–14:00", specialist_id=open_hours.pavel,
        room_id=open_hours.room,
    )  # fmt: skip
    ((field, sentence),) = stops(open_hours, extra)
    assert field == "room_id"
    assert sentence == (
        "Помещение «Кабинет 5» занимает Иванова А. П., 25.11.2026 9:00–13:00. "
        "Выберите другое время или помещение."
    )


def test_hours_are_moved_within_their_own_day(open_hours: Hours) -> None:
    anna = open_hours.anna
    move = exception(
        ExceptionKind.MOVE, span="14:00–18:00", specialist_id=anna, moved_to=TUESDAY,
        moved_starts=at("12:00"), moved_ends=at("16:00"),
    )  # fmt: skip
    assert stops(open_hours, move) == []
    half = replace(move, starts=at("17:00"))
    assert [field for field, _ in stops(open_hours, half)] == ["moved_starts"]
    hall = exception(
        ExceptionKind.MOVE, specialist_id=anna, moved_to=TUESDAY, room_id=open_hours.hall
    )
    assert stops(open_hours, hall) == []
    early = replace(hall, moved_starts=at("11:00"), moved_ends=at("13:00"))
    assert [field for field, _ in stops(open_hours, early)] == ["room_id"]


def test_a_moved_day_keeps_its_times_and_rooms(open_hours: Hours) -> None:
    whole = exception(ExceptionKind.MOVE, moved_to=WEDNESDAY)
    assert stops(open_hours, whole) == []
    together = replace(
        whole, room_id=open_hours.hall, moved_starts=at("9:00"), moved_ends=at("10:00")
    )
    ((field, sentence),) = stops(open_hours, together)
    assert field == "room_id"
    assert sentence.startswith("Помещение «Зал» занимает Иванова А. П., 25.11.2026 9:00–10:00.")
    remote = replace(together, room_id=None, form=Form.REMOTE)
    assert stops(open_hours, remote) == []
    keep_exception(open_hours.file, whole)
    extra = exception(
        ExceptionKind.EXTRA, WEDNESDAY, "17:00–18:30", specialist_id=open_hours.anna,
        room_id=open_hours.hall,
    )  # fmt: skip
    assert [field for field, _ in stops(open_hours, extra)] == ["starts"]


def test_a_move_into_presence_needs_a_room(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window(form=Form.REMOTE, room_id=None))
    move = exception(
        ExceptionKind.MOVE, specialist_id=hours.anna, moved_to=WEDNESDAY, form=Form.IN_PERSON
    )
    assert [field for field, _ in stops(hours, move)] == ["room_id"]
    assert stops(hours, replace(move, room_id=hours.hall)) == []
    assert stops(hours, replace(move, form=None)) == []


def test_additional_hours_meet_nobody(open_hours: Hours) -> None:
    extra = exception(
        ExceptionKind.EXTRA, span="13:00–15:00", specialist_id=open_hours.anna,
        room_id=open_hours.hall,
    )  # fmt: skip
    assert [field for field, _ in stops(open_hours, extra)] == ["starts"]
    assert stops(open_hours, replace(extra, ends=at("14:00"))) == []
    morning = replace(extra, starts=at("10:00"), ends=at("11:00"))
    assert [field for field, _ in stops(open_hours, morning)] == ["room_id"]
    assert stops(open_hours, replace(morning, room_id=None, form=Form.REMOTE)) == []
    days = replace(morning, first=WEDNESDAY, last=dt.date(2026, 12, 1))
    ((_, sentence),) = stops(open_hours, days)
    assert "01.12.2026 9:00–12:00" in sentence


def test_hours_in_a_break_are_doubted(open_hours: Hours) -> None:
    verbs.keep_pause(open_hours.file, Pause(at("12:30"), at("13:00"), weekday=2))
    extra = exception(
        ExceptionKind.EXTRA, WEDNESDAY, "12:00–14:00", specialist_id=open_hours.anna,
        room_id=open_hours.room,
    )  # fmt: skip
    said = ("starts", "В это время перерыв: среда 12:30–13:00. Приёма в перерыв не будет.")
    assert doubts(open_hours, extra) == [said]
    assert stops(open_hours, extra) == []
    assert doubts(open_hours, replace(extra, starts=at("13:00"))) == []
    assert doubts(open_hours, replace(extra, first=dt.date(2026, 11, 26))) == []
    move = exception(
        ExceptionKind.MOVE, specialist_id=open_hours.anna, moved_to=WEDNESDAY,
        moved_starts=at("12:00"), moved_ends=at("14:00"),
    )  # fmt: skip
    assert doubts(open_hours, move) == [("moved_starts", said[1])]
    assert doubts(open_hours, replace(move, moved_starts=None, moved_ends=None)) == []


def test_what_is_cancelled_or_on_leave_is_met_no_more(open_hours: Hours) -> None:
    morning = exception(
        ExceptionKind.EXTRA, span="10:00–11:00", specialist_id=open_hours.anna,
        room_id=open_hours.hall,
    )  # fmt: skip
    leave = exception(ExceptionKind.LEAVE, specialist_id=open_hours.pavel)
    keep_exception(open_hours.file, leave)
    assert stops(open_hours, morning) == []
    open_hours.file.undo()
    cancel = exception(ExceptionKind.CANCEL, span="9:00–11:00", specialist_id=open_hours.pavel)
    keep_exception(open_hours.file, cancel)
    assert stops(open_hours, morning) == []
    assert [field for field, _ in stops(open_hours, replace(morning, ends=at("11:01")))] == [
        "room_id"
    ]
    open_hours.file.undo()
    retire_specialist(open_hours.file, open_hours.pavel)
    assert stops(open_hours, morning) == []


def test_the_same_time_is_not_taken_twice(open_hours: Hours) -> None:
    leave = exception(
        ExceptionKind.LEAVE, dt.date(2027, 6, 1), last=dt.date(2027, 6, 14),
        specialist_id=open_hours.anna,
    )  # fmt: skip
    keep_exception(open_hours.file, leave)
    again = replace(leave, first=dt.date(2027, 6, 14), last=dt.date(2027, 6, 20))
    ((field, sentence),) = stops(open_hours, again)
    assert field == "first"
    assert sentence == (
        "Уже есть «отпуск 01.06.2027–14.06.2027, Иванова А. П.»: "
        "измените эту запись или выберите другое."
    )
    assert stops(open_hours, replace(again, first=dt.date(2027, 6, 15))) == []
    assert stops(open_hours, replace(again, specialist_id=open_hours.pavel)) == []
    assert stops(open_hours, replace(again, specialist_id=None)) == []
    (found,) = kept(open_hours)
    assert stops(open_hours, replace(found, last=dt.date(2027, 6, 20))) == []


def test_odd_exceptions_are_asked_about(open_hours: Hours) -> None:
    past = exception(ExceptionKind.LEAVE, dt.date(2020, 2, 29))
    assert doubts(open_hours, past) == [("first", "Эти дни уже прошли: проверьте даты.")]
    holiday = exception(ExceptionKind.HOLIDAY, dt.date(2026, 11, 4))
    off = ("first", "04.11.2026 и так выходной: «День народного единства».")
    assert off in doubts(open_hours, holiday)
    moved = exception(ExceptionKind.MOVE, moved_to=dt.date(2026, 11, 4))
    off = ("moved_to", "04.11.2026 — выходной: «День народного единства».")
    assert off in doubts(open_hours, moved)


def test_many_dates_are_one_operation(open_hours: Hours) -> None:
    tuesdays = [TUESDAY + dt.timedelta(days=7 * past) for past in range(5)]
    cancels = [
        exception(ExceptionKind.CANCEL, day, specialist_id=open_hours.anna) for day in tuesdays
    ]
    assert keep_exceptions(open_hours.file, cancels).label == "Добавлено: 5\u00a0исключений"
    assert [each.first for each in kept(open_hours)] == tuesdays
    open_hours.file.undo()
    assert kept(open_hours) == []
    with pytest.raises(Refused) as caught:
        keep_exceptions(open_hours.file, [*cancels, replace(cancels[0], first=WEDNESDAY)])
    assert "25.11.2026 (среда)" in str(caught.value)
    assert kept(open_hours) == []
    with pytest.raises(Refused, match="Уже есть"):
        keep_exceptions(open_hours.file, [cancels[0], cancels[0]])
    assert kept(open_hours) == []


def test_a_removed_exception_is_not_changed(open_hours: Hours) -> None:
    keep_exception(open_hours.file, exception(ExceptionKind.CANCEL))
    (found,) = kept(open_hours)
    remove_exceptions(open_hours.file, [found.id or 0])
    with pytest.raises(Refused, match="её удалили"):
        keep_exception(open_hours.file, found)


def test_exceptions_are_listed_between_days(open_hours: Hours) -> None:
    leave = exception(
        ExceptionKind.LEAVE, dt.date(2027, 6, 1), last=dt.date(2027, 6, 14),
        specialist_id=open_hours.anna,
    )  # fmt: skip
    move = exception(ExceptionKind.MOVE, moved_to=dt.date(2026, 12, 31))
    keep_exceptions(open_hours.file, [leave, move])
    retire_specialist(open_hours.file, open_hours.anna)

    def found(first: dt.date, last: dt.date) -> list[ExceptionKind]:
        return [line.exception.kind for line in queries.exceptions(open_hours.file, first, last)]

    assert found(*YEAR) == [ExceptionKind.MOVE, ExceptionKind.LEAVE]
    assert found(TUESDAY, TUESDAY) == [ExceptionKind.MOVE]
    assert found(dt.date(2026, 12, 31), dt.date(2027, 1, 1)) == [ExceptionKind.MOVE]
    assert found(dt.date(2026, 11, 25), dt.date(2026, 12, 30)) == []
    assert found(dt.date(2027, 6, 14), dt.date(2027, 7, 1)) == [ExceptionKind.LEAVE]
    assert found(dt.date(2027, 5, 1), dt.date(2027, 6, 1)) == [ExceptionKind.LEAVE]
    (line,) = queries.exceptions(open_hours.file, dt.date(2027, 6, 5), dt.date(2027, 6, 5))
    assert line.specialist == "Иванова Анна Павловна"


def test_own_days_off_join_those_of_the_law(open_hours: Hours) -> None:
    feast = exception(
        ExceptionKind.HOLIDAY, dt.date(2026, 12, 30), last=dt.date(2027, 1, 1), note="Ёлка"
    )
    unnamed = exception(ExceptionKind.HOLIDAY, dt.date(2028, 2, 29))
    keep_exceptions(open_hours.file, [feast, unnamed])
    closed = queries.closed_days(open_hours.file, dt.date(2026, 12, 29), dt.date(2027, 1, 2))
    assert closed == {
        dt.date(2026, 12, 30): "Ёлка",
        dt.date(2026, 12, 31): "Выходной (перенесено с 04.01.2026)",
        dt.date(2027, 1, 1): "Новогодние каникулы",
        dt.date(2027, 1, 2): "Новогодние каникулы",
    }
    assert list(closed) == sorted(closed)
    leap = dt.date(2028, 2, 29)
    assert queries.closed_days(open_hours.file, leap, leap) == {leap: "Выходной день центра"}
