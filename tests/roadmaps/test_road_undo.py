"""Every verb of the road maps is one step to be taken back, and done again."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from helpers.journal_rows import an_event, only_id
from helpers.road_rows import BEGINS, TODAY, attach, bare_road, event, task

from kcentre.journal.event_verbs import add_event
from kcentre.roadmaps import (
    correcting,
    event_verbs,
    stage_verbs,
    task_verbs,
    template_verbs,
    verbs,
)
from kcentre.roadmaps.records import (
    FactState,
    HeldDraft,
    RoadEventDraft,
    RoadMapDraft,
    StageDraft,
    TaskDraft,
)
from kcentre.storage import CentreFile, Changes

D = dt.date
_TABLES = (
    "road_map", "road_stage", "road_task", "road_correction", "road_event", "road_template",
    "attachment", "attachment_content",
)  # fmt: skip


def dump(file: CentreFile) -> list[list[tuple[object, ...]]]:
    return [file.db.run(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in _TABLES]  # noqa: S608 — names above


def acts(file: CentreFile) -> list[Callable[[], Changes]]:
    """Return every verb, in an order in which each changes something."""
    road = bare_road(file)
    a = task(file, road.first, "А", BEGINS, D(2026, 9, 10))
    b = task(file, road.first, "Б", D(2026, 9, 11), D(2026, 9, 20), after_id=a)
    c = task(file, road.second, "В", D(2026, 9, 21), D(2026, 12, 1), after_id=b)
    one = event(file, road.id, "Встреча", D(2026, 12, 5), task_id=b)
    draft = an_event(file, date=D(2026, 10, 7), participants=12)
    journal = only_id(add_event(file, draft), "group_event")
    for table, row_id in (("road_task", b), ("road_stage", road.first), ("road_event", one)):
        attach(file, table, row_id)
    day = D(2026, 9, 12)
    facts = {"demand.collected": FactState(True, day)}
    return [
        partial(verbs.start_road_map, file, "six_steps", RoadMapDraft("Шаги", BEGINS)),
        partial(verbs.change_road_map, file, road.id, RoadMapDraft("Другая", BEGINS)),
        partial(stage_verbs.keep_stage, file, road.id, StageDraft("Третий")),
        partial(stage_verbs.keep_stage, file, road.id, StageDraft("Первый"), road.first),
        partial(stage_verbs.move_stage, file, road.first, 1),
        partial(task_verbs.keep_task, file, TaskDraft(road.first, "Г", due=D(2026, 12, 1))),
        partial(
            task_verbs.keep_task, file,
            TaskDraft(road.second, "В", b, D(2026, 9, 22), D(2026, 12, 2)), c, "Так", TODAY,
        ),
        partial(task_verbs.move_task, file, a, 1),
        partial(
            correcting.correct_task, file, a, BEGINS, D(2026, 9, 15), "Долго",
            with_following=True, today=TODAY,
        ),
        partial(task_verbs.mark_done, file, [a], day, TODAY),
        partial(correcting.shift_start, file, road.id, D(2026, 9, 3), "Ремонт", today=TODAY),
        partial(task_verbs.mark_undone, file, [a]),
        partial(task_verbs.drop_task, file, c, "Не нужна", TODAY),
        partial(task_verbs.restore_task, file, c, "Нужна", TODAY),
        partial(
            event_verbs.keep_event, file,
            RoadEventDraft(road.id, "Другое", planned_on=D(2026, 12, 6)), one, TODAY,
        ),
        partial(event_verbs.cancel_event, file, one, "Карантин"),
        partial(event_verbs.restore_event, file, one),
        partial(event_verbs.hold_event, file, one, HeldDraft(group_event_id=journal), TODAY),
        partial(event_verbs.unhold_event, file, one),
        partial(template_verbs.save_as_template, file, road.id, "Мой"),
        partial(template_verbs.remove_template, file, "own/1"),
        partial(verbs.finish_road_map, file, road.id + 1, TODAY, facts, "Готово"),
        partial(verbs.reopen_road_map, file, road.id + 1),
        partial(verbs.retire_road_map, file, road.id),
        partial(verbs.restore_road_map, file, road.id),
        partial(event_verbs.remove_events, file, [one]),
        partial(task_verbs.remove_tasks, file, [b], release=True),
        partial(stage_verbs.remove_stage, file, road.first, release=True),
        partial(verbs.remove_road_map, file, road.id),
    ]  # fmt: skip


def test_every_verb_is_undone_and_redone(centre: CentreFile) -> None:
    steps = acts(centre)
    states = [dump(centre)]
    for step in steps:
        changes = step()
        assert changes.rows, changes.label
        states.append(dump(centre))
    for before in reversed(states[:-1]):
        label = centre.history.undo_label
        centre.undo()
        assert dump(centre) == before, label
    for after in states[1:]:
        label = centre.history.redo_label
        centre.redo()
        assert dump(centre) == after, label
