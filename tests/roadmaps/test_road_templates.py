"""The templates of road maps: the program's are sound, the head's own are kept."""

import datetime as dt
import re
from functools import partial

import pytest
from helpers.road_rows import BEGINS, TODAY, event, refusal, seen, started

from kcentre.roadmaps.event_verbs import cancel_event
from kcentre.roadmaps.queries import road_maps
from kcentre.roadmaps.records import NO_FACTS, RoadMapDraft
from kcentre.roadmaps.task_verbs import drop_task, mark_done
from kcentre.roadmaps.template_records import TemplateTask
from kcentre.roadmaps.template_verbs import remove_template, save_as_template
from kcentre.roadmaps.templates import READY, ready, template_content, templates
from kcentre.roadmaps.values import TaskState
from kcentre.roadmaps.verbs import start_road_map
from kcentre.steps.road_facts import FACTS
from kcentre.steps.six_steps import TITLES
from kcentre.storage import CentreFile

_MIXED = re.compile(r"[А-Яа-яЁё][A-Za-z]|[A-Za-z][А-Яа-яЁё]")


def tasks_of(key: str) -> list[TemplateTask]:
    return [task for stage in ready(key).stages for task in stage.tasks]


@pytest.mark.parametrize("key", READY)
def test_a_ready_template_holds_together(key: str) -> None:
    tasks = tasks_of(key)
    by_key = {task.key: task for task in tasks}
    assert len(by_key) == len(tasks)
    assert "" not in by_key
    for task in tasks:
        assert task.length >= 1
        assert task.fact in {"", *FACTS}
        if task.after:
            before = by_key[task.after]
            assert before.offset + before.length <= task.offset, (task.title, before.title)
    for one in ready(key).events:
        assert one.task in by_key
        task = by_key[one.task]
        assert task.offset <= one.offset < task.offset + task.length, one.title


@pytest.mark.parametrize("key", READY)
def test_a_ready_template_is_written_in_russian(key: str) -> None:
    content = ready(key)
    texts = [content.title, content.note, content.goal, *(stage.title for stage in content.stages)]
    texts += [text for task in tasks_of(key) for text in (task.title, task.result)]
    texts += [text for one in content.events for text in (one.title, one.audience)]
    assert all(texts)
    assert not [text for text in texts if _MIXED.search(text) or '"' in text]


def test_the_six_steps_have_their_exact_words() -> None:
    assert tuple(stage.title for stage in ready("six_steps").stages) == TITLES


def test_the_road_maps_of_the_neighbours() -> None:
    counts = {key: len(ready(key).stages) for key in READY}
    assert (counts["three_stages"], counts["seven_steps"]) == (3, 7)
    assert [stage.title for stage in ready("three_stages").stages] == [
        "Подготовительный этап",
        "Основной этап",
        "Аналитико-прогностический этап",
    ]
    kinds = [one.kind.label for one in ready("mentoring").events]
    assert {"установочная встреча", "семинар-практикум", "мастер-класс", "круглый стол"} == {*kinds}


def test_a_road_map_is_laid_out_from_its_start(centre: CentreFile) -> None:
    leap = dt.date(2028, 2, 29)
    view = seen(centre, started(centre, "six_steps", starts_on=leap), leap)
    survey, conclusion = view.stages[0].tasks
    assert (survey.draft.starts_on, survey.draft.due) == (leap, dt.date(2028, 3, 20))
    assert conclusion.draft.after_id == survey.id
    assert conclusion.after_title == survey.draft.title
    assert (conclusion.planned_start, conclusion.planned_due) == (
        dt.date(2028, 3, 21),
        dt.date(2028, 3, 30),
    )
    assert survey.fact_key == "demand.collected"
    assert view.line.total == 20
    assert view.line.template == "six_steps"


def test_every_ready_template_begins_and_is_undone(centre: CentreFile) -> None:
    for key in READY:
        view = seen(centre, started(centre, key, title=key))
        assert len(view.events) == len(ready(key).events)
        assert view.line.ends_on is not None
        centre.undo()
    assert [line.key for line in templates(centre)] == [*READY]


def test_a_template_that_is_gone_is_refused(centre: CentreFile) -> None:
    draft = RoadMapDraft("Карта", BEGINS)
    for key in ("own/7", "unknown"):
        assert "Этого шаблона уже нет" in refusal(partial(start_road_map, centre, key, draft))
    assert not road_maps(centre, TODAY, NO_FACTS)


def test_an_own_template_keeps_the_work_and_forgets_the_people(centre: CentreFile) -> None:
    source = started(centre, "mentoring", responsible="Соколова А. П.")
    event(centre, source, "Лишнее", dt.date(2026, 12, 1))
    view = seen(centre, source)
    mark_done(centre, [view.tasks[0].id], BEGINS, TODAY)
    drop_task(centre, view.tasks[-1].id, "не нужна", TODAY)
    cancel_event(centre, view.events[-1].id, "нет спикера")
    save_as_template(centre, source, "Менторство у нас", "Свой порядок", TODAY)
    own = templates(centre)[-1]
    assert (own.title, own.note, own.is_own, own.tasks) == (
        "Менторство у нас",
        "Свой порядок",
        True,
        3,
    )
    again = seen(centre, started(centre, own.key, starts_on=dt.date(2027, 9, 1)), TODAY)
    assert {task.state for task in again.tasks} == {TaskState.WAITING}
    assert again.tasks[1].draft.after_id == again.tasks[0].id
    assert again.tasks[0].draft.starts_on == dt.date(2027, 9, 1)
    assert len(again.events) == 5
    assert again.line.draft.responsible == ""


def test_own_templates_are_told_apart_and_removed(centre: CentreFile) -> None:
    source = started(centre, "three_stages")
    assert "Назовите шаблон" in refusal(lambda: save_as_template(centre, source, " "))
    save_as_template(centre, source, "Проект «Ёлочка»")
    sentence = refusal(lambda: save_as_template(centre, source, "проект «Елочка»"))
    assert "уже есть" in sentence
    (own,) = [line for line in templates(centre) if line.is_own]
    assert template_content(centre, own.key).stages[0].title == "Подготовительный этап"
    remove_template(centre, own.key)
    assert not any(line.is_own for line in templates(centre))
    assert "Этого шаблона уже нет" in refusal(lambda: remove_template(centre, own.key))
    centre.undo()
    assert templates(centre)[-1].title == "Проект «Ёлочка»"
    assert "не удаляют" in refusal(lambda: remove_template(centre, "six_steps"))
