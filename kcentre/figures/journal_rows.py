"""Journal rows as a list shows them: services, group events, ratings and requests alike."""

from collections.abc import Sequence
from dataclasses import dataclass

from kcentre.figures.keys import RecordKind, RowKey
from kcentre.figures.row_facts import RowFacts, facts_of
from kcentre.storage import CentreFile


@dataclass(frozen=True, slots=True)
class JournalRow:
    """A row behind a figure.

    `amount` is what it adds to the figure, `base` what it adds to the whole of a share or a mean.
    A rating and a request show the facts of their service, where there is one. `recipient` is the
    name, or the family's code; empty for group events. `detail` says the rest in Russian.
    """

    record: RecordKind
    id: int
    date: str
    time: str
    number: int | None
    specialist: str
    recipient: str
    child: str
    topic: str
    kind: str | None
    form: str | None
    minutes: int | None
    participants: int | None
    detail: str
    amount: int
    base: int


def journal_rows(file: CentreFile, keys: Sequence[RowKey]) -> list[JournalRow]:
    """Return the rows of these keys, in their order."""
    found: dict[tuple[RecordKind, int], RowFacts] = {}
    for record in RecordKind:
        ids = [key.id for key in keys if key.record is record]
        found.update(((record, facts.id), facts) for facts in facts_of(file, record, ids))
    return [_row(key, found[key.record, key.id]) for key in keys]


def _row(key: RowKey, facts: RowFacts) -> JournalRow:
    topic = f"{facts.topic_code} {facts.topic_title}" if facts.topic_code else ""
    texts = [text for text in (topic, facts.topic_text) if text]
    return JournalRow(
        record=key.record,
        id=facts.id,
        date=facts.date,
        time=facts.time or "",
        number=facts.number,
        specialist=facts.specialist or "",
        recipient=facts.recipient or "",
        child=facts.child or "",
        topic=": ".join(texts),
        kind=facts.kind,
        form=facts.form,
        minutes=facts.minutes,
        participants=facts.participants,
        detail=facts.detail,
        amount=key.amount,
        base=key.base,
    )
