"""Where materials were used: at services by their notes of it, at events by the words of theirs."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping

from peewee import fn

from kcentre.centre.tables import Specialist, Topic
from kcentre.journal.filters import is_one_of
from kcentre.journal.materials.records import MaterialUse
from kcentre.journal.tables import GroupEvent, Session, SessionMaterial
from kcentre.language import fold
from kcentre.materials.queries import titles_of
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids


def materials_of(file: CentreFile, session_id: int) -> tuple[int, ...]:
    """Return the materials of a service in the order they were chosen."""
    used = SessionMaterial.select(SessionMaterial.material)
    own = used.where(SessionMaterial.session == session_id).order_by(SessionMaterial.id)
    return tuple(ask_ids(file.db, own))


def write_materials(file: CentreFile, session_id: int, material_ids: Iterable[int]) -> None:
    """Let a service have just these materials, within its running operation.

    Those that were removed from the bank since they were chosen are passed over.
    """
    wanted, known = dict.fromkeys(material_ids), {*materials_of(file, session_id)}
    kept = {*titles_of(file, wanted)} if wanted else set()
    if known - kept:
        gone = SessionMaterial.material.in_(known - kept)
        this = SessionMaterial.session == session_id
        SessionMaterial.delete().where(this & gone).execute(file.db)
    for material_id in wanted:
        if material_id in kept - known:
            SessionMaterial.insert(session=session_id, material=material_id).execute(file.db)


def use_counts(file: CentreFile, material_ids: Iterable[int]) -> Counter[int]:
    """Return at how many services each of the materials was used."""
    table = SessionMaterial
    counted = table.select(table.material, fn.COUNT(table.id)).group_by(table.material)
    return Counter(dict(ask(file.db, counted.where(is_one_of(table.material, material_ids)))))


def uses_of(file: CentreFile, material_id: int) -> tuple[MaterialUse, ...]:
    """Return where a material was used: the services, newest first, then the group events."""
    with file.reading():
        topics: dict[int, str] = dict(ask(file.db, Topic.select(Topic.id, Topic.title)))
        names: dict[int, str] = dict(
            ask(file.db, Specialist.select(Specialist.id, Specialist.name))
        )
        events = events_naming(file, titles_of(file, [material_id])).get(material_id, ())
        return (*_services(file, material_id, topics, names), *_held(file, events, names))


def events_naming(file: CentreFile, titles: Mapping[int, str]) -> dict[int, list[int]]:
    """Return the group events in whose note of materials the titles stand, by the materials."""
    noted = GroupEvent.select(GroupEvent.id, GroupEvent.materials).where(GroupEvent.materials != "")
    notes = [(row_id, fold(note)) for row_id, note in ask(file.db, noted)]
    keys = {material_id: fold(title) for material_id, title in titles.items()}
    return {
        material_id: [row_id for row_id, note in notes if key in note]
        for material_id, key in keys.items()
    }


def _services(
    file: CentreFile, material_id: int, topics: Mapping[int, str], names: Mapping[int, str]
) -> list[MaterialUse]:
    columns = (Session.id, Session.number, Session.date, Session.topic, Session.topic_text)
    used = SessionMaterial.select(SessionMaterial.session).where(
        SessionMaterial.material == material_id
    )
    query = Session.select(*columns, Session.specialist).where(Session.id.in_(used))
    newest_first = query.order_by(Session.date.desc(), Session.id.desc())
    return [
        MaterialUse(
            row_id, number, dt.date.fromisoformat(day), text or topics.get(topic, ""),
            names.get(specialist, ""),
        )
        for row_id, number, day, topic, text, specialist in ask(file.db, newest_first)
    ]  # fmt: skip


def _held(
    file: CentreFile, event_ids: Iterable[int], names: Mapping[int, str]
) -> list[MaterialUse]:
    table = GroupEvent
    columns = (table.id, table.number, table.date, table.title, table.specialist)
    query = table.select(*columns).where(is_one_of(table.id, event_ids))
    newest_first = query.order_by(table.date.desc(), table.id.desc())
    return [
        MaterialUse(
            row_id, number, dt.date.fromisoformat(day), title, names.get(specialist, ""),
            is_event=True,
        )
        for row_id, number, day, title, specialist in ask(file.db, newest_first)
    ]  # fmt: skip
