"""Who answers for something isn't let go in silence: named, handed over or left, undoable."""

import datetime as dt

import pytest
from helpers.journal_rows import only_id

from kcentre.centre.queries import specialists
from kcentre.centre.records import Specialist
from kcentre.centre.verbs import keep_specialist
from kcentre.language import Refused
from kcentre.premises.leaving import SpecialistAway
from kcentre.roadmaps.queries import road_map, road_maps
from kcentre.roadmaps.records import NO_FACTS, RoadMapDraft, TaskDraft
from kcentre.roadmaps.task_verbs import keep_task, mark_done
from kcentre.roadmaps.verbs import start_road_map
from kcentre.storage import CentreFile
from kcentre.storage.changelog import columns_of, tracked_tables
from kcentre.storage.texts import text_columns
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentStatus
from kcentre.structure.documents.verbs import add_document, set_status
from kcentre.structure.office.leaving import let_responsible_go
from kcentre.structure.office.responsibilities import responsibilities
from ui.centre.leaving import specialist_leaving

TODAY = dt.date(2026, 11, 22)
GOES, STAYS = "Орлова М. И.", "Ёлкина О. О."


def settled(file: CentreFile) -> tuple[int, int]:
    """Return two specialists; the first answers for a task to do and for one that is done."""
    for name in (GOES, STAYS):
        keep_specialist(file, Specialist(name, "педагог-психолог"))
    start_road_map(file, "seven_steps", RoadMapDraft("Сеть", TODAY))
    (line,) = road_maps(file, TODAY, NO_FACTS)
    view = road_map(file, line.id, TODAY, NO_FACTS)
    assert view is not None
    for title in ("Собрать договоры", "Провести встречу"):
        draft = TaskDraft(view.stages[0].id, title, starts_on=TODAY, due=TODAY, responsible=GOES)
        keep_task(file, draft, today=TODAY)
    done = next(task.id for task in tasks(file) if task.draft.title == "Провести встречу")
    mark_done(file, [done], TODAY, TODAY)
    by_name = {person.name: person.id or 0 for person in specialists(file)}
    return by_name[GOES], by_name[STAYS]


def tasks(file: CentreFile) -> tuple:  # type: ignore[type-arg] # lines of tasks
    view = road_map(file, road_maps(file, TODAY, NO_FACTS)[0].id, TODAY, NO_FACTS)
    assert view is not None
    return tuple(task for task in view.tasks if task.draft.responsible)


def test_duties_are_named_and_handed_over_in_one_step(centre: CentreFile) -> None:
    goes, stays = settled(centre)
    asked = specialist_leaving(centre, goes)
    assert asked is not None
    assert asked.words.heading == f"{GOES}: есть незавершённые дела"
    assert "задачу дорожной карты «Собрать договоры»" in asked.words.told
    assert "Провести встречу" not in asked.words.told
    with pytest.raises(Refused, match="передать дела"):
        let_responsible_go(centre, goes, SpecialistAway.HAND_OVER)
    assert len(specialists(centre)) == 2
    let_responsible_go(centre, goes, SpecialistAway.HAND_OVER, stays)
    assert [person.name for person in specialists(centre)] == [STAYS]
    told = {task.draft.title: task.draft.responsible for task in tasks(centre)}
    assert told == {"Собрать договоры": STAYS, "Провести встречу": GOES}
    centre.undo()
    assert responsibilities(centre, GOES)
    assert len(specialists(centre)) == 2


def test_duties_may_stay_and_who_has_none_is_not_asked(centre: CentreFile) -> None:
    goes, stays = settled(centre)
    assert specialist_leaving(centre, stays) is None
    let_responsible_go(centre, goes, SpecialistAway.KEEP)
    assert responsibilities(centre, GOES)


def test_every_column_that_names_somebody_responsible_is_asked(centre: CentreFile) -> None:
    columns = [
        (table, name)
        for table in tracked_tables(centre.db)
        for name in columns_of(centre.db, table)
        if name in {"responsible", "curator"}
    ]
    assert len(columns) >= 17
    for table, name in columns:
        typed = [one for one in text_columns(centre.db, table) if one not in {"code", "key"}]
        undone = {one: "" for one in typed if one.endswith("_on")} | _STATES
        texts = dict.fromkeys(typed, "Дело") | undone | {"code": "01"} | _OTHER.get(table, {})
        row: dict[str, object] = {
            one: texts.get(one, 0) for one in columns_of(centre.db, table) if one != "id"
        }
        row |= {one: None for one in row if one.endswith("_id")}
        row |= _POINTS.get(table, {})
        row |= dict.fromkeys({"responsible", "curator"} & {*row}, "") | {name: GOES}
        centre.db.foreign_keys = 0
        with centre.operation("Поручено"):
            centre.db.insert_many(table, [*row], [[*row.values()]])
        assert len(responsibilities(centre, GOES)) == 1, (table, name)
        centre.undo()


_STATES = {"status": "draft", "state": "required"}
_OTHER = {"contest": {"status": "idea"}}
_POINTS = {
    "agreement": {"partner_id": 1},
    "decision": {"minutes_id": 1},
    "media_item": {"channel_id": 1},
    "readiness_item": {"room_id": 1},
    "road_stage": {"road_map_id": 1},
    "road_task": {"stage_id": 1},
}


def test_what_is_over_holds_nobody(centre: CentreFile) -> None:
    draft = DocumentDraft(title="Положение", responsible=GOES)
    document_id = only_id(add_document(centre, draft, TODAY), "document")
    assert responsibilities(centre, GOES) == ["документ «Положение»"]
    set_status(centre, [document_id], DocumentStatus.CANCELLED, today=TODAY)
    assert responsibilities(centre, GOES) == []
