"""What costs and resources must satisfy. A problem's field is the draft's field."""

from collections.abc import Iterator

from kcentre.language import Problem
from kcentre.language.problems import doubt
from kcentre.network.registers.sums import sum_problems
from kcentre.network.resources.records import CostDraft, ResourceDraft
from kcentre.network.resources.values import CostSource, ResourceState

FIRST_YEAR, LAST_YEAR = 2000, 2100
MOST_PIECES = 1_000_000


def cost_problems(draft: CostDraft) -> Iterator[Problem]:
    """Yield what stops a cost and what is odd about it."""
    if draft.year is None or not FIRST_YEAR <= draft.year <= LAST_YEAR:
        sentence = f"Укажите год четырьмя цифрами: от {FIRST_YEAR} до {LAST_YEAR}."
        yield Problem("year", sentence)
    yield from sum_problems("planned", draft.planned)
    yield from sum_problems("spent", draft.spent)
    if draft.planned is None and draft.spent is None:
        yield doubt("planned", "Сумм пока нет: строка войдёт в перечень, но не в итоги.")
    if draft.is_partners and draft.partner_id is None:
        yield Problem("partner_id", "Выберите партнёра, который платит.")
    if draft.source is CostSource.MISSING and draft.spent:
        yield Problem("source", "Деньги израсходованы, а источника нет: выберите источник.")
    elif draft.planned is not None and (draft.spent or 0) > draft.planned:
        yield doubt("spent", "Израсходовано больше, чем запланировано.")


def resource_problems(draft: ResourceDraft) -> Iterator[Problem]:
    """Yield what stops a resource and what is odd about it."""
    if draft.is_partners and draft.partner_id is None:
        yield Problem("partner_id", "Выберите партнёра, который это даёт.")
    if draft.quantity is not None and not 0 <= draft.quantity <= MOST_PIECES:
        yield Problem("quantity", "Проверьте количество.")
    elif draft.quantity == 0 and draft.state is not ResourceState.MISSING:
        yield doubt("quantity", "Количество — 0, а ресурс отмечен как имеющийся.")
