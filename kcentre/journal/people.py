"""The question «Кто пришёл?»: at most eight people, those most likely meant first."""

from collections.abc import Iterable

from peewee import Expression

from kcentre.families.finding import matching
from kcentre.families.tables import Adult
from kcentre.journal.entry.booked import today_people
from kcentre.journal.records import Visitor
from kcentre.journal.tables import Session
from kcentre.journal.visitors import last_visits, visitors
from kcentre.language.dates import today_here
from kcentre.language.folding import fold_name
from kcentre.language.keyboard import readings
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

MOST_HITS = 8
_FEW = 1_000
_NEWEST_VISITS = 2_000
_AFTER_ALL_LETTERS = "\U0010ffff"


def find_people(file: CentreFile, typed: str, specialist_id: int | None = None) -> list[Visitor]:
    """Return the people that `typed` means.

    An empty text means those who are awaited today by the specialist, or by anybody, by the time,
    and then those who came last. Otherwise whose surname begins so come first, then the others,
    among both those who came last.
    """
    for reading in readings(typed):
        meant = matching(reading, among_few=True)
        if meant is None:
            return visitors(file, _expected(file, specialist_id))
        found = _found(file, reading, meant)
        if found:
            return visitors(file, found)
    return []


def visitor(file: CentreFile, adult_id: int) -> Visitor:
    """Return one person by the adult's id."""
    return visitors(file, [adult_id])[0]


def _expected(file: CentreFile, specialist_id: int | None) -> list[int]:
    booked = today_people(file, specialist_id, today_here())
    awaited = [who.visitor.person.adult.id or 0 for who in booked]
    return _first([*awaited, *_newest_visitors(file)])


def _found(file: CentreFile, reading: str, meant: Expression) -> list[int]:
    """Look where it is quick first: asking every adult there is takes long, and is rarely needed.

    Those whose names begin so stand together in an index; then come the newest visits.
    """
    words = tuple(fold_name(reading).split())
    found = _so_named(file, meant, words)
    if not MOST_HITS <= len(found) <= _FEW:
        found |= _newest_meant(file, meant)
    if len(found) < MOST_HITS:
        everybody = Adult.select(Adult.id, Adult.name_key).where(matching(reading))
        found |= dict(ask(file.db, everybody.limit(_FEW)))
    last = last_visits(file, [*found])
    newest_first = sorted(found, key=lambda row_id: (last.get(row_id, ""), row_id), reverse=True)
    return sorted(newest_first, key=lambda row_id: not found[row_id].startswith(words))[:MOST_HITS]


def _so_named(file: CentreFile, meant: Expression, words: Iterable[str]) -> dict[int, str]:
    """Return those meant whose name begins with one of the words, by ranges of the names."""
    found: dict[int, str] = {}
    for word in words:
        begins = Adult.name_key.between(word, word + _AFTER_ALL_LETTERS)
        some = Adult.select(Adult.id, Adult.name_key).where(begins & meant)
        found |= dict(ask(file.db, some.limit(_FEW + 1)))
    return found


def _newest_meant(file: CentreFile, meant: Expression) -> dict[int, str]:
    """Return who is meant among the newest visits: asking everybody's last one would be slow."""
    newest = Adult.id.in_(_newest_visitors(file))
    return dict(ask(file.db, Adult.select(Adult.id, Adult.name_key).where(newest & meant)))


def _newest_visitors(file: CentreFile) -> list[int]:
    newest = (
        Session.select(Session.recipient)
        .where(Session.recipient.is_null(False))
        .order_by(Session.date.desc(), Session.time.desc(), Session.id.desc())
        .limit(_NEWEST_VISITS)
    )
    return list(dict.fromkeys(ask_ids(file.db, newest)))


def _first(ids: Iterable[int]) -> list[int]:
    return list(dict.fromkeys(ids))[:MOST_HITS]
