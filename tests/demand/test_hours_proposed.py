"""Hours proposed for the times that families wish: concrete, free, with their reasons."""

import datetime as dt
from dataclasses import replace
from itertools import combinations

import pytest
from helpers.demand_centre import (
    TODAY,
    YEAR_LAST,
    add_staff,
    ask_families,
    open_mornings,
)
from helpers.hours_of_centre import retire_room

from kcentre.analysis.demand.hours_proposed import (
    ProposedWindow,
    open_windows,
    proposed_windows,
    why_nothing,
)
from kcentre.analysis.demand.needs import needs
from kcentre.centre.values import Form
from kcentre.language import Refused
from kcentre.language.dates import WEEKDAYS_SHORT
from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.hours.verbs import keep_pause, keep_window
from kcentre.premises.hours.windows import first_common_day, share_time
from kcentre.premises.rooms.tables import Room
from kcentre.storage import CentreFile
from kcentre.surveys.values import Meaning, WishedTime

NBSP = "\u00a0"


def said(proposals: list[ProposedWindow]) -> list[str]:
    return [
        f"{WEEKDAYS_SHORT[one.window.weekday]} {one.window.starts:%H:%M}–{one.window.ends:%H:%M} "
        f"{one.position}, {one.room}"
        for one in proposals
    ]


def test_the_evening_is_proposed_to_the_most_wished_first(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    found = proposed_windows(centre, ask_families(centre), TODAY)
    assert said(found) == [
        "пн 17:00–19:00 учитель-логопед, Кабинет 5",
        "вт 17:00–19:00 педагог-психолог, Кабинет 5",
        "ср 17:00–19:00 учитель-логопед, Кабинет 5",
    ]
    first = found[0]
    assert first.why.replace(NBSP, " ") == (
        "Вечером в будни хотят приходить 42 из 84 семей (50 %), после 17:00 в будни приёма нет. "
        "Учителя-логопеда просят 51 из 84 семей (61 %)."
    )
    assert (first.window.valid_from, first.window.valid_to) == (dt.date(2026, 11, 30), YEAR_LAST)
    assert first.problem == ""


def test_no_two_windows_ever_clash(centre: CentreFile) -> None:
    psychologist, speech = add_staff(centre)
    open_mornings(centre, psychologist)
    room = open_room(centre)
    for who, weekday, starts in ((speech, 0, 16), (psychologist, 1, 18), (speech, 2, 18)):
        window = Window(who, weekday, dt.time(starts), dt.time(starts + 2), room_id=room,
                        valid_from=TODAY, valid_to=YEAR_LAST)  # fmt: skip
        keep_window(centre, window)
    round_id = ask_families(centre)
    open_windows(centre, [one.window for one in proposed_windows(centre, round_id, TODAY)])
    every = [line.window for line in windows(centre)]
    assert len(every) > 8
    for one, other in combinations(every, 2):
        shares = one.room_id == other.room_id or one.specialist_id == other.specialist_id
        meets = share_time(one, other) and first_common_day(one, other)
        assert not (shares and meets), (one, other)


def open_room(file: CentreFile) -> int:
    ((room_id,),) = Room.select(Room.id).where(Room.name == "Кабинет 5").tuples().execute(file.db)
    return int(room_id)


def test_accepted_windows_fill_the_gap_and_are_one_step_of_undo(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    round_id = ask_families(centre)
    found = proposed_windows(centre, round_id, TODAY)
    changes = open_windows(centre, [one.window for one in found])
    assert changes.label == "Добавлено: 3 окна".replace(" окна", f"{NBSP}окна")
    for day in (TODAY, TODAY + dt.timedelta(days=7)):
        (evening,) = [need for need in needs(centre, round_id, day).of(Meaning.TIME)
                      if need.code == WishedTime.EVENING]  # fmt: skip
        assert evening.minutes == 6 * 60
    centre.undo()
    assert len(windows(centre)) == 5


def test_what_clashes_by_now_is_refused_as_a_whole(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    found = proposed_windows(centre, ask_families(centre), TODAY)
    keep_window(centre, replace(found[1].window))
    with pytest.raises(Refused):
        open_windows(centre, [one.window for one in found])
    assert len(windows(centre)) == 6


def test_a_break_in_the_evening_is_gone_around(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    keep_pause(centre, Pause(dt.time(17), dt.time(17, 30)))
    found = proposed_windows(centre, ask_families(centre), TODAY)
    assert {one.window.starts for one in found} == {dt.time(18)}


def test_without_a_room_only_what_families_wish_from_afar_is_proposed(centre: CentreFile) -> None:
    psychologist, _ = add_staff(centre)
    open_mornings(centre, psychologist)
    retire_room(centre, open_room(centre))
    found = proposed_windows(centre, ask_families(centre), TODAY)
    assert {(one.window.form, one.window.room_id) for one in found} == {(Form.REMOTE, None)}


def test_a_centre_without_hours_gets_its_first_ones(centre: CentreFile) -> None:
    add_staff(centre)
    found = proposed_windows(centre, ask_families(centre), dt.date(2026, 7, 1))
    assert {one.window.valid_from for one in found} == {dt.date(2026, 9, 1)}
    assert {one.window.starts.hour for one in found} >= {9, 13, 17}
    assert "пока не заданы" in found[0].why


def test_a_saturday_is_proposed_with_a_second_look(centre: CentreFile) -> None:
    add_staff(centre)
    round_id = ask_families(centre)
    with centre.operation("Суббота"):
        centre.db.run("UPDATE question_option SET code = 'saturday' WHERE code = 'weekday_evening'")
    saturdays = [
        one for one in proposed_windows(centre, round_id, TODAY) if one.window.weekday == 5
    ]
    assert "обычно выходной" in saturdays[0].problem


def test_why_nothing_is_proposed(centre: CentreFile) -> None:
    round_id = ask_families(centre)
    assert proposed_windows(centre, round_id, TODAY) == []
    assert "добавьте специалистов" in why_nothing(centre, round_id, TODAY)
    empty = ask_families(centre, 0, title="весна 2027")
    assert "Анкет пока нет" in why_nothing(centre, empty, TODAY)
    psychologist, speech = add_staff(centre)
    for day in range(5):
        for who, starts, ends in ((psychologist, 9, 17), (speech, 17, 20)):
            window = Window(who, day, dt.time(starts), dt.time(ends), room_id=open_room(centre),
                            valid_from=TODAY, valid_to=YEAR_LAST)  # fmt: skip
            keep_window(centre, window)
    assert "менять не нужно" in why_nothing(centre, round_id, TODAY)
