"""Which task waits for which, and how tasks, stages and events stand on a day."""

import datetime as dt

import pytest

from kcentre.roadmaps.chain import beyond, loop_through, waiting_for
from kcentre.roadmaps.records import (
    EventLine,
    RoadEventDraft,
    StageDraft,
    StageLine,
    TaskDraft,
    TaskLine,
)
from kcentre.roadmaps.states import event_state, open_state, stage_with
from kcentre.roadmaps.values import RoadEventState, TaskState

DAY = dt.date(2028, 2, 29)
EVE = dt.date(2028, 2, 28)


def test_a_loop_is_told_from_the_task_on() -> None:
    after = {1: None, 2: 1, 3: 2, 4: None}
    assert loop_through(1, 3, after) == (1, 3, 2)
    assert loop_through(1, 1, after) == (1,)
    assert loop_through(4, 3, after) == ()
    assert loop_through(1, None, after) == ()


def test_a_loop_kept_already_is_gone_round_once() -> None:
    assert loop_through(5, 1, {1: 2, 2: 1, 5: None}) == ()
    assert [*waiting_for(1, {1: 2, 2: 1})] == [2]
    assert beyond(5, frozenset({1, 2}), {1: 2, 2: 1, 5: 1}) is None


def test_all_that_wait_are_found_the_nearest_first() -> None:
    assert [*waiting_for(1, {1: None, 2: 1, 3: 2, 4: 1, 5: None})] == [2, 4, 3]
    assert [*waiting_for(9, {1: None})] == []


def test_beyond_the_removed_ones_stands_what_is_left() -> None:
    after = {1: None, 2: 1, 3: 2, 4: 3}
    assert beyond(4, frozenset({3}), after) == 2
    assert beyond(4, frozenset({2, 3}), after) == 1
    assert beyond(4, frozenset({1, 2, 3}), after) is None


@pytest.mark.parametrize(
    ("starts", "due", "is_held_up", "state"),
    [
        (EVE, DAY, False, TaskState.IN_WORK),
        (EVE, DAY, True, TaskState.WAITING),
        (DAY + dt.timedelta(1), DAY + dt.timedelta(2), False, TaskState.WAITING),
        (EVE, EVE, True, TaskState.LATE),
        (None, DAY, False, TaskState.IN_WORK),
        (None, None, False, TaskState.IN_WORK),
    ],
)
def test_an_open_task(
    starts: dt.date | None, due: dt.date | None, is_held_up: bool, state: TaskState
) -> None:
    assert open_state(starts, due, DAY, is_held_up=is_held_up) is state


def test_an_event_is_late_by_its_day() -> None:
    def state(held: dt.date | None, *, is_cancelled: bool = False) -> RoadEventState:
        return event_state(EVE, held, DAY, is_cancelled=is_cancelled)

    assert state(EVE) is RoadEventState.HELD
    assert state(EVE - dt.timedelta(3)) is RoadEventState.HELD
    assert state(DAY) is RoadEventState.HELD_LATE
    assert state(None) is RoadEventState.OVERDUE
    assert state(None, is_cancelled=True) is RoadEventState.CANCELLED
    assert event_state(DAY, None, DAY, is_cancelled=False) is RoadEventState.PLANNED
    assert state(DAY + dt.timedelta(1)) is RoadEventState.OVERDUE


def task(number: int, state: TaskState, due: dt.date, done_on: dt.date | None = None) -> TaskLine:
    draft = TaskDraft(1, f"Задача {number}", starts_on=due - dt.timedelta(1), due=due)
    return TaskLine(number, draft, state, draft.starts_on, due, done_on)


def stage(*tasks: TaskLine) -> StageLine:
    return stage_with(StageLine(1, StageDraft("Этап"), TaskState.WAITING), tasks)


def test_a_stage_is_what_its_tasks_are() -> None:
    done, dropped = TaskState.DONE, TaskState.DROPPED
    assert stage().state is TaskState.WAITING
    assert stage(task(1, dropped, DAY)).state is dropped
    assert stage(task(1, done, DAY, EVE), task(2, dropped, DAY)).state is done
    assert stage(task(1, done, DAY, EVE), task(2, TaskState.WAITING, DAY)).state is (
        TaskState.IN_WORK
    )
    assert stage(task(1, TaskState.WAITING, DAY)).state is TaskState.WAITING
    assert stage(task(1, TaskState.LATE, EVE), task(2, done, DAY, EVE)).state is TaskState.LATE


def test_a_stage_has_the_days_of_what_counts() -> None:
    far = dt.date(2029, 1, 1)
    found = stage(
        task(1, TaskState.DONE, EVE, EVE),
        task(2, TaskState.DONE, DAY, DAY),
        task(3, TaskState.DROPPED, far),
    )
    assert (found.starts_on, found.due) == (EVE - dt.timedelta(1), DAY)
    assert (found.done, found.total, found.done_on) == (2, 2, DAY)
    unknown = stage(task(1, TaskState.DONE, EVE), task(2, TaskState.DONE, DAY, DAY))
    assert unknown.done_on is None


def test_what_was_proven_on_no_known_day_is_neither_in_time_nor_late() -> None:
    assert task(1, TaskState.DONE, DAY).in_time is None
    assert task(1, TaskState.DONE, DAY, DAY).in_time is True
    assert task(1, TaskState.DONE, EVE, DAY).in_time is False
    assert task(1, TaskState.LATE, EVE, DAY).in_time is None


def test_an_event_stands_where_it_was_held() -> None:
    draft = RoadEventDraft(1, "Встреча", planned_on=DAY)
    held = EventLine(1, draft, RoadEventState.HELD, held_on=EVE)
    assert (held.shown_on, held.days_late, held.is_held) == (EVE, -1, True)
    waiting = EventLine(1, draft, RoadEventState.PLANNED)
    assert (waiting.shown_on, waiting.days_late, waiting.is_held) == (DAY, None, False)


def test_a_stage_of_a_finished_map_with_something_left_open_is_undone() -> None:
    done, left = task(1, TaskState.DONE, EVE, EVE), task(2, TaskState.UNDONE, EVE)
    assert stage(done, left).state is TaskState.UNDONE
    assert stage(done, left).late == 0
