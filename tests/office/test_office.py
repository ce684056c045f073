"""The project office: team, idea, posts and their chart, the lists of the Model, four blocks."""

from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from kcentre.centre.people import responsible_people
from kcentre.centre.records import Brand, Passport, Specialist, SubUnit
from kcentre.centre.values import SubUnitKind
from kcentre.centre.verbs import (
    change_passport,
    found_centre,
    keep_brand,
    keep_specialist,
    keep_sub_unit,
)
from kcentre.language import Problem, Refused
from kcentre.language.declension import undeclined
from kcentre.paper.drawing import SchemeNode
from kcentre.storage import CentreFile, Changes
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.documents.verbs import add_document
from kcentre.structure.office import queries, rules, verbs
from kcentre.structure.office.blocks import blocks
from kcentre.structure.office.item_lines import items_from, lines_of
from kcentre.structure.office.records import Idea, Model, ModelItem, Post, TeamMember
from kcentre.structure.office.starting import starting_items, with_starting
from kcentre.structure.office.structure import placed_posts, structure_chart
from kcentre.structure.office.values import ModelSection, TeamRole

HEAD = "О'Нил Ёлка Павловна"
LEADER = TeamMember("Соколова Анна Павловна", TeamRole.LEADER, duties="ведёт проект")
MODEL = Model(
    mission="Помогать семьям",
    goal="Каждой семье — консультация",
    audience="- родители\n• опекуны\n\n",
    direction="Методическая помощь",
    principle="Бесплатность",
    risk="Мало обращений — медиаплан\nНет специалиста - партнёры",
)


@pytest.fixture
def file(tmp_path: Path) -> Iterator[CentreFile]:
    with found_centre(tmp_path / "центр.kcentre", Passport("Сад № 7", head=HEAD)) as centre:
        yield centre


def told(verb: Callable[[], Changes]) -> list[Problem]:
    with pytest.raises(Refused) as caught:
        verb()
    return list(caught.value.problems)


def test_the_team_stands_by_role(file: CentreFile) -> None:
    verbs.keep_member(file, TeamMember(" Ёжикова  Яна "))
    verbs.keep_member(file, LEADER)
    leader, member = queries.team(file)
    assert leader == replace(LEADER, id=2)
    assert (member.name, member.role) == ("Ёжикова Яна", TeamRole.MEMBER)
    verbs.keep_member(file, replace(member, is_retired=True))
    assert queries.team(file) == [leader]
    assert len(queries.team(file, with_retired=True)) == 2
    file.undo()
    assert len(queries.team(file)) == 2


def test_the_team_is_offered_wherever_somebody_answers(file: CentreFile) -> None:
    before = responsible_people(file)
    verbs.keep_member(file, TeamMember("Ёжикова Анна"))
    verbs.keep_member(file, TeamMember("Ким Лев", is_retired=True))
    assert responsible_people(file) == (*before, "Ёжикова Анна")


def test_a_team_has_one_leader_and_names(file: CentreFile) -> None:
    assert [one.field for one in told(lambda: verbs.keep_member(file, TeamMember(" ")))] == ["name"]
    verbs.keep_member(file, LEADER)
    second = TeamMember("Ким Е. В.", TeamRole.LEADER)
    (problem,) = told(lambda: verbs.keep_member(file, second))
    assert LEADER.name in problem.sentence
    assert not list(rules.member_problems(second, []))
    (doubt,) = rules.member_problems(TeamMember(LEADER.name.upper()), queries.team(file))
    assert doubt.field == "name"
    long = told(lambda: verbs.keep_member(file, TeamMember("я" * 301, contact="ю" * 301)))
    assert [one.field for one in long] == ["name", "contact"]


