"""Hours in words."""

import datetime as dt
from typing import Any

import pytest
from helpers.hours_of_centre import Hours, at

from kcentre.centre.values import Form
from kcentre.premises.hours import queries, texts, verbs
from kcentre.premises.hours.records import ExceptionLine, HoursException
from kcentre.premises.values import ExceptionKind, Weeks

DAY = dt.date(2026, 11, 24)


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
