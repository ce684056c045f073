"""What the program can know before it is asked: from the newest services alone, however many.

Looking at the newest only is what keeps an answer within milliseconds in a journal of a million
rows, and it is what a habit is: the way somebody works now, not years ago.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kcentre.centre.queries import topics
from kcentre.centre.values import Form, Kind
from kcentre.journal.queries import session_card
from kcentre.journal.records import SessionDraft
from kcentre.journal.tables import Session
from kcentre.journal.usual import usual
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

MOST_TOPICS = 9
_NEWEST = 200
_NEWEST_ENTERED = 2_000


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a specialist usually enters; None where nothing is usual yet.

    `topic_ids` are at most nine, the most frequent first: the digits 1–9 pick them. Where fewer
    were met, the list of topics goes on in its own order.
    """

    topic_ids: tuple[int, ...] = ()
    kind: Kind | None = None
    form: Form | None = None
    minutes: int | None = None
    room_id: int | None = None
    sub_unit_id: int | None = None


def habits(file: CentreFile, specialist_id: int | None) -> Suggestion:
    """Return what is usual with a specialist, or in the whole centre."""
    columns = (
        Session.topic, Session.kind, Session.form, Session.minutes, Session.room, Session.sub_unit,
    )  # fmt: skip
    newest = Session.select(*columns).order_by(Session.date.desc(), Session.time.desc())
    if specialist_id is not None:
        newest = newest.where(Session.specialist == specialist_id)
    rows = ask(file.db, newest.limit(_NEWEST)).fetchall()
    by_column: Sequence[Sequence[object]] = list(zip(*rows, strict=True)) or [()] * len(columns)
    met, kinds, forms, minutes, rooms, units = by_column
    kind, form = usual(kinds), usual(forms)
    return Suggestion(
        _topics(file, met),
        Kind(str(kind)) if kind else None,
        Form(str(form)) if form else None,
        _number(usual(minutes)),
        _number(usual(rooms)),
        _number(usual(units)),
    )


def above_row(file: CentreFile, specialist_id: int | None) -> SessionDraft | None:
    """Return the service entered last, by a specialist or by anybody; None in an empty journal.

    A specialist who entered nothing for long gets the service with their newest date.
    """
    newest = Session.select(Session.id).order_by(Session.id.desc())
    if specialist_id is None:
        return _first_draft(file, ask_ids(file.db, newest.limit(1)))
    entered = newest.limit(_NEWEST_ENTERED)
    own = Session.select(Session.id).where(Session.specialist == specialist_id)
    among_newest = own.where(Session.id.in_(entered)).order_by(Session.id.desc()).limit(1)
    found = [*ask_ids(file.db, among_newest)]
    by_date = own.order_by(Session.date.desc(), Session.time.desc(), Session.id.desc()).limit(1)
    return _first_draft(file, found or ask_ids(file.db, by_date))


def _first_draft(file: CentreFile, ids: Iterable[int]) -> SessionDraft | None:
    cards = (session_card(file, row_id) for row_id in ids)
    return next((card.draft for card in cards if card is not None), None)


def _topics(file: CentreFile, met: Iterable[object]) -> tuple[int, ...]:
    """Return the topics met most often, in the list's order where they are equal."""
    in_use = [topic.id for topic in topics(file) if topic.id is not None]
    often = Counter(met)
    by_use = sorted(in_use, key=lambda topic_id: -often[topic_id])
    return tuple(by_use[:MOST_TOPICS])


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def carried_forward(draft: SessionDraft) -> SessionDraft:
    """Return what a copied row brings along: never people, results, recommendations or ratings."""
    return SessionDraft(
        date=draft.date,
        time=draft.time,
        specialist_id=draft.specialist_id,
        sub_unit_id=draft.sub_unit_id,
        form=draft.form,
        channel=draft.channel,
        kind=draft.kind,
        topic_id=draft.topic_id,
        topic_text=draft.topic_text,
        category=draft.category,
        minutes=draft.minutes,
        room_id=draft.room_id,
    )
