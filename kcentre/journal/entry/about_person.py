"""What is known about somebody who came, before anything is asked: from their newest visits."""

import datetime as dt
from dataclasses import dataclass

from kcentre.centre.tables import Topic
from kcentre.centre.values import Category, Education, Relation
from kcentre.families.queries import persons
from kcentre.families.records import Child, Person
from kcentre.journal.entry.consent import lacks_consent
from kcentre.journal.queries import session_card
from kcentre.journal.records import SessionDraft
from kcentre.journal.tables import Session
from kcentre.language.dates import brief_date
from kcentre.storage import CentreFile
from kcentre.storage.asking import ask, ask_ids

_NEWEST = 200


@dataclass(frozen=True, slots=True)
class AboutPerson:
    """What an entry can take over from what is known about a recipient.

    `child_id` is the child asked about, else that of the last visit, else the only one;
    `age_months` its age on the day. `first_with_topic_ids` are the topics about which the
    recipient never came yet. `last_line` is «07.10.25 · Речевое развитие», empty for a newcomer.
    """

    child_id: int | None = None
    age_months: int | None = None
    education: Education | None = None
    category: Category | None = None
    relation: Relation | None = None
    is_first_in_centre: bool = True
    first_with_topic_ids: frozenset[int] = frozenset()
    last_session: SessionDraft | None = None
    last_line: str = ""
    consent_missing: bool = False


def about_person(
    file: CentreFile, adult_id: int, child_id: int | None, day: dt.date
) -> AboutPerson:
    """Return what is known about a recipient and a child; nothing where the adult was removed."""
    found = persons(file, [adult_id])
    if not found:
        return AboutPerson()
    person, last = found[0], _last_session(file, adult_id, child_id)
    child = _child(person, child_id, last)
    age = child.age_on(day.year, day.month) if child else None
    return AboutPerson(
        child.id if child else None,
        age if age is not None and age >= 0 else None,
        last.education if last else None,
        last.category if last else None,
        person.adult.relation,
        _is_first(file, adult_id),
        _topics_unmet(file, adult_id),
        last,
        _line(file, last),
        lacks_consent(file, adult_id, day),
    )


def _is_first(file: CentreFile, adult_id: int) -> bool:
    return not Session.select().where(Session.recipient == adult_id).exists(file.db)


def _last_session(file: CentreFile, adult_id: int, child_id: int | None) -> SessionDraft | None:
    """Return the newest visit with the child, or with any where that child never came."""
    newest = (
        Session.select(Session.id, Session.child)
        .where(Session.recipient == adult_id)
        .order_by(Session.date.desc(), Session.time.desc(), Session.id.desc())
    )
    rows = ask(file.db, newest.limit(_NEWEST)).fetchall()
    with_child = [row for row in rows if row[1] == child_id] if child_id is not None else rows
    for row_id, _child_id in (with_child or rows)[:1]:
        card = session_card(file, row_id)
        return card.draft if card else None
    return None


def _child(person: Person, child_id: int | None, last: SessionDraft | None) -> Child | None:
    wanted = child_id if child_id is not None else (last.child_id if last else None)
    named = [child for child in person.children if child.id == wanted]
    only = list(person.children) if len(person.children) == 1 else []
    return next(iter(named or only), None)


def _topics_unmet(file: CentreFile, adult_id: int) -> frozenset[int]:
    own = Session.select(Session.topic).where(
        (Session.recipient == adult_id) & Session.topic.is_null(False)
    )
    newest = own.order_by(Session.date.desc(), Session.time.desc()).limit(_NEWEST)
    met = set(ask_ids(file.db, newest))
    return frozenset(ask_ids(file.db, Topic.select(Topic.id))) - met


def _line(file: CentreFile, last: SessionDraft | None) -> str:
    if last is None or last.date is None:
        return ""
    titles = Topic.select(Topic.title).where(Topic.id == last.topic_id)
    title = next((title for (title,) in ask(file.db, titles)), "") or last.topic_text
    return " · ".join(filter(None, (brief_date(last.date), title)))
