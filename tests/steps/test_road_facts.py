"""What the program knows of the tasks of road maps, since when, and where it leads."""

import datetime as dt

from helpers.journal_rows import hire
from helpers.plan_rows import keep_lines
from helpers.road_rows import BEGINS, seen, started

from kcentre.centre.records import SubUnit
from kcentre.centre.tables import Brand, TeamMember
from kcentre.centre.values import Form, Kind
from kcentre.centre.verbs import keep_sub_unit
from kcentre.journal.tables import Rating, Session
from kcentre.language.dates import today_here
from kcentre.materials.tables import Material
from kcentre.monitoring.plan.records import PlanLine
from kcentre.monitoring.plan.verbs import approve_plan
from kcentre.network.groups.tables import WorkingGroup
from kcentre.network.partners.tables import Agreement, Partner
from kcentre.periods.tables import PeriodSnapshot, ReportPeriod
from kcentre.practice.tables import PracticePassport
from kcentre.premises.hours.records import Window
from kcentre.premises.hours.verbs import keep_window
from kcentre.premises.rooms.queries import access_grid, rooms
from kcentre.premises.rooms.records import AccessCell, ReadinessItem, Room
from kcentre.premises.rooms.verbs import keep_item, keep_room, mark_access, mark_item
from kcentre.premises.values import AccessState, ReadinessState
from kcentre.roadmaps.records import FactState
from kcentre.roadmaps.templates import READY, ready
from kcentre.roadmaps.values import TaskState
from kcentre.steps.road_facts import FACTS, road_facts
from kcentre.storage import CentreFile
from kcentre.storage.model import Record
from kcentre.structure.documents.tables import DocumentRecord, DocumentStep
from kcentre.structure.media.tables import MediaItem
from kcentre.structure.office.records import Idea, Model
from kcentre.structure.office.values import IdeaPart, ModelPart, ModelSection
from kcentre.structure.office.verbs import keep_idea, keep_model
from kcentre.structure.practices.tables import Practice
from kcentre.surveys.questionnaires.ready import adopt
from kcentre.surveys.rounds.queries import rounds
from kcentre.surveys.rounds.records import RoundDraft, RoundLine
from kcentre.surveys.rounds.starting import start_round
from kcentre.surveys.tables import SurveyConclusion, SurveyForm

D = dt.date
TODAY = D(2026, 11, 22)


def fact(file: CentreFile, key: str, today: dt.date = TODAY) -> FactState:
    return road_facts(file, today, {key})[key]


def put(file: CentreFile, table: type[Record], **fields: object) -> int:
    with file.operation("Запись"):
        return int(table.insert(**fields).execute(file.db))


def change(file: CentreFile, table: type[Record], **fields: object) -> None:
    with file.operation("Правка"):
        table.update(**fields).execute(file.db)


def asked(file: CentreFile, starts: dt.date, target: int | None = None) -> RoundLine:
    (questionnaire_id,) = adopt(file, "demand").rows["questionnaire"]
    start_round(file, RoundDraft(questionnaire_id, "осень 2026", starts, target=target))
    return rounds(file)[0]


def filled(file: CentreFile, line: RoundLine, *days: str) -> None:
    for day in days:
        put(file, SurveyForm, round=line.id, version=line.version_id, entered_on=day)


def test_nothing_is_done_in_an_empty_centre_and_everything_leads_somewhere(
    centre: CentreFile,
) -> None:
    for key, found in road_facts(centre, TODAY, FACTS).items():
        assert not found.is_done, key
        assert found.text[0].isupper(), key
        assert found.target, key
    facts = road_facts(centre, TODAY, FACTS)
    assert facts["documents.order"].target == "structure/documents/package/order"
    assert facts["network.groups"].target == "structure/network/groups"
    assert facts["network.agreements"].target == "structure/network/agreements"


def test_only_what_road_maps_ask_for_is_looked_up(centre: CentreFile) -> None:
    assert road_facts(centre, TODAY) == {}
    started(centre, "mentoring")
    assert road_facts(centre, TODAY) == {}
    started(centre, "six_steps")
    wanted = {task.fact for stage in ready("six_steps").stages for task in stage.tasks} - {""}
    assert set(road_facts(centre, TODAY)) == wanted


def test_every_fact_is_of_use(centre: CentreFile) -> None:
    used = {task.fact for key in READY for stage in ready(key).stages for task in stage.tasks} - {
        ""
    }
    assert used == set(FACTS)