def test_whoever_answers_for_something_is_not_removed(file: CentreFile) -> None:
    verbs.keep_member(file, LEADER)
    draft = DocumentDraft(DocumentKind.REGULATION, "Положение", responsible=LEADER.name)
    add_document(file, draft)
    add_document(file, replace(draft, title="Положение о журнале"))
    (problem,) = told(lambda: verbs.remove_member(file, 1))
    assert problem.sentence == (
        "Соколова Анна Павловна отвечает за документ «Положение» и ещё за 1. Назначьте там "
        "другого ответственного или отметьте в карточке «Больше не участвует»."
    )
    file.undo()
    file.undo()
    verbs.remove_member(file, 1)
    assert queries.team(file) == []
    file.undo()
    assert queries.team(file) == [replace(LEADER, id=1)]


def test_the_chart_is_drafted_until_posts_are_entered(file: CentreFile) -> None:
    keep_sub_unit(file, SubUnit("Лекотека", SubUnitKind.LEKOTEKA))
    keep_specialist(file, Specialist("Ким Е. В.", "учитель-логопед", sub_unit_id=1))
    keep_specialist(file, Specialist("Орлова Н. Н."))
    speech = SchemeNode("Учитель-логопед", "Ким Е. В.")
    below = (SchemeNode("Лекотека", "", (speech,)), SchemeNode("Специалист", "Орлова Н. Н."))
    drafted = (SchemeNode("Заведующий", HEAD, below),)
    assert structure_chart(file).roots == drafted
    verbs.take_drafted_posts(file)
    assert structure_chart(file).roots == drafted
    assert told(lambda: verbs.take_drafted_posts(file))
    verbs.keep_post(file, Post("Методический совет", reports_to=1))
    assert [one.post.title for one in placed_posts(file)][-1] == "Методический совет"
    file.undo()
    file.undo()
    assert queries.posts(file) == []


def test_an_empty_centre_has_an_empty_chart(file: CentreFile) -> None:
    change_passport(file, Passport("Сад № 7"))
    assert structure_chart(file).roots == ()


def test_posts_move_and_pass_on_those_below(file: CentreFile) -> None:
    titles = ("Заведующий", "Служба", "Пункт", "логопед")
    for title, above in zip(titles, (None, 1, 1, 2), strict=True):
        verbs.keep_post(file, Post(title, above))
    verbs.move_post(file, 3, -1)
    assert [(one.post.title, one.depth) for one in placed_posts(file)] == [
        ("Заведующий", 0), ("Пункт", 1), ("Служба", 1), ("логопед", 2),
    ]  # fmt: skip
    file.undo()
    assert [one.post.title for one in placed_posts(file)][1] == "Служба"
    file.redo()
    verbs.move_post(file, 3, -1)  # the first one stays the first
    verbs.remove_post(file, 2)
    assert [(one.post.title, one.depth) for one in placed_posts(file)] == [
        ("Заведующий", 0), ("Пункт", 1), ("логопед", 1),
    ]  # fmt: skip
    file.undo()
    assert placed_posts(file)[3].depth == 2


def test_no_post_reports_to_itself(file: CentreFile) -> None:
    for title, above in (("а", None), ("б", 1), ("в", 2)):
        verbs.keep_post(file, Post(title, above))
    (itself,) = told(lambda: verbs.keep_post(file, Post("а", 1, id=1)))
    (ring,) = told(lambda: verbs.keep_post(file, Post("а", 3, id=1)))
    assert (itself.field, ring.field) == ("reports_to", "reports_to")
    (gone,) = told(lambda: verbs.keep_post(file, Post("а", 99, id=1)))
    assert "уже нет" in gone.sentence
    assert [one.field for one in told(lambda: verbs.keep_post(file, Post("")))] == ["title"]
    assert told(lambda: verbs.move_post(file, 99, 1))


def test_the_idea_is_kept_and_taken_back(file: CentreFile) -> None:
    idea = Idea("Очередь к логопеду", "Первая помощь  семье", outcome="Ответ за неделю")
    verbs.keep_idea(file, idea)
    assert queries.idea(file) == replace(idea, essence="Первая помощь семье")
    verbs.keep_idea(file, Idea(essence="Иначе"))
    assert queries.idea(file) == Idea(essence="Иначе")
    file.undo()
    file.undo()
    assert queries.idea(file) == Idea()
    assert [one.field for one in told(lambda: verbs.keep_idea(file, Idea("я" * 4001)))] == ["need"]


