"""What can be done to publications. Each verb is one operation that can be undone."""

import datetime as dt
from collections.abc import Sequence

from kcentre.language import Refused, refuse_if_any
from kcentre.language.dates import iso_day, today_here
from kcentre.language.plurals import counted
from kcentre.language.quoting import quoted
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import REMOVED, delete_records, write_record
from kcentre.structure.documents.tables import Publication
from kcentre.structure.media.publications import rules
from kcentre.structure.media.publications.queries import around_publication, publication
from kcentre.structure.media.publications.records import PublicationDraft, PublicationLine

_SHOWN = 80
"""Letters of a title in the line of what was done."""


def add_publication(
    file: CentreFile, draft: PublicationDraft, today: dt.date | None = None
) -> Changes:
    """Add something published."""
    return _keep(file, draft, None, today or today_here())


def change_publication(
    file: CentreFile, publication_id: int, draft: PublicationDraft, today: dt.date | None = None
) -> Changes:
    """Write a publication."""
    return _keep(file, draft, publication_id, today or today_here())


def publish_again(file: CentreFile, ids: Sequence[int], day: dt.date | None = None) -> Changes:
    """Say that publications were renewed today: the next time is as far off as the last was."""
    today = day or today_here()
    with file.operation(_label(file, ids, "Обновлено на месте")) as running:
        for publication_id in ids:
            kept = _kept(file, publication_id)
            due = kept.draft.due_again
            span = (due - kept.published_on) if due else None
            fields = {
                "published_on": iso_day(today),
                "due_again": iso_day(today + span) if span else "",
                "removed_on": "",
            }
            write_record(file, Publication, publication_id, fields)
    return running.changes


def take_down(file: CentreFile, ids: Sequence[int], day: dt.date | None = None) -> Changes:
    """Say that publications were taken down, today; those that were keep their day."""
    today = day or today_here()
    with file.operation(_label(file, ids, "Снято с публикации")) as running:
        for publication_id in ids:
            if _kept(file, publication_id).draft.removed_on is None:
                write_record(file, Publication, publication_id, {"removed_on": iso_day(today)})
    return running.changes


def remove_publications(file: CentreFile, ids: Sequence[int]) -> Changes:
    """Remove publications from the register; those that are gone already are no matter."""
    with file.operation(_label(file, ids, "Удалена запись о публикации")) as running:
        delete_records(file, Publication, ids)
    return running.changes


def _keep(
    file: CentreFile, draft: PublicationDraft, publication_id: int | None, today: dt.date
) -> Changes:
    sound = rules.tidied(draft)
    deed = "Добавлена публикация" if publication_id is None else "Изменена публикация"
    with file.operation(f"{deed}: {quoted(sound.title, _SHOWN)}") as running:
        around = around_publication(file, sound, today)
        refuse_if_any(rules.publication_problems(sound, around))
        write_record(file, Publication, publication_id, _fields(sound))
    return running.changes


def _fields(draft: PublicationDraft) -> dict[str, object]:
    same = ("title", "link", "responsible", "note")
    return {
        **{name: getattr(draft, name) for name in same},
        "document": draft.document_id,
        "channel": draft.channel_id,
        "published_on": iso_day(draft.published_on),
        "due_again": iso_day(draft.due_again),
        "removed_on": iso_day(draft.removed_on),
    }


def _kept(file: CentreFile, publication_id: int) -> PublicationLine:
    line = publication(file, publication_id)
    if line is None:
        raise Refused([REMOVED])
    return line


def _label(file: CentreFile, ids: Sequence[int], deed: str) -> str:
    if len(ids) == 1:
        line = publication(file, ids[0])
        return f"{deed}: {quoted(line.draft.title if line else '', _SHOWN)}"
    return f"{deed}: {counted(len(ids), 'публикация', 'публикации', 'публикаций')}"
