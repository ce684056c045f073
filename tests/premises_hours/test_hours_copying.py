"""Copying the hours of one academic year into another."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.hours_of_centre import Hours, at, refused, retire_room, retire_specialist

from kcentre.centre.values import Form
from kcentre.language import Refused
from kcentre.premises.hours import queries, verbs
from kcentre.premises.hours.copying import copy_hours, copy_preview
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.values import Weeks

NEW_FIRST, NEW_LAST = dt.date(2027, 9, 1), dt.date(2028, 8, 31)


def of_year(hours: Hours, first: dt.date = NEW_FIRST) -> list[Window]:
    last = first.replace(year=first.year + 1) - dt.timedelta(days=1)
    return [line.window for line in queries.windows(hours.file, first=first, last=last)]


def test_hours_are_copied_and_taken_back(hours: Hours) -> None:
    windows = [
        hours.window(weeks=Weeks.ODD),
        hours.window("14:00", "16:00", room_id=None, form=Form.REMOTE),
    ]
    verbs.keep_windows(hours.file, windows)
    verbs.keep_pause(
        hours.file,
        Pause(at("10:00"), at("10:15"), None, None, dt.date(2026, 9, 1), dt.date(2027, 8, 31)),
    )
    preview = copy_preview(hours.file, 2026, 2027)
    assert [line.specialist for line in preview.windows] == ["Иванова Анна Павловна"] * 2
    assert (len(preview.pauses), preview.left_out) == (1, ())
    assert of_year(hours) == []
    copied = copy_hours(hours.file, 2026, 2027)
    assert copied.label == "Скопирован режим: 2026/27 → 2027/28 учебный год"
    new = [replace(window, id=None) for window in of_year(hours)]
    assert new == [replace(each, valid_from=NEW_FIRST, valid_to=NEW_LAST) for each in windows]
    assert [(each.valid_from, each.valid_to) for each in queries.pauses(hours.file)] == [
        (dt.date(2026, 9, 1), dt.date(2027, 8, 31)),
        (NEW_FIRST, NEW_LAST),
    ]
    hours.file.undo()
    assert of_year(hours) == []
    assert len(queries.pauses(hours.file)) == 1


@pytest.mark.parametrize(
    ("end", "to_year", "answer"),
    [
        (dt.date(2027, 5, 31), 2027, dt.date(2028, 5, 31)),
        (dt.date(2027, 2, 28), 2027, dt.date(2028, 2, 29)),
        (dt.date(2027, 2, 28), 2028, dt.date(2029, 2, 28)),
        (dt.date(2027, 5, 28), 2029, dt.date(2030, 5, 28)),
    ],
)
def test_what_ended_with_a_month_ends_with_it_again(
    hours: Hours, end: dt.date, to_year: int, answer: dt.date
) -> None:
    verbs.keep_window(hours.file, hours.window(valid_to=end))
    copy_hours(hours.file, 2026, to_year)
    (window,) = of_year(hours, dt.date(to_year, 9, 1))
    assert (window.valid_from, window.valid_to) == (dt.date(to_year, 9, 1), answer)


def test_out_of_a_leap_year_its_last_day_goes(hours: Hours) -> None:
    leap = hours.window(valid_from=NEW_FIRST, valid_to=dt.date(2028, 2, 29))
    verbs.keep_window(hours.file, leap)
    copy_hours(hours.file, 2027, 2028)
    (window,) = of_year(hours, dt.date(2028, 9, 1))
    assert window.valid_to == dt.date(2029, 2, 28)


def test_the_retired_are_left_out_and_named(hours: Hours) -> None:
    verbs.keep_windows(
        hours.file,
        [
            hours.window(),
            hours.window(weekday=2, room_id=hours.hall),
            hours.window(specialist_id=hours.pavel, room_id=hours.hall),
        ],
    )
    retire_specialist(hours.file, hours.pavel)
    retire_room(hours.file, hours.room)
    preview = copy_preview(hours.file, 2026, 2027)
    assert [line.window.weekday for line in preview.windows] == [2]
    assert sorted(preview.left_out) == [
        "Иванова А. П., вторник 9:00–12:00: помещение «Кабинет 5» больше не используется.",
        "Петров П. О., вторник 9:00–12:00: специалист больше не работает в центре.",
    ]
    copy_hours(hours.file, 2026, 2027)
    assert [window.weekday for window in of_year(hours)] == [2]


def test_only_the_last_hours_of_each_specialist_are_copied(hours: Hours) -> None:
    autumn = hours.window(weekday=0, valid_to=dt.date(2026, 12, 31))
    spring = hours.window(valid_from=dt.date(2027, 1, 11), valid_to=dt.date(2027, 5, 31))
    nearly = hours.window(weekday=3, valid_to=dt.date(2027, 5, 27))
    summer = hours.window(specialist_id=hours.pavel, room_id=hours.hall)
    verbs.keep_windows(hours.file, [autumn, spring, nearly, summer])
    preview = copy_preview(hours.file, 2026, 2027)
    assert [line.window.weekday for line in preview.windows] == [1, 1, 3]
    assert preview.left_out == (
        "Иванова А. П., понедельник 9:00–12:00: окно действовало только по 31.12.2026.",
    )


def test_two_that_would_meet_are_not_both_copied(hours: Hours) -> None:
    verbs.keep_windows(
        hours.file,
        [
            hours.window(valid_to=dt.date(2026, 12, 31)),
            hours.window(specialist_id=hours.pavel, valid_from=dt.date(2027, 1, 1)),
        ],
    )
    preview = copy_preview(hours.file, 2026, 2027)
    assert [line.window.specialist_id for line in preview.windows] == [hours.pavel]
    assert preview.left_out == (
        "Иванова А. П., вторник 9:00–12:00: это время занято: Петров П. О., вторник 9:00–12:00.",
    )


def test_nothing_is_copied_twice_backwards_or_from_nowhere(hours: Hours) -> None:
    def refusal(old: int, new: int) -> str:
        with pytest.raises(Refused) as caught:
            copy_hours(hours.file, old, new)
        ((field, sentence),) = refused(caught)
        assert field == "to_year"
        return sentence

    assert "копировать нечего" in refusal(2026, 2027)
    verbs.keep_window(hours.file, hours.window())
    assert "позже" in refusal(2026, 2026)
    assert "позже" in refusal(2026, 2025)
    copy_hours(hours.file, 2026, 2027)
    assert refusal(2026, 2027) == (
        "В 2027/28 учебном году уже есть 1\u00a0окно: удалите их или добавьте недостающие вручную."
    )
    assert len(queries.windows(hours.file)) == 2


def test_where_everything_is_left_out_nothing_is_done(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window())
    retire_specialist(hours.file, hours.anna)
    with pytest.raises(Refused, match="специалист больше не работает"):
        copy_hours(hours.file, 2026, 2027)
    assert of_year(hours) == []


def test_pauses_that_go_on_or_are_there_are_not_copied(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window())
    old = Pause(at("10:00"), at("10:15"), None, None, dt.date(2026, 9, 1), dt.date(2027, 8, 31))
    for pause in (
        Pause(at("11:00"), at("11:15")),
        replace(old, starts=at("9:00"), valid_to=dt.date(2027, 1, 31)),
        replace(old, ends=at("10:30"), specialist_id=hours.pavel),
        old,
        replace(old, valid_from=NEW_FIRST, valid_to=NEW_LAST),
    ):
        verbs.keep_pause(hours.file, pause)
    retire_specialist(hours.file, hours.pavel)
    assert copy_preview(hours.file, 2026, 2027).pauses == ()
