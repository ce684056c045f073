"""The question «Кто пришёл?»: at most eight people, those who came last first."""

from collections.abc import Sequence

from peewee import Expression, fn

from kcentre.families.finding import matching
from kcentre.families.queries import persons
from kcentre.families.tables import Adult
from kcentre.journal.records import Visitor
from kcentre.journal.tables import Session
from kcentre.language.dates import kept_day
from kcentre.language.keyboard import readings
from kcentre.storage import CentreFile

MOST_HITS = 8
_FEW = 1_000
_NEWEST_VISITS = 4_000


def find_people(file: CentreFile, typed: str) -> list[Visitor]:
    """Return the people that `typed` means; an empty text means those who came last."""
    found = (_found(file, wanted) for wanted in map(matching, readings(typed)))
    return next((visitors for visitors in found if visitors), [])


def visitor(file: CentreFile, adult_id: int) -> Visitor:
    """Return one person by the adult's id."""
    return _visitors(file, [adult_id])[0]


def _found(file: CentreFile, wanted: Expression | None) -> list[Visitor]:
    if wanted is None:
        return _visitors(file, _among_newest(file, None))
    few = Adult.select(Adult.id).where(wanted).limit(_FEW + 1)
    ids = [adult_id for (adult_id,) in few.tuples().execute(file.db)]
    if len(ids) > _FEW:
        ids = [*_among_newest(file, wanted), *ids[:MOST_HITS]]
        return _visitors(file, list(dict.fromkeys(ids))[:MOST_HITS])
    return _visitors(file, ids)


def _among_newest(file: CentreFile, wanted: Expression | None) -> list[int]:
    """Return who came last among the newest visits: looking at everybody's last would be slow."""
    newest = (
        Session.select(Session.recipient)
        .where(Session.recipient.is_null(False))
        .order_by(Session.date.desc(), Session.time.desc(), Session.id.desc())
        .limit(_NEWEST_VISITS)
    )
    ids = list(dict.fromkeys(row for (row,) in newest.tuples().execute(file.db)))
    if wanted is None:
        return ids[:MOST_HITS]
    kept = Adult.select(Adult.id).where(Adult.id.in_(ids) & wanted)
    meant = {adult_id for (adult_id,) in kept.tuples().execute(file.db)}
    return [adult_id for adult_id in ids if adult_id in meant][:MOST_HITS]


def _visitors(file: CentreFile, adult_ids: Sequence[int]) -> list[Visitor]:
    last = dict(
        Session.select(Session.recipient, fn.MAX(Session.date))
        .where(Session.recipient.in_(adult_ids))
        .group_by(Session.recipient)
        .tuples()
        .execute(file.db)
    )
    newest_first = sorted(adult_ids, key=lambda row: (last.get(row, ""), row), reverse=True)
    return [
        Visitor(person, kept_day(last.get(person.adult.id)))
        for person in persons(file, newest_first[:MOST_HITS])
    ]
