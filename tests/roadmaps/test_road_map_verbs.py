"""Road maps, their stages and tasks: entered, marked, removed, and each verb undone."""

import datetime as dt
from functools import partial

import pytest
from helpers.road_rows import (
    BEFORE,
    BEGINS,
    TODAY,
    attach,
    bare_road,
    days,
    event,
    proven_by,
    refusal,
    seen,
    started,
    task,
    task_of,
)

from kcentre.attachments.queries import file_counts
from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.roadmaps import rules, stage_verbs, task_rules, task_verbs, verbs
from kcentre.roadmaps.queries import corrections, map_titles, road_maps
from kcentre.roadmaps.records import (
    NO_FACTS,
    FactState,
    RoadMapDraft,
    StageDraft,
    TaskDraft,
)
from kcentre.roadmaps.values import TaskState
from kcentre.storage import CentreFile

D = dt.date


def fields(problems: tuple[Problem, ...]) -> list[tuple[str, Severity]]:
    return [(problem.field, problem.severity) for problem in problems]


def test_a_map_needs_a_name_and_a_first_day(centre: CentreFile) -> None:
    empty = verbs.problems_of_map(centre, RoadMapDraft(), None)
    assert {field for field, _ in fields(empty)} == {"title", "starts_on"}
    long = RoadMapDraft("Ё" * 301, D(1812, 1, 1), "ц" * 2001)
    assert {field for field, _ in fields(verbs.problems_of_map(centre, long, None))} == {
        "title",
        "starts_on",
        "goal",
    }
    started(centre, title="Шаги к ёлке")
    twin = verbs.problems_of_map(centre, RoadMapDraft("шаги к елке", BEGINS), None)
    assert fields(twin) == [("title", Severity.WARNING)]


def test_a_map_is_changed_finished_put_away_and_removed(centre: CentreFile) -> None:
    road = bare_road(centre)
    changed = RoadMapDraft("Карта д'Артаньяна", BEGINS, "Цель", "Соколова А. П.", "Куратор")
    verbs.change_road_map(centre, road.id, changed)
    assert seen(centre, road.id).line.draft == changed
    verbs.finish_road_map(centre, road.id, TODAY, NO_FACTS, "Готово")
    assert seen(centre, road.id).line.is_finished
    assert seen(centre, road.id).line.draft.result == "Готово"
    verbs.reopen_road_map(centre, road.id)
    verbs.retire_road_map(centre, road.id)
    assert road_maps(centre, TODAY, NO_FACTS) == []
    assert map_titles(centre) == []
    assert len(road_maps(centre, TODAY, NO_FACTS, with_retired=True)) == 1
    verbs.restore_road_map(centre, road.id)
    assert map_titles(centre) == [(road.id, "Карта д'Артаньяна")]
    verbs.remove_road_map(centre, road.id)
    assert road_maps(centre, TODAY, NO_FACTS, with_retired=True) == []
    for _ in range(6):
        centre.undo()
    assert seen(centre, road.id).line.draft.title == "Карта"
    assert not seen(centre, road.id).line.is_finished


def test_the_start_of_a_map_with_days_is_shifted_not_typed(centre: CentreFile) -> None:
    road = bare_road(centre)
    later = RoadMapDraft("Карта", D(2026, 10, 1))
    verbs.change_road_map(centre, road.id, later)
    event(centre, road.id, "Встреча", D(2026, 10, 5))
    again = RoadMapDraft("Карта", BEGINS)
    sentence = refusal(partial(verbs.change_road_map, centre, road.id, again))
    assert "Сдвинуть начало" in sentence


