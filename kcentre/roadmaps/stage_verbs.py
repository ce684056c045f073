"""What can be done to the stages of a road map. Each verb is one operation to be undone."""

from kcentre.language import Refused, refuse_if_any
from kcentre.language.quoting import quoted
from kcentre.roadmaps import rules
from kcentre.roadmaps.kept import drop_stage_files, map_in_work, map_with_stage, tasks_of
from kcentre.roadmaps.placing import moved, write_places
from kcentre.roadmaps.records import StageDraft
from kcentre.roadmaps.removal import remove_chained
from kcentre.roadmaps.tables import RoadStage
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask_ids
from kcentre.storage.writing import delete_records, write_record


def keep_stage(
    file: CentreFile, road_map_id: int, draft: StageDraft, stage_id: int | None = None
) -> Changes:
    """Add a stage at the end of a road map, or change the one with that number."""
    tidied = rules.tidied_stage(draft)
    action = "Добавлен" if stage_id is None else "Изменён"
    with file.operation(f"{action} этап {quoted(tidied.title)}") as running:
        own = road_map_id if stage_id is None else map_with_stage(file, stage_id).id
        map_in_work(file, own)
        refuse_if_any(rules.stage_problems(tidied))
        names = ("title", "responsible", "result")
        fields: dict[str, object] = {name: getattr(tidied, name) for name in names}
        if stage_id is None:
            query = RoadStage.select(RoadStage.id).where(RoadStage.road_map == road_map_id)
            place = len([*ask_ids(file.db, query)])
            write_record(file, RoadStage, None, {**fields, "road_map": road_map_id, "place": place})
        else:
            write_record(file, RoadStage, stage_id, fields, rules.REMOVED_STAGE)
    return running.changes


def move_stage(file: CentreFile, stage_id: int, by: int) -> Changes:
    """Move a stage `by` places down, up for a number below zero; ends of the list stop it."""
    with file.operation(f"Перемещён этап {quoted(_title(file, stage_id))}") as running:
        road_map_id = map_in_work(file, map_with_stage(file, stage_id).id).id
        query = RoadStage.select(RoadStage.id).where(RoadStage.road_map == road_map_id)
        ids = [*ask_ids(file.db, query.order_by(RoadStage.place, RoadStage.id))]
        write_places(file, RoadStage, moved(ids, stage_id, by))
    return running.changes


def remove_stage(file: CentreFile, stage_id: int, *, release: bool = False) -> Changes:
    """Remove a stage with its tasks and their evidence.

    Refused where tasks of other stages wait for one of its; with `release` they wait for what
    that one waited for.
    """
    with file.operation(f"Удалён этап {quoted(_title(file, stage_id))}") as running:
        road_map_id = map_in_work(file, map_with_stage(file, stage_id).id).id
        own = [task for task in tasks_of(file, road_map_id).values() if task.stage_id == stage_id]
        remove_chained(file, road_map_id, [task.id for task in own], release=release)
        drop_stage_files(file, [stage_id])
        delete_records(file, RoadStage, [stage_id])
    return running.changes


def _title(file: CentreFile, stage_id: int) -> str:
    query = RoadStage.select(RoadStage.title).where(RoadStage.id == stage_id)
    title = query.scalar(file.db)
    if title is None:
        raise Refused([rules.REMOVED_STAGE])
    return str(title)
