"""«Партнёры и ресурсы»: its seven lists, each imported when it is shown first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.tab import PageKind, PartsPage

if TYPE_CHECKING:
    from ui.operations import Operations
    from ui.tab import Page


def _partners(operations: Operations) -> Page:
    from ui.structure.network.partners_page import PartnersPage  # noqa: PLC0415 — when shown first

    return PartnersPage(operations)


def _agreements(operations: Operations) -> Page:
    from ui.structure.network.agreements_page import AgreementsPage  # noqa: PLC0415 — likewise

    return AgreementsPage(operations)


def _groups(operations: Operations) -> Page:
    from ui.structure.network.groups_page import GroupsPage  # noqa: PLC0415 — likewise

    return GroupsPage(operations)


def _minutes(operations: Operations) -> Page:
    from ui.structure.network.minutes_page import MinutesPage  # noqa: PLC0415 — likewise

    return MinutesPage(operations)


def _contests(operations: Operations) -> Page:
    from ui.structure.network.contests_page import ContestsPage  # noqa: PLC0415 — likewise

    return ContestsPage(operations)


def _costs(operations: Operations) -> Page:
    from ui.structure.network.costs_page import CostsPage  # noqa: PLC0415 — likewise

    return CostsPage(operations)


def _resources(operations: Operations) -> Page:
    from ui.structure.network.resources_page import ResourcesPage  # noqa: PLC0415 — likewise

    return ResourcesPage(operations)


PARTS = (
    PageKind("partners", "Партнёры", _partners),
    PageKind("agreements", "Соглашения", _agreements),
    PageKind("groups", "Рабочие группы", _groups),
    PageKind("minutes", "Протоколы", _minutes),
    PageKind("contests", "Гранты и конкурсы", _contests),
    PageKind("costs", "Затраты", _costs),
    PageKind("resources", "Ресурсы", _resources),
)


class NetworkPage(PartsPage):
    """Targets begin with the key of a list: «structure/network/minutes/12»."""

    def __init__(self, operations: Operations) -> None:
        super().__init__(PARTS, "Части раздела «Партнёры и ресурсы»", operations)