def test_a_survey_is_collected_when_it_has_its_forms_or_is_over(centre: CentreFile) -> None:
    line = asked(centre, D(2026, 9, 1), target=2)
    assert fact(centre, "demand.collected").text == "Анкет собрано: 0 из 2"
    filled(centre, line, "2026-09-10")
    assert not fact(centre, "demand.collected").is_done
    filled(centre, line, "2026-09-12", "2026-09-30")
    assert fact(centre, "demand.collected").done_on == D(2026, 9, 12)
    assert fact(centre, "demand.collected", D(2026, 8, 31)).text == "Опроса пока нет"


def test_a_conclusion_proves_for_a_year(centre: CentreFile) -> None:
    line = asked(centre, D(2027, 9, 1))
    filled(centre, line, "2027-09-10")
    assert not fact(centre, "demand.collected", D(2027, 9, 11)).is_done
    put(centre, SurveyConclusion, round=line.id, text="Выводы", accepted_on="2028-02-29")
    for key in ("demand.collected", "demand.concluded"):
        assert fact(centre, key, D(2028, 3, 1)).done_on == D(2028, 2, 29)
    assert fact(centre, "demand.concluded", D(2029, 3, 1)).is_done
    late = fact(centre, "demand.concluded", D(2029, 3, 2))
    assert not late.is_done
    assert "больше года" in late.text


def test_people_and_units(centre: CentreFile) -> None:
    hire(centre)
    assert fact(centre, "centre.specialists").done_on == today_here()
    put(centre, Session, number=1, date="2026-03-02", specialist=1)
    assert fact(centre, "centre.specialists").done_on == D(2026, 3, 2)
    assert fact(centre, "services.first").text == "Первая услуга 02.03.2026"
    put(centre, Rating, date="2026-03-04", quality=5)
    assert fact(centre, "ratings.first").done_on == D(2026, 3, 4)
    keep_sub_unit(centre, SubUnit("Лекотека"))
    assert fact(centre, "centre.units").is_done


def test_rooms_are_listed_ready_and_looked_at(centre: CentreFile) -> None:
    keep_room(centre, Room("Кабинет"))
    room_id = rooms(centre)[0].id or 0
    assert fact(centre, "rooms.listed").text == "Нет перечня готовности: Кабинет"
    keep_item(centre, ReadinessItem(room_id, "Стол"))
    assert fact(centre, "rooms.listed").done_on == today_here()
    assert fact(centre, "rooms.ready").text == "Не готово: Кабинет"
    mark_item(centre, 1, ReadinessState.READY, D(2026, 10, 30))
    assert fact(centre, "rooms.ready").done_on == D(2026, 10, 30)
    keep_item(centre, ReadinessItem(room_id, "Стул"))
    assert not fact(centre, "rooms.ready").is_done
    cells = access_grid(centre)
    full = [AccessCell(cell.impairment, cell.object, AccessState.FULL) for cell in cells]
    mark_access(centre, full[1:])
    assert fact(centre, "rooms.access").text == "Доступность: оценено 23 из 24"
    mark_access(centre, full)
    assert fact(centre, "rooms.access").done_on == today_here()


def test_hours_are_set_when_everybody_has_them(centre: CentreFile) -> None:
    who = hire(centre)
    span = (dt.time(9), dt.time(12))
    days = {"valid_from": BEGINS, "valid_to": D(2027, 8, 31)}
    keep_window(centre, Window(who, 1, *span, Form.REMOTE, None, **days))  # type: ignore[arg-type]
    assert fact(centre, "hours.set").done_on == BEGINS
    hire(centre, "Петрова Ольга Ивановна")
    assert fact(centre, "hours.set").text == "Нет часов: Петрова Ольга Ивановна"


def test_a_plan_and_a_report_outlive_the_first_of_september(centre: CentreFile) -> None:
    keep_lines(centre, PlanLine(10, "2026-09", Kind.CONSULTATIVE))
    assert not fact(centre, "plan.approved").is_done
    approve_plan(centre, 2026, D(2026, 8, 28))
    assert fact(centre, "plan.approved", D(2026, 8, 29)).done_on == D(2026, 8, 28)
    assert fact(centre, "plan.approved", D(2027, 8, 29)).is_done
    assert not fact(centre, "plan.approved", D(2027, 9, 1)).is_done
    period = put(
        centre, ReportPeriod, kind="month", starts="2026-09-01", ends="2026-09-30", state="closed"
    )
    put(
        centre, PeriodSnapshot,
        period=period, made_at="2026-10-03 10:00:00", figures="{}", texts="{}", digest="",
    )  # fmt: skip
    assert fact(centre, "reports.closed").done_on == D(2026, 10, 3)
    change(centre, PeriodSnapshot, reopened_on="2026-10-05")
    assert not fact(centre, "reports.closed").is_done


