"""Writing one appointment inside a running operation, where it is checked once more.

An operation holds the file's write lock from its beginning, so what is found free here is still
free when it is written, however many windows offer the same slot.
"""

from dataclasses import replace

from kcentre.centre.queries import settings
from kcentre.centre.tables import Specialist
from kcentre.families.verbs import (
    demand_sound,
    demand_sound_child,
    with_code,
    write_child_of,
    write_family,
)
from kcentre.language import refuse_if_any
from kcentre.language.clock import iso_time
from kcentre.language.typed import tidy_lines
from kcentre.premises.appointments.clashes import clash_problems
from kcentre.premises.appointments.records import AppointmentDraft, WaitingDraft
from kcentre.premises.appointments.rules import ends_of
from kcentre.premises.appointments.texts import label_text
from kcentre.premises.availability.tables import Appointment
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask


def write_new(
    file: CentreFile,
    draft: AppointmentDraft,
    *,
    series_id: int | None = None,
    moved_from_id: int | None = None,
) -> int:
    """Write a new appointment with the family of a newcomer; return its id.

    Raises `Refused` where the rules forbid it or somebody else has the time.
    """
    tidied = tidied_draft(draft)
    refuse_if_any(clash_problems(file, tidied))
    fields = fields_of(file, with_people(file, tidied))
    pointers = {"series": series_id, "moved_from": moved_from_id}
    return int(Appointment.insert(**fields, **pointers).execute(file.db))


def tidied_draft(draft: AppointmentDraft) -> AppointmentDraft:
    """Return the draft without what does not belong together."""
    tidied = replace(
        draft,
        starts=draft.starts.replace(second=0, microsecond=0) if draft.starts else None,
        ends=draft.ends.replace(second=0, microsecond=0) if draft.ends else None,
        note=tidy_lines(draft.note),
        channel=draft.channel if draft.form == "remote" else None,
    )
    if not draft.is_anonymous:
        return tidied
    return replace(tidied, adult_id=None, newcomer=None, child_id=None, new_child=None)


def with_people(file: CentreFile, draft: AppointmentDraft) -> AppointmentDraft:
    """Write the people that come with a draft; return the draft with their ids."""
    adult_id, child_id = written_people(file, draft)
    return replace(draft, newcomer=None, new_child=None, adult_id=adult_id, child_id=child_id)


def written_people(
    file: CentreFile, draft: AppointmentDraft | WaitingDraft
) -> tuple[int | None, int | None]:
    """Write the family or the child that comes with a draft; return who comes: adult, child."""
    if draft.newcomer is not None:
        family = with_code(file, draft.newcomer)
        demand_sound(file, family)
        added = write_family(file, family)
        return added.adults[0].id, added.children[0].id if added.children else None
    if draft.new_child is not None and draft.adult_id is not None:
        demand_sound_child(draft.new_child)
        return draft.adult_id, write_child_of(file, draft.adult_id, draft.new_child).id
    return draft.adult_id, draft.child_id


def fields_of(file: CentreFile, draft: AppointmentDraft) -> dict[str, object]:
    """Return what is written of a sound draft."""
    ends = ends_of(draft, settings(file).slot_minutes)
    if draft.date is None or draft.starts is None or ends is None:  # refused before
        raise TypeError("an appointment has a day and a time")
    return {
        "date": draft.date.isoformat(),
        "starts": iso_time(draft.starts),
        "ends": iso_time(ends),
        "specialist": draft.specialist_id,
        "room": draft.room_id,
        "form": draft.form,
        "channel": draft.channel,
        "adult": draft.adult_id,
        "child": draft.child_id,
        "topic": draft.topic_id,
        "note": draft.note,
    }


def label_of(file: CentreFile, draft: AppointmentDraft) -> str:
    """Return «24.11.2026, 10:00, Иванова А. П.»; empty for a draft that will be refused."""
    named = Specialist.select(Specialist.name).where(Specialist.id == (draft.specialist_id or 0))
    for (name,) in ask(file.db, named):
        if draft.date is not None and draft.starts is not None:
            return label_text(draft.date, draft.starts, name)
    return ""
