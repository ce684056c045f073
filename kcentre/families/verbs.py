"""What can be done to families."""

from dataclasses import replace

from peewee import IntegrityError

from kcentre.families import queries, rules, tables
from kcentre.families.health import demand_consent
from kcentre.families.records import Adult, Child, Family
from kcentre.language import Problem, Refused, digits_of, refuse_if_any
from kcentre.language.dates import today_here
from kcentre.language.folding import fold_name
from kcentre.language.typed import tidy, tidy_lines
from kcentre.storage import CentreFile, Changes
from kcentre.storage.writing import write_record


def add_family(file: CentreFile, family: Family) -> Changes:
    """Add a family with its adults and children; an empty code gets the next free one."""
    named = with_code(file, family)
    demand_sound(file, named)
    with file.operation(f"Добавлена семья {named.code}") as running:
        write_family(file, named)
    return running.changes


def change_family(file: CentreFile, family: Family) -> Changes:
    """Write a family as it is given; adults and children left out are removed where unused."""
    named = with_code(file, family)
    demand_sound(file, named)
    try:
        with file.operation(f"Изменена семья {named.code}") as running:
            write_family(file, named)
    except IntegrityError as error:
        raise Refused([rules.removal_problem("этот человек")]) from error
    return running.changes


def remove_family(file: CentreFile, family_id: int) -> Changes:
    """Remove a family that neither the journal nor an appointment nor the waiting list needs."""
    code = queries.family(file, family_id).code
    try:
        with file.operation(f"Удалена семья {code}") as running:
            for table in (tables.Adult, tables.Child):
                table.delete().where(table.family == family_id).execute(file.db)
            tables.Family.delete().where(tables.Family.id == family_id).execute(file.db)
    except IntegrityError as error:
        raise Refused([rules.removal_problem("эта семья")]) from error
    return running.changes


def with_code(file: CentreFile, family: Family) -> Family:
    """Return the family with its code, the next free one where it has none."""
    return replace(family, code=tidy(family.code) or queries.next_code(file))


def demand_sound(file: CentreFile, family: Family) -> None:
    """Raise `Refused` where the rules do not allow the family."""
    taken = queries.code_is_taken(file, family.code, family.id)
    refuse_if_any(rules.family_problems(family, today_here(), code_is_taken=taken))


def write_family(file: CentreFile, family: Family) -> Family:
    """Write a sound family inside a running operation; return it with its ids."""
    fields = {
        "code": family.code,
        "note": tidy_lines(family.note),
        "address": tidy(family.address),
    }
    family_id = write_record(file, tables.Family, family.id, fields)
    adults = tuple(write_adult(file, family_id, adult) for adult in family.adults)
    children = tuple(write_child(file, family_id, child) for child in family.children)
    for table, kept in ((tables.Adult, adults), (tables.Child, children)):
        left_out = (table.family == family_id) & table.id.not_in([row.id for row in kept])
        table.delete().where(left_out).execute(file.db)
    demand_consent(file, family_id)
    return replace(family, adults=adults, children=children, id=family_id)


def write_adult(file: CentreFile, family_id: int, adult: Adult) -> Adult:
    """Write an adult inside a running operation; return the one with an id."""
    name, phone = tidy(adult.name), tidy(adult.phone)
    fields = {
        "family": family_id,
        "name": name,
        "name_key": fold_name(name),
        "phone": phone,
        "phone_digits": digits_of(phone),
        "relation": adult.relation,
        "email": tidy(adult.email),
    }
    return replace(adult, id=write_record(file, tables.Adult, adult.id, fields))


def write_child(file: CentreFile, family_id: int, child: Child) -> Child:
    """Write a child inside a running operation; return the one with an id."""
    name = tidy(child.name)
    fields = {
        "family": family_id,
        "name": name,
        "name_key": fold_name(name),
        "born_from": child.born_from,
        "born_to": child.born_to,
        "special_needs": child.special_needs,
        "disability": child.disability,
    }
    return replace(child, id=write_record(file, tables.Child, child.id, fields))


def write_child_of(file: CentreFile, adult_id: int, child: Child) -> Child:
    """Write a child into an adult's family inside a running operation; return it with an id."""
    whose = tables.Adult.select(tables.Adult.family).where(tables.Adult.id == adult_id)
    ((family_id,),) = whose.tuples().execute(file.db)
    written = write_child(file, family_id, child)
    demand_consent(file, family_id)
    return written


def demand_sound_child(child: Child) -> None:
    """Raise `Refused` where the rules do not allow the child."""
    problems: list[Problem] = list(rules.child_problems(child, today_here()))
    refuse_if_any(problems)
