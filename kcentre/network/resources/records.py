"""Costs and resources as screens and papers see them. Money is in kopecks."""

from dataclasses import dataclass
from typing import NamedTuple

from kcentre.network.resources.values import CostKind, CostSource, ResourceKind, ResourceState


@dataclass(frozen=True, slots=True)
class CostDraft:
    """A cost of the year that begins on 1 January; None where a sum is not known."""

    year: int | None = None
    title: str = ""
    kind: CostKind = CostKind.OTHER
    source: CostSource = CostSource.OWN
    planned: int | None = None
    spent: int | None = None
    partner_id: int | None = None
    note: str = ""

    @property
    def is_partners(self) -> bool:
        """Whether a partner pays."""
        return self.source is CostSource.PARTNER


@dataclass(frozen=True, slots=True)
class CostLine:
    """A kept cost, with the name of the partner who pays."""

    id: int
    draft: CostDraft
    partner: str = ""


@dataclass(frozen=True, slots=True)
class CostTotal:
    """What was planned and spent from one source, or (with None) from all of them."""

    source: CostSource | None
    planned: int
    spent: int


class CostRow(NamedTuple):
    """One line of the list of costs, ready to be shown."""

    year: str
    title: str
    source: str
    planned: str
    spent: str
    kind: str
    note: str
    id: int
    source_code: CostSource


@dataclass(frozen=True, slots=True)
class ResourceDraft:
    """A resource entered by hand, beside rooms, equipment, people and materials."""

    title: str = ""
    kind: ResourceKind = ResourceKind.OTHER
    state: ResourceState = ResourceState.OWN
    quantity: int | None = None
    unit: str = ""
    partner_id: int | None = None
    responsible: str = ""
    note: str = ""

    @property
    def is_partners(self) -> bool:
        """Whether a partner gives it."""
        return self.state is ResourceState.PARTNER


@dataclass(frozen=True, slots=True)
class InventoryLine:
    """One line of the inventory.

    `whose` is the partner's name, empty of what is the centre's own or missing; `quantity` None
    where nobody counts; `target` leads to where it is kept; `id` is of a line entered by hand.
    """

    kind: ResourceKind
    title: str
    quantity: int | None
    state: ResourceState
    whose: str
    target: str
    unit: str = ""
    note: str = ""
    id: int | None = None


class InventoryRow(NamedTuple):
    """One line of the inventory, ready to be shown; a negative `id` is of a line kept elsewhere."""

    kind: str
    title: str
    state: str
    quantity: str
    whose: str
    note: str
    id: int
    state_code: ResourceState
