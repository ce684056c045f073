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
_NEWEST_VISITS = 4_000
_AFTER_ALL_LETTERS = "\U0010ffff"


def find_people(file: CentreFile, typed: str, specialist_id: int | None = None) -> list[Visitor]:
    """Return the people that `typed` means.

    An empty text means those who are awaited today by the specialist, or by anybody, by the time,
    and then those who came last. Otherwise whose surname begins so come first, then the others,
    among both those who came last.
    """
    for reading in readings(typed):
        wanted = matching(reading)
        if wanted is None:
            return visitors(file, _expected(file, specialist_id))
        found = _found(file, wanted, fold_name(reading))
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


def _found(file: CentreFile, wanted: Expression, said: str) -> list[int]:
    words = said.split()
    few = [*ask(file.db, Adult.select(Adult.id, Adult.name_key).where(wanted).limit(_FEW + 1))]
    if len(few) <= _FEW:
        last = last_visits(file, [adult_id for adult_id, _key in few])
        few.sort(key=lambda row: (last.get(row[0], ""), row[0]), reverse=True)
        return _first(_surnames_first(few, words))
    newest = _newest_meant(file, wanted)
    so_named = Adult.select(Adult.id, Adult.name_key).where(wanted & _named(words[:1]))
    rest = [*ask(file.db, so_named.order_by(Adult.name_key).limit(MOST_HITS)), *few[:MOST_HITS]]
    return _first(_surnames_first([*newest, *rest], words))


def _named(words: Iterable[str]) -> Expression:
    """Hold for the names that begin with a word: a range, which the index of names answers."""
    begins = "".join(words)
    named: Expression = Adult.name_key.between(begins, begins + _AFTER_ALL_LETTERS)
    return named


def _surnames_first(rows: Iterable[tuple[int, str]], words: list[str]) -> list[int]:
    """Return the ids, those first whose name begins with one of the words said."""
    said = tuple(words)
    return [row_id for row_id, key in sorted(rows, key=lambda row: not row[1].startswith(said))]


def _newest_meant(file: CentreFile, wanted: Expression) -> list[tuple[int, str]]:
    """Return who is meant among the newest visits: asking everybody's last one would be slow."""
    ids = _newest_visitors(file)
    kept = Adult.select(Adult.id, Adult.name_key).where(Adult.id.in_(ids) & wanted)
    meant: dict[int, str] = dict(ask(file.db, kept))
    return [(adult_id, meant[adult_id]) for adult_id in ids if adult_id in meant]


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
