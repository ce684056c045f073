"""Pauses: what stops one, keeping and taking back."""

import datetime as dt
from dataclasses import replace

import pytest
from helpers.hours_of_centre import Hours, at, retire_specialist

from kcentre.language import Refused
from kcentre.language.problems import Severity
from kcentre.premises.hours import queries, verbs
from kcentre.premises.hours.records import Pause
from kcentre.premises.hours.surroundings import problems_of_pause

LUNCH = Pause(at("12:00"), at("13:00"))


def fields(hours: Hours, pause: Pause, severity: Severity = Severity.STOP) -> list[str]:
    found = problems_of_pause(hours.file, pause)
    return [each.field for each in found if each.severity is severity]


def test_a_pause_is_added_changed_removed_and_taken_back(hours: Hours) -> None:
    file = hours.file
    assert verbs.keep_pause(file, LUNCH).label == "Добавлен перерыв: ежедневно 12:00–13:00"
    (kept,) = queries.pauses(file)
    assert replace(kept, id=None) == LUNCH
    changed = verbs.keep_pause(file, replace(kept, weekday=4, specialist_id=hours.anna))
    assert changed.label == "Изменён перерыв: пятница 12:00–13:00"
    (line,) = queries.pause_lines(file)
    assert (line.specialist, line.pause.weekday) == ("Иванова Анна Павловна", 4)
    file.undo()
    assert queries.pauses(file) == [kept]
    gone = verbs.remove_pauses(file, [kept.id or 0])
    assert gone.label == "Удалён перерыв: ежедневно 12:00–13:00"
    assert queries.pauses(file) == []
    file.undo()
    assert queries.pauses(file) == [kept]
    verbs.remove_pauses(file, [kept.id or 0])
    with pytest.raises(Refused, match="её удалили"):
        verbs.keep_pause(file, kept)


def test_pauses_of_every_day_come_first(hours: Hours) -> None:
    friday = replace(LUNCH, weekday=4)
    monday = replace(LUNCH, weekday=0, valid_from=dt.date(2028, 2, 29), valid_to=None)
    for pause in (friday, monday, LUNCH):
        verbs.keep_pause(hours.file, pause)
    found = queries.pauses(hours.file)
    assert [replace(pause, id=None) for pause in found] == [LUNCH, monday, friday]
    gone = verbs.remove_pauses(hours.file, [pause.id or 0 for pause in found])
    assert gone.label == "Удалено: 3\u00a0перерыва"


def test_pauses_are_those_valid_between_two_days(hours: Hours) -> None:
    first, last = dt.date(2028, 1, 1), dt.date(2028, 2, 29)
    ended = replace(LUNCH, valid_to=last)
    begun = replace(LUNCH, weekday=0, valid_from=first)
    endless = replace(LUNCH, weekday=1)
    for pause in (ended, begun, endless):
        verbs.keep_pause(hours.file, pause)

    def found(first: dt.date | None, last: dt.date | None) -> list[Pause]:
        kept = queries.pauses(hours.file, first=first, last=last)
        return [replace(pause, id=None) for pause in kept]

    day = dt.timedelta(days=1)
    assert found(first, last) == found(last, last) == [ended, begun, endless]
    assert found(last + day, None) == [begun, endless]
    assert found(None, first - day) == [ended, endless]
    assert found(first - day, first - day) == [ended, endless]


def test_a_pause_makes_sense(hours: Hours) -> None:
    assert fields(hours, replace(LUNCH, ends=at("12:00"))) == ["ends"]
    assert fields(hours, replace(LUNCH, starts=at("23:00"), ends=at("1:00"))) == ["ends"]
    assert fields(hours, replace(LUNCH, weekday=7)) == ["weekday"]
    assert fields(hours, replace(LUNCH, specialist_id=99)) == ["specialist_id"]
    reversed_days = replace(LUNCH, valid_from=dt.date(2027, 1, 1), valid_to=dt.date(2026, 12, 31))
    assert fields(hours, reversed_days) == ["valid_to"]
    retire_specialist(hours.file, hours.anna)
    assert fields(hours, replace(LUNCH, specialist_id=hours.anna)) == ["specialist_id"]
    with pytest.raises(Refused):
        verbs.keep_pause(hours.file, replace(LUNCH, weekday=7))
    assert queries.pauses(hours.file) == []


def test_the_same_pause_is_not_kept_twice(hours: Hours) -> None:
    spring = replace(LUNCH, valid_from=dt.date(2027, 1, 1), valid_to=dt.date(2027, 5, 31))
    verbs.keep_pause(hours.file, spring)
    assert fields(hours, LUNCH) == ["starts"]
    assert fields(hours, replace(LUNCH, valid_to=dt.date(2026, 12, 31))) == []
    assert fields(hours, replace(LUNCH, valid_from=dt.date(2027, 6, 1))) == []
    assert fields(hours, replace(LUNCH, weekday=1)) == []
    (kept,) = queries.pauses(hours.file)
    assert fields(hours, kept) == []


def test_a_pause_that_cuts_nothing_is_asked_about(hours: Hours) -> None:
    assert fields(hours, LUNCH, Severity.WARNING) == ["starts"]
    verbs.keep_window(hours.file, hours.window("9:00", "12:01"))
    assert fields(hours, LUNCH, Severity.WARNING) == []
    assert fields(hours, replace(LUNCH, starts=at("12:01")), Severity.WARNING) == ["starts"]
    assert fields(hours, replace(LUNCH, weekday=2), Severity.WARNING) == ["starts"]
    assert fields(hours, replace(LUNCH, specialist_id=hours.pavel), Severity.WARNING) == ["starts"]
    later = replace(LUNCH, valid_from=dt.date(2027, 9, 1))
    assert fields(hours, later, Severity.WARNING) == ["starts"]
