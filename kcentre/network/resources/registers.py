"""The registers of costs and of resources entered by hand."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from kcentre.language import Problem
from kcentre.network.partners.registers import gone_problems
from kcentre.network.registers.register import Register, Words
from kcentre.network.resources import rules
from kcentre.network.resources.records import CostDraft, ResourceDraft
from kcentre.network.resources.tables import CostLine, ResourceLine
from kcentre.network.resources.values import CostSource, ResourceState
from kcentre.storage import CentreFile


class Costs(Register[CostDraft]):
    """What the centre's work costs, by calendar years."""

    table, owner = CostLine, "cost_line"
    draft = CostDraft
    words = Words(
        "строка затрат", "строки затрат", "строк затрат", "Добавлена", "Изменена", "Удалена"
    )
    texts = frozenset({"note"})
    required: ClassVar = {"title": "Напишите, на что нужны деньги."}

    def title(self, draft: CostDraft) -> str:
        return f"{draft.title}, {draft.year} год"

    def tidied(self, draft: CostDraft, today: dt.date) -> CostDraft:
        clean = super().tidied(draft, today)
        is_partners = clean.source is CostSource.PARTNER
        return clean if is_partners else replace(clean, partner_id=None)

    def own_problems(
        self,
        file: CentreFile,
        draft: CostDraft,
        record_id: int | None,  # noqa: ARG002 — for lists that look around
        today: dt.date,  # noqa: ARG002 — for lists with days
    ) -> Iterator[Problem]:
        yield from rules.cost_problems(draft)
        yield from gone_problems(file, draft.partner_id)


class Resources(Register[ResourceDraft]):
    """Resources that no other part of the program knows of."""

    table, owner = ResourceLine, "resource_line"
    draft = ResourceDraft
    words = Words("ресурс", "ресурсы", "ресурсов")
    keys: ClassVar = {"title_key": "title"}
    texts = frozenset({"note"})
    required: ClassVar = {"title": "Назовите ресурс."}

    def title(self, draft: ResourceDraft) -> str:
        return draft.title

    def tidied(self, draft: ResourceDraft, today: dt.date) -> ResourceDraft:
        clean = super().tidied(draft, today)
        is_partners = clean.state is ResourceState.PARTNER
        return clean if is_partners else replace(clean, partner_id=None)

    def own_problems(
        self,
        file: CentreFile,
        draft: ResourceDraft,
        record_id: int | None,  # noqa: ARG002 — for lists that look around
        today: dt.date,  # noqa: ARG002 — for lists with days
    ) -> Iterator[Problem]:
        yield from rules.resource_problems(draft)
        yield from gone_problems(file, draft.partner_id)


COSTS = Costs()
RESOURCES = Resources()