def test_a_finished_map_is_not_touched(centre: CentreFile) -> None:
    road = bare_road(centre)
    one = task(centre, road.first, "Задача", BEGINS, BEGINS)
    verbs.finish_road_map(centre, road.id, TODAY, NO_FACTS)
    acts = (
        partial(stage_verbs.keep_stage, centre, road.id, StageDraft("Этап")),
        partial(stage_verbs.move_stage, centre, road.first, 1),
        partial(stage_verbs.remove_stage, centre, road.first),
        partial(task_verbs.keep_task, centre, TaskDraft(road.first, "А", due=BEGINS)),
        partial(task_verbs.mark_done, centre, [one], BEGINS, TODAY),
        partial(task_verbs.remove_tasks, centre, [one]),
        partial(task_verbs.drop_task, centre, one, "причина"),
        partial(verbs.finish_road_map, centre, road.id, TODAY, NO_FACTS),
    )
    for act in acts:
        assert refusal(act) == rules.FINISHED.sentence


def test_what_is_gone_is_said_to_be_gone(centre: CentreFile) -> None:
    road = bare_road(centre)
    stage_verbs.remove_stage(centre, road.second)
    assert refusal(partial(stage_verbs.move_stage, centre, road.second, 1)).startswith(
        "Этого этапа"
    )
    assert refusal(partial(task_verbs.mark_done, centre, [99])) == rules.REMOVED_TASK.sentence
    assert refusal(partial(verbs.remove_road_map, centre, 99)) == rules.REMOVED_MAP.sentence
    task_verbs.remove_tasks(centre, [99])
    draft = TaskDraft(road.second, "Задача", due=BEGINS)
    assert refusal(partial(task_verbs.keep_task, centre, draft)) == rules.REMOVED_STAGE.sentence
    gone = partial(stage_verbs.keep_stage, centre, road.id, StageDraft("Этап"), road.second)
    assert refusal(gone) == rules.REMOVED_STAGE.sentence


def test_stages_keep_their_order(centre: CentreFile) -> None:
    road = bare_road(centre)

    def titles() -> list[str]:
        return [stage.draft.title for stage in seen(centre, road.id).stages]

    stage_verbs.keep_stage(centre, road.id, StageDraft(" Итоги  года ", "Соколова", "Отчёт"))
    assert titles() == ["Подготовка", "Работа", "Итоги года"]
    stage_verbs.move_stage(centre, road.first, 5)
    assert titles() == ["Работа", "Итоги года", "Подготовка"]
    stage_verbs.move_stage(centre, road.first, -1)
    assert titles() == ["Работа", "Подготовка", "Итоги года"]
    centre.undo()
    centre.undo()
    assert titles() == ["Подготовка", "Работа", "Итоги года"]
    stage_verbs.keep_stage(centre, road.id, StageDraft("Подготовительный"), road.first)
    assert titles()[0] == "Подготовительный"
    act = partial(stage_verbs.keep_stage, centre, road.id, StageDraft(""))
    assert refusal(act) == "Назовите этап."


def test_a_tasks_place_is_within_its_stage(centre: CentreFile) -> None:
    road = bare_road(centre)
    ids = [task(centre, road.first, title, BEGINS, BEGINS) for title in "АБВ"]
    task_verbs.move_task(centre, ids[2], -2)
    assert [one.draft.title for one in seen(centre, road.id).tasks] == ["В", "А", "Б"]
    moved = TaskDraft(road.second, "А", starts_on=BEGINS, due=BEGINS)
    task_verbs.keep_task(centre, moved, ids[0], today=TODAY)
    stages = seen(centre, road.id).stages
    assert [one.draft.title for one in stages[0].tasks] == ["В", "Б"]
    assert [one.draft.title for one in stages[1].tasks] == ["А"]
    assert seen(centre, road.id).line.total == 3


@pytest.mark.parametrize(
    ("starts", "due", "field", "words"),
    [
        (None, None, "due", "Укажите срок"),
        (D(2026, 10, 2), D(2026, 10, 1), "due", "Срок раньше начала"),
        (D(2026, 8, 31), D(2026, 10, 1), "starts_on", "Раньше начала дорожной карты (01.09.2026)"),
        (None, D(2026, 8, 31), "due", "Раньше начала дорожной карты"),
        (D(2026, 9, 9), D(2026, 10, 1), "starts_on", "закончится задача «Опрос» (10.09.2026)"),
        (None, D(2026, 9, 9), "due", "закончится задача «Опрос»"),
        (D(2026, 9, 10), D(3026, 10, 1), "due", "Проверьте год"),
    ],
)
def test_days_before_their_predecessor_have_a_way_out(
    starts: dt.date | None, due: dt.date | None, field: str, words: str
) -> None:
    before = task_rules.Neighbour("Опрос", D(2026, 9, 10))
    around = task_rules.AroundTask(BEGINS, before=before)
    draft = TaskDraft(1, "Выводы", 2, starts, due)
    (problem,) = task_rules.task_problems(draft, around)
    assert problem.field == field
    assert words in problem.sentence.replace("\u00a0", " ")


