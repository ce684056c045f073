"""What is published, and what the rules of a publication must know."""

import datetime as dt

from kcentre.centre.tables import InfoChannel
from kcentre.language.dates import kept_day, today_here
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.documents.tables import DocumentRecord, Publication
from kcentre.structure.media.publications.filters import has_state
from kcentre.structure.media.publications.lines import lines_where
from kcentre.structure.media.publications.records import PublicationDraft, PublicationLine
from kcentre.structure.media.publications.rules import AroundPublication
from kcentre.structure.media.values import PublicationState


def publications(file: CentreFile, today: dt.date | None = None) -> list[PublicationLine]:
    """Return everything published, the newest first."""
    return lines_where(file, (), today or today_here())


def publication(
    file: CentreFile, publication_id: int, today: dt.date | None = None
) -> PublicationLine | None:
    """Return one publication; None where it was removed."""
    found = lines_where(file, (Publication.id == publication_id,), today or today_here())
    return next(iter(found), None)


def due_count(file: CentreFile) -> int:
    """Return how many publications are due again today."""
    due = has_state(PublicationState.DUE, today_here())
    return int(Publication.select().where(due).count(file.db))


def around_publication(
    file: CentreFile, draft: PublicationDraft, today: dt.date
) -> AroundPublication:
    """Return what the rules must know."""
    dated = DocumentRecord.select(DocumentRecord.date).where(DocumentRecord.id == draft.document_id)
    days = [day for (day,) in ask(file.db, dated)]
    channel = InfoChannel.select().where(InfoChannel.id == draft.channel_id)
    return AroundPublication(
        today,
        document_is_known=draft.document_id is None or bool(days),
        channel_is_known=draft.channel_id is None or bool(channel.exists(file.db)),
        in_force_since=kept_day(days[0]) if days else None,
    )
