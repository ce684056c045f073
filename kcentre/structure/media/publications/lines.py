"""The publications as they are kept."""

import datetime as dt
from collections.abc import Iterable

from peewee import JOIN, Expression, Node

from kcentre.centre.tables import InfoChannel
from kcentre.language.dates import brief_date, kept_day
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask
from kcentre.structure.documents.tables import DocumentRecord, Publication
from kcentre.structure.media.publications.filters import state_of
from kcentre.structure.media.publications.records import (
    PublicationDraft,
    PublicationLine,
    PublicationRow,
)
from kcentre.structure.media.values import PublicationState

NEWEST_FIRST = (Publication.published_on.desc(), Publication.id.desc())

_COLUMNS = (
    Publication.id, Publication.title, Publication.document, Publication.channel,
    Publication.link, Publication.published_on, Publication.due_again, Publication.removed_on,
    Publication.responsible, Publication.note, DocumentRecord.title, InfoChannel.name,
)  # fmt: skip


def lines_where(
    file: CentreFile,
    conditions: Iterable[Expression],
    today: dt.date,
    order: Iterable[Node] = NEWEST_FIRST,
) -> list[PublicationLine]:
    """Return the publications that meet all conditions, with their states as of `today`."""
    query = (
        Publication.select(*_COLUMNS)
        .join(DocumentRecord, JOIN.LEFT_OUTER, on=Publication.document == DocumentRecord.id)
        .join(InfoChannel, JOIN.LEFT_OUTER, on=Publication.channel == InfoChannel.id)
    )
    for condition in conditions:
        query = query.where(condition)
    return [_line(row, today) for row in ask(file.db, query.order_by(*order))]


def row_of(line: PublicationLine) -> PublicationRow:
    """Return a publication as a line of the register."""
    draft = line.draft
    removed, due = draft.removed_on, draft.due_again
    is_removed = line.state is PublicationState.REMOVED and removed is not None
    return PublicationRow(
        brief_date(line.published_on),
        draft.title,
        f"{line.state.label} {brief_date(removed)}" if is_removed else line.state.label,
        line.channel,
        brief_date(due) if due and not is_removed else "",
        draft.responsible,
        line.document,
        draft.link,
        line.id,
        line.state,
    )


def where_words(line: PublicationLine) -> str:
    """Return «сайт детского сада, example.org/kc»: where it is, as far as it is known."""
    return ", ".join(filter(None, (line.channel, line.draft.link)))


def _line(row: tuple[object, ...], today: dt.date) -> PublicationLine:
    row_id, *fields, document, channel = row
    draft = _draft(fields)
    if not isinstance(row_id, int) or draft.published_on is None:
        raise TypeError("a kept publication has an id and a day")
    state = state_of(draft.due_again, draft.removed_on, today)
    return PublicationLine(
        row_id,
        draft,
        document=str(document or ""),
        channel=str(channel or ""),
        published_on=draft.published_on,
        state=state,
    )


def _draft(fields: list[object]) -> PublicationDraft:
    names = (
        "title", "document_id", "channel_id", "link", "published_on", "due_again", "removed_on",
        "responsible", "note",
    )  # fmt: skip
    values = dict(zip(names, fields, strict=True))
    for name in ("published_on", "due_again", "removed_on"):
        values[name] = kept_day(str(values[name] or ""))
    return PublicationDraft(**values)  # type: ignore[arg-type] # as they are kept