def test_a_task_may_begin_on_the_day_its_predecessor_ends(centre: CentreFile) -> None:
    road = bare_road(centre)
    first = task(centre, road.first, "Опрос", BEGINS, D(2026, 9, 10))
    same = TaskDraft(road.second, "Выводы", first, D(2026, 9, 10), D(2026, 9, 12))
    assert task_verbs.problems_of_task(centre, same, None) == ()
    task_verbs.mark_done(centre, [first], D(2026, 9, 4), TODAY)
    earlier = TaskDraft(road.second, "Выводы", first, D(2026, 9, 4), D(2026, 9, 12))
    assert task_verbs.problems_of_task(centre, earlier, None) == ()


def test_tasks_never_wait_for_each_other(centre: CentreFile) -> None:
    road = bare_road(centre)
    a = task(centre, road.first, "А", BEGINS, D(2026, 9, 2))
    b = task(centre, road.first, "Б", D(2026, 9, 3), D(2026, 9, 4), after_id=a)
    c = task(centre, road.second, "В", D(2026, 9, 5), D(2026, 9, 6), after_id=b)
    draft = TaskDraft(road.first, "А", c, D(2026, 9, 7), D(2026, 9, 8))
    problems = task_verbs.problems_of_task(centre, draft, a)
    loop = next(problem for problem in problems if problem.field == "after_id")
    assert "по кругу: «А» → «В» → «Б» → «А»" in loop.sentence
    own = TaskDraft(road.first, "А", a, BEGINS, D(2026, 9, 2))
    assert "«А» → «А»" in str([p.sentence for p in task_verbs.problems_of_task(centre, own, a)])


def test_a_task_belongs_to_one_map(centre: CentreFile) -> None:
    road, other = bare_road(centre), bare_road(centre, title="Другая")
    own = task(centre, road.first, "Своя", BEGINS, BEGINS)
    foreign = task(centre, other.first, "Чужая", BEGINS, BEGINS)
    after = TaskDraft(road.first, "Своя", foreign, BEGINS, BEGINS)
    assert fields(task_verbs.problems_of_task(centre, after, own))[0][0] == "after_id"
    moved = TaskDraft(other.first, "Своя", None, BEGINS, BEGINS)
    assert refusal(partial(task_verbs.keep_task, centre, moved, own)) == rules.REMOVED_TASK.sentence


def test_what_others_wait_for_is_not_removed_unasked(centre: CentreFile) -> None:
    road = bare_road(centre)
    a = task(centre, road.first, "А", BEGINS, BEGINS)
    b = task(centre, road.first, "Б", BEGINS, BEGINS, after_id=a)
    c = task(centre, road.second, "В", BEGINS, BEGINS, after_id=b)
    attach(centre, "road_task", b)
    attach(centre, "road_stage", road.first)
    sentence = task_rules.waiting_problem("В", "Б").sentence
    assert refusal(partial(task_verbs.remove_tasks, centre, [a, b])) == sentence
    assert refusal(partial(stage_verbs.remove_stage, centre, road.first)) == sentence
    task_verbs.remove_tasks(centre, [b], release=True)
    assert task_of(centre, road.id, c).draft.after_id == a
    centre.undo()
    assert task_of(centre, road.id, c).draft.after_id == b
    stage_verbs.remove_stage(centre, road.first, release=True)
    assert task_of(centre, road.id, c).draft.after_id is None
    assert not file_counts(centre, "road_task")
    assert not file_counts(centre, "road_stage")
    centre.undo()
    assert task_of(centre, road.id, b).files == 1
    assert task_of(centre, road.id, b).draft.after_id == a
    assert seen(centre, road.id).stages[0].files == 1
    task_verbs.remove_tasks(centre, [a, b, c])
    assert seen(centre, road.id).line.total == 0


