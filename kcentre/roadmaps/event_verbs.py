"""What can be done to the events of a road map. Each verb is one operation to be undone."""

import datetime as dt
from collections.abc import Sequence

from kcentre.attachments.verbs import drop_files
from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.language.clock import iso_time
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.language.quoting import quoted
from kcentre.language.typed import tidy, tidy_lines
from kcentre.roadmaps import rules
from kcentre.roadmaps.around import around_event
from kcentre.roadmaps.kept import known_map, map_in_work
from kcentre.roadmaps.reading import EVENT_FILES
from kcentre.roadmaps.records import HeldDraft, RoadEventDraft
from kcentre.roadmaps.tables import RoadEvent
from kcentre.roadmaps.values import CANCELLED_NOTE
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask_ids
from kcentre.storage.writing import delete_records, write_record


def keep_event(
    file: CentreFile,
    draft: RoadEventDraft,
    event_id: int | None = None,
    today: dt.date | None = None,
) -> Changes:
    """Add an event to a road map, or change the one with that number."""
    tidied = rules.tidied_event(draft)
    action = "Добавлено" if event_id is None else "Изменено"
    with file.operation(f"{action} мероприятие {quoted(tidied.title)}") as running:
        line = map_in_work(file, draft.road_map_id)
        around = around_event(file, line, tidied, today or today_here(), event_id)
        refuse_if_any(rules.event_problems(tidied, around))
        write_record(file, RoadEvent, event_id, _fields(tidied), rules.REMOVED_EVENT)
    return running.changes


def hold_event(
    file: CentreFile, event_id: int, draft: HeldDraft, today: dt.date | None = None
) -> Changes:
    """Say how an event was held; the day and the people may come from the journal's event.

    A cancelled event that was held after all is not cancelled any more.
    """
    with file.operation(f"Проведено мероприятие {quoted(_title(file, event_id))}") as running:
        line = map_in_work(file, _map_of(file, event_id))
        bare = RoadEventDraft(line.id)
        around = around_event(
            file,
            line,
            bare,
            today or today_here(),
            event_id,
            group_event_id=draft.group_event_id,
        )
        refuse_if_any(rules.held_problems(draft, around))
        day = draft.held_on if draft.group_event_id is None else around.journal_day
        fields = {
            "held_on": iso_day(day),
            "participants": draft.participants,
            "outcome": tidy_lines(draft.outcome),
            "group_event": draft.group_event_id,
            "is_cancelled": False,
        }
        write_record(file, RoadEvent, event_id, fields, rules.REMOVED_EVENT)
    return running.changes


def unhold_event(file: CentreFile, event_id: int) -> Changes:
    """Take the mark that an event was held back; its outcome stays to be written on."""
    with file.operation(f"Снята отметка о проведении {quoted(_title(file, event_id))}") as running:
        map_in_work(file, _map_of(file, event_id))
        fields = {"held_on": "", "participants": None, "group_event": None}
        write_record(file, RoadEvent, event_id, fields, rules.REMOVED_EVENT)
    return running.changes


def cancel_event(file: CentreFile, event_id: int, reason: str) -> Changes:
    """Cancel an event that was not held; its note says why."""
    why = tidy(reason)
    with file.operation(f"Отменено мероприятие {quoted(_title(file, event_id))}") as running:
        map_in_work(file, _map_of(file, event_id))
        refuse_if_any(rules.reason_problems(why))
        held_on, note = _held_and_note(file, event_id)
        if held_on:
            raise Refused([rules.HELD])
        notes = "\n".join(filter(None, (note, f"{CANCELLED_NOTE}{why}")))
        write_record(file, RoadEvent, event_id, {"is_cancelled": True, "note": notes})
    return running.changes


def restore_event(file: CentreFile, event_id: int) -> Changes:
    """Plan a cancelled event again."""
    with file.operation(
        f"Возвращено в план мероприятие {quoted(_title(file, event_id))}"
    ) as running:
        map_in_work(file, _map_of(file, event_id))
        write_record(file, RoadEvent, event_id, {"is_cancelled": False}, rules.REMOVED_EVENT)
    return running.changes


def remove_events(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove events with their evidence; those that are gone already are no matter."""
    with file.operation(f"Удалено: {_named(file, ids)}") as running:
        table = RoadEvent
        query = table.select(table.road_map).where(table.id.in_(list(ids))).distinct()
        for road_map_id in [*ask_ids(file.db, query)]:
            map_in_work(file, road_map_id)
        drop_files(file, EVENT_FILES, ids)
        delete_records(file, RoadEvent, ids)
    return running.changes


def problems_of_event(
    file: CentreFile, draft: RoadEventDraft, event_id: int | None, today: dt.date | None = None
) -> tuple[Problem, ...]:
    """Return everything wrong or odd about an event while it is being entered."""
    line = known_map(file, draft.road_map_id)
    around = around_event(file, line, draft, today or today_here(), event_id)
    return tuple(rules.event_problems(draft, around))


def _map_of(file: CentreFile, event_id: int) -> int:
    query = RoadEvent.select(RoadEvent.road_map).where(RoadEvent.id == event_id)
    found = next(ask_ids(file.db, query), None)
    if found is None:
        raise Refused([rules.REMOVED_EVENT])
    return found


def _title(file: CentreFile, event_id: int) -> str:
    title = RoadEvent.select(RoadEvent.title).where(RoadEvent.id == event_id).scalar(file.db)
    return str(title or "")


def _held_and_note(file: CentreFile, event_id: int) -> tuple[str, str]:
    table = RoadEvent
    query = table.select(table.held_on, table.note).where(table.id == event_id)
    held_on, note = next(iter(query.tuples().execute(file.db)))
    return held_on, note


def _named(file: CentreFile, ids: Sequence[int]) -> str:
    if len(ids) == 1:
        return f"мероприятие {quoted(_title(file, ids[0]))}"
    return counted(len(ids), "мероприятие", "мероприятия", "мероприятий")


def _fields(draft: RoadEventDraft) -> dict[str, object]:
    names = ("title", "kind", "form", "venue", "speakers", "audience", "note")
    return {
        **{name: getattr(draft, name) for name in names},
        "road_map": draft.road_map_id,
        "task": draft.task_id,
        "planned_on": iso_day(draft.planned_on),
        "time": iso_time(draft.time),
    }
