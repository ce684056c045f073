"""Step 2 and the road maps beside the steps: computed from facts, from nothing to done."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from helpers.ready_file import found_ready

from kcentre.centre import queries, verbs
from kcentre.centre.branding import keep_brand
from kcentre.centre.records import Brand, Passport, Specialist
from kcentre.network.partners.records import AgreementDraft, PartnerDraft
from kcentre.network.partners.registers import AGREEMENTS, PARTNERS
from kcentre.network.partners.values import AgreementStatus
from kcentre.roadmaps.queries import road_map, road_maps
from kcentre.roadmaps.records import NO_FACTS, RoadMapDraft, StageDraft
from kcentre.roadmaps.stage_verbs import keep_stage
from kcentre.roadmaps.verbs import start_road_map
from kcentre.steps.records import Progress, StepState
from kcentre.steps.road_progress import road_progress
from kcentre.steps.six_steps import six_steps
from kcentre.steps.today.gathering import todays_list
from kcentre.steps.today.records import Matter, Urgency
from kcentre.storage import CentreFile
from kcentre.structure.documents.queries import package
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind, DocumentStatus
from kcentre.structure.documents.verbs import add_document
from kcentre.structure.media.plan.records import MediaDraft
from kcentre.structure.media.plan.verbs import add_media
from kcentre.structure.office.records import Idea, Model, TeamMember
from kcentre.structure.office.values import TeamRole
from kcentre.structure.office.verbs import keep_idea, keep_member, keep_model
from kcentre.structure.practices.examples import example_drafts
from kcentre.structure.practices.verbs import take_examples

TODAY = dt.date(2026, 11, 22)
NOW = dt.datetime.combine(TODAY, dt.time(9))


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CentreFile]:
    with found_ready(tmp_path / "центр.kcentre", Passport("Сад")) as centre:
        yield centre


def step(file: CentreFile) -> StepState:
    return six_steps(file, TODAY)[1]


def adopt(file: CentreFile, kind: DocumentKind, review: dt.date | None = None) -> None:
    day = dt.date(2026, 9, 1)
    draft = DocumentDraft(
        kind, kind.label, number=f"{kind.value}-1", date=day, status=DocumentStatus.APPROVED,
        review_on=review,
    )  # fmt: skip
    add_document(file, draft, TODAY)


def set_up_office(file: CentreFile) -> None:
    keep_member(file, TeamMember("Соколова А. П.", TeamRole.LEADER))
    keep_member(file, TeamMember("Ёлкина О. О."))
    keep_idea(file, Idea("Очередь", "Помощь рядом", "", "Ответ в тот же день"))
    forms = ("Ёлочки", "Ёлочке", "Ёлочку", "Ёлочкой", "Ёлочке")
    keep_brand(file, Brand("Ёлочка", *forms, "Рядом с каждой семьёй"))
    lists = dict.fromkeys(("audience", "direction", "principle"), "Раз")
    keep_model(file, Model(mission="Помогать", goal="Помочь", risk="Риск — ответ", **lists))


def test_from_nothing_to_done(file: CentreFile) -> None:
    first = step(file)
    assert first.progress is Progress.NOT_STARTED
    assert first.summary.startswith("проектный офис 0 из 4, в силе 0 из ")
    texts = [one.text for one in first.missing]
    assert texts[:3] == ["руководитель", "адресат отчётов", "специалисты"]
    assert first.target == "centre/passport/head"
    assert first.missing[1].target == "centre/passport/addressee"
    assert "медиаплан" in texts
    assert first.owns("structure/documents")

    verbs.change_passport(
        file, replace(queries.passport(file), head="Соколова Анна Павловна", addressee="Отдел")
    )
    verbs.keep_specialist(file, Specialist("Орлова М. И.", "педагог-психолог"))
    set_up_office(file)
    take_examples(file, [next(iter(example_drafts()))], TODAY)
    channel = queries.info_channels(file)[0].id or 0
    media = MediaDraft(title="Новость", channel_id=channel, planned_on=TODAY)
    add_media(file, media, TODAY)
    assert step(file).progress is Progress.IN_WORK
    assert all(one.target.startswith("structure/documents") for one in step(file).missing)

    required = [line for line in package(file, TODAY) if line.is_required]
    lacking = step(file).missing
    assert len(lacking) == 1  # a long list is told as a number, leading to all that is lacking
    assert lacking[0].text.replace("\u00a0", " ").endswith("документов: нет в реестре")
    assert lacking[0].target == "structure/documents/package/lacking"
    for line in required[:-2]:
        adopt(file, line.kind)
    assert [one.text for one in step(file).missing] == [
        f"{line.title}: нет в реестре" for line in required[-2:]
    ]
    for line in required[-2:]:
        adopt(file, line.kind)
    done = step(file)
    assert (done.progress, done.missing) == (Progress.DONE, ())
    file.undo()
    assert step(file).progress is Progress.IN_WORK


def test_road_maps_stand_beside_the_steps(file: CentreFile) -> None:
    assert road_progress(file, TODAY).in_work == []
    assert all(state.plan == "" for state in six_steps(file, TODAY))
    start = RoadMapDraft("Наши шесть шагов", dt.date(2026, 9, 1), responsible="Соколова А. П.")
    start_road_map(file, "six_steps", start)
    start_road_map(file, "mentoring", RoadMapDraft("Менторы", dt.date(2026, 10, 1)))
    assert {line.draft.title for line in road_progress(file, TODAY).in_work} == {
        "Наши шесть шагов",
        "Менторы",
    }
    line = next(one for one in road_maps(file, TODAY, NO_FACTS) if one.template == "six_steps")
    view = road_map(file, line.id, TODAY, NO_FACTS)
    assert view is not None
    stage = view.stages[1]
    draft = StageDraft(stage.draft.title, "Ёлкина О. О.", "Готов пакет документов")
    keep_stage(file, line.id, draft, stage.id)
    plan = step(file).plan
    assert "отвечает Ёлкина О. О." in plan
    assert "результат: Готов пакет документов" in plan
    assert "по\u00a0карте до" in plan

    section = todays_list(file, NOW).of(Matter.ROADS)
    assert section is not None
    assert section.urgency is Urgency.OVERDUE
    assert all(duty.target.startswith("structure/roadmaps/") for duty in section.duties)


def test_terms_of_documents_and_agreements_are_told_today(file: CentreFile) -> None:
    adopt(file, DocumentKind.REGULATION, review=TODAY - dt.timedelta(days=1))
    PARTNERS.add(file, PartnerDraft("Поликлиника № 2"))
    agreement = AgreementDraft(
        1, "7", dt.date(2026, 1, 9), TODAY + dt.timedelta(days=3), "о помощи семьям",
        AgreementStatus.SIGNED,
    )  # fmt: skip
    AGREEMENTS.add(file, agreement)
    section = todays_list(file, NOW).of(Matter.STRUCTURE)
    assert section is not None
    assert [duty.urgency for duty in section.duties] == [Urgency.OVERDUE, Urgency.SOON]
    assert "просрочено на\u00a01\u00a0день" in section.duties[0].detail
