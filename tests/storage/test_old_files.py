"""A real file of every released shape opens, migrates and gives the figures it always gave."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from kcentre.attachments.queries import attachments, content
from kcentre.attachments.records import Owner
from kcentre.centre.queries import brand, settings
from kcentre.drafts.templates.own import text_of
from kcentre.families.consents import consents_of
from kcentre.families.validity import has_general_consent
from kcentre.families.values import ConsentPurpose
from kcentre.figures.figures import figures
from kcentre.journal.entry.drafts import draft_of
from kcentre.monitoring.plan.queries import plan
from kcentre.monitoring.quality.checking import rules_off
from kcentre.network.partners.queries import partners
from kcentre.periods.period import parse_period
from kcentre.premises.appointments.queries import appointments, waiting_list
from kcentre.premises.hours.queries import closed_days, pauses, windows
from kcentre.premises.rooms.queries import photo, room_lines
from kcentre.premises.values import AppointmentState
from kcentre.roadmaps.queries import road_maps
from kcentre.roadmaps.templates import templates
from kcentre.steps.six_steps import six_steps
from kcentre.storage import changelog, migrations, open_centre
from kcentre.structure.documents.queries import documents
from kcentre.structure.media.by_channel import requests_by_channel
from kcentre.structure.office.queries import model, team
from kcentre.surveys.forms.queries import form
from kcentre.surveys.results.frequencies import survey_results
from kcentre.surveys.results.scope import round_scope
from kcentre.surveys.rounds.queries import rounds

OLD_FILES = Path(__file__).resolve().parents[1] / "old_files"


def test_every_released_shape_has_its_file() -> None:
    assert {path.stem for path in OLD_FILES.glob("*.kcentre")} == {
        str(version) for version in range(1, migrations.VERSION + 1)
    }


@pytest.mark.parametrize("path", sorted(OLD_FILES.glob("*.kcentre")), ids=lambda path: path.stem)
def test_an_old_file_opens_with_its_figures(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "Мой центр.kcentre"
    shutil.copy(path, copy)
    with open_centre(copy) as file:
        assert int(file.db.user_version) == migrations.VERSION
        found = figures(file, parse_period("2024-09-01..2026-05-31"))
        assert (found.sessions.total, found.sessions.minutes, found.people.parents) == (12, 525, 8)
        with file.operation("Изменено"):
            file.db.run("UPDATE passport SET head = 'Ёлкина'")
        assert changelog.recent_operations(file.db, 1)[0].label == "Изменено"


def test_rooms_hours_and_appointments_are_kept_since_the_second_shape(tmp_path: Path) -> None:
    copy = tmp_path / "Мой центр.kcentre"
    shutil.copy(OLD_FILES / "2.kcentre", copy)
    with open_centre(copy) as file:
        (line,) = room_lines(file)
        assert line.room.name == "Кабинет психолога «Ёлочка»"
        assert (line.readiness.done, line.readiness.needed) == (0, 23)
        assert photo(file, line.room.id or 0) is not None
        assert len(windows(file)) == 2
        assert len(pauses(file)) == 1
        assert closed_days(file, date(2025, 12, 30), date(2025, 12, 30))
        states = [one.state for one in appointments(file, date(2098, 1, 1), date(2098, 12, 31))]
        assert states == [AppointmentState.CANCELLED_BY_RECIPIENT, AppointmentState.BOOKED]
        assert [one.draft.weekdays for one in waiting_list(file)] == [frozenset({1, 3})]


def test_consents_requests_and_notes_are_kept_since_the_third_shape(tmp_path: Path) -> None:
    copy = tmp_path / "Мой центр.kcentre"
    shutil.copy(OLD_FILES / "3.kcentre", copy)
    with open_centre(copy) as file:
        ((adult_id, family_id),) = file.db.run(
            "SELECT a.id, a.family_id FROM adult a JOIN consent c ON c.adult_id = a.id LIMIT 1"
        )
        assert has_general_consent(file, adult_id, date(2026, 1, 12))
        assert {line.draft.purpose for line in consents_of(file, family_id)} == {
            ConsentPurpose.GENERAL,
            ConsentPurpose.PHOTO,
        }
        assert settings(file).month_plan == 80
        assert rules_off(file) == {"К18"}
        kept = draft_of(file, "session")
        assert kept is not None
        states = file.db.run("SELECT state, routed_to FROM request WHERE number = 2").fetchall()
        assert ("forwarded", "Поликлиника № 4") in states


def test_requests_are_numbered_by_the_third_shape(tmp_path: Path) -> None:
    copy = tmp_path / "Мой центр.kcentre"
    shutil.copy(OLD_FILES / "1.kcentre", copy)
    with open_centre(copy) as file:
        rows = file.db.run("SELECT substr(date, 1, 4), number FROM request ORDER BY date, id")
        by_year: dict[str, list[int]] = {}
        for year, number in rows:
            by_year.setdefault(year, []).append(number)
        for numbers in by_year.values():
            assert numbers == list(range(1, len(numbers) + 1))


def test_surveys_are_kept_since_the_fourth_shape(tmp_path: Path) -> None:
    copy = tmp_path / "Мой центр.kcentre"
    shutil.copy(OLD_FILES / "4.kcentre", copy)
    with open_centre(copy) as file:
        (line,) = rounds(file)
        assert (line.name, line.code, line.forms) == ("Изучение спроса, осень 2025", "К7М", 3)
        assert (line.printed, line.version, line.has_conclusion) == (40, 2, True)
        answers = [form(file, form_id).answers for form_id in (1, 2, 3)]
        assert [one["q1"].options for one in answers] == [("o1",), ("o3",), ("o2",)]
        assert answers[1]["q1"].text == "в парке"
        assert answers[2]["q3"].text == "О’Коннор: Ёлка"
        assert form(file, 1).family_code
        figures_of = survey_results(file, round_scope(file, line.id)).questions
        assert [(one.key, one.n) for one in figures_of] == [("q1", 3), ("q2", 2), ("q3", 2)]
        kept = plan(file, 2026)
        assert kept is not None
        assert [one.volume for one in kept.lines] == [12]


def test_structure_and_road_maps_are_kept_since_the_sixth_shape(tmp_path: Path) -> None:
    copy = tmp_path / "Мой центр.kcentre"
    shutil.copy(OLD_FILES / "6.kcentre", copy)
    today = date(2025, 11, 22)
    with open_centre(copy) as file:
        assert [one.name for one in team(file)] == ["Соколова А. П."]
        assert brand(file).prepositional == "Ёлочке"
        assert model(file).mission == "Помогать семьям."
        assert len(six_steps(file, today)) == 6
        (line,) = road_maps(file, today, {})
        assert (line.draft.title, line.total) == ("Шесть шагов", 2)
        (regulation,) = documents(file, today)
        (scan,) = attachments(file, Owner("document", regulation.id))
        assert content(file, scan.id) == b"%PDF-"
        assert text_of(file, "documents/regulation") == "Наш текст"
        assert [one.draft.name for one in partners(file)] == ["Детская поликлиника № 2"]
        asked = requests_by_channel(file, parse_period("2024-09-01..2026-05-31"))
        assert sum(one.requests for one in asked) == 5
        assert [one.title for one in templates(file) if one.is_own] == ["Наш проект"]
