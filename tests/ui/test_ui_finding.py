"""What Ctrl+K finds in a real centre."""

from pathlib import Path

import pytest

from kcentre.centre.queries import specialists
from kcentre.demo import make_demo
from kcentre.journal.people import find_people
from kcentre.premises.rooms.queries import rooms
from kcentre.storage import CentreFile
from kcentre.surveys.rounds.queries import rounds as survey_rounds
from ui.finding.everything import find_everything
from ui.finding.matching import matching
from ui.widgets.command_palette import Hit


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("demo") / "учебный.kcentre"
    make_demo(path, sessions=60).close()
    return path


@pytest.fixture
def file(demo: Path) -> CentreFile:
    from kcentre.storage import open_for_reading  # noqa: PLC0415 — only this fixture reads

    return open_for_reading(demo)


def test_a_specialist_is_found_in_the_wrong_layout(file: CentreFile) -> None:
    person = specialists(file)[0]
    (hit,) = [hit for hit in find_everything(file, person.name) if "specialists" in hit.target]
    assert hit.title == person.name
    topics = find_everything(file, "htxtdjt")
    assert [hit.title for hit in topics if hit.what == "тема"] == ["Т02 Речевое развитие"]


def test_a_family_leads_to_its_card(file: CentreFile) -> None:
    person = find_people(file, "")[0].person
    first = find_everything(file, person.title)[0]
    assert first.target == f"journal/families/{person.family_id}"
    assert first.what.startswith("семья")


def test_nonsense_finds_nothing(file: CentreFile) -> None:
    assert find_everything(file, "щщщщ") == []


def test_a_room_leads_to_its_page(file: CentreFile) -> None:
    first = rooms(file)[0]
    (hit,) = [hit for hit in find_everything(file, first.name) if hit.title == first.name]
    assert hit.target == f"premises/rooms/{first.id}"
    assert [hit.target for hit in find_everything(file, "pfregrb")] == ["premises/rooms/purchases"]


@pytest.mark.parametrize(
    ("typed", "page"),
    [
        ("анкета", "surveys/questionnaires"),
        ("fyrtnf", "surveys/questionnaires"),
        ("бланки", "surveys/rounds"),
        ("опрос", "surveys/results"),
        ("план услуг", "surveys/conclusions/plan"),
        ("Выводы", "surveys/conclusions/text"),
        ("справка", "surveys/conclusions/text"),
    ],
)
def test_the_pages_of_step_1_are_found_without_any_survey(
    file: CentreFile, typed: str, page: str
) -> None:
    assert page in [hit.target for hit in find_everything(file, typed)]


def test_surveys_and_questionnaires_lead_to_their_pages(file: CentreFile) -> None:
    newest = survey_rounds(file)[0]
    hits = [hit for hit in find_everything(file, "bpextybt cghjcf") if "surveys" in hit.target]
    assert [hit.what for hit in hits] == ["опрос", "опрос", "анкета"]
    assert hits[0].target == f"surveys/rounds/{newest.id}"
    assert hits[-1].target == f"surveys/questionnaires/{newest.questionnaire_id}"


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("удовлетворённых", "monitoring/indicators/П04"),
        ("план коррекции", "monitoring/deviations"),
        ("закрыть квартал", "analysis/close"),
        ("свой показатель", "monitoring/indicators/own"),
        ("настройки сроки сдачи", "centre/settings"),
        ("gfgrf lkz", "analysis/folder"),
    ],
)
def test_monitoring_and_analysis_are_found(file: CentreFile, typed: str, target: str) -> None:
    assert target in [hit.target for hit in find_everything(file, typed)]


def test_a_period_leads_to_its_report(file: CentreFile) -> None:
    hits = [hit for hit in find_everything(file, "квартал") if hit.what == "отчёт"]
    assert hits
    assert all(hit.target.startswith("analysis/20") for hit in hits)


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("приказ", "structure/documents/drafts/order"),
        ("положение", "structure/documents/drafts/regulation"),
        ("бренд", "structure/office/brand"),
        ("логотип", "structure/office/brand"),
        ("kjujnbg", "structure/office/brand"),
        ("листовка", "structure/media/texts/leaflet"),
        ("qr", "structure/media/texts/poster_a4"),
        ("медиаплан", "structure/media/plan"),
        ("грант", "structure/network/contests"),
        ("протокол", "structure/network/minutes"),
        ("номенклатура", "structure/documents/nomenclature"),
        ("паспорт практики", "structure/practice"),
        ("структура", "structure/office/structure"),
        ("чего не хватает", "structure/documents/package"),
    ],
)
def test_the_pages_of_step_2_are_found_by_the_words_of_a_head(
    file: CentreFile, typed: str, target: str
) -> None:
    assert target in [hit.target for hit in find_everything(file, typed)]


@pytest.mark.parametrize(
    ("typed", "what", "place"),
    [
        ("gjkbrkbybrf", "партнёр", "structure/network/partners/"),
        ("поликлиника", "соглашение", "structure/network/agreements/"),
        ("приказ о создании", "документ", "structure/documents/"),
        ("график работы", "опубликовано", "structure/media/published/"),
        ("сенсорной комнаты", "грант", "structure/network/contests/"),
        ("совет консультационного", "рабочая группа", "structure/network/groups/"),
        ("вечерних часах", "протокол", "structure/network/minutes/"),
        ("менторства", "дорожная карта", "structure/roadmaps/"),
        ("итоги программы", "мероприятие", "structure/roadmaps/"),
        ("провести опрос", "задача", "structure/roadmaps/"),
        ("семейный вечер", "памятка", "structure/materials/"),
        ("удомля", "практика", "structure/practices/"),
        ("вечерних часах", "медиаплан", "structure/media/plan/"),
        ("предпосылки", "раздел паспорта практики", "structure/practice/3"),
    ],
)
def test_what_step_2_keeps_is_found(file: CentreFile, typed: str, what: str, place: str) -> None:
    hits = [hit for hit in find_everything(file, typed) if hit.target.startswith(place)]
    assert any(hit.what.startswith(what) for hit in hits)


def test_what_is_out_of_use_is_not_offered(file: CentreFile) -> None:
    partners = [hit.title for hit in find_everything(file, "кубик") if "/partners/" in hit.target]
    assert partners == []
    assert find_everything(file, "первое издание") == []
    register = "structure/documents/"
    found = [hit for hit in find_everything(file, "положение о консультационном")
             if hit.target.removeprefix(register).isdecimal()]  # fmt: skip
    assert len(found) == 1
    shown = [hit.what for hit in find_everything(file, "график приёма прошлого")]
    assert shown == []


def test_a_title_that_begins_so_comes_before_a_synonym() -> None:
    hits = matching([Hit("Бренд", "раздел", "a", "приказ"), Hit("Приказ", "раздел", "b")], "приказ")
    assert [hit.target for hit in hits] == ["b", "a"]
