"""What is remembered of the families that are due: what all of them, looked through, would say."""

import datetime as dt
import random
from collections.abc import Callable
from dataclasses import replace

from helpers.casebook_rows import wonders
from helpers.journal_rows import settle

from kcentre.casebook.depersonalising import depersonalise
from kcentre.casebook.due import due
from kcentre.casebook.due_watch import due_watch
from kcentre.casebook.records import DueReason
from kcentre.centre.queries import settings
from kcentre.centre.verbs import change_settings
from kcentre.families.tables import Adult, Child, Consent
from kcentre.families.tables import Family as FamilyTable
from kcentre.families.values import ConsentPurpose
from kcentre.journal.tables import (
    EventParticipant,
    GroupEvent,
    Referral,
    Request,
    Session,
    SessionGuest,
)
from kcentre.language.dates import today_here
from kcentre.premises.appointments.tables import Waiting
from kcentre.storage import CentreFile
from kcentre.storage.model import Record

TODAY = today_here()
OLD, NEW = "2018-02-28", "2026-01-01"
ADULTS = 12
STEPS = 90

Step = Callable[[CentreFile, random.Random], None]


def as_found(file: CentreFile, today: dt.date = TODAY) -> None:
    """Prove that what is remembered is what is found."""
    watch, found = due_watch(file, today), due(file, today)
    last_days = [one.until for one in found if one.until is not None]
    assert (watch.count, watch.last_day) == (len(found), min(last_days, default=None))
    key = [(one.until or dt.date.max, one.since) for one in found]
    shown = watch.first(file, ADULTS)
    assert [(one.until or dt.date.max, one.since) for one in shown] == key
    assert {one.family_id: one for one in shown} == {one.family_id: one for one in found}


def an_adult(chance: random.Random) -> int:
    return chance.randint(1, ADULTS)


def a_day(chance: random.Random) -> str:
    return chance.choice((OLD, OLD, NEW))


def add(table: type[Record], whose: str, day: str) -> Step:
    def step(file: CentreFile, chance: random.Random) -> None:
        fields = {whose: an_adult(chance), day: a_day(chance)}
        if table is Session:
            fields["number"] = chance.randint(1, 1_000_000)
        table.insert(fields).execute(file.db)

    return step


def an_event_or_its_guest(file: CentreFile, chance: random.Random) -> None:
    number = chance.randint(1, 1_000_000)
    held = GroupEvent.insert(number=number, date=a_day(chance), title="Лекторий")
    event = held.execute(file.db)
    EventParticipant.insert(event=event, adult=an_adult(chance)).execute(file.db)
    session = Session.insert(number=number, date=a_day(chance))
    SessionGuest.insert(session=session.execute(file.db), adult=an_adult(chance)).execute(file.db)


def another_day(file: CentreFile, chance: random.Random) -> None:
    table = chance.choice((Session, GroupEvent, Request))
    rows = table.select(table.id).order_by(table.id.desc()).limit(3)
    table.update(date=a_day(chance)).where(table.id.in_(rows)).execute(file.db)


def another_recipient(file: CentreFile, chance: random.Random) -> None:
    newest = Session.select(Session.id).order_by(Session.id.desc()).limit(2)
    Session.update(recipient=an_adult(chance)).where(Session.id.in_(newest)).execute(file.db)


def nothing_ever_happened(file: CentreFile, chance: random.Random) -> None:
    Session.delete().where(Session.recipient == an_adult(chance)).execute(file.db)
    Request.delete().where(Request.adult == an_adult(chance)).execute(file.db)


def a_consent(file: CentreFile, chance: random.Random) -> None:
    purpose = chance.choice((ConsentPurpose.GENERAL, ConsentPurpose.PHOTO))
    Consent.insert(
        adult=an_adult(chance),
        purpose=purpose,
        given=OLD,
        valid_to=chance.choice(("", "", OLD)),
        withdrawn=chance.choice(("", "", NEW)),
    ).execute(file.db)


def another_name(file: CentreFile, chance: random.Random) -> None:
    name = chance.choice(("", "Ёлкина Зоя"))
    Adult.update(name=name).where(Adult.id == an_adult(chance)).execute(file.db)
    Child.update(name=name).where(Child.family == an_adult(chance)).execute(file.db)
    FamilyTable.update(note=name).where(FamilyTable.id == an_adult(chance)).execute(file.db)


WRITTEN: tuple[Step, ...] = (
    add(Session, "recipient", "date"),
    add(Request, "adult", "date"),
    add(Waiting, "adult", "since"),
    add(Referral, "adult", "date"),
    an_event_or_its_guest,
    another_day,
    another_recipient,
    nothing_ever_happened,
    a_consent,
    another_name,
)


def test_whatever_is_written_or_undone(centre: CentreFile) -> None:
    chance = random.Random(895)
    for number in range(ADULTS):
        settle(centre, f"Ёлкина Зоя {number}", "Тимур")
    seen = set()
    for _ in range(STEPS):
        if chance.random() < 0.2:
            centre.undo()
        else:
            with centre.operation("Записано"):
                chance.choice(WRITTEN)(centre, chance)
        as_found(centre)
        seen.add(due_watch(centre, TODAY).count)
    assert len(seen) > ADULTS / 2


def test_another_day_and_other_rules(centre: CentreFile) -> None:
    wonders(centre)
    settle(centre, "Орлова Вера")
    as_found(centre)
    as_found(centre, TODAY + dt.timedelta(days=4 * 366))
    as_found(centre)
    rules = settings(centre)
    change_settings(centre, replace(rules, retention_years=rules.retention_years - 1))
    as_found(centre, TODAY + dt.timedelta(days=2 * 366 + 200))


def test_very_much_at_once(centre: CentreFile) -> None:
    family = settle(centre, "Орлова Вера")
    as_found(centre)
    with centre.operation("Импорт"):
        rows = [
            {"number": number, "date": OLD, "recipient": family.adults[0].id}
            for number in range(2_100)
        ]
        Session.insert_many(rows).execute(centre.db)
    as_found(centre)
    assert due_watch(centre, TODAY).count == 1


def test_who_is_depersonalised_is_due_no_more(centre: CentreFile) -> None:
    families = [settle(centre, name) for name in ("Орлова Вера", "Белова Анна")]
    with centre.operation("Давно"):
        for number, family in enumerate(families):
            Session.insert(number=number, date=OLD, recipient=family.adults[0].id).execute(
                centre.db
            )
    assert due_watch(centre, TODAY).count == 2
    depersonalise(centre, [families[0].id or 0], DueReason.RETENTION, TODAY)
    assert [one.family_id for one in due_watch(centre, TODAY).first(centre, 20)] == [families[1].id]
