"""План → корректировка → факт: days of tasks and of whole road maps are moved with history."""

import datetime as dt
from functools import partial

from helpers.road_rows import (
    BEFORE,
    BEGINS,
    TODAY,
    Road,
    bare_road,
    days,
    event,
    event_of,
    proven_by,
    refusal,
    seen,
    task,
    task_of,
)

from kcentre.roadmaps.correcting import correct_task, shift_start
from kcentre.roadmaps.event_verbs import cancel_event, hold_event
from kcentre.roadmaps.queries import corrections
from kcentre.roadmaps.records import FactState, HeldDraft
from kcentre.roadmaps.task_verbs import drop_task, mark_done
from kcentre.roadmaps.values import TaskState
from kcentre.storage import CentreFile

D = dt.date


def chained(file: CentreFile) -> tuple[Road, int, int, int]:
    """Begin a road map of three tasks that wait for each other."""
    road = bare_road(file)
    a = task(file, road.first, "А", BEGINS, D(2026, 9, 10))
    b = task(file, road.first, "Б", D(2026, 9, 11), D(2026, 9, 20), after_id=a)
    c = task(file, road.second, "В", D(2026, 9, 21), D(2026, 9, 30), after_id=b)
    return road, a, b, c


def test_a_correction_keeps_plan_and_reason(centre: CentreFile) -> None:
    road, _, _, c = chained(centre)
    correct_task(centre, c, D(2026, 9, 25), D(2026, 10, 5), " Карантин ", today=TODAY)
    line = task_of(centre, road.id, c)
    assert days(line) == ("2026-09-25", "2026-10-05")
    assert (line.planned_start, line.planned_due) == (D(2026, 9, 21), D(2026, 9, 30))
    assert (line.corrections, line.is_corrected) == (2, True)
    told = [(one.field, one.old, one.new, one.reason) for one in corrections(centre, road.id)]
    assert told == [
        ("Начало", "21.09.2026", "25.09.2026", "Карантин"),
        ("Срок", "30.09.2026", "05.10.2026", "Карантин"),
    ]
    correct_task(centre, c, D(2026, 9, 21), D(2026, 9, 30), "Вернули", today=TODAY)
    assert not task_of(centre, road.id, c).is_corrected
    assert task_of(centre, road.id, c).corrections == 4
    centre.undo()
    centre.undo()
    assert task_of(centre, road.id, c).corrections == 0


def test_the_same_days_are_no_correction(centre: CentreFile) -> None:
    road, _, _, c = chained(centre)
    changes = correct_task(centre, c, D(2026, 9, 21), D(2026, 9, 30), "Проверка", today=TODAY)
    assert changes.rows == {} or not corrections(centre, road.id)


def test_what_waits_moves_along_if_wished(centre: CentreFile) -> None:
    road, a, b, c = chained(centre)
    act = partial(correct_task, centre, a, BEGINS, D(2026, 9, 15), "Долго", today=TODAY)
    assert "Задача «Б» ждёт этой и начинается раньше, 11.09.2026" in refusal(act)
    correct_task(centre, a, BEGINS, D(2026, 9, 15), "Долго", with_following=True, today=TODAY)
    assert days(task_of(centre, road.id, b)) == ("2026-09-16", "2026-09-25")
    assert days(task_of(centre, road.id, c)) == ("2026-09-26", "2026-10-05")
    assert task_of(centre, road.id, c).planned_due == D(2026, 9, 30)
    assert len(corrections(centre, road.id)) == 5
    centre.undo()
    assert days(task_of(centre, road.id, c)) == ("2026-09-21", "2026-09-30")


def test_what_is_done_stays_and_stops_the_moving(centre: CentreFile) -> None:
    road, a, b, c = chained(centre)
    mark_done(centre, [b], D(2026, 9, 12), TODAY)
    correct_task(centre, a, BEGINS, D(2026, 9, 15), "Долго", with_following=True, today=TODAY)
    assert days(task_of(centre, road.id, b)) == ("2026-09-11", "2026-09-20")
    assert days(task_of(centre, road.id, c)) == ("2026-09-21", "2026-09-30")
    done = partial(correct_task, centre, b, BEGINS, D(2026, 9, 25), "Поздно", today=TODAY)
    assert "больше не меняются" in refusal(done)
    drop_task(centre, c, "Не нужна", TODAY)
    dropped = partial(correct_task, centre, c, BEGINS, D(2026, 9, 25), "Поздно", today=TODAY)
    assert "снята" in refusal(dropped)


def test_what_is_proven_stays_too(centre: CentreFile) -> None:
    road, a, b, _ = chained(centre)
    proven_by(centre, b, "rooms.ready")
    facts = {"rooms.ready": FactState(True, D(2026, 9, 5))}
    correct_task(centre, a, BEGINS, D(2026, 9, 15), "Долго", today=TODAY, facts=facts)
    assert days(task_of(centre, road.id, b)) == ("2026-09-11", "2026-09-20")
    own = partial(correct_task, centre, b, None, D(2026, 9, 30), "Так", today=TODAY, facts=facts)
    assert "больше не меняются" in refusal(own)