def test_lists_of_the_model_are_typed_as_lines(file: CentreFile) -> None:
    verbs.keep_model(file, MODEL)
    kept = queries.model(file)
    assert kept.audience == "родители\nопекуны"
    assert queries.items(file, ModelSection.RISK) == (
        ModelItem("Мало обращений", "медиаплан"),
        ModelItem("Нет специалиста", "партнёры"),
    )
    assert kept.risk == "Мало обращений — медиаплан\nНет специалиста — партнёры"
    verbs.keep_model(file, replace(kept, mission="", audience="опекуны"))
    assert queries.items(file, ModelSection.AUDIENCE) == (ModelItem("опекуны"),)
    file.undo()
    assert queries.model(file) == kept


def test_the_model_is_checked() -> None:
    assert not list(rules.model_problems(MODEL))
    odd = replace(MODEL, risk="Пожар\nпожар — учения", goal="я" * 4001, audience="ю" * 601)
    assert {(one.field, one.severity) for one in rules.model_problems(odd)} == {
        ("goal", "stop"), ("audience", "stop"), ("risk", "warning"),
    }  # fmt: skip
    assert sum(one.field == "risk" for one in rules.model_problems(odd)) == 2


def test_items_and_lines_are_each_others_reverse() -> None:
    for section in ModelSection:
        found = starting_items(section)
        with_answers = section is ModelSection.RISK
        assert found == items_from(lines_of(found), with_answers=with_answers)
        assert all(bool(item.detail) is with_answers for item in found)


def test_ready_lines_are_added_once() -> None:
    once = with_starting(ModelSection.PRINCIPLE, "Своё")
    assert once.startswith("Своё\n")
    assert with_starting(ModelSection.PRINCIPLE, once) == once
    risks = with_starting(ModelSection.RISK, "")
    assert with_starting(ModelSection.RISK, risks) == risks


def test_the_blocks_tell_what_is_missing_and_where(file: CentreFile) -> None:
    team, idea, brand, model = blocks(file)
    assert [one.title for one in (team, idea, brand, model)] == [
        "Команда", "Идея", "Бренд", "Модель",
    ]  # fmt: skip
    assert not any(one.is_ready for one in (team, idea, brand, model))
    assert [lack.target for lack in idea.missing] == [
        "structure/office/idea/need",
        "structure/office/idea/essence",
        "structure/office/idea/outcome",
    ]
    assert "структура" in [lack.text for lack in model.missing]


def test_the_blocks_become_ready(file: CentreFile) -> None:
    verbs.keep_member(file, LEADER)
    verbs.keep_member(file, TeamMember("Ким Е. В."))
    verbs.keep_idea(file, Idea("Нужна", "Рядом\nс семьёй", outcome="Ответ"))
    name = asdict(undeclined("Мы вместе"))
    keep_brand(file, Brand("Мы вместе", **name, slogan="Рядом"))
    keep_specialist(file, Specialist("Ким Е. В."))
    verbs.keep_model(file, replace(MODEL, risk="Пожар"))
    assert [lack.text for lack in blocks(file)[3].missing] == ["ответ на риск"]
    verbs.keep_model(file, MODEL)
    states = blocks(file)
    assert all(state.is_ready for state in states)
    assert [state.summary for state in states] == [
        "2\u00a0участника", "Рядом", "«Мы вместе», без логотипа", "заполнено 6 из 6 разделов",
    ]  # fmt: skip


def test_a_post_of_somebody_who_went_meanwhile_is_refused(file: CentreFile) -> None:
    (problem,) = told(lambda: verbs.keep_post(file, Post("Логопед", specialist_id=99)))
    assert (problem.field, "выберите другого" in problem.sentence) == ("specialist_id", True)
