"""What partners, agreements, meetings, contests and costs must satisfy."""

import datetime as dt
from collections.abc import Iterable

import pytest
from helpers.network_rows import AGREEMENT, CONTEST, DAY, GROUP, MINUTES, SCHOOL, changed

from kcentre.language import Problem
from kcentre.language.problems import Severity
from kcentre.network.contests.rules import contest_problems
from kcentre.network.contests.values import ContestStatus
from kcentre.network.groups.records import Decision, Member
from kcentre.network.groups.rules import group_problems, minutes_problems
from kcentre.network.partners.rules import agreement_problems, partner_problems
from kcentre.network.partners.values import AgreementStatus
from kcentre.network.resources.records import CostDraft, ResourceDraft
from kcentre.network.resources.rules import cost_problems, resource_problems
from kcentre.network.resources.values import CostSource, ResourceState

PARTNERED = changed(AGREEMENT, partner_id=1)
COST = CostDraft(2026, "Пособия", planned=100)


def stops(found: Iterable[Problem]) -> list[str]:
    return [one.field for one in found if one.severity is Severity.STOP]


def doubts(found: Iterable[Problem]) -> list[str]:
    return [one.field for one in found if one.severity is Severity.WARNING]


def test_sound_records_have_no_problems() -> None:
    assert not [*partner_problems(SCHOOL, name_is_taken=False)]
    assert not [*agreement_problems(PARTNERED, DAY)]
    assert not [*group_problems(GROUP, title_is_taken=False)]
    assert not [*minutes_problems(MINUTES, DAY)]
    assert not [*contest_problems(CONTEST, DAY)]
    assert not [*cost_problems(COST)]
    assert not [*resource_problems(ResourceDraft("Сайт"))]


def test_a_partner_is_doubted_for_a_known_name_and_a_strange_address() -> None:
    odd = changed(SCHOOL, email="школа.рф")
    assert doubts(partner_problems(odd, name_is_taken=True)) == ["name", "email"]
    assert doubts(partner_problems(changed(odd, email="ё@почта.рф"), name_is_taken=False)) == []


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"partner_id": None}, "partner_id"),
        ({"valid_to": dt.date(2026, 8, 31)}, "valid_to"),
        ({"valid_to": dt.date(1026, 8, 31), "signed_on": None, "status": "draft"}, "valid_to"),
        ({"signed_on": None}, "signed_on"),
        ({"signed_on": dt.date(2026, 11, 25)}, "signed_on"),
        ({"status": AgreementStatus.ENDED, "signed_on": None}, "signed_on"),
    ],
)
def test_an_agreement_that_can_not_be_is_refused(fields: dict[str, object], field: str) -> None:
    if fields.get("status") == "draft":
        fields = {**fields, "status": AgreementStatus.DRAFT}
    assert stops(agreement_problems(changed(PARTNERED, **fields), DAY)) == [field]


def test_an_agreement_that_is_odd_is_doubted() -> None:
    plan = changed(PARTNERED, status=AgreementStatus.DRAFT)
    assert doubts(agreement_problems(plan, DAY)) == ["status"]
    assert doubts(agreement_problems(changed(PARTNERED, number=""), DAY)) == ["number"]
    same = agreement_problems(PARTNERED, DAY, same_number="Школа № 5, 01.09.2026")
    assert doubts(same) == ["number"]
    one_day = changed(PARTNERED, valid_to=PARTNERED.signed_on)
    assert not [*agreement_problems(one_day, DAY)]


