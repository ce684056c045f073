"""Sections about means: what helped to begin, partners and money, resources, costs."""

from collections.abc import Iterator

from kcentre.language.money import rubles_typed
from kcentre.language.quoting import quoted
from kcentre.language.sentences import capital
from kcentre.network.contests.values import ContestStatus
from kcentre.network.resources.records import InventoryLine
from kcentre.network.resources.values import CostSource, ResourceKind, ResourceState
from kcentre.practice.drafting.known import Known
from kcentre.practice.drafting.wording import row, within
from kcentre.practice.records import Drafted, Lack

_WHOSE = {
    ResourceState.OWN: "детского сада",
    ResourceState.PARTNER: "партнёра",
    ResourceState.MISSING: "не хватает",
}
_NO_PARTNERS = Lack("партнёры и соглашения", "structure/network/partners")
_NO_COSTS = Lack("затраты и их источники", "structure/network/costs")
_NO_RESOURCES = Lack("ресурсы: помещения, оборудование, люди", "structure/network/resources")


def opportunities(known: Known) -> Drafted:
    """Return what the centre has of its own or from partners, kind by kind."""
    lines = []
    by_kind: dict[str, list[str]] = {}
    for line in known.inventory:
        if line.state is not ResourceState.MISSING:
            by_kind.setdefault(line.kind.label, []).append(line.title)
    for kind, titles in by_kind.items():
        lines.append(f"{kind.capitalize()}: {', '.join(titles)}.")
    return Drafted(tuple(lines), () if lines else (_NO_RESOURCES,))


def business_model(known: Known) -> Drafted:
    """Return the partners with what they give, and where the money comes from."""
    lines = [
        f"{line.draft.name} — {within(line.draft.gives)}."
        if line.draft.gives
        else f"{line.draft.name}."
        for line in known.partners
    ]
    sources = [
        f"{source.label} — {rubles_typed(total)}\u00a0₽"
        for source in CostSource
        if source is not CostSource.MISSING and (total := _spent(known, source))
    ]
    if sources:
        lines.append(f"Финансирование: {'; '.join(sources)}.")
    lines.extend(_won(known))
    lacking = [
        lack for lack, found in ((_NO_PARTNERS, known.partners), (_NO_COSTS, sources)) if not found
    ]
    return Drafted(tuple(lines), tuple(lacking))


def resources(known: Known) -> Drafted:
    """Return the inventory: what is needed, how much in all rooms together, whose it is."""
    found: dict[tuple[str, str, str], int | None] = {}
    for line in known.inventory:
        key = _named(line), line.unit, line.whose or _WHOSE[line.state]
        counted = found.get(key)
        found[key] = line.quantity if counted is None else counted + (line.quantity or 0)
    rows = tuple(
        row(title, "" if quantity is None else f"{quantity} {unit}", whose)
        for (title, unit, whose), quantity in found.items()
    )
    return Drafted(rows, () if rows else (_NO_RESOURCES,))


def costs(known: Known) -> Drafted:
    """Return what was spent in the years of the passport, or planned where nothing was yet."""
    rows = []
    for line in known.costs:
        amount = line.draft.spent if line.draft.spent is not None else line.draft.planned
        if amount is not None:
            source = line.partner or line.draft.source.label
            rows.append(
                row(f"{line.draft.title}, {line.draft.year} год", source, rubles_typed(amount))
            )
    return Drafted(tuple(rows), () if rows else (_NO_COSTS,))


def _named(line: InventoryLine) -> str:
    """Return what a resource is called: a specialist of the centre by the post."""
    is_specialist = line.kind is ResourceKind.PEOPLE and line.id is None
    post = line.note.partition(",")[0] if is_specialist else ""
    return capital(post) or line.title


def _spent(known: Known, source: CostSource) -> int:
    return sum(line.draft.spent or 0 for line in known.costs if line.draft.source is source)


def _won(known: Known) -> Iterator[str]:
    for contest in known.contests:
        if contest.draft.status is ContestStatus.WON:
            given = contest.draft.given
            sum_words = f" — {rubles_typed(given)}\u00a0₽" if given else ""
            kind = contest.draft.kind.label.capitalize()
            yield f"{kind} {quoted(contest.draft.title)}{sum_words}."