def test_a_removed_map_takes_its_evidence_along(centre: CentreFile) -> None:
    road = bare_road(centre)
    one = task(centre, road.first, "А", BEGINS, BEGINS)
    held = event(centre, road.id, "Встреча", BEGINS, task_id=one)
    owners = {"road_map": road.id, "road_stage": road.second, "road_task": one, "road_event": held}
    for table, row_id in owners.items():
        attach(centre, table, row_id)
    verbs.remove_road_map(centre, road.id)
    assert not any(file_counts(centre, table) for table in owners)
    centre.undo()
    assert all(file_counts(centre, table)[row_id] == 1 for table, row_id in owners.items())
    assert seen(centre, road.id).events[0].draft.task_id == one


def test_tasks_are_marked_and_unmarked(centre: CentreFile) -> None:
    road = bare_road(centre)
    a = task(centre, road.first, "А", BEGINS, D(2026, 9, 10))
    b = task(centre, road.first, "Б", D(2026, 9, 10), D(2026, 9, 20), after_id=a)
    assert task_of(centre, road.id, b, D(2026, 9, 11)).state is TaskState.WAITING
    task_verbs.mark_done(centre, [a], D(2026, 9, 9), D(2026, 9, 11))
    assert task_of(centre, road.id, b, D(2026, 9, 11)).state is TaskState.IN_WORK
    future = partial(task_verbs.mark_done, centre, [b], D(2026, 9, 12), D(2026, 9, 11))
    assert "ещё не наступил" in refusal(future)
    task_verbs.mark_done(centre, [b], None, D(2026, 9, 25))
    assert task_of(centre, road.id, b).in_time is False
    assert seen(centre, road.id).stages[0].done_on == D(2026, 9, 25)
    assert seen(centre, road.id).line.percent == 100
    task_verbs.mark_undone(centre, [a, b])
    assert seen(centre, road.id).line.late == 2
    centre.undo()
    assert seen(centre, road.id).line.done == 2


def test_a_dropped_task_counts_no_more_and_holds_nobody_up(centre: CentreFile) -> None:
    road = bare_road(centre)
    a = task(centre, road.first, "А", BEGINS, D(2026, 9, 10))
    b = task(centre, road.first, "Б", D(2026, 9, 10), D(2026, 12, 20), after_id=a)
    assert "причину" in refusal(partial(task_verbs.drop_task, centre, a, "  ", TODAY))
    task_verbs.drop_task(centre, a, "Решение совета", TODAY)
    line = seen(centre, road.id).line
    assert (line.total, line.late, line.done) == (1, 0, 0)
    assert task_of(centre, road.id, b).state is TaskState.IN_WORK
    (told,) = corrections(centre, road.id)
    assert (told.field, told.old, told.new, told.reason) == (
        "Состояние",
        "в плане",
        "снята",
        "Решение совета",
    )
    assert "снята" in refusal(partial(task_verbs.mark_done, centre, [a], BEGINS, TODAY))
    task_verbs.restore_task(centre, a, "Вернули", TODAY)
    assert seen(centre, road.id).line.late == 1
    centre.undo()
    centre.undo()
    assert corrections(centre, road.id) == []
    task_verbs.mark_done(centre, [a], BEGINS, TODAY)
    assert "выполнена" in refusal(partial(task_verbs.drop_task, centre, a, "поздно", TODAY))


