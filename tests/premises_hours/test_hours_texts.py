"""Hours in words."""

import datetime as dt
from typing import Any

import pytest
from helpers.hours_of_centre import Hours, at, retire_specialist

from kcentre.centre.values import Form
from kcentre.premises.hours import queries, texts, verbs
from kcentre.premises.hours.records import ExceptionLine, HoursException, Pause, Window
from kcentre.premises.values import ExceptionKind, Weeks

DAY = dt.date(2026, 11, 24)


def sentences(hours: Hours, *windows: Window) -> list[str]:
    verbs.keep_windows(hours.file, windows)
    return texts.hours_as_text(hours.file, DAY)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({}, "вторник 9:00–12:00, Кабинет 5, очная"),
        (
            {"form": Form.REMOTE, "room_id": None, "weeks": Weeks.ODD},
            "вторник 9:00–12:00, дистанционная, нечётные недели",
        ),
        ({"valid_to": dt.date(2027, 5, 31)}, "вторник 9:00–12:00, Кабинет 5, очная, по 31.05.2027"),
        ({"valid_to": dt.date(2028, 8, 31)}, "вторник 9:00–12:00, Кабинет 5, очная"),
        (
            {"valid_from": dt.date(2026, 10, 1), "valid_to": dt.date(2028, 2, 29)},
            "вторник 9:00–12:00, Кабинет 5, очная, с 01.10.2026 по 29.02.2028",
        ),
    ],
)
def test_a_window_is_told(hours: Hours, fields: dict[str, Any], text: str) -> None:
    verbs.keep_window(hours.file, hours.window(**fields))
    (line,) = queries.windows(hours.file)
    assert texts.window_text(line) == text
    assert texts.whose_window(line) == "Иванова А. П., вторник 9:00–12:00"


def test_days_alike_are_told_together(hours: Hours) -> None:
    alike = [hours.window(weekday=day) for day in (0, 2, 3, 4)]
    again = [hours.window("13:00", "15:00", weekday=day) for day in (0, 2, 3, 4)]
    other = hours.window("14:00", "18:00", room_id=None, form=Form.REMOTE, weeks=Weeks.EVEN)
    (sentence,) = sentences(hours, other, *alike, *again)
    assert sentence == (
        "Иванова Анна Павловна, педагог-психолог: "
        "понедельник, среда–пятница — 9:00–12:00, 13:00–15:00, Кабинет 5; "
        "вторник — 14:00–18:00, дистанционно (чётные недели)."
    )


def test_windows_that_touch_are_told_as_one(hours: Hours) -> None:
    pair = [hours.window("11:00", "12:00"), hours.window("9:00", "11:00")]
    (sentence,) = sentences(hours, *pair)
    assert sentence.endswith(": вторник — 9:00–12:00, Кабинет 5.")
    hours.file.undo()
    visit = hours.window("12:00", "13:00", form=Form.VISIT, room_id=None)
    (sentence,) = sentences(hours, pair[0], visit)
    assert sentence.endswith(
        ": вторник — 11:00–12:00, Кабинет 5; вторник — 12:00–13:00, с выездом."
    )


def test_hours_are_told_by_specialist_with_their_breaks(hours: Hours) -> None:
    pauses = [
        Pause(at("10:00"), at("10:15")),
        Pause(at("11:00"), at("11:10"), hours.pavel, 1, dt.date(2026, 9, 1), dt.date(2026, 12, 31)),
        Pause(at("12:00"), at("12:30"), valid_to=dt.date(2026, 10, 1)),
    ]
    for pause in pauses:
        verbs.keep_pause(hours.file, pause)
    found = sentences(hours, hours.window(specialist_id=hours.pavel, room_id=hours.hall),
                      hours.window(weekday=4))  # fmt: skip
    anna, pavel, everybody = found
    assert anna == "Иванова Анна Павловна, педагог-психолог: пятница — 9:00–12:00, Кабинет 5."
    assert pavel == (
        "Петров Пётр О'Нил, педагог-психолог: вторник — 9:00–12:00, Зал; "
        "перерыв — вторник 11:00–11:10, по 31.12.2026."
    )
    assert everybody == "Перерыв для всех: ежедневно 10:00–10:15."


def test_only_hours_in_force_of_those_who_work_are_told(hours: Hours) -> None:
    assert sentences(hours) == []
    past = hours.window(valid_to=DAY - dt.timedelta(days=1))
    assert sentences(hours, past) == []
    assert len(sentences(hours, hours.window(valid_from=DAY, valid_to=DAY))) == 1
    retire_specialist(hours.file, hours.anna)
    assert texts.hours_as_text(hours.file, DAY) == []


def test_weekdays_in_a_row_are_told_as_a_span() -> None:
    assert texts.weekdays_text([4, 0, 1, 2, 0]) == "понедельник–среда, пятница"
    assert texts.weekdays_text([0, 1]) == "понедельник, вторник"
    assert texts.weekdays_text(range(7)) == "понедельник–воскресенье"
    assert texts.weekdays_text([]) == ""


@pytest.mark.parametrize(
    ("exception", "name", "text"),
    [
        (HoursException(ExceptionKind.CANCEL, DAY, DAY), "", "отмена 24.11.2026, все специалисты"),
        (HoursException(ExceptionKind.HOLIDAY, DAY, DAY), "", "праздник 24.11.2026"),
        (
            HoursException(ExceptionKind.LEAVE, DAY, dt.date(2026, 12, 7), 1),
            "Иванова Анна",
            "отпуск 24.11.2026–07.12.2026, Иванова А.",
        ),
        (
            HoursException(ExceptionKind.MOVE, DAY, DAY, 1, moved_to=dt.date(2026, 12, 1)),
            "Иванова Анна",
            "перенос 24.11.2026 на 01.12.2026, Иванова А.",
        ),
        (
            HoursException(ExceptionKind.EXTRA, DAY, DAY, 1, at("9:00"), at("10:30")),
            "Ё" * 300,
            f"дополнительно 24.11.2026 9:00–10:30, {'Ё' * 300}",
        ),
    ],
)
def test_an_exception_is_told(exception: HoursException, name: str, text: str) -> None:
    assert texts.exception_text(ExceptionLine(exception, name, "")) == text
