"""Sections about means: what helped to begin, partners and money, resources, costs."""

from collections.abc import Iterator, Sequence

from kcentre.centre.missing import Missing
from kcentre.language import fold
from kcentre.language.money import rubles_typed
from kcentre.language.plurals import counted
from kcentre.language.quoting import quoted
from kcentre.language.sentences import capital
from kcentre.network.contests.records import ContestDraft
from kcentre.network.contests.values import ContestStatus
from kcentre.network.resources.records import InventoryLine
from kcentre.network.resources.values import CostSource, ResourceKind, ResourceState
from kcentre.practice.drafting.known import Known
from kcentre.practice.drafting.wording import row, within
from kcentre.practice.records import Drafted

_MOST_NAMED = 8
_WHOSE = {
    ResourceState.OWN: "детского сада",
    ResourceState.PARTNER: "партнёра",
    ResourceState.MISSING: "не хватает",
}
_NO_PARTNERS = Missing("партнёры и соглашения", "structure/network/partners")
_NO_COSTS = Missing("затраты и их источники", "structure/network/costs")
_NO_RESOURCES = Missing("ресурсы: помещения, оборудование, люди", "structure/network/resources")


def opportunities(known: Known) -> Drafted:
    """Return what the centre has of its own or from partners, kind by kind."""
    by_kind: dict[ResourceKind, list[str]] = {}
    for line in known.inventory:
        if line.state is not ResourceState.MISSING:
            by_kind.setdefault(line.kind, []).append(_within(line))
    lines = tuple(f"{capital(kind.label)}: {_listed(said)}." for kind, said in by_kind.items())
    return Drafted(lines, () if lines else (_NO_RESOURCES,))


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
        known_yet = found.get(key)
        found[key] = line.quantity if known_yet is None else known_yet + (line.quantity or 0)
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


def _within(line: InventoryLine) -> str:
    """Return a resource as it stands in a list: a material by its title."""
    is_material = line.kind is ResourceKind.METHODS and line.id is None
    return quoted(line.title) if is_material else within(_named(line))


def _listed(said: Sequence[str]) -> str:
    """Return «стол; шкаф»; only counted where there is too much of it to be named."""
    found = dict.fromkeys(said)
    if len(found) > _MOST_NAMED:
        return counted(len(said), "наименование", "наименования", "наименований")
    return "; ".join(found)


def _contest(draft: ContestDraft) -> str:
    """Return «Конкурс «Лучшая практика»»; a title that names the kind is not told twice."""
    kind = draft.kind.label
    is_named = fold(draft.title).startswith(fold(kind))
    return capital(draft.title) if is_named else f"{capital(kind)} {quoted(draft.title)}"


def _spent(known: Known, source: CostSource) -> int:
    return sum(line.draft.spent or 0 for line in known.costs if line.draft.source is source)


def _won(known: Known) -> Iterator[str]:
    for contest in known.contests:
        if contest.draft.status is ContestStatus.WON:
            given = contest.draft.given
            sum_words = f" — {rubles_typed(given)}\u00a0₽" if given else ""
            yield f"{_contest(contest.draft)}{sum_words}."
