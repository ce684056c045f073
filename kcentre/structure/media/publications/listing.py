"""The register of what is published as a list of any length."""

from collections.abc import Callable, Sequence
from typing import Any

from peewee import JOIN, Case, ModelSelect, Node, fn

from kcentre.centre.tables import InfoChannel
from kcentre.journal.filters import is_one_of, narrowed
from kcentre.journal.listed import FilteredRows, in_order, ordered
from kcentre.language.dates import today_here
from kcentre.storage import CentreFile
from kcentre.structure.documents.tables import DocumentRecord, Publication
from kcentre.structure.media.publications.filters import (
    PublicationFilter,
    has_state,
    publications_wanted,
)
from kcentre.structure.media.publications.lines import lines_where, row_of
from kcentre.structure.media.publications.records import PublicationRow
from kcentre.structure.media.values import PublicationState


class PublicationList(FilteredRows[PublicationFilter, PublicationRow]):
    """What is published."""

    table = Publication

    def _wanted(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        conditions = publications_wanted(self._filter, today_here())
        query = narrowed(Publication.select(Publication.id), conditions)
        moment = (Publication.published_on, Publication.id)
        return query.order_by(*ordered(self._order, moment, _COLUMNS))

    def _texts(self, file: CentreFile) -> "ModelSelect[Any]":  # noqa: ARG002 — no rule decides here
        query = (
            Publication.select(
                Publication.id, Publication.title, Publication.link, Publication.responsible,
                Publication.note, DocumentRecord.title, InfoChannel.name,
            )
            .join(DocumentRecord, JOIN.LEFT_OUTER, on=Publication.document == DocumentRecord.id)
            .join(InfoChannel, JOIN.LEFT_OUTER, on=Publication.channel == InfoChannel.id)
        )  # fmt: skip
        return narrowed(query, publications_wanted(self._filter, today_here()))

    def _lines(self, file: CentreFile, ids: Sequence[int]) -> list[PublicationRow]:
        found = lines_where(file, (is_one_of(Publication.id, ids),), today_here())
        made = {line.id: row_of(line) for line in found}
        return in_order(ids, made)


def _state_place() -> Node:
    today = today_here()
    places = [(has_state(state, today), place) for place, state in enumerate(PublicationState)]
    place: Node = Case(None, places)
    return place


def _channel_place() -> Node:
    query = InfoChannel.select(InfoChannel.place)
    place: Node = query.where(InfoChannel.id == Publication.channel)
    return place


def _document_key() -> Node:
    query = DocumentRecord.select(DocumentRecord.title_key)
    key: Node = query.where(DocumentRecord.id == Publication.document)
    return key


_COLUMNS: dict[str, Callable[[], Node]] = {
    "title": lambda: Publication.title,
    "state": _state_place,
    "channel": _channel_place,
    "due": lambda: fn.NULLIF(Publication.due_again, ""),
    "responsible": lambda: fn.NULLIF(Publication.responsible, ""),
    "document": _document_key,
}
