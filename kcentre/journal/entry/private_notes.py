"""Private notes: seen by their author and the head, and by nobody else.

They are read here and nowhere else: no journal, export, report, search or check knows of them.
Until there are accounts, who looks is the specialist chosen in the window, or the head.
"""

from dataclasses import replace
from typing import Final, Literal

from peewee import Expression

from kcentre.centre.tables import Specialist
from kcentre.journal.numbering import number_and_date
from kcentre.journal.queries import session_card
from kcentre.journal.records import OwnNote, PrivateNote, SessionCard
from kcentre.journal.tables import PrivateNote as Kept
from kcentre.journal.tables import Session
from kcentre.language.typed import tidy_lines
from kcentre.storage import CentreFile, Changes
from kcentre.storage.asking import ask

__all__ = [
    "HEAD",
    "PrivateNote",
    "Viewer",
    "card_seen_by",
    "keep_note",
    "note",
    "notes_seen_by",
    "write_note",
]

HEAD: Final = "head"
Viewer = int | Literal["head"]
"""Who looks at notes: a specialist by the id, or the head, who sees them all."""


def note(file: CentreFile, session_id: int, specialist_id: int) -> str:
    """Return a specialist's own note on a service; empty where there is none."""
    own = Kept.select(Kept.text).where(_of(session_id, specialist_id))
    return next((str(text) for (text,) in ask(file.db, own)), "")


def notes_seen_by(file: CentreFile, session_id: int, who: Viewer) -> list[PrivateNote]:
    """Return the notes on a service that somebody may see, by the names of their authors."""
    seen = (
        Kept.select(Kept.specialist, Specialist.name, Kept.text)
        .join(Specialist, on=Kept.specialist == Specialist.id)
        .where(Kept.session == session_id)
        .order_by(Specialist.name_key)
    )
    if who != HEAD:
        seen = seen.where(Kept.specialist == who)
    return [PrivateNote(*row) for row in ask(file.db, seen)]


def card_seen_by(file: CentreFile, session_id: int, who: Viewer) -> SessionCard | None:
    """Return a service opened with the notes that somebody may see; None where it was removed."""
    card = session_card(file, session_id)
    return card and replace(card, notes=tuple(notes_seen_by(file, session_id, who)))


def keep_note(file: CentreFile, session_id: int, specialist_id: int, text: str) -> Changes:
    """Write a specialist's note on a service; an empty text removes it.

    Raises `Refused` where the service was removed.
    """
    with file.operation("Изменена личная заметка") as running:
        number_and_date(file, Session, session_id)
        write_note(file, session_id, OwnNote(specialist_id, text))
    return running.changes


def write_note(file: CentreFile, session_id: int, own: OwnNote | None) -> None:
    """Write a note inside a running operation; None leaves what there is."""
    if own is None:
        return
    text, this = tidy_lines(own.text), _of(session_id, own.specialist_id)
    if not text:
        Kept.delete().where(this).execute(file.db)
    elif not note(file, session_id, own.specialist_id):
        Kept.insert(session=session_id, specialist=own.specialist_id, text=text).execute(file.db)
    else:
        Kept.update(text=text).where(this & (Kept.text != text)).execute(file.db)


def _of(session_id: int, specialist_id: int) -> Expression:
    own: Expression = (Kept.session == session_id) & (Kept.specialist == specialist_id)
    return own
