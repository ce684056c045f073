"""The registers of costs and of resources entered by hand."""

import datetime as dt
from abc import abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar, Protocol, TypeVar

from kcentre.language import Problem
from kcentre.language.typed import Drafted
from kcentre.network.partners.registers import gone_problems
from kcentre.network.registers.register import Register, Words
from kcentre.network.resources import rules
from kcentre.network.resources.records import CostDraft, ResourceDraft
from kcentre.network.resources.tables import CostLine, ResourceLine
from kcentre.storage import CentreFile


class _Provided(Drafted, Protocol):
    @property
    def partner_id(self) -> int | None: ...

    @property
    def is_partners(self) -> bool: ...


_Draft = TypeVar("_Draft", bound=_Provided)


class _ProvidedRegister(Register[_Draft]):
    """What the centre has of its own, or a partner provides: only then a partner is kept."""

    def tidied(self, draft: _Draft, today: dt.date) -> _Draft:
        clean = super().tidied(draft, today)
        return clean if clean.is_partners else replace(clean, partner_id=None)

    def own_problems(
        self,
        file: CentreFile,
        draft: _Draft,
        record_id: int | None,  # noqa: ARG002 — for lists that look around
        today: dt.date,  # noqa: ARG002 — for lists with days
    ) -> Iterator[Problem]:
        yield from self.sound_problems(draft)
        yield from gone_problems(file, draft.partner_id)

    @abstractmethod
    def sound_problems(self, draft: _Draft) -> Iterator[Problem]:
        """Yield what the draft alone tells."""


class Costs(_ProvidedRegister[CostDraft]):
    """What the centre's work costs, by calendar years."""

    table, owner = CostLine, "cost_line"
    draft = CostDraft
    words = Words("затрата", "затраты", "затрат", "Добавлена", "Изменена", "Удалена")
    texts = frozenset({"note"})
    required: ClassVar = {"title": "Напишите, на что нужны деньги."}

    def title(self, draft: CostDraft) -> str:
        return f"{draft.title}, {draft.year} год"

    def sound_problems(self, draft: CostDraft) -> Iterator[Problem]:
        return rules.cost_problems(draft)


class Resources(_ProvidedRegister[ResourceDraft]):
    """Resources that no other part of the program knows of."""

    table, owner = ResourceLine, "resource_line"
    draft = ResourceDraft
    words = Words("ресурс", "ресурса", "ресурсов", every="ресурсы")
    keys: ClassVar = {"title_key": "title"}
    texts = frozenset({"note"})
    required: ClassVar = {"title": "Назовите ресурс."}

    def title(self, draft: ResourceDraft) -> str:
        return draft.title

    def sound_problems(self, draft: ResourceDraft) -> Iterator[Problem]:
        return rules.resource_problems(draft)


COSTS = Costs()
RESOURCES = Resources()
