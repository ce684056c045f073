"""What can be done to measures. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.monitoring.deviations import rules
from kcentre.monitoring.deviations.lines import draft_of
from kcentre.monitoring.deviations.queries import around_deviation
from kcentre.monitoring.deviations.records import DeviationDraft
from kcentre.monitoring.deviations.states import missed_target, states_in
from kcentre.monitoring.deviations.tables import Deviation
from kcentre.monitoring.deviations.values import MeasureStatus
from kcentre.periods import titles
from kcentre.periods.period import Period
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import REMOVED, delete_records, write_record


def add_deviation(file: CentreFile, draft: DeviationDraft, today: dt.date | None = None) -> Changes:
    """Add a measure against a deviation noticed today; the indicator is kept as it stands."""
    day = today or today_here()
    with file.operation(f"Назначена мера: {_named(draft)}") as running:
        sound, period = _sound(file, draft, None, day)
        fields = {**_fields(sound, period), **_noticed(file, sound.code, period, day)}
        write_record(file, Deviation, None, {**fields, "noticed_on": iso_day(day)})
    return running.changes


def change_deviation(
    file: CentreFile, deviation_id: int, draft: DeviationDraft, today: dt.date | None = None
) -> Changes:
    """Write a measure; of another indicator or period what was noticed is looked up anew."""
    day = today or today_here()
    with file.operation(f"Изменена мера: {_named(draft)}") as running:
        before = _kept(file, deviation_id)
        sound, period = _sound(file, draft, deviation_id, day)
        fields = _fields(sound, period)
        if (before.code, before.period) != (sound.code, period):
            fields |= _noticed(file, sound.code, period, day)
        write_record(file, Deviation, deviation_id, fields)
    return running.changes


def set_status(
    file: CentreFile,
    deviation_ids: Sequence[int],
    status: MeasureStatus,
    today: dt.date | None = None,
) -> Changes:
    """Say how far measures have come; done ones were done today."""
    day = today or today_here()
    with file.operation(_status_label(file, deviation_ids, status)) as running:
        for deviation_id in deviation_ids:
            kept = _kept(file, deviation_id)
            if kept.status is not status:
                sound = rules.tidied(replace(kept, status=status, done_on=None), day)
                fields = {"status": sound.status, "done_on": iso_day(sound.done_on)}
                write_record(file, Deviation, deviation_id, fields)
    return running.changes


def remove_deviations(file: CentreFile, deviation_ids: Sequence[int]) -> Changes:
    """Remove measures; those that are gone already are no matter."""
    with file.operation(_removal_label(file, deviation_ids)) as running:
        delete_records(file, Deviation, deviation_ids)
    return running.changes


def _sound(
    file: CentreFile, draft: DeviationDraft, deviation_id: int | None, today: dt.date
) -> tuple[DeviationDraft, Period]:
    """Return the tidied draft and its period, or raise `Refused`."""
    tidied = rules.tidied(draft, today)
    around = around_deviation(file, tidied, deviation_id, today)
    refuse_if_any(rules.deviation_problems(tidied, around))
    if tidied.period is None:  # refused above
        raise TypeError("a measure has a period")
    return tidied, tidied.period


def _fields(draft: DeviationDraft, period: Period) -> dict[str, object]:
    same = ("code", "cause", "measure", "responsible", "status", "conclusion")
    return {
        **{name: getattr(draft, name) for name in same},
        "kind": period.kind,
        "starts": iso_day(period.start),
        "due": iso_day(draft.due),
        "done_on": iso_day(draft.done_on),
    }


def _noticed(file: CentreFile, code: str, period: Period, today: dt.date) -> dict[str, object]:
    """Return how the indicator stands now: what comes later does not change what was noticed."""
    for state in states_in(file, period, today):
        if state.indicator.code == code:
            return {"value": state.value, "target": missed_target(state)}
    return {"value": None, "target": None}


def _kept(file: CentreFile, deviation_id: int) -> DeviationDraft:
    for row in Deviation.select().where(Deviation.id == deviation_id).execute(file.db):
        return draft_of(row)
    raise Refused([REMOVED])


def _named(draft: DeviationDraft) -> str:
    period = titles.short(draft.period) if draft.period else ""
    return ", ".join(filter(None, (draft.code, period)))


def _status_label(file: CentreFile, deviation_ids: Sequence[int], status: MeasureStatus) -> str:
    if len(deviation_ids) == 1:
        return f"Мера {status.label}: {_named(_kept(file, deviation_ids[0]))}"
    return f"Меры «{status.label}»: {_counted(len(deviation_ids))}"


def _removal_label(file: CentreFile, deviation_ids: Sequence[int]) -> str:
    if len(deviation_ids) == 1:
        query = Deviation.select().where(Deviation.id == deviation_ids[0])
        for row in query.execute(file.db):
            return f"Удалена мера: {_named(draft_of(row))}"
    return f"Удалены меры: {_counted(len(deviation_ids))}"


def _counted(number: int) -> str:
    return counted(number, "мера", "меры", "мер")
