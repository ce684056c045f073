"""What can be done to planned events. Each verb is one operation to be undone.

In an approved plan every change has a reason and is kept as a correction.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from kcentre.journal.tables import GroupEvent
from kcentre.language import Refused, fold, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.typed import tidy
from kcentre.monitoring.plan import event_changes, event_rules, queries, rules, words
from kcentre.monitoring.plan.correcting import Change, Why, write_correction
from kcentre.monitoring.plan.event_records import (
    EventState,
    PlannedEventDraft,
    PlannedEventLine,
)
from kcentre.monitoring.plan.held import events_naming
from kcentre.monitoring.plan.tables import PlannedEvent, ServicePlan
from kcentre.periods.closed import closed_periods
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import delete_records, write_record


def add_planned_event(
    file: CentreFile, draft: PlannedEventDraft, reason: str = "", today: dt.date | None = None
) -> Changes:
    """Add an event to the plan of its academic year."""
    tidied = event_rules.tidied(draft)
    why = _why(draft.year, reason, today)
    with file.operation(f"В план добавлено мероприятие: {tidied.title}") as running:
        is_approved = _refuse_change(file, tidied, why, None)
        planned_id = write_record(file, PlannedEvent, None, _fields(tidied))
        if is_approved:
            write_correction(file, event_changes.addition(tidied), why, event_id=planned_id)
    return running.changes


def change_planned_event(
    file: CentreFile,
    planned_id: int,
    draft: PlannedEventDraft,
    reason: str = "",
    today: dt.date | None = None,
) -> Changes:
    """Write a planned event; the events of the journal that fulfil it follow its new title."""
    before = _found(file, planned_id)
    tidied = replace(event_rules.tidied(draft), year=before.draft.year)
    why = _why(tidied.year, reason, today)
    with file.operation(f"Изменено мероприятие плана: {tidied.title}") as running:
        found = list(event_changes.changes_between(before.draft, tidied, words.names(file)))
        is_approved = _refuse_change(file, tidied, why, before)
        write_record(file, PlannedEvent, planned_id, _fields(tidied), event_rules.missing_event())
        _rename_items(file, before.draft, tidied)
        if is_approved:
            _write_all(file, found, why, planned_id)
    return running.changes


def cancel_planned_event(
    file: CentreFile, planned_id: int, reason: str = "", today: dt.date | None = None
) -> Changes:
    """Cancel a planned event: it stays in the plan and doesn't count any more."""
    before = _found(file, planned_id)
    told = event_changes.cancellation(before.draft.title)
    with file.operation(f"Отменено мероприятие плана: {before.draft.title}") as running:
        _set_cancelled(file, before, told, _why(before.draft.year, reason, today))
    return running.changes


def restore_planned_event(
    file: CentreFile, planned_id: int, reason: str = "", today: dt.date | None = None
) -> Changes:
    """Plan a cancelled event again."""
    before = _found(file, planned_id)
    told = event_changes.restoration(before.draft.title)
    with file.operation(f"Возвращено в план мероприятие: {before.draft.title}") as running:
        _set_cancelled(file, before, told, _why(before.draft.year, reason, today))
    return running.changes


def remove_planned_event(file: CentreFile, planned_id: int) -> Changes:
    """Remove an event from a plan that is not approved."""
    before = _found(file, planned_id)
    with file.operation(f"Удалено мероприятие плана: {before.draft.title}") as running:
        if _is_approved(file, before.draft.year):
            raise Refused([event_rules.not_removable()])
        around = event_rules.AroundPlanned(closed_periods(file))
        refuse_if_any(event_rules.closed_due_problems(around, before.due))
        delete_records(file, PlannedEvent, [planned_id])
    return running.changes


def note_held(file: CentreFile, planned_id: int, event_id: int) -> Changes:
    """Note that a group event of the journal fulfilled a planned one."""
    before = _found(file, planned_id)
    with file.operation(f"Проведено мероприятие плана: {before.draft.title}") as running:
        table = GroupEvent
        row = table.select(table.date).where(table.id == event_id).scalar(file.db)
        day = dt.date.fromisoformat(row) if row else None
        refuse_if_any(event_rules.held_problems(day, before.draft.year))
        table.update(plan_item=before.draft.title).where(table.id == event_id).execute(file.db)
    return running.changes


def _set_cancelled(file: CentreFile, before: PlannedEventLine, told: Change, why: Why) -> None:
    is_approved = _is_approved(file, why.year)
    refuse_if_any(rules.reason_problems(why.reason, is_approved=is_approved))
    around = event_rules.AroundPlanned(closed_periods(file))
    refuse_if_any(event_rules.closed_due_problems(around, before.due))
    fields = {"is_cancelled": told.new == EventState.CANCELLED.label}
    write_record(file, PlannedEvent, before.id, fields, event_rules.missing_event())
    if is_approved:
        write_correction(file, told, why, event_id=before.id)


def _refuse_change(
    file: CentreFile, draft: PlannedEventDraft, why: Why, before: PlannedEventLine | None
) -> bool:
    """Refuse what the rules do not allow; return whether the plan is approved."""
    around = event_rules.AroundPlanned(
        closed_periods(file),
        _title_is_taken(file, draft, before),
        before.due if before else None,
    )
    is_approved = _is_approved(file, draft.year)
    refuse_if_any(
        (
            *event_rules.planned_event_problems(draft, around),
            *rules.reason_problems(why.reason, is_approved=is_approved),
        )
    )
    return is_approved


def _found(file: CentreFile, planned_id: int) -> PlannedEventLine:
    found = queries.planned_event(file, planned_id)
    if found is None:
        raise Refused([event_rules.missing_event()])
    return found


def _title_is_taken(
    file: CentreFile, draft: PlannedEventDraft, before: PlannedEventLine | None
) -> bool:
    table = PlannedEvent
    query = table.select().where(
        (table.year == draft.year) & (table.title_key == fold(draft.title))
    )
    if before is not None:
        query = query.where(table.id != before.id)
    return bool(query.exists(file.db))


def _is_approved(file: CentreFile, year: int) -> bool:
    table = ServicePlan
    return bool(
        table.select().where((table.year == year) & (table.approved_on != "")).exists(file.db)
    )


def _rename_items(file: CentreFile, before: PlannedEventDraft, after: PlannedEventDraft) -> None:
    if before.title == after.title:
        return
    key = fold(before.title)
    own = [each.id for each in events_naming(file, before.year) if fold(each.plan_item) == key]
    GroupEvent.update(plan_item=after.title).where(GroupEvent.id.in_(own)).execute(file.db)


def _write_all(file: CentreFile, found: Iterable[Change], why: Why, planned_id: int) -> None:
    for change in found:
        write_correction(file, change, why, event_id=planned_id)


def _why(year: int, reason: str, today: dt.date | None) -> Why:
    return Why(year, today or today_here(), tidy(reason))


def _fields(draft: PlannedEventDraft) -> dict[str, object]:
    return {
        "year": draft.year,
        "title": draft.title,
        "title_key": fold(draft.title),
        "event_type": draft.event_type,
        "starts": iso_day(draft.starts),
        "due": iso_day(draft.due),
        "form": draft.form,
        "topic": draft.topic_id,
        "specialist": draft.specialist_id,
        "audience": draft.audience,
        "expected": draft.expected,
        "note": draft.note,
    }
