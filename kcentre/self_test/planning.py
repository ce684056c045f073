"""Step 2 and step 6 of a centre: documents, practices, road maps, the plan, a measure."""

from datetime import date

from kcentre.attachments.queries import attachments, content
from kcentre.attachments.records import Owner
from kcentre.monitoring.deviations.records import DeviationDraft
from kcentre.monitoring.deviations.verbs import add_deviation
from kcentre.monitoring.plan.event_records import PlannedEventDraft
from kcentre.monitoring.plan.event_verbs import add_planned_event, note_held
from kcentre.practice.records import PassportDraft
from kcentre.practice.verbs import add_passport
from kcentre.roadmaps.queries import road_maps
from kcentre.roadmaps.records import NO_FACTS, RoadMapDraft
from kcentre.roadmaps.verbs import start_road_map
from kcentre.self_test.founding import only_id
from kcentre.self_test.trial import AFTERWARDS, DAY, OCTOBER, Trial, demand, demand_equal
from kcentre.steps.six_steps import six_steps
from kcentre.structure.documents.lines import TABLE
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.documents.verbs import take_in
from kcentre.structure.practices.records import PracticeDraft
from kcentre.structure.practices.verbs import add_practice

_SCAN = "Положение о консультационном центре\n".encode() * 100


def document_with_file(trial: Trial) -> None:
    """Enter a document together with its file and take the file out again."""
    draft = DocumentDraft(DocumentKind.REGULATION, "Положение о консультационном центре")
    changes = take_in(trial.file, draft, "Положение.txt", _SCAN, DAY)
    owner = Owner(TABLE, only_id(changes, TABLE))
    (kept,) = attachments(trial.file, owner)
    demand_equal("имя файла", kept.name, "Положение.txt")
    demand(content(trial.file, kept.id) == _SCAN, "вложенный файл изменился")


def practices(trial: Trial) -> None:
    """Study another centre's practice and begin the passport of the own one."""
    add_practice(trial.file, PracticeDraft("Семь шагов сети", studied_on=DAY), DAY)
    add_passport(trial.file, PassportDraft("Практика центра", 2025, 2025), DAY)


def road_map(trial: Trial) -> None:
    """Begin the road map of the six steps; the steps themselves are computed from the facts."""
    start_road_map(trial.file, "six_steps", RoadMapDraft("Шесть шагов", date(2025, 9, 1)))
    (line,) = road_maps(trial.file, DAY, NO_FACTS)
    demand(line.total > 0, "в дорожной карте нет задач")
    demand_equal("шагов", len(six_steps(trial.file, DAY)), 6)


def plan_and_measure(trial: Trial) -> None:
    """Plan an event that was held, and set a measure against a deviation."""
    planned = PlannedEventDraft(2025, "Мастер-класс для родителей", DAY)
    planned_id = only_id(add_planned_event(trial.file, planned, today=DAY), "planned_event")
    note_held(trial.file, planned_id, trial.ids["event"])
    measure = DeviationDraft(
        "П05", OCTOBER, "Анкеты не выдавали", "Выдавать анкету", "Соколова А. П.", AFTERWARDS
    )
    add_deviation(trial.file, measure, AFTERWARDS)
