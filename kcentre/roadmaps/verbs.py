"""What can be done to road maps. Each verb is one operation that can be undone."""

import datetime as dt

from kcentre.language import fold, refuse_if_any
from kcentre.language.dates import iso_day
from kcentre.language.problems import Problem
from kcentre.language.quoting import quoted
from kcentre.language.typed import tidy_lines
from kcentre.roadmaps import rules
from kcentre.roadmaps.kept import drop_map_files, known_map, map_in_work, tasks_of
from kcentre.roadmaps.reading import Seen
from kcentre.roadmaps.records import Facts, RoadMapDraft
from kcentre.roadmaps.starting import lay_out
from kcentre.roadmaps.tables import RoadEvent, RoadMap, RoadTask
from kcentre.roadmaps.templates import template_content
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import delete_records, write_record


def start_road_map(file: CentreFile, template_key: str, draft: RoadMapDraft) -> Changes:
    """Begin a road map with a template's stages, tasks and events; with '' a bare one.

    Its number is the one of `road_map` in the changes.
    """
    tidied = rules.tidied_map(draft)
    with file.operation(f"Начата дорожная карта {quoted(tidied.title)}") as running:
        refuse_if_any(rules.map_problems(tidied, rules.AroundMap()))
        fields = {**_fields(tidied), "template": template_key}
        road_map_id = write_record(file, RoadMap, None, fields)
        if template_key and tidied.starts_on is not None:
            lay_out(file, road_map_id, template_content(file, template_key), tidied.starts_on)
    return running.changes


def change_road_map(file: CentreFile, road_map_id: int, draft: RoadMapDraft) -> Changes:
    """Write a road map; the first day of one with tasks or events is shifted by `shift_start`."""
    tidied = rules.tidied_map(draft)
    with file.operation(f"Изменена дорожная карта {quoted(tidied.title)}") as running:
        refuse_if_any(problems_of_map(file, tidied, road_map_id))
        write_record(file, RoadMap, road_map_id, _fields(tidied), rules.REMOVED_MAP)
    return running.changes


def finish_road_map(
    file: CentreFile, road_map_id: int, today: dt.date, facts: Facts, result: str | None = None
) -> Changes:
    """Finish a road map: what the facts prove today stays done, whatever becomes of them.

    `result` None leaves what was written of the result.
    """
    line = map_in_work(file, road_map_id)
    with file.operation(f"Завершена дорожная карта {quoted(line.draft.title)}") as running:
        seen = Seen(today, facts)
        for task in tasks_of(file, road_map_id).values():
            fact = seen.fact_of(task)
            if fact is not None and fact.is_done and not task.is_dropped:
                day = iso_day(fact.done_on or today)
                RoadTask.update(done_on=day).where(RoadTask.id == task.id).execute(file.db)
        kept = line.draft.result if result is None else tidy_lines(result)
        refuse_if_any(rules.result_problems(kept))
        write_record(file, RoadMap, road_map_id, {"is_finished": True, "result": kept})
    return running.changes


def reopen_road_map(file: CentreFile, road_map_id: int) -> Changes:
    """Take a finished road map up again: its facts are computed anew."""
    line = known_map(file, road_map_id)
    with file.operation(
        f"Возвращена в работу дорожная карта {quoted(line.draft.title)}"
    ) as running:
        proven = [task.id for task in tasks_of(file, road_map_id).values() if task.fact]
        RoadTask.update(done_on="").where(RoadTask.id.in_(proven)).execute(file.db)
        write_record(file, RoadMap, road_map_id, {"is_finished": False})
    return running.changes


def retire_road_map(file: CentreFile, road_map_id: int) -> Changes:
    """Put a road map away: it is kept, and no list or reminder tells of it."""
    line = known_map(file, road_map_id)
    with file.operation(f"Снята с учёта дорожная карта {quoted(line.draft.title)}") as running:
        write_record(file, RoadMap, road_map_id, {"is_retired": True})
    return running.changes


def restore_road_map(file: CentreFile, road_map_id: int) -> Changes:
    """Bring a road map back that was put away."""
    line = known_map(file, road_map_id)
    with file.operation(f"Возвращена на учёт дорожная карта {quoted(line.draft.title)}") as running:
        write_record(file, RoadMap, road_map_id, {"is_retired": False})
    return running.changes


def remove_road_map(file: CentreFile, road_map_id: int) -> Changes:
    """Remove a road map with its stages, tasks, events and all their evidence."""
    line = known_map(file, road_map_id)
    with file.operation(f"Удалена дорожная карта {quoted(line.draft.title)}") as running:
        drop_map_files(file, road_map_id)
        delete_records(file, RoadMap, [road_map_id])
    return running.changes


def problems_of_map(
    file: CentreFile, draft: RoadMapDraft, road_map_id: int | None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about a road map while it is being entered."""
    table = RoadMap
    others = table.select().where((table.title_key == fold(draft.title)) & ~table.is_retired)
    if road_map_id is not None:
        others = others.where(table.id != road_map_id)
    starts_on = None
    if road_map_id is not None and _has_days(file, road_map_id):
        starts_on = known_map(file, road_map_id).starts_on
    around = rules.AroundMap(bool(others.exists(file.db)), starts_on)
    return tuple(rules.map_problems(draft, around))


def _has_days(file: CentreFile, road_map_id: int) -> bool:
    events = RoadEvent.select().where(RoadEvent.road_map == road_map_id)
    return bool(tasks_of(file, road_map_id)) or bool(events.exists(file.db))


def _fields(draft: RoadMapDraft) -> dict[str, object]:
    names = ("title", "goal", "responsible", "curator", "result", "note")
    return {
        **{name: getattr(draft, name) for name in names},
        "title_key": fold(draft.title),
        "starts_on": iso_day(draft.starts_on),
    }