def test_a_proven_task_is_never_marked_by_hand(centre: CentreFile) -> None:
    road = bare_road(centre)
    a = task(centre, road.first, "Опрос", BEGINS, D(2026, 9, 10))
    proven_by(centre, a, "demand.collected")
    assert "отмечается сама" in refusal(partial(task_verbs.mark_done, centre, [a], BEGINS, TODAY))
    assert "отмечается сама" in refusal(partial(task_verbs.mark_undone, centre, [a]))
    fact = FactState(True, D(2026, 9, 9), "Анкеты собраны", "surveys/rounds/1")
    line = task_of(centre, road.id, a, TODAY, {"demand.collected": fact})
    assert (line.state, line.done_on, line.in_time) == (TaskState.DONE, D(2026, 9, 9), True)
    assert line.fact is fact
    assert task_of(centre, road.id, a).state is TaskState.LATE


def test_what_ceases_to_be_true_is_open_again_but_not_on_a_finished_map(
    centre: CentreFile,
) -> None:
    road = bare_road(centre)
    a = task(centre, road.first, "Опрос", BEGINS, D(2026, 9, 10))
    b = task(centre, road.first, "Выводы", D(2026, 9, 10), D(2026, 12, 10), after_id=a)
    proven_by(centre, a, "demand.collected")
    proven_by(centre, b, "demand.concluded")
    facts = {
        "demand.collected": FactState(True, D(2026, 9, 9)),
        "demand.concluded": FactState(True),
    }
    assert seen(centre, road.id, TODAY, facts).line.done == 2
    lost = {"demand.collected": FactState(False, text="Прошлым выводам больше года")}
    assert task_of(centre, road.id, a, TODAY, lost).state is TaskState.LATE
    assert task_of(centre, road.id, b, TODAY, lost).state is TaskState.WAITING
    verbs.finish_road_map(centre, road.id, TODAY, facts)
    assert "слишком длинный" in refusal(
        partial(verbs.finish_road_map, centre, started(centre), TODAY, facts, "р" * 2001)
    )
    finished = seen(centre, road.id, TODAY, lost)
    assert finished.line.done == 2
    assert [one.done_on for one in finished.tasks] == [D(2026, 9, 9), TODAY]
    centre.undo()
    verbs.reopen_road_map(centre, road.id)
    assert seen(centre, road.id, TODAY, lost).line.done == 0
    centre.undo()
    centre.undo()
    assert seen(centre, road.id, TODAY, facts).line.done == 2


def test_days_before_the_beginning_are_the_plan_itself(centre: CentreFile) -> None:
    road = bare_road(centre)
    a = task(centre, road.first, "А", BEGINS, D(2026, 9, 10))
    draft = TaskDraft(road.first, "А", None, D(2026, 9, 5), D(2026, 9, 15))
    task_verbs.keep_task(centre, draft, a, today=BEFORE)
    line = task_of(centre, road.id, a)
    assert days(line) == ("2026-09-05", "2026-09-15")
    assert not line.is_corrected
    assert corrections(centre, road.id) == []
    later = TaskDraft(road.first, "А", None, D(2026, 9, 6), D(2026, 9, 15))
    assert "причину" in refusal(partial(task_verbs.keep_task, centre, later, a, "", TODAY))
    task_verbs.keep_task(centre, later, a, "Заболел ведущий", TODAY)
    assert task_of(centre, road.id, a).corrections == 1
    assert task_of(centre, road.id, a).planned_start == D(2026, 9, 5)
    task_verbs.mark_done(centre, [a], D(2026, 9, 15), TODAY)
    assert "больше не меняются" in refusal(
        partial(task_verbs.keep_task, centre, draft, a, "опять", TODAY)
    )
    renamed = TaskDraft(road.first, "Другое имя", None, D(2026, 9, 6), D(2026, 9, 15))
    task_verbs.keep_task(centre, renamed, a, today=TODAY)
    assert task_of(centre, road.id, a).draft.title == "Другое имя"


def test_a_title_with_quotation_marks_is_named_with_inner_ones(centre: CentreFile) -> None:
    draft = RoadMapDraft("Проект «Ёлка»", BEGINS)
    changes = verbs.start_road_map(centre, "", draft)
    assert changes.label == "Начата дорожная карта «Проект „Ёлка“»"
