"""Taking over a row: the whole of it (F9), or the value of one field (Ctrl+D)."""

from dataclasses import replace

from kcentre.journal.entry.habits import carried_forward
from kcentre.journal.records import SessionDraft
from ui.journal.entry.strip_form import StripForm

_OF_SERVICE = frozenset({"topic", "kind", "way", "result", "recommendations", "minutes"})


def copy_row(form: StripForm, row: SessionDraft) -> None:
    """Show what a row brings along; who came, when and by whom stays as it is."""
    brought, own = carried_forward(row), form.collect()
    form.service.show_draft(
        replace(
            brought,
            result=own.result,
            recommendations=own.recommendations,
            material_ids=own.material_ids,
        )
    )
    form.take_base(topic_id=brought.topic_id, topic_text=brought.topic_text)
    if own.room_id is None:
        form.quiet.room.set_value(brought.room_id)


def take_value(form: StripForm, name: str, row: SessionDraft) -> None:
    """Show one field of a row in its place; the field of a person is nobody else's."""
    if name in _OF_SERVICE:
        _take_of_service(form, name, row)
        return
    quiet = {
        "date": row.date,
        "time": row.time,
        "specialist": row.specialist_id,
        "room": row.room_id,
    }
    if quiet.get(name) is not None:
        form.fields[name].editor.set_value(quiet[name])


def _take_of_service(form: StripForm, name: str, row: SessionDraft) -> None:
    own = form.collect()
    if name == "topic":
        form.take_base(topic_id=row.topic_id, topic_text=row.topic_text)
        form.service.show_topic(row.topic_id, row.topic_text)
    elif name == "way":
        form.service.way.set_value((row.form, row.channel) if row.form else None)
    else:
        value = getattr(row, name)
        form.fields[name].editor.set_value(value if value is not None else getattr(own, name))
