"""Partners, meetings, contests, costs and resources for the tests of the network."""

import datetime as dt
from dataclasses import replace
from typing import Any

from helpers.journal_rows import only_id
from kcentre.language.dates import today_here
from kcentre.network.contests.records import ContestDraft
from kcentre.network.contests.registers import CONTESTS
from kcentre.network.groups.records import Decision, GroupDraft, Member, MinutesDraft
from kcentre.network.groups.registers import GROUPS
from kcentre.network.groups.registers import MINUTES as MINUTES_REGISTER
from kcentre.network.partners.records import AgreementDraft, PartnerDraft
from kcentre.network.partners.registers import AGREEMENTS, PARTNERS
from kcentre.network.partners.values import AgreementStatus, PartnerKind
from kcentre.network.resources.records import CostDraft, ResourceDraft
from kcentre.network.resources.registers import COSTS, RESOURCES
from kcentre.storage import CentreFile

DAY = dt.date(2026, 11, 24)
_ENTERED = max(DAY, today_here())
"""Rows may name days about the test's own, or about the computer's."""

SCHOOL = PartnerDraft("Школа № 5", PartnerKind.SCHOOL, gives="Зал для родительских гостиных")
AGREEMENT = AgreementDraft(
    number="12",
    signed_on=dt.date(2026, 9, 1),
    valid_to=dt.date(2027, 8, 31),
    subject="О совместной работе с родителями",
    status=AgreementStatus.SIGNED,
)
GROUP = GroupDraft(
    "Рабочая группа «Модель»",
    curator="Соколова Анна Павловна",
    members=(Member("Ёлкина Ирина О’Нил", "секретарь"), Member("Орлов Пётр")),
)
MINUTES = MinutesDraft(
    body="Педагогический совет",
    number="3",
    date=dt.date(2026, 11, 10),
    chair="Соколова Анна Павловна",
    secretary="Ёлкина Ирина",
    present="Соколова А. П.\nЁлкина И. О.",
    agenda="О Модели консультационного центра\nО графике работы",
    text="Слушали Соколову А. П. о проекте Модели.",
    decisions=(
        Decision("Принять Модель", "Соколова Анна Павловна", dt.date(2026, 11, 20)),
        Decision("Разместить график на сайте"),
    ),
)
CONTEST = ContestDraft(
    "Поддержка семей с детьми",
    organiser="Фонд президентских грантов",
    deadline=dt.date(2026, 12, 1),
    asked=50_000_000,
    responsible="Соколова Анна Павловна",
)


def changed(draft: Any, **fields: object) -> Any:
    """Return a draft with some fields changed."""
    return replace(draft, **fields)


def a_partner(file: CentreFile, **fields: object) -> int:
    """Add a partner; return its id."""
    return only_id(PARTNERS.add(file, changed(SCHOOL, **fields), _ENTERED), "partner")


def an_agreement(file: CentreFile, partner_id: int | None = None, **fields: object) -> int:
    """Add an agreement, with a partner of its own where none is given; return its id."""
    whose = a_partner(file) if partner_id is None else partner_id
    draft = changed(AGREEMENT, partner_id=whose, **fields)
    return only_id(AGREEMENTS.add(file, draft, _ENTERED), "agreement")


def a_group(file: CentreFile, **fields: object) -> int:
    """Add a group; return its id."""
    return only_id(GROUPS.add(file, changed(GROUP, **fields), _ENTERED), "working_group")


def some_minutes(file: CentreFile, **fields: object) -> int:
    """Add minutes; return their id."""
    return only_id(MINUTES_REGISTER.add(file, changed(MINUTES, **fields), _ENTERED), "minutes")


def a_contest(file: CentreFile, **fields: object) -> int:
    """Add a part in a contest; return its id."""
    return only_id(CONTESTS.add(file, changed(CONTEST, **fields), _ENTERED), "contest")


def a_cost(file: CentreFile, **fields: object) -> int:
    """Add a cost of 2026; return its id."""
    draft = changed(CostDraft(2026, "Дидактические пособия", planned=1_500_000), **fields)
    return only_id(COSTS.add(file, draft, _ENTERED), "cost_line")


def a_resource(file: CentreFile, **fields: object) -> int:
    """Add a resource; return its id."""
    draft = changed(ResourceDraft("Сайт детского сада"), **fields)
    return only_id(RESOURCES.add(file, draft, _ENTERED), "resource_line")
