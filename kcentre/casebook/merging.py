"""Making one family of two that are the same, with everything that points at them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kcentre.casebook.tables import Depersonalisation
from kcentre.families import tables
from kcentre.families.queries import family
from kcentre.families.records import Adult, Child, Family
from kcentre.families.verbs import write_adult, write_child
from kcentre.journal.tables import EventParticipant, Session, SessionGuest
from kcentre.language import Problem, Refused, refuse_if_any
from kcentre.storage import CentreFile, Changes
from kcentre.storage.references import repoint
from kcentre.storage.writing import delete_records


def merge_families(
    file: CentreFile,
    into_id: int,
    from_id: int,
    same_adults: Mapping[int, int],
    same_children: Mapping[int, int],
) -> Changes:
    """Move everything of one family into another and remove the emptied one.

    `same_adults` and `same_children`: of the people of `from_id` (keys) those who are people of
    `into_id` (values); the others move as they are. What the kept one lacks is taken over from
    the one that goes. With both ids the same, people of one family are joined.
    """
    into, gone = _known(file, into_id), _known(file, from_id)
    with file.operation(_label(into, gone), passes_closed=True) as running:
        refuse_if_any(_problems(file, into, gone, same_adults, same_children))
        _join_adults(file, into, gone, same_adults)
        _join_children(file, into, gone, same_children)
        _join_families(file, into, gone)
    return running.changes


def _known(file: CentreFile, family_id: int) -> Family:
    try:
        return family(file, family_id)
    except tables.Family.DoesNotExist as error:  # type: ignore[attr-defined] # Peewee's stubs
        raise Refused([_gone()]) from error


def _join_adults(file: CentreFile, into: Family, gone: Family, same: Mapping[int, int]) -> None:
    kept = {adult.id: adult for adult in into.adults}
    for adult in gone.adults:
        target = kept.get(same.get(adult.id or 0))
        if target is None or target.id is None or adult.id is None:
            continue
        _drop_doubles(file, adult.id, target.id)
        repoint(file.db, "adult", adult.id, target.id)
        joined = _joined_adult(target, adult)
        kept[target.id] = joined
        if joined != target:
            write_adult(file, into.id or 0, joined)
        delete_records(file, tables.Adult, [adult.id])


def _join_children(file: CentreFile, into: Family, gone: Family, same: Mapping[int, int]) -> None:
    kept = {child.id: child for child in into.children}
    for child in gone.children:
        target = kept.get(same.get(child.id or 0))
        if target is None or target.id is None or child.id is None:
            continue
        repoint(file.db, "child", child.id, target.id)
        joined = joined_child(target, child)
        kept[target.id] = joined
        if joined != target:
            write_child(file, into.id or 0, joined)
        delete_records(file, tables.Child, [child.id])


def _join_families(file: CentreFile, into: Family, gone: Family) -> None:
    if into.id is None or gone.id is None or into.id == gone.id:
        return
    repoint(file.db, "family", gone.id, into.id)
    # Written also where nothing changes: the log shows which family took the other in.
    tables.Family.update(
        note="\n".join(dict.fromkeys(filter(None, (into.note, gone.note)))),
        address=into.address or gone.address,
    ).where(tables.Family.id == into.id).execute(file.db)
    delete_records(file, tables.Family, [gone.id])


def _drop_doubles(file: CentreFile, gone_id: int, kept_id: int) -> None:
    """Remove what would stand twice once both are one: guests and participants are unique."""
    guest, person = SessionGuest, EventParticipant
    both = guest.select(guest.session).where(guest.adult == kept_id)
    own = Session.select(Session.id).where(Session.recipient.in_((gone_id, kept_id)))
    twice = (guest.adult == gone_id) & guest.session.in_(both)
    came_with_themselves = guest.adult.in_((gone_id, kept_id)) & guest.session.in_(own)
    guest.delete().where(twice | came_with_themselves).execute(file.db)
    came = person.select(person.event).where((person.adult == gone_id) & person.is_present)
    expected = (person.adult == kept_id) & ~person.is_present
    person.update(is_present=True).where(expected & person.event.in_(came)).execute(file.db)
    shared = person.select(person.event).where(person.adult == kept_id)
    doubled = (person.adult == gone_id) & person.event.in_(shared)
    person.delete().where(doubled).execute(file.db)


def _joined_adult(kept: Adult, gone: Adult) -> Adult:
    return replace(
        kept,
        name=max(kept.name, gone.name, key=lambda name: len(name.split())),
        phone=kept.phone or gone.phone,
        email=kept.email or gone.email,
        relation=kept.relation or gone.relation,
    )


def joined_child(kept: Child, gone: Child) -> Child:
    """Return the child both records tell of: births that both allow, the kept one's if none."""
    first, last = _births(kept, gone)
    return replace(
        kept,
        name=max(kept.name, gone.name, key=lambda name: len(name.split())),
        born_from=first,
        born_to=last,
        special_needs=kept.special_needs or gone.special_needs,
        disability=kept.disability or gone.disability,
    )


def _births(kept: Child, gone: Child) -> tuple[int | None, int | None]:
    if kept.born_from is None or kept.born_to is None:
        return gone.born_from, gone.born_to
    if gone.born_from is None or gone.born_to is None:
        return kept.born_from, kept.born_to
    first, last = max(kept.born_from, gone.born_from), min(kept.born_to, gone.born_to)
    return (first, last) if first <= last else (kept.born_from, kept.born_to)


def _problems(
    file: CentreFile,
    into: Family,
    gone: Family,
    same_adults: Mapping[int, int],
    same_children: Mapping[int, int],
) -> Iterator[Problem]:
    nameless = Depersonalisation.select().where(Depersonalisation.family.in_([into.id, gone.id]))
    if nameless.exists(file.db):
        yield Problem(
            "id",
            "Обезличенную семью нельзя объединять: так её записи снова получили бы имя.",
        )
    for same, ours, theirs in (
        (same_adults, into.adults, gone.adults),
        (same_children, into.children, gone.children),
    ):
        if not _fits(same, ours, theirs):
            yield Problem(
                "id",
                "Семьи изменились, пока сравнивались: откройте сравнение снова.",
            )


def _fits(
    same: Mapping[int, int], ours: Sequence[Adult | Child], theirs: Sequence[Adult | Child]
) -> bool:
    """Tell whether the pairs are people of these families, nobody joined with themselves."""
    known, others = {one.id for one in ours}, {one.id for one in theirs}
    is_known = set(same) <= others and set(same.values()) <= known
    return is_known and not set(same) & set(same.values())


def _label(into: Family, gone: Family) -> str:
    if into.id == gone.id:
        return f"Объединены люди семьи {into.code}"
    return f"Объединены семьи {into.code} и {gone.code}"


def _gone() -> Problem:
    return Problem("id", "Этой семьи уже нет: её удалили или объединили с другой.")
