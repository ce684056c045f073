"""The lists of the network: kept, opened, changed, removed, undone; what stands in the way."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from helpers.network_rows import (
    DAY,
    GROUP,
    MINUTES,
    SCHOOL,
    a_contest,
    a_cost,
    a_group,
    a_partner,
    a_resource,
    an_agreement,
    changed,
    some_minutes,
)

from kcentre.attachments.queries import attachments
from kcentre.attachments.records import Owner
from kcentre.attachments.verbs import attach_bytes
from kcentre.language import Refused
from kcentre.network.contests.registers import CONTESTS
from kcentre.network.contests.values import ContestStatus
from kcentre.network.contests.verbs import set_contest_status
from kcentre.network.groups.queries import groups, minutes
from kcentre.network.groups.records import Decision, Member
from kcentre.network.groups.registers import GROUPS
from kcentre.network.groups.registers import MINUTES as MINUTES_REGISTER
from kcentre.network.groups.verbs import finish_decisions
from kcentre.network.partners.queries import agreements, agreements_of, partner, partners
from kcentre.network.partners.registers import AGREEMENTS, PARTNERS
from kcentre.network.partners.values import AgreementState, AgreementStatus
from kcentre.network.partners.verbs import set_agreement_status
from kcentre.network.registers.register import Register
from kcentre.network.resources.registers import COSTS, RESOURCES
from kcentre.network.resources.values import CostSource, ResourceState
from kcentre.storage import CentreFile
from kcentre.structure.documents.records import DocumentDraft
from kcentre.structure.documents.values import DocumentKind
from kcentre.structure.documents.verbs import add_document

Add = Callable[..., int]
LONG = "Ё’" * 150
LISTS = [
    (PARTNERS, a_partner, {"name": LONG}),
    (AGREEMENTS, an_agreement, {"number": LONG}),
    (GROUPS, a_group, {"title": LONG}),
    (MINUTES_REGISTER, some_minutes, {"chair": LONG}),
    (CONTESTS, a_contest, {"title": LONG}),
    (COSTS, a_cost, {"title": LONG}),
    (RESOURCES, a_resource, {"title": LONG}),
]


@pytest.mark.parametrize(("register", "add", "other"), LISTS)
def test_a_record_is_kept_changed_removed_and_each_step_undone(
    centre: CentreFile, register: Register[Any], add: Add, other: dict[str, object]
) -> None:
    row_id = add(centre)
    as_kept = register.kept(centre, row_id)
    opened = register.card(centre, row_id)
    assert opened is not None
    assert opened.draft == as_kept
    register.change(centre, row_id, changed(as_kept, **other), DAY)
    assert register.kept(centre, row_id) == changed(as_kept, **other)
    centre.undo()
    assert register.kept(centre, row_id) == as_kept
    register.remove(centre, (row_id,))
    assert register.card(centre, row_id) is None
    centre.undo()
    assert register.kept(centre, row_id) == as_kept
    register.remove(centre, (row_id,))
    with pytest.raises(Refused, match="уже нет"):
        register.change(centre, row_id, as_kept, DAY)


@pytest.mark.parametrize(("register", "add", "other"), LISTS)
def test_a_record_without_its_name_is_refused_and_nothing_is_kept(
    centre: CentreFile, register: Register[Any], add: Add, other: dict[str, object]
) -> None:
    with pytest.raises(Refused):
        register.add(centre, register.draft(), DAY)
    fields = {name: f"{text}я" for name, text in other.items()}
    with pytest.raises(Refused, match="длинный"):
        add(centre, **fields)
    assert register.drafts(centre) == {}


def test_a_partner_with_agreements_stays_and_the_way_out_is_said(centre: CentreFile) -> None:
    school = a_partner(centre)
    an_agreement(centre, school)
    a_resource(centre, state=ResourceState.PARTNER, partner_id=school)
    with pytest.raises(Refused, match="1\u00a0соглашение, 1\u00a0ресурс"):
        PARTNERS.remove(centre, (school,))
    PARTNERS.retire(centre, (school,))
    assert partners(centre) == []
    assert partners(centre, with_retired=True)[0].draft == replace(SCHOOL, is_retired=True)
    centre.undo()
    assert [one.id for one in partners(centre)] == [school]


def test_files_go_with_their_agreement_and_come_back_with_it(centre: CentreFile) -> None:
    row_id = an_agreement(centre)
    owner = Owner("agreement", row_id)
    with centre.operation("Приложено"):
        attach_bytes(centre, owner, "соглашение.pdf", b"%PDF", DAY)
    AGREEMENTS.remove(centre, (row_id,))
    assert attachments(centre, owner) == []
    centre.undo()
    assert [one.name for one in attachments(centre, owner)] == ["соглашение.pdf"]


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({"status": AgreementStatus.DRAFT, "signed_on": None}, AgreementState.DRAFT),
        ({"valid_to": None}, AgreementState.IN_FORCE),
        ({"valid_to": dt.date(2026, 12, 25)}, AgreementState.IN_FORCE),
        ({"valid_to": dt.date(2026, 12, 24)}, AgreementState.ENDING),
        ({"valid_to": DAY}, AgreementState.ENDING),
        ({"valid_to": dt.date(2026, 11, 23)}, AgreementState.EXPIRED),
        ({"status": AgreementStatus.ENDED}, AgreementState.ENDED),
    ],
)
def test_an_agreement_stands_by_its_term(
    centre: CentreFile, fields: dict[str, Any], state: AgreementState
) -> None:
    an_agreement(centre, **fields)
    assert [line.state for line in agreements(centre, DAY)] == [state]


def test_several_agreements_are_signed_at_once(centre: CentreFile) -> None:
    school = a_partner(centre)
    ids = [
        an_agreement(centre, school, status=AgreementStatus.DRAFT, signed_on=None, valid_to=None)
        for _ in range(2)
    ]
    set_agreement_status(centre, ids, AgreementStatus.SIGNED, DAY)
    assert {line.draft.signed_on for line in agreements_of(centre, school, DAY)} == {DAY}
    centre.undo()
    assert {line.state for line in agreements(centre, DAY)} == {AgreementState.DRAFT}


def test_members_keep_their_order_and_empty_lines_are_none(centre: CentreFile) -> None:
    school = a_partner(centre)
    row_id = a_group(centre, members=(Member(), *GROUP.members, Member(" ")))
    assert GROUPS.kept(centre, row_id).members == GROUP.members
    turned = (Member("Орлов Пётр", "куратор", school), GROUP.members[0])
    GROUPS.change(centre, row_id, replace(GROUP, members=turned))
    assert GROUPS.kept(centre, row_id).members == turned
    with pytest.raises(Refused, match="1\u00a0участник рабочей группы"):
        PARTNERS.remove(centre, (school,))
    centre.undo()
    assert GROUPS.kept(centre, row_id).members == GROUP.members


def test_a_group_with_minutes_stays(centre: CentreFile) -> None:
    row_id = a_group(centre)
    some_minutes(centre, group_id=row_id)
    with pytest.raises(Refused, match="1\u00a0протокол"):
        GROUPS.remove(centre, (row_id,))
    (line,) = groups(centre)
    assert (line.minutes, line.open_decisions) == (1, 1)
    assert minutes(centre)[0].met == GROUP.title
    assert minutes(centre)[0].draft.body == ""


def test_decisions_keep_their_numbers_and_are_done_at_once(centre: CentreFile) -> None:
    row_id = some_minutes(centre)
    first, second = MINUTES_REGISTER.kept(centre, row_id).decisions
    kept = (Decision("Новое"), replace(second, responsible="Орлов П. С."))
    MINUTES_REGISTER.change(centre, row_id, replace(MINUTES, decisions=kept), DAY)
    found = MINUTES_REGISTER.kept(centre, row_id).decisions
    assert [one.text for one in found] == ["Новое", second.text]
    assert found[1].id == second.id
    centre.undo()
    finish_decisions(centre, (row_id,), DAY)
    done = [one.done_on for one in MINUTES_REGISTER.kept(centre, row_id).decisions]
    assert done == [DAY, None]
    assert first.due == dt.date(2026, 11, 20)


def test_a_contest_given_in_now_was_given_in_today(centre: CentreFile) -> None:
    row_id = a_contest(centre)
    set_contest_status(centre, (row_id,), ContestStatus.SUBMITTED, DAY)
    assert CONTESTS.kept(centre, row_id).submitted_on == DAY
    set_contest_status(centre, (row_id,), ContestStatus.PREPARING, DAY)
    assert CONTESTS.kept(centre, row_id).submitted_on is None


def test_a_partner_pays_only_for_what_partners_pay(centre: CentreFile) -> None:
    school = a_partner(centre)
    row_id = a_cost(centre, partner_id=school)
    assert COSTS.kept(centre, row_id).partner_id is None
    paid = a_cost(centre, source=CostSource.PARTNER, partner_id=school)
    assert COSTS.kept(centre, paid).partner_id == school
    found = partner(centre, school)
    assert found is not None
    assert found.agreements == ()


def test_a_partner_who_went_is_refused(centre: CentreFile) -> None:
    with pytest.raises(Refused, match="Этого партнёра уже нет"):
        an_agreement(centre, 77)


def test_the_change_log_names_what_was_done(centre: CentreFile) -> None:
    hall = changed(SCHOOL, name="Библиотека «Ёлка»")
    assert PARTNERS.add(centre, hall).label == "Добавлен партнёр: «Библиотека „Ёлка“»"
    first = an_agreement(centre)
    second = an_agreement(centre, 1, number="", status=AgreementStatus.DRAFT, signed_on=None)
    bare = AGREEMENTS.kept(centre, second)
    assert AGREEMENTS.change(centre, second, bare).label == (
        "Изменено соглашение: «О совместной работе с родителями»"
    )
    assert AGREEMENTS.remove(centre, (first,)).label == "Удалено соглашение: №\u00a012"
    an_agreement(centre, 1)
    assert AGREEMENTS.remove(centre, (second, second + 1)).label == (
        "Удалены соглашения: 2\u00a0соглашения"
    )
    assert PARTNERS.retire(centre, (1,)).label == "Снято с учёта: «Библиотека „Ёлка“»"
    other = a_partner(centre)
    assert PARTNERS.retire(centre, (1, other)).label == "Снято с учёта: 2\u00a0партнёра"
    assert PARTNERS.remove(centre, ()).label == "Удалены партнёры: 0\u00a0партнёров"
    rows = tuple(a_resource(centre) for _ in range(3))
    assert RESOURCES.remove(centre, rows).label == "Удалены ресурсы: 3\u00a0ресурса"


def test_a_partner_named_by_a_document_stays(centre: CentreFile) -> None:
    school = a_partner(centre)
    draft = DocumentDraft(DocumentKind.PARTNER_AGREEMENT, "Соглашение", partner_id=school)
    add_document(centre, draft)
    with pytest.raises(Refused, match="1\u00a0документ"):
        PARTNERS.remove(centre, (school,))


@pytest.mark.parametrize(
    ("day", "is_refused"),
    [
        (dt.date(2026, 1, 1), True),
        (dt.date(2026, 11, 24), True),
        (dt.date(2025, 12, 31), False),
    ],
)
def test_a_body_numbers_its_minutes_within_the_year(
    centre: CentreFile, day: dt.date, is_refused: bool
) -> None:
    some_minutes(centre)
    some_minutes(centre, body="Методический совет", decisions=())
    some_minutes(centre, group_id=a_group(centre), decisions=())
    if is_refused:
        with pytest.raises(Refused, match="Протокол №\u00a03 этого органа за 2026 год уже есть"):
            some_minutes(centre, body="ПЕДАГОГИЧЕСКИЙ СОВЕТ", date=day, decisions=())
    else:
        some_minutes(centre, date=day, decisions=())
        some_minutes(centre, number="3/1", date=dt.date(2026, 11, 24), decisions=())


def test_a_member_of_a_partner_who_went_is_refused(centre: CentreFile) -> None:
    members = (Member("Орлова"), Member("Белова", "куратор", 99))
    with pytest.raises(Refused, match="Участник 2: этого партнёра уже нет"):
        a_group(centre, members=members)