def test_a_bad_correction_has_a_way_out(centre: CentreFile) -> None:
    *_, c = chained(centre)

    def said(starts: dt.date, due: dt.date | None, reason: str = "Так") -> str:
        return refusal(partial(correct_task, centre, c, starts, due, reason, today=TODAY))

    sound, later = D(2026, 9, 21), D(2026, 10, 30)
    assert "Напишите причину" in said(sound, later, " ")
    assert "слишком длинный" in said(sound, later, "т" * 2001)
    assert "Раньше, чем закончится задача «Б»" in said(D(2026, 9, 19), later)
    assert "Срок раньше начала" in said(D(2026, 9, 25), D(2026, 9, 24))
    assert "Укажите срок" in said(sound, None)
    assert "Проверьте год" in said(sound, D(9026, 9, 24))


def test_a_start_shifted_before_it_came_moves_the_plan_itself(centre: CentreFile) -> None:
    road, a, *_ = chained(centre)
    meeting = event(centre, road.id, "Встреча", D(2026, 9, 5))
    shift_start(centre, road.id, D(2028, 2, 29), "", today=BEFORE)
    line = task_of(centre, road.id, a)
    assert days(line) == ("2028-02-29", "2028-03-09")
    assert not line.is_corrected
    assert corrections(centre, road.id) == []
    assert event_of(centre, road.id, meeting).planned_on == D(2028, 3, 4)
    assert event_of(centre, road.id, meeting).draft.note == ""
    assert seen(centre, road.id).line.starts_on == D(2028, 2, 29)
    centre.undo()
    assert days(task_of(centre, road.id, a)) == ("2026-09-01", "2026-09-10")


def test_a_start_shifted_later_leaves_what_is_done(centre: CentreFile) -> None:
    road, a, b, c = chained(centre)
    mark_done(centre, [a], D(2026, 9, 8), TODAY)
    held = event(centre, road.id, "Прошла", D(2026, 9, 5))
    gone = event(centre, road.id, "Отменена", D(2026, 9, 6))
    waits = event(centre, road.id, "Будет", D(2026, 12, 25), note="Позвать гостей")
    hold_event(centre, held, HeldDraft(D(2026, 9, 5)), TODAY)
    cancel_event(centre, gone, "Нет спикера")
    assert "причину" in refusal(
        partial(shift_start, centre, road.id, D(2026, 9, 11), "", today=TODAY)
    )
    shift_start(centre, road.id, D(2026, 9, 11), "Ремонт", today=TODAY)
    assert days(task_of(centre, road.id, a)) == ("2026-09-01", "2026-09-10")
    assert days(task_of(centre, road.id, b)) == ("2026-09-21", "2026-09-30")
    assert days(task_of(centre, road.id, c)) == ("2026-10-01", "2026-10-10")
    assert task_of(centre, road.id, c).planned_start == D(2026, 9, 21)
    assert len(corrections(centre, road.id)) == 4
    assert event_of(centre, road.id, held).planned_on == D(2026, 9, 5)
    assert event_of(centre, road.id, gone).planned_on == D(2026, 9, 6)
    moved = event_of(centre, road.id, waits)
    assert moved.planned_on == D(2027, 1, 4)
    assert moved.draft.note == "Позвать гостей\nПеренесено с\u00a025.12.2026: Ремонт"
    centre.undo()
    assert corrections(centre, road.id) == []
    assert event_of(centre, road.id, waits).draft.note == "Позвать гостей"


def test_a_start_may_not_squeeze_what_is_done(centre: CentreFile) -> None:
    road, a, b, _ = chained(centre)
    mark_done(centre, [a], D(2026, 9, 8), TODAY)
    act = partial(shift_start, centre, road.id, D(2026, 8, 25), "Раньше", today=TODAY)
    assert "«Б» началась бы 04.09.2026, раньше, чем закончится «А» (08.09.2026)" in refusal(act)
    shift_start(centre, road.id, D(2026, 8, 30), "Раньше", today=TODAY)
    assert days(task_of(centre, road.id, b)) == ("2026-09-09", "2026-09-18")


def test_facts_are_asked_when_a_start_is_shifted(centre: CentreFile) -> None:
    road, a, b, _ = chained(centre)
    proven_by(centre, a, "demand.collected")
    facts = {"demand.collected": FactState(True, D(2026, 9, 3))}
    shift_start(centre, road.id, D(2026, 8, 25), "Раньше", today=TODAY, facts=facts)
    assert days(task_of(centre, road.id, a)) == ("2026-09-01", "2026-09-10")
    assert days(task_of(centre, road.id, b)) == ("2026-09-04", "2026-09-13")
    drop_task(centre, b, "Не нужна", TODAY)
    shift_start(centre, road.id, BEGINS, "Обратно", today=TODAY, facts=facts)
    assert days(task_of(centre, road.id, b)) == ("2026-09-04", "2026-09-13")


def test_a_start_beyond_the_calendar_is_refused(centre: CentreFile) -> None:
    road, *_ = chained(centre)
    for day in (D(1, 1, 1), D(9999, 12, 31)):
        assert "Проверьте год" in refusal(partial(shift_start, centre, road.id, day, "Так"))


def test_a_map_begun_in_the_past_is_late_at_once(centre: CentreFile) -> None:
    road = bare_road(centre, starts_on=D(2025, 9, 1))
    old = task(centre, road.first, "Старая", D(2025, 9, 1), D(2025, 9, 30))
    assert task_of(centre, road.id, old).state is TaskState.LATE
    mark_done(centre, [old], D(2025, 9, 29), TODAY)
    assert task_of(centre, road.id, old).in_time is True
