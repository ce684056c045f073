"""The question «Кто пришёл?»: at most eight people, those most likely meant first."""

from collections.abc import Iterable, Sequence

from peewee import Expression

from kcentre.families.candidates import MOST, Named, named_anyhow, named_so
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
_NEWEST_VISITS = 1_000


def find_people(file: CentreFile, typed: str, specialist_id: int | None = None) -> list[Visitor]:
    """Return the people that `typed` means.

    An empty text means those who are awaited today by the specialist, or by anybody, by the time,
    and then those who came last. Otherwise whose surname begins so come first, then the others,
    among both those who came last.
    """
    meant = [(fold_name(reading), matching(reading, among_few=True)) for reading in readings(typed)]
    wanted = [(said.split(), which) for said, which in meant if which is not None]
    if not wanted:
        return visitors(file, _expected(file, specialist_id))
    for look in (_quickly, _everywhere):
        for words, which in wanted:
            found = _likeliest(file, look(file, which, words), words)
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


def _quickly(file: CentreFile, meant: Expression, words: Sequence[str]) -> Named:
    """Return who is named so, or came lately; where these are few, whoever is meant."""
    found = named_so(file, meant, words)
    if not MOST_HITS <= len(found) < MOST:
        found |= _newest_meant(file, meant)
    if 0 < len(found) < MOST_HITS:
        found |= named_anyhow(file, meant, words)
    return found


def _everywhere(file: CentreFile, meant: Expression, words: Sequence[str]) -> Named:
    return named_anyhow(file, meant, words)


def _likeliest(file: CentreFile, found: Named, words: Sequence[str]) -> list[int]:
    """Return whose name begins with one of the words first, among all who came last."""
    last = last_visits(file, [*found])
    newest_first = sorted(found, key=lambda row_id: (last.get(row_id, ""), row_id), reverse=True)
    begins = tuple(words)
    return sorted(newest_first, key=lambda row_id: not found[row_id].startswith(begins))[:MOST_HITS]


def _newest_meant(file: CentreFile, meant: Expression) -> Named:
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