def test_a_document_proves_while_it_is_in_force(centre: CentreFile) -> None:
    said = {"kind": "order", "title": "Приказ", "title_key": "приказ"}
    one = put(centre, DocumentRecord, **said, status="approved")
    put(centre, DocumentStep, document=one, status="approved", made_on="2026-10-09")
    assert fact(centre, "documents.order").done_on == D(2026, 10, 9)
    change(centre, DocumentRecord, date="2026-10-05")
    assert fact(centre, "documents.order").done_on == D(2026, 10, 5)
    change(centre, DocumentRecord, order_on="2026-10-07")
    assert fact(centre, "documents.order").done_on == D(2026, 10, 7)
    assert not fact(centre, "documents.regulation").is_done
    change(centre, DocumentRecord, status="cancelled")
    assert not fact(centre, "documents.order").is_done


def test_the_blocks_of_the_office(centre: CentreFile) -> None:
    put(centre, TeamMember, place=0, name="Ли А. Б.", role="leader")
    assert fact(centre, "office.team").text == "Команда: нет — участники команды"
    put(centre, TeamMember, place=1, name="Ким Е. О.")
    assert fact(centre, "office.team").done_on == today_here()
    keep_idea(centre, Idea(**dict.fromkeys(IdeaPart, "Текст")))
    assert not fact(centre, "office.brand").is_done
    cases = ("genitive", "dative", "accusative", "instrumental", "prepositional")
    put(centre, Brand, name="Ладошка", slogan="Рядом", **dict.fromkeys(cases, "Ладошки"))
    assert fact(centre, "office.brand").done_on == today_here()
    hire(centre)
    texts = dict.fromkeys((*ModelPart, *ModelSection), "Текст — ответ")
    keep_model(centre, Model(**texts))
    assert fact(centre, "office.model").done_on == today_here()


def test_the_information_field_and_the_network(centre: CentreFile) -> None:
    media = put(centre, MediaItem, title="Пост", channel=1, planned_on="2026-10-01")
    assert fact(centre, "media.planned").done_on == today_here()
    with centre.operation("Снято"):
        MediaItem.update(is_dropped=True).where(MediaItem.id == media).execute(centre.db)
    assert not fact(centre, "media.planned").is_done
    put(centre, Practice, title="Удомля", title_key="удомля")
    assert fact(centre, "practices.studied").done_on == today_here()
    change(centre, Practice, studied_on="2026-09-15")
    assert fact(centre, "practices.studied").done_on == D(2026, 9, 15)
    partner = put(centre, Partner, name="Школа", name_key="школа")
    put(centre, Agreement, partner=partner, subject="О сети", status="draft")
    assert not fact(centre, "network.agreements").is_done
    change(centre, Agreement, status="signed", signed_on="2026-09-20")
    assert fact(centre, "network.agreements").done_on == D(2026, 9, 20)
    group = {"title": "Группа", "title_key": "группа", "formed_on": "2026-09-21"}
    put(centre, WorkingGroup, **group)
    assert fact(centre, "network.groups").text == "Нет куратора: Группа"
    change(centre, WorkingGroup, curator="Ли А. Б.")
    assert fact(centre, "network.groups").done_on == D(2026, 9, 21)
    put(centre, Material, title="Памятка", title_key="памятка", added_on="2026-09-22")
    assert fact(centre, "materials.bank").done_on == D(2026, 9, 22)
    passport = {"title": "Практика", "first_year": 2024, "last_year": 2025}
    put(centre, PracticePassport, **passport, made_on="2026-09-23")
    assert fact(centre, "practice.passport").done_on == D(2026, 9, 23)


def test_a_road_map_is_done_by_its_facts(centre: CentreFile) -> None:
    road = started(centre, "six_steps")
    put(centre, Session, number=1, date="2026-11-02", specialist=hire(centre))
    view = seen(centre, road, TODAY, road_facts(centre, TODAY))
    done = [task.draft.title for task in view.tasks if task.state is TaskState.DONE]
    assert done == [
        "Определить специалистов, которые ведут приём",
        "Начать приём родителей и вести журнал",
    ]
    centre.undo()
    assert seen(centre, road, TODAY, road_facts(centre, TODAY)).line.done == 1