def test_a_member_without_a_name_is_refused() -> None:
    nameless = changed(GROUP, members=(Member("Орлов"), Member(role="секретарь")))
    (problem,) = group_problems(nameless, title_is_taken=False)
    assert problem.sentence == "Участник 2: впишите имя или уберите строку."
    assert doubts(group_problems(GROUP, title_is_taken=True)) == ["title"]


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        (Decision("Принять", due=dt.date(2026, 11, 9)), "срок раньше заседания (10.11.2026)"),
        (Decision("Принять", due=dt.date(26, 11, 9)), "проверьте год (срок)"),
        (Decision("Принять", done_on=dt.date(2026, 11, 9)), "день выполнения раньше"),
        (Decision("Принять", done_on=dt.date(2026, 11, 25)), "ещё не наступил"),
        (Decision(responsible="Орлов"), "напишите, что решили"),
        (Decision("я" * 2001), "слишком длинный"),
    ],
)
def test_a_decision_that_can_not_be_is_refused(decision: Decision, words: str) -> None:
    found = [*minutes_problems(changed(MINUTES, decisions=(decision,)), DAY)]
    assert stops(found) == ["decisions"]
    assert words in found[0].sentence


def test_minutes_need_somebody_who_met_and_a_number_of_their_own() -> None:
    assert stops(minutes_problems(changed(MINUTES, body=" "), DAY)) == ["body"]
    assert stops(minutes_problems(MINUTES, DAY, same_number=DAY)) == ["number"]
    ahead = changed(MINUTES, date=dt.date(2026, 11, 25), decisions=())
    assert doubts(minutes_problems(ahead, DAY)) == ["date"]


def test_an_idea_whose_deadline_passed_is_doubted_with_the_way_out() -> None:
    late = changed(CONTEST, deadline=dt.date(2026, 11, 23))
    (problem,) = contest_problems(late, DAY)
    assert problem.sentence == (
        "Срок подачи прошёл 23.11.2026, а статус — «замысел»: исправьте срок, отметьте подачу "
        "или «отказались»."
    )
    assert not [*contest_problems(changed(late, deadline=DAY), DAY)]


@pytest.mark.parametrize(
    ("fields", "stopped", "doubted"),
    [
        ({"asked": -1}, ["asked"], []),
        ({"asked": 10**14}, ["asked"], []),
        ({"given": 5}, [], ["given"]),
        ({"status": ContestStatus.WON, "given": 50_000_001}, [], ["given"]),
        (
            {"status": ContestStatus.SUBMITTED, "submitted_on": dt.date(2026, 11, 25)},
            ["submitted_on"], [],
        ),
        (
            {
                "status": ContestStatus.LOST, "submitted_on": DAY,
                "deadline": dt.date(2026, 11, 23),
            },
            [], ["submitted_on"],
        ),
    ],
)  # fmt: skip
def test_a_contest_is_refused_or_doubted(
    fields: dict[str, object], stopped: list[str], doubted: list[str]
) -> None:
    found = [*contest_problems(changed(CONTEST, **fields), DAY)]
    assert (stops(found), doubts(found)) == (stopped, doubted)


@pytest.mark.parametrize(
    ("fields", "stopped", "doubted"),
    [
        ({"year": None}, ["year"], []),
        ({"year": 26}, ["year"], []),
        ({"planned": None}, [], ["planned"]),
        ({"spent": 101}, [], ["spent"]),
        ({"spent": -1}, ["spent"], []),
        ({"source": CostSource.PARTNER}, ["partner_id"], []),
        ({"source": CostSource.MISSING, "spent": 1}, ["source"], []),
    ],
)
def test_a_cost_is_refused_or_doubted(
    fields: dict[str, object], stopped: list[str], doubted: list[str]
) -> None:
    found = [*cost_problems(changed(COST, **fields))]
    assert (stops(found), doubts(found)) == (stopped, doubted)


def test_a_resource_is_refused_or_doubted() -> None:
    site = ResourceDraft("Сайт")
    partners = changed(site, state=ResourceState.PARTNER)
    assert stops(resource_problems(partners)) == ["partner_id"]
    assert stops(resource_problems(changed(site, quantity=-1))) == ["quantity"]
    assert doubts(resource_problems(changed(site, quantity=0))) == ["quantity"]
    missing = changed(site, quantity=0, state=ResourceState.MISSING)
    assert not [*resource_problems(missing)]
