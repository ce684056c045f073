"""Step 2 of the invented centre: sound by every rule of its rooms, imperfect only on purpose."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from kcentre.attachments.tables import Attachment
from kcentre.centre.queries import brand, passport
from kcentre.demo import make_demo
from kcentre.journal.tables import Request, Session, SessionMaterial
from kcentre.language import Problem
from kcentre.language.typed import Draft
from kcentre.materials.queries import materials
from kcentre.network.contests.registers import CONTESTS
from kcentre.network.groups.registers import GROUPS, MINUTES
from kcentre.network.partners.queries import agreements, partners
from kcentre.network.partners.registers import AGREEMENTS, PARTNERS
from kcentre.network.partners.values import AgreementState
from kcentre.network.registers.register import Register
from kcentre.network.resources.registers import COSTS, RESOURCES
from kcentre.practice.queries import passport_view, passports
from kcentre.roadmaps.queries import all_found, corrections
from kcentre.roadmaps.values import RoadEventState, TaskState
from kcentre.steps.road_facts import road_facts
from kcentre.steps.today.records import Urgency
from kcentre.steps.today.structure_work import road_tasks, structure_terms
from kcentre.storage import CentreFile
from kcentre.structure.documents import rules as document_rules
from kcentre.structure.documents.queries import around_document, documents, package
from kcentre.structure.documents.records import PackageState
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.media.plan import rules as media_rules
from kcentre.structure.media.plan.queries import around_item, media_items
from kcentre.structure.media.publications import rules as publication_rules
from kcentre.structure.media.publications.queries import around_publication, publications
from kcentre.structure.media.values import MediaState
from kcentre.structure.office.blocks import blocks

UNTIL = dt.date(2026, 11, 22)


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentreFile]:
    path = tmp_path_factory.mktemp("step_2") / "Учебный центр.kcentre"
    with make_demo(path, 300, until=UNTIL) as file:
        yield file


def entered(file: CentreFile, register: Register[Draft], day: dt.date) -> Iterator[Problem]:
    for row_id, draft in register.drafts(file).items():
        yield from register.own_problems(file, draft, row_id, day)


def objections(file: CentreFile, day: dt.date) -> Iterator[Problem]:
    """Yield what the rooms' own rules would say of what was written past their verbs."""
    yield from entered(file, PARTNERS, day)
    yield from entered(file, AGREEMENTS, day)
    yield from entered(file, GROUPS, day)
    yield from entered(file, MINUTES, day)
    yield from entered(file, CONTESTS, day)
    yield from entered(file, COSTS, day)
    yield from entered(file, RESOURCES, day)
    for line in documents(file, day):
        around = around_document(file, line.draft, line.id, day)
        yield from document_rules.document_problems(line.draft, around)
    for item in media_items(file, None, day):
        yield from media_rules.media_problems(
            item.draft, around_item(file, item.draft, item.id, day)
        )
    for shown in publications(file, day):
        yield from publication_rules.publication_problems(
            shown.draft, around_publication(file, shown.draft, day)
        )


@pytest.mark.parametrize(
    ("sessions", "years", "until"),
    [
        (300, 2, UNTIL),
        (0, 3, dt.date(2026, 1, 1)),
        (10, 2, dt.date(2026, 9, 1)),
        (10, 1, dt.date(2028, 2, 29)),
    ],
)
def test_no_rule_objects_but_to_the_memo_that_waits_for_its_review(
    tmp_path: Path, sessions: int, years: int, until: dt.date
) -> None:
    with make_demo(tmp_path / "центр.kcentre", sessions, years=years, until=until) as file:
        found = list(objections(file, until))
    assert [problem.field for problem in found] == ["review_on"]


