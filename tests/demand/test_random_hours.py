"""Centres with any hours: proposals never clash, are opened once, and the plan fits them."""

import datetime as dt
from itertools import combinations
from random import Random

import pytest
from helpers.demand_centre import (
    TODAY,
    YEAR_FIRST,
    YEAR_LAST,
    add_staff,
    ask_families,
    give_services,
)

from kcentre.analysis.demand.capacity import position_key
from kcentre.analysis.demand.hours_proposed import open_windows, proposed_windows
from kcentre.analysis.demand.plan_draft import drafted_plan
from kcentre.analysis.demand.year_ahead import slots_by_month
from kcentre.centre.queries import specialists, topics
from kcentre.centre.tables import Specialist as SpecialistTable
from kcentre.centre.tables import Topic
from kcentre.centre.values import Form
from kcentre.language import Refused
from kcentre.premises.hours.queries import windows
from kcentre.premises.hours.records import Pause, Window
from kcentre.premises.hours.verbs import keep_pause, keep_windows
from kcentre.premises.hours.windows import first_common_day, share_time
from kcentre.premises.rooms.tables import Room
from kcentre.premises.values import Weeks
from kcentre.storage import CentreFile

SEEDS = range(8)


def open_any_hours(file: CentreFile, chance: Random) -> None:
    """Open whatever hours of so many at random do not clash with those before, and a break."""
    people = add_staff(file)
    rooms = [row_id for (row_id,) in Room.select(Room.id).tuples().execute(file.db)]
    for _ in range(chance.randint(0, 15)):
        starts = chance.randint(7, 19)
        form = chance.choice((Form.IN_PERSON, Form.REMOTE))
        window = Window(
            chance.choice(people),
            chance.randint(0, 5),
            dt.time(starts, chance.choice((0, 30))),
            dt.time(min(starts + chance.randint(1, 6), 22)),
            form,
            chance.choice(rooms) if form is Form.IN_PERSON else None,
            chance.choice(list(Weeks)),
            YEAR_FIRST,
            chance.choice((dt.date(2026, 12, 31), YEAR_LAST)),
        )
        try:
            keep_windows(file, [window])
        except Refused:
            continue
    keep_pause(file, Pause(dt.time(17, 30), dt.time(18), valid_from=YEAR_FIRST,
                           valid_to=YEAR_LAST))  # fmt: skip


@pytest.mark.parametrize("seed", SEEDS)
def test_proposed_hours_never_clash_and_are_opened_once(centre: CentreFile, seed: int) -> None:
    chance = Random(seed)
    open_any_hours(centre, chance)
    before = len(windows(centre))
    found = proposed_windows(centre, ask_families(centre, evening=2 + seed % 3), TODAY)
    open_windows(centre, [one.window for one in found])
    every = [line.window for line in windows(centre)]
    assert len(every) == before + len(found)
    for one, other in combinations(every, 2):
        same_room = one.room_id is not None and one.room_id == other.room_id
        shares = same_room or one.specialist_id == other.specialist_id
        assert not (shares and share_time(one, other) and first_common_day(one, other))
    if found:
        with pytest.raises(Refused):
            open_windows(centre, [one.window for one in found])


@pytest.mark.parametrize("seed", SEEDS)
def test_a_plan_holds_what_it_should_and_nothing_retired(centre: CentreFile, seed: int) -> None:
    chance = Random(seed)
    open_any_hours(centre, chance)
    given = chance.choice((1, 2, 11, 211))
    give_services(centre, 1, given, chance.choice(("Т04", "Т99")))
    with centre.operation("В архив"):
        if seed % 2:
            Topic.update(is_retired=True).execute(centre.db)
        if seed % 3 == 0:
            SpecialistTable.update(is_retired=True).execute(centre.db)
    draft = drafted_plan(centre, ask_families(centre, chance.choice((0, 1, 84))), 2026, TODAY)
    slots = sum(slots_by_month(centre, 2026, TODAY).values())
    assert draft.total == (min(given, int(slots * 0.9)) if slots else given)
    assert all(line.volume > 0 for line in draft.lines)
    there = {position_key(person.position) for person in specialists(centre)}
    kept = {topic.id for topic in topics(centre)}
    assert {position_key(line.position) for line in draft.lines} <= there | {""}
    assert {line.topic_id for line in draft.lines} <= kept | {None}
