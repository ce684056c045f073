"""Weekly windows: what stops one, what is odd about it, keeping and taking back."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.hours_of_centre import Hours, at, refused, retire_room, retire_specialist
from helpers.query_plans import plan_of

from kcentre.centre.values import Form
from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.premises.hours import queries, verbs
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.surroundings import problems_of_window
from kcentre.premises.values import Weeks


def kept(hours: Hours) -> list[Window]:
    return [line.window for line in queries.windows(hours.file)]


def stops(hours: Hours, window: Window) -> list[tuple[str, str]]:
    found = problems_of_window(hours.file, window)
    return [(each.field, each.sentence) for each in found if each.severity is Severity.STOP]


def doubts(hours: Hours, window: Window) -> list[tuple[str, str]]:
    found = problems_of_window(hours.file, window)
    return [(each.field, each.sentence) for each in found if each.severity is Severity.WARNING]


def test_a_window_is_added_changed_and_taken_back(hours: Hours) -> None:
    added = verbs.keep_window(hours.file, hours.window())
    assert added.label == "Добавлено окно: Иванова А. П., вторник 9:00–12:00"
    (window,) = kept(hours)
    assert replace(window, id=None) == hours.window()
    changed = verbs.keep_window(hours.file, replace(window, ends=at("13:30")))
    assert changed.label == "Изменено окно: Иванова А. П., вторник 9:00–13:30"
    assert [each.ends for each in kept(hours)] == [at("13:30")]
    hours.file.undo()
    assert kept(hours) == [window]
    hours.file.undo()
    assert kept(hours) == []
    hours.file.redo()
    assert kept(hours) == [window]


def test_windows_are_removed_and_come_back(hours: Hours) -> None:
    verbs.keep_windows(hours.file, [hours.window(), hours.window("13:00", "15:00")])
    windows = kept(hours)
    gone = verbs.remove_windows(hours.file, [window.id or 0 for window in windows])
    assert gone.label == "Удалено: 2\u00a0окна"
    assert kept(hours) == []
    hours.file.undo()
    assert kept(hours) == windows
    one = verbs.remove_windows(hours.file, [windows[0].id or 0])
    assert one.label == "Удалено окно: Иванова А. П., вторник 9:00–12:00"
    assert verbs.remove_windows(hours.file, []).rows == {}


def test_a_removed_window_is_not_changed(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window())
    (window,) = kept(hours)
    verbs.remove_windows(hours.file, [window.id or 0])
    with pytest.raises(Refused, match="её удалили"):
        verbs.keep_window(hours.file, window)


@pytest.mark.parametrize(
    ("starts", "ends", "sentence"),
    [
        ("9:00", "9:00", "Начало и конец совпадают"),
        ("22:00", "1:00", "Через полночь время не переходит"),
        ("23:30", "0:00", "разделите на два дня"),
    ],
)
def test_a_window_lies_within_a_day(hours: Hours, starts: str, ends: str, sentence: str) -> None:
    ((field, told),) = stops(hours, hours.window(starts, ends))
    assert field == "ends"
    assert sentence in told
    with pytest.raises(Refused):
        verbs.keep_window(hours.file, hours.window(starts, ends))
    assert kept(hours) == []


def test_a_window_needs_a_specialist_a_day_and_a_room_for_being_there(hours: Hours) -> None:
    unsaid = hours.window(
        specialist_id=None, weekday=7, room_id=None, valid_from=None, valid_to=None
    )
    fields = [field for field, _ in stops(hours, unsaid)]
    assert fields == ["specialist_id", "weekday", "room_id", "valid_from", "valid_to"]
    for form in (Form.REMOTE, Form.VISIT):
        assert stops(hours, hours.window(form=form, room_id=None)) == []


def test_who_is_gone_is_not_chosen_anew_but_stays(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window())
    (window,) = kept(hours)
    retire_specialist(hours.file, hours.anna)
    retire_room(hours.file, hours.room)
    assert stops(hours, hours.window("14:00", "15:00")) == [
        ("specialist_id", "Иванова А. П. больше не работает в центре: выберите другого."),
        ("room_id", "Помещение «Кабинет 5» больше не используется: выберите другое."),
    ]
    assert [field for field, _ in stops(hours, hours.window(specialist_id=99, room_id=99))] == [
        "specialist_id",
        "room_id",
    ]
    verbs.keep_window(hours.file, replace(window, valid_to=dt.date(2026, 12, 31)))
    (line,) = queries.windows(hours.file)
    assert (line.specialist, line.room, line.is_retired) == (
        "Иванова Анна Павловна", "Кабинет 5", True,
    )  # fmt: skip


def test_the_room_of_a_retired_specialist_is_free(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window())
    assert stops(hours, hours.window(specialist_id=hours.pavel)) != []
    retire_specialist(hours.file, hours.anna)
    assert stops(hours, hours.window(specialist_id=hours.pavel)) == []


def test_odd_windows_are_asked_about(hours: Hours) -> None:
    assert doubts(hours, hours.window()) == []
    assert doubts(hours, hours.window("9:00", "9:05")) == [
        (
            "ends",
            "В окно не помещается ни одной консультации: с записями она занимает 60\u00a0мин.",
        )
    ]
    assert doubts(hours, hours.window("9:00", "10:00")) == []
    assert [field for field, _ in doubts(hours, hours.window("5:59", "8:00"))] == ["starts"]
    assert [field for field, _ in doubts(hours, hours.window("20:00", "22:01"))] == ["starts"]
    assert doubts(hours, hours.window("6:00", "22:00")) == []
    saturday, sunday = (doubts(hours, hours.window(weekday=day)) for day in (5, 6))
    assert saturday == [("weekday", "Суббота — обычно выходной день: проверьте.")]
    assert sunday == [("weekday", "Воскресенье — обычно выходной день: проверьте.")]


def test_validity_is_looked_at(hours: Hours) -> None:
    def validity(first: dt.date, last: dt.date) -> Window:
        return hours.window(valid_from=first, valid_to=last)

    first = dt.date(2026, 9, 1)
    assert [field for field, _ in stops(hours, validity(first, dt.date(2026, 8, 31)))] == [
        "valid_to"
    ]
    assert [field for field, _ in doubts(hours, validity(first, dt.date(2029, 9, 1)))] == [
        "valid_to"
    ]
    assert doubts(hours, validity(first, dt.date(2028, 8, 31))) == []
    assert stops(hours, validity(dt.date(26, 9, 1), first))[0] == ("valid_from", "Проверьте год.")
    never = validity(dt.date(2026, 9, 2), dt.date(2026, 9, 7))  # Wednesday to Monday
    assert [field for field, _ in doubts(hours, never)] == ["valid_to"]
    a_day = validity(dt.date(2028, 2, 29), dt.date(2028, 2, 29))  # a Tuesday
    assert doubts(hours, a_day) == []


def test_a_specialist_is_not_at_two_places(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window(weeks=Weeks.ODD, valid_to=dt.date(2027, 5, 31)))
    remote = hours.window("11:00", "14:00", room_id=None, form=Form.REMOTE)
    when = "вторник 9:00–12:00, нечётные недели, по 31.05.2027"
    assert stops(hours, remote) == [
        ("starts", f"Иванова А. П. в это время уже принимает: {when}. Выберите другое время.")
    ]
    with pytest.raises(Refused):
        verbs.keep_window(hours.file, remote)
    assert stops(hours, replace(remote, weeks=Weeks.EVEN)) == []
    assert stops(hours, replace(remote, starts=at("12:00"))) == []
    assert stops(hours, replace(remote, weekday=2)) == []
    assert stops(hours, replace(remote, valid_from=dt.date(2027, 6, 1))) == []


def test_a_room_is_one_room_also_for_groups(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window())
    other = hours.window("11:00", "13:00", specialist_id=hours.pavel)
    ((field, sentence),) = stops(hours, other)
    assert field == "room_id"
    assert sentence == (
        "В это время помещение «Кабинет 5» занимает Иванова А. П.: вторник 9:00–12:00. "
        "Выберите другое помещение или время."
    )
    assert stops(hours, replace(other, room_id=hours.hall)) == []
    assert stops(hours, replace(other, room_id=None, form=Form.REMOTE)) == []


def test_a_window_does_not_meet_itself(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window())
    (window,) = kept(hours)
    assert stops(hours, replace(window, starts=at("10:00"))) == []


def test_two_windows_change_places_at_once(hours: Hours) -> None:
    morning, evening = hours.window(), hours.window("15:00", "17:00")
    verbs.keep_windows(hours.file, [morning, evening])
    first, second = kept(hours)
    swapped = [
        replace(first, starts=second.starts, ends=second.ends),
        replace(second, starts=first.starts, ends=first.ends),
    ]
    assert verbs.keep_windows(hours.file, swapped).label == "Изменено: 2\u00a0окна"
    assert [window.id for window in kept(hours)] == [second.id, first.id]


def test_of_windows_that_clash_with_each_other_none_is_kept(hours: Hours) -> None:
    verbs.keep_window(hours.file, hours.window(weekday=4))
    with pytest.raises(Refused) as caught:
        verbs.keep_windows(hours.file, [hours.window(), hours.window("11:00", "13:00")])
    assert [field for field, _ in refused(caught)] == ["starts"]
    assert [window.weekday for window in kept(hours)] == [4]
    assert hours.file.history.undo_label == "Добавлено окно: Иванова А. П., пятница 9:00–12:00"


def test_windows_are_listed_by_day_time_and_name(hours: Hours) -> None:
    names = {hours.anna: "Иванова", hours.pavel: "Петров"}
    verbs.keep_windows(
        hours.file,
        [
            hours.window(weekday=2),
            hours.window(specialist_id=hours.pavel, room_id=hours.hall),
            hours.window(),
            hours.window("8:00", "9:00", specialist_id=hours.pavel),
        ],
    )
    found = [
        (each.weekday, each.starts.hour, names[each.specialist_id or 0]) for each in kept(hours)
    ]
    assert found == [(1, 8, "Петров"), (1, 9, "Иванова"), (1, 9, "Петров"), (2, 9, "Иванова")]
    assert len(queries.windows(hours.file, specialist_id=hours.pavel)) == 2


def test_windows_are_found_by_their_validity(hours: Hours) -> None:
    autumn = hours.window(valid_to=dt.date(2026, 12, 31))
    spring = hours.window(valid_from=dt.date(2027, 1, 1))
    verbs.keep_windows(hours.file, [autumn, spring])

    def found(first: dt.date | None, last: dt.date | None) -> int:
        return len(queries.windows(hours.file, first=first, last=last))

    new_year = dt.date(2027, 1, 1)
    assert found(None, None) == 2
    assert found(new_year, None) == found(None, dt.date(2026, 12, 31)) == 1
    assert found(dt.date(2026, 12, 31), new_year) == 2
    assert found(dt.date(2027, 9, 1), None) == found(None, dt.date(2026, 8, 31)) == 0


def test_windows_beside_one_are_found_by_an_index(hours: Hours) -> None:
    window = hours.window()
    steps = plan_of(hours.file, lambda: queries.windows_beside(hours.file, window))
    assert any("hours_window_room (room_id=? AND weekday=?" in step for step in steps)
    assert any("hours_window_specialist (specialist_id=? AND weekday=?" in step for step in steps)