def test_the_package_lacks_a_little(centre: CentreFile) -> None:
    states = {line.kind: line.state for line in package(centre, UNTIL) if line.is_required}
    assert states.pop(DocumentKind.WITHDRAWAL) is PackageState.MISSING
    assert states.pop(DocumentKind.NOMENCLATURE) is PackageState.MISSING
    assert states.pop(DocumentKind.MEDIA_PLAN) is PackageState.DRAFT
    assert states.pop(DocumentKind.MEMO) is PackageState.REVIEW_DUE
    assert set(states.values()) == {PackageState.IN_FORCE}
    versions = [line for line in documents(centre) if line.draft.kind is DocumentKind.REGULATION]
    assert [line.draft.version for line in versions] == [1, 2]
    assert versions[0].replaced_by == versions[1].id
    assert versions[1].files == 1


def test_the_project_office_is_whole_and_papers_carry_its_name(centre: CentreFile) -> None:
    assert all(block.is_ready for block in blocks(centre))
    known = passport(centre)
    assert brand(centre).name == "Ласточкино гнездо"
    assert known.centre_genitive == "консультационного центра «Ласточкино гнездо»"


def test_the_six_steps_prove_themselves_but_for_the_newest_conclusion(centre: CentreFile) -> None:
    facts = road_facts(centre, UNTIL)
    by_template = {found.line.template: found for found in all_found(centre, UNTIL, facts)}
    steps = by_template["six_steps"]
    late = [task.draft.title for task in steps.tasks if task.state is TaskState.LATE]
    assert late == ["Обработать анкеты и принять выводы по спросу"]
    proven = [task for task in steps.tasks if task.fact is not None and task.fact.is_done]
    assert len(proven) >= 8
    assert len(corrections(centre, steps.line.id)) >= 2
    states = [event.state for event in by_template["mentoring"].events]
    assert states == [
        RoadEventState.HELD,
        RoadEventState.HELD_LATE,
        *[RoadEventState.PLANNED] * 3,
    ]


def test_the_media_plan_is_partly_done_and_requests_say_where_from(centre: CentreFile) -> None:
    states = [item.state for item in media_items(centre, None, UNTIL)]
    assert states.count(MediaState.LATE) == 1
    assert states.count(MediaState.DROPPED) == 1
    assert states.count(MediaState.DONE) > states.count(MediaState.AHEAD) > 5
    asked = Request.select().count(centre.db)
    known = Request.select().where(Request.learned_from.is_null(False)).count(centre.db)
    assert asked / 2 < known < asked


def test_materials_were_handed_out_and_told_of(centre: CentreFile) -> None:
    bank = materials(centre)
    assert len(bank) == 12
    assert len(materials(centre, with_retired=True)) == 13
    assert SessionMaterial.select().count(centre.db) >= 5
    told = Session.select().join(SessionMaterial).where(Session.recommendations != "")
    advice = [row.recommendations for row in told.execute(centre.db)]
    assert all("Рекомендовано: " in text for text in advice)
    assert Attachment.select().count(centre.db) == 2


def test_partners_are_seven_with_one_agreement_ending_soon(centre: CentreFile) -> None:
    assert len(partners(centre)) == 6
    states = [line.state for line in agreements(centre, UNTIL)]
    assert states.count(AgreementState.ENDING) == 1
    assert AgreementState.EXPIRED not in states


def test_the_day_asks_for_some_things_and_is_no_wall_of_red(centre: CentreFile) -> None:
    now = dt.datetime.combine(UNTIL, dt.time(9))
    duties = [*road_tasks(centre, now), *structure_terms(centre, now)]
    overdue = [duty.title for duty in duties if duty.urgency is Urgency.OVERDUE]
    assert 2 <= len(overdue) <= 4, overdue
    assert 6 <= len(duties) <= 12


def test_the_passport_of_practice_says_nearly_everything(centre: CentreFile) -> None:
    (line,) = passports(centre)
    view = passport_view(centre, line.id, UNTIL)
    assert view.filled >= 20
    assert [section.kind.number for section in view.sections if section.own] == [3, 7]
