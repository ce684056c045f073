"""The six steps are computed from facts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from helpers.ready_file import found_ready

from kcentre.centre import queries, verbs
from kcentre.centre.records import Passport
from kcentre.centre.tables import Specialist as SpecialistTable
from kcentre.journal.tables import Request, Session
from kcentre.premises.availability.tables import Appointment
from kcentre.steps.records import Progress, StepState
from kcentre.steps.six_steps import six_steps
from kcentre.storage import CentreFile

TODAY = date(2025, 10, 7)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CentreFile]:
    with found_ready(tmp_path / "центр.kcentre", Passport("Сад")) as centre:
        yield centre


def step(file: CentreFile, number: int) -> StepState:
    return six_steps(file, TODAY)[number - 1]


def add_session(file: CentreFile, day: str) -> None:
    with file.operation("Добавлено"):
        Session.insert(number=1, date=day).execute(file.db)


def test_six_steps_in_their_order(file: CentreFile) -> None:
    steps = six_steps(file, TODAY)
    assert [item.number for item in steps] == [1, 2, 3, 4, 5, 6]
    assert steps[4].title.startswith("Организовать оказание услуг")


def test_services_follow_the_journal(file: CentreFile) -> None:
    assert step(file, 5).progress is Progress.NOT_STARTED
    assert step(file, 6).progress is Progress.NOT_STARTED
    add_session(file, "2025-09-30")
    assert step(file, 5).summary == "последняя услуга 30.09.2025"
    add_session(file, "2025-10-01")
    assert step(file, 5).summary == "1\u00a0услуга за октябрь"
    assert step(file, 5).progress is Progress.DONE
    assert step(file, 6).progress is Progress.IN_WORK


def test_the_plan_of_a_month_stands_beside_its_services(file: CentreFile) -> None:
    add_session(file, "2025-10-01")
    verbs.change_settings(file, replace(queries.settings(file), month_plan=80))
    assert step(file, 5).summary == "1 из 80\u00a0услуг за октябрь"


def test_what_waits_too_long_is_missing_in_the_journal(file: CentreFile) -> None:
    add_session(file, "2025-10-01")
    with file.operation("Добавлено"):
        SpecialistTable.insert(name="Соколова", name_key="соколова").execute(file.db)
        for day in ("2025-10-06", "2025-10-07"):
            Appointment.insert(
                date=day, starts="10:00", ends="10:45", specialist=1, form="remote"
            ).execute(file.db)
        for day in ("2025-10-01", "2025-10-02"):
            Request.insert(number=1, date=day).execute(file.db)
    state = step(file, 5)
    assert state.progress is Progress.IN_WORK
    assert [(one.text, one.target) for one in state.missing] == [
        ("приёмы не записаны: 1", "journal/sessions/unrecorded"),
        ("обращения просрочены: 1", "journal/requests/overdue"),
    ]
